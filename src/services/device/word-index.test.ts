import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HELP_LANGUAGES } from '../../kit/language.ts'
import { NEED_IDS } from '../needs.ts'
import { STOP_WORDS, SYNONYMS } from './synonyms.ts'
import { type WordIndex, addText, findWords, isWhole, newWordIndex } from './word-index.ts'

const VOCABULARY = {
  phrases: NEED_IDS.map((need) => Object.values(SYNONYMS[need]).join(',')),
  stopWords: STOP_WORDS,
}

function indexOf(...texts: readonly string[]): WordIndex {
  const index = newWordIndex(VOCABULARY)
  for (const text of texts) addText(index, text)
  return index
}

/** Which of the texts have the word typed. */
function found(index: WordIndex, typed: string): readonly number[] {
  const bits = findWords(index, typed)
  return bits === null ? [] : [...bits.texts.keys()].filter((text) => bits.texts[text] !== 0)
}

test('a word finds texts that have it, whatever its accents, capitals and plural', () => {
  const index = indexOf('Clínica Esperanza', 'Clinicas del Norte', 'Casa')
  assert.deepEqual(found(index, 'CLINICA'), [0, 1])
  assert.deepEqual(found(index, 'clínicas'), [0, 1])
})

test('the last word may be typed in part, an earlier one only where it finds nothing as it stands', () => {
  const index = indexOf('Harbor House', 'Harborside Clinic', 'Har Street')
  assert.deepEqual(found(index, 'harb'), [0, 1])
  assert.deepEqual(found(index, 'harb zzzz'), [0, 1])
  assert.deepEqual(found(index, 'har zzzz'), [2])
})

test('a letter or two may be off, but only where nothing is spelled so', () => {
  const index = indexOf('Harbor House', 'Harper Clinic', 'Counseling Center')
  assert.deepEqual(found(index, 'harbor'), [0])
  assert.deepEqual(found(index, 'harvor'), [0])
  assert.deepEqual(found(index, 'counsaling'), [2])
  assert.deepEqual(found(index, 'xyzzyx'), [])
})

test('short words are never guessed', () => {
  assert.deepEqual(found(indexOf('Fed Up', 'Bed Bank'), 'zed'), [])
})

test('nothing is looked for where only words without a meaning, or one letter, are typed', () => {
  const index = indexOf('The Aid')
  for (const typed of ['', '  ', '?', 'the', 'I need help', 'para mi', 'a', 'x'])
    assert.equal(findWords(index, typed), null)
})

test('words that people call a need by find it, in each language', () => {
  const needsFound = (typed: string): readonly string[] => {
    const bits = findWords(indexOf(), typed)
    return NEED_IDS.filter((_, at) => bits !== null && bits.needs[at] !== 0)
  }
  assert.deepEqual(needsFound('lawyer'), ['legal'])
  assert.deepEqual(needsFound('I need a place to sleep tonight'), ['shelter'])
  assert.deepEqual(needsFound('abogada'), ['legal'])
  assert.deepEqual(needsFound('dónde dormir'), ['shelter'])
  assert.deepEqual(needsFound('luat su'), ['legal'])
  assert.deepEqual(needsFound('我需要律师'), ['legal'])
  assert.deepEqual(needsFound('sigurna kuća'), ['shelter', 'home'])
  assert.deepEqual(needsFound('الطعام'), ['food'])
})

test('the beginning of such a word finds the need from its fourth letter on', () => {
  assert.equal(
    findWords(indexOf(), 'law')?.needs.some((bits) => bits !== 0),
    false,
  )
  assert.equal(
    findWords(indexOf(), 'lawy')?.needs.some((bits) => bits !== 0),
    true,
  )
})

test('every phrase of every language finds its need', () => {
  const index = indexOf()
  const silent = NEED_IDS.flatMap((need, at) =>
    HELP_LANGUAGES.flatMap((language) => SYNONYMS[need][language].split(','))
      .filter((phrase) => (findWords(index, phrase)?.needs[at] ?? 0) === 0)
      .map((phrase) => `${need}: ${phrase}`),
  )
  assert.deepEqual(silent, [])
})

test('each need has five phrases or more in English and Spanish, three or more in the others, and none twice', () => {
  for (const need of NEED_IDS) {
    for (const language of HELP_LANGUAGES) {
      const phrases = SYNONYMS[need][language].split(',')
      assert.ok(phrases.length >= (language === 'en' || language === 'es' ? 5 : 3), `${need} ${language}`)
      assert.equal(new Set(phrases).size, phrases.length, `${need} ${language}`)
      assert.deepEqual(
        phrases,
        phrases.map((phrase) => phrase.trim()),
      )
    }
  }
})

test('a text is typed whole when its words are, in its order', () => {
  const index = indexOf('The Harbor House')
  assert.equal(isWhole(index, 0, ['harbor', 'house']), true)
  assert.equal(isWhole(index, 0, ['harbor']), false)
  assert.equal(isWhole(index, 0, ['house', 'harbor']), false)
})

test('words after the sixteenth are not looked at', () => {
  const many = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ')
  assert.equal(findWords(indexOf(many), many)?.typed.length, 16)
})
