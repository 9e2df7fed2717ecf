import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { asNumber, exact, exactBinomial } from './exact.fixture.ts'
import { binomialDraw } from './binomial-draw.ts'
import { regularizedGamma } from './incomplete-gamma.ts'
import { openRandom } from './random.ts'

const cases = fc.record({
  trials: fc.integer({ min: 0, max: 60 }),
  chance: fc.integer({ min: 0, max: 64 }).map((part) => part / 64),
})

test('along the line from 0 to 1 every count is as wide as it is likely', () => {
  fc.assert(
    fc.property(cases, ({ trials, chance }) => {
      const widths = Array.from({ length: trials + 1 }, () => 0)
      const steps = 4000
      for (let step = 0; step < steps; step += 1) {
        const count = binomialDraw(trials, chance, (step + 0.5) / steps)
        widths[count] = (widths[count] ?? 0) + 1 / steps
      }
      for (const [count, width] of widths.entries()) {
        const likely = asNumber(exactBinomial({ trials, chance: exact(chance) }, count, count))
        assert.ok(Math.abs(width - likely) <= 1 / steps + 1e-12, `${count} of ${trials} at ${chance}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('counts of many trials have the spread of the distribution', () => {
  const [trials, chance, draws] = [2744, 995 / 2744, 20_000]
  const { uniform } = openRandom(5, 0)
  let chiSquare = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const away = binomialDraw(trials, chance, uniform()) - trials * chance
    chiSquare += (away * away) / (trials * chance * (1 - chance))
  }
  const { lower } = regularizedGamma(draws / 2, chiSquare / 2)
  assert.ok(lower > 0.005 && lower < 0.995, `${lower}`)
})

test('the ends of the line are counts too', () => {
  assert.equal(binomialDraw(10, 0, 0.5), 0)
  assert.equal(binomialDraw(10, 1, 0.5), 10)
  assert.equal(binomialDraw(0, 0.5, 0.5), 0)
  for (const uniform of [2 ** -54, 1 - 2 ** -53]) {
    const count = binomialDraw(1_000_000, 0.3, uniform)
    assert.ok(Number.isInteger(count) && count >= 0 && count <= 1_000_000)
  }
  assert.throws(() => binomialDraw(-1, 0.5, 0.5), /whole trials/)
  assert.throws(() => binomialDraw(1, 1.5, 0.5), /a chance from 0 to 1/)
})
