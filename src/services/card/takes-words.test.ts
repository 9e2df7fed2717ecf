import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Choice } from '../device/choice.ts'
import { takes } from '../device/eligibility.ts'
import { type Eligibility, NOBODY_KNOWS } from '../service.ts'
import { asked, choice, setting } from './card.fixture.ts'
import { type Sentence, plainSentence } from './sentence.ts'
import { takesSentence, termSentences, unknownSentence, whomSentence } from './takes-words.ts'

const plain = (sentence: Sentence | null): string | null =>
  sentence === null ? null : plainSentence(sentence)

/** What is said to a person, given what the search makes of it. */
function said(
  written: Partial<Eligibility>,
  chosen: Partial<Choice>,
  languages: readonly string[] = [],
): string | null {
  const eligibility = { ...NOBODY_KNOWS, ...written }
  const hit = { takes: takes(eligibility, { ...choice, ...chosen }) }
  return plain(takesSentence({ takes: eligibility, languages }, setting, asked(chosen, hit)))
}

test('nothing is said to somebody who said nothing of themselves', () => {
  assert.equal(said({ genders: ['women'] }, {}), null)
  assert.equal(said({ cost: 'free' }, { free: true }), null)
})

test('it takes somebody as far as that is written', () => {
  assert.equal(said({ ages: { from: 18 }, genders: 'anyone' }, { age: 20, gender: 'men' }), '[takes.yes]')
})

test('what nobody wrote down is named, to be asked: only what the person asked for', () => {
  assert.equal(said({}, { age: 20 }), '[takes.ask [takes.word.ages]]')
  assert.equal(
    said({ ages: {} }, { age: 20, gender: 'women', free: true, noPapers: true, noReferral: true }),
    '[takes.ask [takes.word.genders], [takes.word.cost], [takes.word.documents], [takes.word.referral]]',
  )
  assert.equal(said({ cost: 'by income' }, { free: true }), '[takes.ask.any]')
})

test('a language that it does not name is to be asked for', () => {
  const hit = { takes: 'ask' } as const
  const sentence = takesSentence(
    { takes: NOBODY_KNOWS, languages: ['en'] },
    setting,
    asked({ offeredIn: 'ar' }, hit),
  )
  assert.equal(plain(sentence), '[takes.ask [takes.word.language]]')
})

test('where it is for others, it says for whom', () => {
  assert.equal(
    said({ genders: ['women', 'trans and nonbinary people'], ages: { from: 18 } }, { gender: 'men' }),
    '[takes.no [takes.gender.women], [takes.gender.trans and nonbinary people], [takes.ages.from 18]]',
  )
  assert.equal(said({ referral: 'needed' }, { noReferral: true }), '[takes.no.any]')
})

test('terms are said where they are written, and what is not written in one sentence', () => {
  const written = { cost: 'by income', documents: { en: 'a letter' }, referral: 'needed' } as const
  const eligibility = { ...NOBODY_KNOWS, ...written }
  assert.deepEqual(termSentences(eligibility, setting).map(plain), [
    '[takes.cost.by income]',
    null,
    '[takes.documents a letter]',
    '[takes.referral.needed]',
  ])
  assert.equal(
    plain(unknownSentence(eligibility, setting)),
    '[takes.unknown [takes.word.ages], [takes.word.genders]]',
  )
  assert.deepEqual(termSentences(NOBODY_KNOWS, setting).map(plain), [null, null, null, null])
  assert.equal(
    plain(termSentences({ ...NOBODY_KNOWS, documents: 'none' }, setting)[1] ?? null),
    '[takes.documents.none]',
  )
})

test('ages have one end or two', () => {
  const who = (ages: Eligibility['ages']): string | null =>
    plain(whomSentence({ ...NOBODY_KNOWS, ages }, setting, false))
  assert.equal(who({ from: 12, to: 21 }), '[service.who [takes.ages 12 21]]')
  assert.equal(who({ from: 0 }), '[service.who [takes.ages.from 0]]')
  assert.equal(who({ to: 25 }), '[service.who [takes.ages.to 25]]')
  assert.equal(who({}), null)
})

test('that a national line is for all goes without saying; that another is, is said', () => {
  const eligibility = { ...NOBODY_KNOWS, genders: 'anyone' } as const
  assert.equal(whomSentence(eligibility, setting, true), null)
  assert.equal(plain(whomSentence(eligibility, setting, false)), '[service.who [takes.gender.anyone]]')
})
