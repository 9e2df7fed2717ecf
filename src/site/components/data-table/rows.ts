// Which rows of a dataset its page shows, so that the page stays small: all, the site's own place, or the newest year.
import type { Dataset, Observation } from '../../../figures/dataset.ts'
import { yearDimension } from '../../../figures/year-dimension.ts'

/** At most so many rows stand on a page; the files have all of them. */
export const ROWS_SHOWN = 60

export type Why = 'all' | 'place' | 'latest' | 'first'

export interface ShownRows {
  readonly rows: readonly Observation[]
  readonly why: Why
  /** For `latest`: the year. */
  readonly year?: string
}

/** The rows to show. `place` is the site's own place code, for example `MO`. */
export function rowsToShow(dataset: Dataset, place: string): ShownRows {
  const { observations } = dataset
  if (observations.length <= ROWS_SHOWN) return { rows: observations, why: 'all' }
  const here = observations.filter(({ at }) => Object.values(at).includes(place))
  if (here.length > 0 && here.length <= ROWS_SHOWN) return { rows: here, why: 'place' }
  const years = yearDimension(dataset)
  if (years !== undefined) {
    const year = observations
      .map(({ at }) => at[years.name] ?? '')
      .reduce((newest, each) => (each > newest ? each : newest), '')
    const rows = observations.filter(({ at }) => at[years.name] === year)
    if (rows.length <= ROWS_SHOWN) return { rows, why: 'latest', year }
  }
  return { rows: observations.slice(0, ROWS_SHOWN), why: 'first' }
}
