// Fits a log-linear model by scaling a table to one sum after another, for the tests of this room: no equation is solved.
import { type CaptureHistories, listCount } from './histories.ts'
import type { Term } from './study.types.ts'

export interface ScaledFit {
  readonly population: number
  readonly logLikelihood: number
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940): the counts of the table are brought to the observed sums of each
 * largest term, again and again, until nothing changes. The hidden number follows from a set of lists that is no term of the
 * model: over all patterns within it, the logarithms with alternating signs add up to 0.
 *
 * Requires  a model that has an estimate; a set of lists beyond the model whose parts somebody is on.
 */
export function scaledFit({ counts, lists }: CaptureHistories, terms: readonly Term[]): ScaledFit {
  const all = [...lists.map((_, list) => 1 << list), ...terms]
  const largest = all.filter((term) => !all.some((other) => other !== term && (other & term) === term))
  const onAll = (term: Term): number =>
    counts.reduce((sum, count, cell) => sum + ((cell & term) === term ? count : 0), 0)
  const gone = all.filter((term) => onAll(term) === 0)
  const means = counts.map((_, cell) => (cell === 0 || gone.some((term) => (cell & term) === term) ? 0 : 1))
  for (let rounds = 0; rounds < 200_000; rounds += 1) {
    const change = Math.max(...largest.map((term) => scaleTo(means, counts, term)))
    if (change < 1e-14)
      return { population: hidden(means, all) + onAll(0), logLikelihood: chance(means, counts) }
  }
  throw new Error(`scaling did not settle for ${terms}`)
}

/** Scales all cells that agree within the term to their observed sum; returns by what share a cell changed at most. */
function scaleTo(means: number[], counts: readonly number[], term: Term): number {
  const expected = new Map<number, number>()
  const seen = new Map<number, number>()
  for (const [cell, mean] of means.entries()) {
    expected.set(cell & term, (expected.get(cell & term) ?? 0) + mean)
    seen.set(cell & term, (seen.get(cell & term) ?? 0) + (counts[cell] ?? 0))
  }
  let most = 0
  for (const [cell, mean] of means.entries()) {
    if (mean === 0) continue
    const share = (seen.get(cell & term) ?? 0) / (expected.get(cell & term) ?? 1)
    means[cell] = mean * share
    most = Math.max(most, Math.abs(share - 1))
  }
  return most
}

function hidden(means: readonly number[], all: readonly Term[]): number {
  const beyond = means.findIndex(
    (_, set) =>
      listCount(set) >= 2 &&
      !all.includes(set) &&
      means.every((mean, cell) => cell === 0 || (cell & set) !== cell || mean > 0),
  )
  if (beyond < 0) throw new Error('no set of lists beyond the model has all of its parts')
  let sum = 0
  for (const [cell, mean] of means.entries()) {
    if (cell !== 0 && (cell & beyond) === cell) sum += (listCount(cell) % 2 === 1 ? 1 : -1) * Math.log(mean)
  }
  return Math.exp(sum)
}

function chance(means: readonly number[], counts: readonly number[]): number {
  return counts.reduce((sum, count, cell) => {
    let logFactorial = 0
    for (let factor = 2; factor <= count; factor += 1) logFactorial += Math.log(factor)
    const mean = means[cell] ?? 0
    return sum + (count > 0 ? count * Math.log(mean) : 0) - mean - logFactorial
  }, 0)
}
