// Which measures a chart may show: numbers that stand for an amount.
import type { Measure } from './dataset.ts'

/** Whether a longer bar would mean more of something. Not so for words, nor for ranks, where the smallest is the first. */
export function isDrawable({ kind, unit }: Measure): boolean {
  return kind !== 'word' && unit !== 'rank'
}
