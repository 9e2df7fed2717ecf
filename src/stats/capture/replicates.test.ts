import assert from 'node:assert/strict'
import { test } from 'node:test'
import { captureCounts } from './capture-oracle.fixture.ts'
import { patternsSeen, peopleIn } from './histories.ts'
import { replicateEstimates } from './replicates.ts'
import { openResampling } from './resample.ts'

const UK = captureCounts('UKdat_5')
const span = { threshold: 0.02, seed: 9 }

test('replicates are the same in whatever spans they are worked out', () => {
  const whole = replicateEstimates(UK, { ...span, from: 0, to: 60 })
  const parts = [
    [40, 60],
    [0, 7],
    [7, 40],
  ].map(([from = 0, to = 0]) => replicateEstimates(UK, { ...span, from, to }))
  assert.deepEqual([...whole], [...(parts[1] ?? []), ...(parts[2] ?? []), ...(parts[0] ?? [])])
})

test('another seed gives other replicates', () => {
  const [one] = replicateEstimates(UK, { ...span, from: 0, to: 1 })
  const [other] = replicateEstimates(UK, { ...span, seed: 10, from: 0, to: 1 })
  assert.notEqual(one, other)
})

test('a sample has as many people as were counted, none of them of a kind that nobody is', () => {
  const resample = openResampling(UK, 3)
  const counts = new Float64Array(UK.counts.length)
  for (let replicate = 0; replicate < 200; replicate += 1) {
    resample(replicate, counts)
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      peopleIn(UK),
    )
    assert.ok(
      [...counts].every(
        (count, pattern) => Number.isInteger(count) && (count === 0 || (UK.counts[pattern] ?? 0) > 0),
      ),
    )
  }
})

test('samples vary about the counts as much as a multinomial does, kinds against each other too', () => {
  const resample = openResampling(UK, 4)
  const counts = new Float64Array(UK.counts.length)
  const seen = patternsSeen(UK)
  const samples = 4000
  let chiSquare = 0
  for (let replicate = 0; replicate < samples; replicate += 1) {
    resample(replicate, counts)
    for (const { pattern, count } of seen) chiSquare += ((counts[pattern] ?? 0) - count) ** 2 / count
  }
  // Pearson's statistic of one sample has mean (kinds − 1) and about twice that as its variance.
  const freedom = (seen.length - 1) * samples
  const z = (chiSquare - freedom) / Math.sqrt(3 * freedom)
  assert.ok(Math.abs(z) < 4, `${z}`)
})

test('spans that are none are refused by name', () => {
  assert.throws(() => replicateEstimates(UK, { ...span, from: 2, to: 1 }), /0 <= from <= to, not 2 and 1/)
})
