import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../kit/language.ts'
import { historiesOf } from '../stats/capture/histories.ts'
import type { CaptureRefusal } from '../stats/capture/study.types.ts'
import { whyNothing } from '../stats/capture/why-nothing.ts'
import { captureRefusalWords, notEstimatedWords, patternName } from './capture-words.ts'
import type { NotEstimated } from './estimate-methods.ts'

type Rows = Readonly<Record<number, number>>

function refusalOf(lists: readonly string[], rows: Rows): CaptureRefusal {
  const refusal = whyNothing(
    historiesOf(
      lists,
      Object.entries(rows).map(([pattern, count]) => ({ pattern: Number(pattern), count })),
    ),
  )
  assert.ok(refusal !== null)
  return refusal
}

const THREE = ['police', 'shelter', 'clinic']

/** Each kind of refusal: counts that bring it about, and what its sentence must name and advise in English. */
const REFUSED: Readonly<Record<CaptureRefusal['kind'], readonly [CaptureRefusal, RegExp]>> = {
  nobody: [refusalOf(THREE, {}), /Count first/],
  'one list': [refusalOf(['police'], { 1: 5 }), /Add two other lists/],
  'two lists': [refusalOf(['police', 'shelter'], { 1: 5, 2: 5, 3: 1 }), /Add a third list/],
  'empty list': [refusalOf(THREE, { 1: 5, 2: 5, 3: 1 }), /“clinic”.*Leave it out/],
  'one pattern': [refusalOf(THREE, { 3: 5 }), /police \+ shelter.*Add lists/],
  'no overlap': [refusalOf(THREE, { 1: 5, 2: 5, 4: 5 }), /any number fits.*add a list/],
  'list of everybody': [refusalOf(THREE, { 1: 5, 3: 5, 5: 2 }), /“police”.*Leave it out/],
  'list inside another': [
    refusalOf(THREE, { 1: 5, 3: 5, 4: 2, 5: 1 }),
    /“shelter” is on “police” too.*leave “shelter” out/,
  ],
}

test('every reason why nothing can be estimated is a sentence in each language that names the lists and says what to do', () => {
  for (const [kind, [refusal, words]] of Object.entries(REFUSED)) {
    assert.equal(refusal.kind, kind)
    assert.match(captureRefusalWords(refusal, { lists: THREE, language: 'en' }), words)
    const said = LANGUAGES.map((language) => captureRefusalWords(refusal, { lists: THREE, language }))
    assert.equal(new Set(said).size, LANGUAGES.length, kind)
    for (const text of said) assert.match(text, /\.$/)
  }
})

test('every reason why a method has no estimate is a sentence in each language', () => {
  const all: readonly NotEstimated[] = [
    'infinite',
    'not identified',
    'infinite and not identified',
    'too many lists',
    'no overlap to go by',
  ]
  for (const language of LANGUAGES) {
    const said = all.map((why) => notEstimatedWords(why, language))
    assert.equal(new Set(said).size, all.length)
    for (const text of said) assert.match(text, /\.$/)
  }
})

test('a pattern is named by its lists, one without a name by its place', () => {
  assert.equal(patternName(0b101, THREE), 'police + clinic')
  assert.equal(patternName(0b1001, THREE), 'police + 4')
})
