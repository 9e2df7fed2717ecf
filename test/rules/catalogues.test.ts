// Every language says the same things: the same messages, taking the same arguments, in every room that has words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MessageFormatElement, TYPE, parse } from '@formatjs/icu-messageformat-parser'
import { HELP_LANGUAGES, LANGUAGES } from '../../src/kit/language.ts'
import { filesIn, readRoot } from './repository.ts'

type Messages = Readonly<Record<string, string>>

const FOLDERS = filesIn('src', /\/messages\/(?:[a-z]+\/)?en\.json$/).map((path) =>
  path.slice(0, -'en.json'.length),
)

test('there are catalogues to compare', () => {
  assert.notEqual(FOLDERS.length, 0)
})

for (const folder of FOLDERS) {
  // The words of the way to help exist in more languages than a whole site.
  const languages = folder.endsWith('/help/') ? HELP_LANGUAGES : LANGUAGES
  for (const language of languages.filter((other) => other !== 'en')) {
    test(`${folder}${language}.json has the messages and arguments of the English ones`, () => {
      const english = catalogue(`${folder}en.json`)
      const other = catalogue(`${folder}${language}.json`)
      assert.deepEqual(Object.keys(other).toSorted(), Object.keys(english).toSorted())
      for (const [id, message] of Object.entries(english)) {
        assert.deepEqual(
          argumentsOf(other[id] ?? ''),
          argumentsOf(message),
          `${folder}${language}.json: ${id}`,
        )
      }
    })
  }
}

function catalogue(path: string): Messages {
  return JSON.parse(readRoot(path)) as Messages // the generator of types reads it so too, and refuses what does not parse
}

/** `count number`, `kind select one|two`: each argument once, however often the words of a language need it. */
function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>()
  collect(parse(message), found)
  return [...found].toSorted()
}

function collect(elements: readonly MessageFormatElement[], into: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.argument) into.add(`${element.value} text`)
    if (element.type === TYPE.number || element.type === TYPE.plural) into.add(`${element.value} number`)
    if (element.type === TYPE.select)
      into.add(`${element.value} select ${Object.keys(element.options).toSorted().join('|')}`)
    if (element.type === TYPE.tag) {
      into.add(`${element.value} tag`)
      collect(element.children, into)
    }
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) collect(option.value, into)
    }
  }
}
