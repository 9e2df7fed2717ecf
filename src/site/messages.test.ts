import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

/** The names of the arguments and tags of a message. */
function argumentsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements
    .flatMap((element) => ('value' in element && element.type !== 0 ? [element.value] : []))
    .map(String)
    .toSorted()
}

test('each language has the same messages, with the same arguments', () => {
  assert.deepEqual(Object.keys(es), Object.keys(en))
  for (const [id, message] of Object.entries(en)) {
    const other = es[id as keyof typeof es] // the ids are the same, by the line above
    assert.deepEqual(argumentsOf(parse(other)), argumentsOf(parse(message)), id)
  }
})

test('no message is empty or the same in both languages, but for words that are', () => {
  const same = new Set(
    Object.keys(en).filter((id) => en[id as keyof typeof en] === es[id as keyof typeof es]),
  )
  assert.deepEqual([...same], [])
  for (const message of [...Object.values(en), ...Object.values(es)]) assert.notEqual(message.trim(), '')
})
