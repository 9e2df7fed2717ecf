// The order of rows that a reader finds a place in: dimension by dimension, categories by their labels, years by time.
import { type Language, textIn } from '../kit/language.ts'
import type { Dimension, Observation } from './dataset.ts'

export interface RowOrder {
  readonly dimensions: readonly Dimension[]
  readonly language: Language
  /** The dimension of places that a reader looks up by name, where there is one. Others stand as their labels were written. */
  readonly states: string | null
}

/** The rows in order. Those of one place stay as they were. */
export function inRowOrder(rows: readonly Observation[], order: RowOrder): readonly Observation[] {
  const keys = order.dimensions.map((dimension) => ({
    name: dimension.name,
    rank: ranksOf(rows, dimension, order),
  }))
  const sorted = [...rows]
  sorted.sort((a, b) => {
    for (const { name, rank } of keys) {
      const apart = (rank.get(a.at[name] ?? '') ?? 0) - (rank.get(b.at[name] ?? '') ?? 0)
      if (apart !== 0) return apart
    }
    return 0
  })
  return sorted
}

/** Each value of a dimension by where it stands. */
function ranksOf(
  rows: readonly Observation[],
  { name, kind, labels }: Dimension,
  { language, states }: RowOrder,
): ReadonlyMap<string, number> {
  const values = [...new Set(rows.map(({ at }) => at[name] ?? ''))]
  const written = [...labels.keys()]
  const labelOf = (value: string): string => {
    const label = labels.get(value)
    return label === undefined ? value : textIn(label, language)
  }
  const isAsWritten = kind !== 'year' && name !== states
  const placeOf = (value: string): number => {
    const at = written.indexOf(value)
    return isAsWritten && at >= 0 ? at : written.length
  }
  values.sort((a, b) => placeOf(a) - placeOf(b) || labelOf(a).localeCompare(labelOf(b), language))
  return new Map(values.map((value, index) => [value, index]))
}
