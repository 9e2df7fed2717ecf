// A fitted model as a study tells it: its terms, its estimate with an interval, and how well it fits.
import { tailOf } from '../interval.ts'
import { normalQuantile } from '../normal-quantile.ts'
import type { LogLinearTable } from './log-linear.ts'
import type { ModelEstimate, Term } from './study.types.ts'

/**
 * What `table` holds after a fit of these terms to the counts of `people` persons.
 *
 * The interval takes the logarithm of the hidden number as normal. It holds if this model is the right one, and leaves out that
 * nobody knows whether it is.
 *
 * Requires  a table whose last fit was of these terms and had an estimate; 0 < level < 1.
 * Ensures   people <= low <= population <= high; high is null where it is too large for a number.
 * Errors    about 1e-12 of each number.
 * Source    Chan, Silverman and Vincent (2021); Akaike (1974); Schwarz (1978), with the people as the sample.
 */
export function modelEstimate(
  table: LogLinearTable,
  terms: readonly Term[],
  options: ModelOptions,
): ModelEstimate {
  const { people, level } = options
  const spread = Math.exp(normalQuantile(1 - tailOf(level)) * table.logHiddenError())
  const logLikelihood = table.logLikelihood()
  const high = people + table.hidden * spread
  return Object.freeze({
    terms: Object.freeze(terms.toSorted((one, other) => one - other)),
    population: people + table.hidden,
    interval: Object.freeze({
      low: people + table.hidden / spread,
      high: Number.isFinite(high) ? high : null,
    }),
    deviance: table.deviance(),
    logLikelihood,
    parameters: table.parameters,
    aic: 2 * table.parameters - 2 * logLikelihood,
    bic: Math.log(people) * table.parameters - 2 * logLikelihood,
  })
}

interface ModelOptions {
  readonly people: number
  readonly level: number
}
