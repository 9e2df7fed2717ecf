import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../kit/language.ts'
import { numbersIn } from './number-words.ts'

const cases: readonly [Language, string, readonly string[]][] = [
  ['en', 'One in three people', ['three']],
  ['en', 'about 24,000 people, or 1%', ['24,000', '1']],
  ['en', 'nobody knows; one of them often does', []],
  ['en', 'half of them, a third, and twice as many', ['half', 'a third', 'twice']],
  ['en', 'a third party and a quarterly report', []],
  ['en', 'weighty, often, someone, antenna', []],
  ['en', 'twenty-one', ['twenty']],
  ['es', 'una de cada tres personas', ['tres']],
  ['es', 'un tercio, la mitad, el 5 por ciento', ['un tercio', 'mitad', '5', 'por ciento']],
  ['es', 'un cuarto oscuro', ['un cuarto']],
  ['es', 'estudios sobre la familia y los milagros', []],
  ['es', 'doscientas personas y dos millones', ['doscientas', 'dos', 'millones']],
]

for (const [language, text, expected] of cases) {
  test(`in ${language}, '${text}' holds ${expected.length === 0 ? 'no number' : expected.join(', ')}`, () => {
    assert.deepEqual(
      numbersIn(text, language).map((number) => number.text),
      expected,
    )
  })
}
