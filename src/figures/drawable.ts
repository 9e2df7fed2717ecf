// Which measures a chart may show: numbers from zero up that stand for an amount.
import type { Dataset, Measure } from './dataset.ts'

/** Whether a longer bar would mean more of something. Not so for words, for ranks, where the smallest is the first, nor below zero. */
export function isDrawable({ observations }: Dataset, { name, kind, unit }: Measure): boolean {
  if (kind === 'word' || unit === 'rank') return false
  return observations.every(({ cells }) => {
    const cell = cells[name]
    return cell?.kind !== 'value' || Math.min(cell.value, cell.interval?.low ?? 0) >= 0
  })
}
