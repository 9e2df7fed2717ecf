// What a person may type in the worst hour finds the crisis line first, in the directory that ships.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadContent } from '../src/publish/load-content.ts'
import { encodeBundle } from '../src/services/device/encode-bundle.ts'
import { choice } from '../src/services/device/device.fixture.ts'
import { indexWords, openSearch, withDetails } from '../src/services/device/open-search.ts'
import { search } from '../src/services/device/search.ts'
import { publicServices } from '../src/services/public-service.ts'

const content = loadContent(join(import.meta.dirname, '../sites/missouri'))
if (!content.ok) throw new Error(JSON.stringify(content.refusal[0]))
const { list, details } = encodeBundle(publicServices(content.value.directory), [])
const index = withDetails(openSearch(list), details)
const steps = indexWords(index)
while (steps.next().done !== true);

const found = (words: string): readonly string[] =>
  search(index, choice({ words })).hits.map(({ service }) => service.id)

const IN_CRISIS = [
  'kill myself',
  'i want to die',
  'suicidal',
  'end my life',
  'suicide',
  'quiero morir',
  'matarme',
  'suicidio',
  'muốn chết',
  'tự tử',
  '想死',
  '自杀',
  'želim umrijeti',
  'samoubistvo',
  'أريد أن أموت',
  'انتحار',
]

for (const words of IN_CRISIS) {
  test(`'${words}' finds the crisis lifeline first`, () => {
    assert.equal(found(words)[0], 'us-988')
  })
}

test('a word that says nothing does not outvote one that does', () => {
  assert.ok(found('he hits me').includes('us-ndvh'))
  assert.deepEqual(found('he hits me'), found('hits'))
  assert.ok(found('me pegan').includes('us-ndvh'))
})
