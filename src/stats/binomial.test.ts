import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { binomialTails } from './binomial.ts'
import { asNumber, exact, exactBinomial } from './exact.fixture.ts'
import { at, readVectorsBare, relativeError } from './oracle.fixture.ts'

/** Some of everything: few and many trials, chances at the edges and near the tail itself. */
const counts = fc
  .record({
    trials: fc.integer({ min: 0, max: 200 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    chance: fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -12, max: -0.001, noNaN: true }).map((exponent) => 10 ** exponent),
    ),
  })
  .map(({ trials, share, chance }) => ({ trials, hits: Math.round(share * trials), chance }))
  .filter(({ chance }) => chance === 0 || chance > 1e-13)

test('the tails and the chance of one count are sums of whole numbers, divided once', () => {
  fc.assert(
    fc.property(counts, ({ hits, trials, chance }) => {
      const tails = binomialTails({ hits, trials, chance })
      const world = { trials, chance: exact(chance) }
      const cases = [
        [tails.atLeast, exactBinomial(world, hits, trials)],
        [tails.exactly, exactBinomial(world, hits, hits)],
        [tails.atMost, exactBinomial(world, 0, hits)],
      ] as const
      for (const [actual, sum] of cases) {
        const expected = asNumber(sum)
        if (expected > 1e-300) assert.ok(relativeError(actual, expected) < 4e-13, `${actual} for ${expected}`)
      }
    }),
    { numRuns: 400 },
  )
})

test('a tail of 1e-300 has its digits, on either side of where the computation turns round', () => {
  const farthest = [
    { hits: 560, trials: 1000, chance: 0.1 },
    { hits: 290, trials: 300, chance: 0.09 },
    { hits: 100, trials: 100, chance: 0.0011 },
    { hits: 15, trials: 200, chance: 1e-19 },
  ]
  for (const { hits, trials, chance } of farthest) {
    const expected = asNumber(exactBinomial({ trials, chance: exact(chance) }, hits, trials))
    assert.ok(expected > 0 && expected < 1e-250, String(expected))
    assert.ok(relativeError(binomialTails({ hits, trials, chance }).atLeast, expected) < 5e-13)
    // Its mirror: as few misses of the complement, which is passed beside what is left of it.
    const mirror = { hits: trials - hits, trials, chance: 1 - chance, otherwise: chance }
    assert.ok(relativeError(binomialTails(mirror).atMost, expected) < 5e-13)
  }
})

test('a chance next to 1 has its complement from the caller', () => {
  const { atMost, exactly } = binomialTails({ hits: 2, trials: 3, chance: 1, otherwise: 1e-20 })
  assert.ok(relativeError(atMost, 3e-20) < 1e-13)
  assert.ok(relativeError(exactly, 3e-20) < 1e-13)
})

test('the far tail is that of poisson.test in R', () => {
  for (const row of readVectorsBare('poisson_two_sample.json')) {
    const [hits, trials] = [at(row, 'x1'), at(row, 'x1') + at(row, 'x2')]
    const chance = at(row, 'T1') / (at(row, 'T1') + at(row, 'T2'))
    const { atLeast, atMost } = binomialTails({ hits, trials, chance })
    assert.ok(relativeError(atLeast, at(row, 'p_greater')) < 1e-12)
    assert.ok(relativeError(atMost, at(row, 'p_less')) < 1e-12)
  }
})

test('no trial is a hit at chance 0, each at chance 1, and none of none is certain', () => {
  const certain = { atLeast: 1, exactly: 1, atMost: 1 }
  for (const chance of [0, 0.3, 1]) assert.deepEqual(binomialTails({ hits: 0, trials: 0, chance }), certain)
  assert.deepEqual(binomialTails({ hits: 0, trials: 4, chance: 0 }), certain)
  assert.deepEqual(binomialTails({ hits: 4, trials: 4, chance: 1 }), certain)
  const never = { atLeast: 0, exactly: 0, atMost: 1 }
  for (const hits of [1, 3, 4]) assert.deepEqual(binomialTails({ hits, trials: 4, chance: 0 }), never)
  const always = { atLeast: 1, exactly: 0, atMost: 0 }
  for (const hits of [0, 1, 3]) assert.deepEqual(binomialTails({ hits, trials: 4, chance: 1 }), always)
})

test('more hits than trials, a fraction and a chance above 1 are refused by name', () => {
  for (const [hits, trials] of [
    [2, 1],
    [0.5, 1],
    [-1, 1],
    [0, Infinity],
  ] as const) {
    assert.throws(() => binomialTails({ hits, trials, chance: 0.5 }), /binomialTails takes whole numbers/)
  }
  for (const chance of [-0.1, 1.1, Number.NaN])
    assert.throws(() => binomialTails({ hits: 1, trials: 1, chance }), /a chance from 0 to 1/)
  assert.throws(() => binomialTails({ hits: 1, trials: 2, chance: 0.5, otherwise: 0.4 }), /1 − x as the rest/)
})
