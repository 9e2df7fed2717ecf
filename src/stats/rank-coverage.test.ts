// In simulated worlds, whose true ranks are known, the sets hold them as often as the level says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedDraws } from './fixed-draws.ts'
import { type Random, openRandom } from './random.ts'
import type { RankSet, RankSets } from './rank-sets.ts'
import { rankSetsOfCounts } from './rank-sets-of-counts.ts'
import { rankSetsOfEstimates } from './rank-sets-of-estimates.ts'

const WORLDS = 400
const LEVEL = 0.8

/** Rates of ten places with ties among them; those that tie may have any of the ranks they share. */
const RATES = [9, 6, 6, 4, 4, 4, 2.5, 2, 1, 1]

test('sets from counts hold every true rank as often as the level says, with few events and with many', () => {
  for (const [stream, size] of [0.4, 3, 30].entries()) {
    const random = openRandom(7, stream)
    const exposures = RATES.map((_, place) => size * (1 + (place % 3)))
    const coverage = coverageOf(() => {
      const counts = RATES.map((rate, place) => poisson(random, rate * (exposures[place] ?? 0)))
      return rankSetsOfCounts({ counts, exposures, level: LEVEL })
    })
    assertHeld(coverage)
  }
})

test('sets from estimates do so too', () => {
  const random = openRandom(7, 3)
  const draws = fixedDraws(RATES.length, 500)
  for (const size of [0.3, 1]) {
    const errors = RATES.map((_, place) => size * (1 + (place % 3)))
    const coverage = coverageOf(() => {
      const values = RATES.map((rate, place) => rate + (errors[place] ?? 0) * random.normal())
      return rankSetsOfEstimates({ values, errors, level: LEVEL, draws })
    })
    assertHeld(coverage)
  }
})

interface Coverage {
  /** The share of worlds in which every true rank is inside its set. */
  readonly simultaneous: number
  /** For each place the share of worlds in which its true rank is inside its own set. */
  readonly marginal: readonly number[]
}

function coverageOf(world: () => RankSets): Coverage {
  let together = 0
  const alone = RATES.map(() => 0)
  for (let n = 0; n < WORLDS; n += 1) {
    const { simultaneous, marginal } = world()
    if (simultaneous.every(holdsTruth)) together += 1
    for (const [place, set] of marginal.entries())
      alone[place] = (alone[place] ?? 0) + (holdsTruth(set, place) ? 1 : 0)
  }
  return { simultaneous: together / WORLDS, marginal: alone.map((count) => count / WORLDS) }
}

/** A place that ties has all of the ranks between the places above it and those below it: the set must hold them all. */
function holdsTruth({ low, high }: RankSet, place: number): boolean {
  const own = RATES[place] ?? 0
  const above = RATES.filter((rate) => rate > own).length
  const below = RATES.filter((rate) => rate < own).length
  return low <= 1 + above && high >= RATES.length - below
}

function assertHeld({ simultaneous, marginal }: Coverage): void {
  const least = LEVEL - 3 * Math.sqrt((LEVEL * (1 - LEVEL)) / WORLDS)
  assert.ok(simultaneous >= least, `${simultaneous}`)
  for (const [place, share] of marginal.entries()) assert.ok(share >= least, `${share} at ${place}`)
}

/** A count of this mean, by going up the distribution until a uniform number is reached. */
function poisson({ uniform }: Random, mean: number): number {
  const reached = uniform()
  let chance = Math.exp(-mean)
  let sum = chance
  for (let count = 0; ; count += 1) {
    if (reached <= sum || chance === 0) return count
    chance *= mean / (count + 1)
    sum += chance
  }
}
