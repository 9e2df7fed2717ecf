// How many decimals a reader is shown unless a format says otherwise.

import type { Figure } from './figure.ts'

/** More would print the noise of binary fractions. */
const MOST = 6

/** No estimate of a hidden population is sure to more digits. */
const SIGNIFICANT = 3

/** The decimals that a published number has: none more, none fewer. */
export function decimalsOf(value: number | string): number {
  if (typeof value === 'string' || !Number.isFinite(value)) return 0
  let decimals = 0
  while (decimals < MOST && Math.abs(value - roundTo(value, decimals)) > 1e-9) decimals += 1
  return decimals
}

/** One; more only where one would show a rate that is not 0 as 0.0. */
export function decimalsOfRate(rate: number): number {
  return atLeastOneDigit(rate, 1)
}

/** Of a rate and its limits, printed alike: the decimals of the first that is not 0, and none where all are. */
export function decimalsOfRates(rates: readonly number[]): number {
  return decimalsOfRate(rates.find((rate) => rate !== 0) ?? 0)
}

/** Of a figure with its interval: where its value is 0, as many as its limits need, "0.0 (0.0 to 3.7)". */
export function decimalsOfInterval({
  value,
  unit,
  decimals,
  interval,
}: Pick<Figure, 'value' | 'unit' | 'decimals' | 'interval'>): number {
  const limit = interval?.low || interval?.high || 0
  if (value !== 0) return decimals
  if (unit === 'percent') return decimalsOfPercent(limit)
  if (unit === 'ratio') return decimalsOfRatio(limit)
  return unit.startsWith('per ') ? decimalsOfRate(limit) : decimalsOf(limit)
}

/** Of one limit of a figure's interval: an estimate's has as many digits as it can carry itself. */
export function decimalsOfLimit(
  figure: Pick<Figure, 'value' | 'unit' | 'decimals' | 'interval' | 'derivation'>,
  limit: number,
): number {
  return figure.derivation.kind === 'estimate' ? decimalsOfEstimate(limit) : decimalsOfInterval(figure)
}

/** None from 10 percent up, and one below. */
export function decimalsOfPercent(percent: number): number {
  return Math.abs(percent) >= 9.95 ? 0 : atLeastOneDigit(percent, 1)
}

/** Three digits or so in all. */
export function decimalsOfRatio(ratio: number): number {
  if (Math.abs(ratio) >= 100) return 0
  return Math.abs(ratio) >= 10 ? 1 : atLeastOneDigit(ratio, 2)
}

/** What an estimate of people can carry: three significant digits. Below 0 where they end before the last digit: -2 is hundreds. */
export function decimalsOfEstimate(people: number): number {
  return Math.min(0, SIGNIFICANT - String(Math.round(people)).length)
}

export function roundTo(value: number, decimals: number): number {
  if (decimals < 0) return Math.round(value / 10 ** -decimals) * 10 ** -decimals
  const scale = 10 ** decimals
  return Math.abs(value) * scale > Number.MAX_SAFE_INTEGER ? value : Math.round(value * scale) / scale
}

function atLeastOneDigit(value: number, least: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0
  let decimals = least
  while (decimals < MOST && Math.abs(value) * 10 ** decimals < 0.5) decimals += 1
  return decimals
}
