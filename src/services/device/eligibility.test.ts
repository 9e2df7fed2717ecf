import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Eligibility, GENDERS, NOBODY_KNOWS } from '../service.ts'
import type { Choice, Takes } from './choice.ts'
import { choice } from './device.fixture.ts'
import { leastSure, speaks, takes } from './eligibility.ts'

const CASES: readonly (readonly [Partial<Eligibility>, Partial<Choice>, Takes])[] = [
  [{}, {}, 'yes'],
  [{}, { age: 30 }, 'ask'],
  [{ ages: { from: 18 } }, { age: 18 }, 'yes'],
  [{ ages: { from: 18 } }, { age: 17 }, 'no'],
  [{ ages: { to: 21 } }, { age: 21 }, 'yes'],
  [{ ages: { to: 21 } }, { age: 22 }, 'no'],
  [{ ages: {} }, { age: 99 }, 'yes'],
  [{ ages: { from: 18 } }, {}, 'yes'],
  [{}, { gender: 'men' }, 'ask'],
  [{ genders: 'anyone' }, { gender: 'men' }, 'yes'],
  [{ genders: ['women'] }, { gender: 'men' }, 'no'],
  [{ genders: ['women', 'men'] }, { gender: 'men' }, 'yes'],
  [{}, { noPapers: true }, 'ask'],
  [{ documents: 'none' }, { noPapers: true }, 'yes'],
  [{ documents: { en: 'A passport' } }, { noPapers: true }, 'no'],
  [{}, { free: true }, 'ask'],
  [{ cost: 'free' }, { free: true }, 'yes'],
  [{ cost: 'by income' }, { free: true }, 'ask'],
  [{ cost: 'paid' }, { free: true }, 'no'],
  [{}, { noReferral: true }, 'ask'],
  [{ referral: 'none' }, { noReferral: true }, 'yes'],
  [{ referral: 'needed' }, { noReferral: true }, 'no'],
  [{ cost: 'free' }, { free: true, age: 30 }, 'ask'],
  [{ cost: 'paid' }, { free: true, age: 30 }, 'no'],
]

for (const [known, chosen, expected] of CASES) {
  test(`a service with ${JSON.stringify(known)} takes a person with ${JSON.stringify(chosen)}: ${expected}`, () => {
    assert.equal(takes({ ...NOBODY_KNOWS, ...known }, choice(chosen)), expected)
  })
}

test('what nobody wrote down is never a no, whatever is chosen', () => {
  const person = fc.record({
    age: fc.option(fc.integer({ min: 0, max: 120 })),
    gender: fc.option(fc.constantFrom(...GENDERS)),
    free: fc.boolean(),
    noPapers: fc.boolean(),
    noReferral: fc.boolean(),
  })
  fc.assert(fc.property(person, (chosen) => assert.notEqual(takes(NOBODY_KNOWS, chosen), 'no')))
})

test('a language that is named is offered, by its own name or that of its script, and another is to be asked for', () => {
  assert.equal(speaks(['en', 'es'], null), 'yes')
  assert.equal(speaks(['en', 'es'], 'es'), 'yes')
  assert.equal(speaks(['zh-Hans'], 'zh'), 'yes')
  assert.equal(speaks(['en'], 'es'), 'ask')
  assert.equal(speaks([], 'es'), 'ask')
})

test('the least sure answer decides', () => {
  assert.equal(leastSure([]), 'yes')
  assert.equal(leastSure(['yes', 'ask']), 'ask')
  assert.equal(leastSure(['ask', 'no', 'yes']), 'no')
})
