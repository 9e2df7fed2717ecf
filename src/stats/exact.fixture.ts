// Probabilities as exact fractions of whole numbers, for the tests of this room: no logarithm and no rounding but the last.

/** A fraction of two whole numbers, below 0 never. */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

/** A double as the fraction that it is. */
export function exact(value: number): Exact {
  let [scaled, exponent] = [value, 0]
  while (!Number.isSafeInteger(scaled)) {
    scaled *= 2
    exponent += 1
  }
  return { over: BigInt(scaled), under: 1n << BigInt(exponent) }
}

/** The nearest double to a fraction, within a unit in the last place; below 1e-300 too. */
export function asNumber({ over, under }: Exact): number {
  if (over === 0n) return 0
  const shift = bits(under) - bits(over) + 64
  const digits = shift >= 0 ? (over << BigInt(shift)) / under : over / (under << BigInt(-shift))
  // In two steps, so that neither power of 2 leaves the range of a double.
  const half = Math.trunc(shift / 2)
  return Number(digits) * 2 ** -half * 2 ** (half - shift)
}

/** P(from <= X <= to) for X hits in `trials` of this chance: a sum of whole numbers. */
export function exactBinomial(
  { trials, chance }: { readonly trials: number; readonly chance: Exact },
  from: number,
  to: number,
): Exact {
  const hit = chance.over
  const miss = chance.under - hit
  let [ways, sum] = [1n, 0n]
  const powers = powersOf(miss, trials)
  let hits = 1n
  for (let n = 0; n <= to; n += 1) {
    if (n >= from) sum += ways * hits * (powers[trials - n] ?? 0n)
    hits *= hit
    ways = (ways * BigInt(trials - n)) / BigInt(n + 1)
  }
  return { over: sum, under: chance.under ** BigInt(trials) }
}

function powersOf(base: bigint, most: number): readonly bigint[] {
  const powers = [1n]
  for (let n = 1; n <= most; n += 1) powers.push((powers[n - 1] ?? 0n) * base)
  return powers
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}
