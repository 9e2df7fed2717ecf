// The unit of a measure's values.
import type { Measure } from './dataset.ts'

/** A share is in percent, whatever its schema calls it; anything else is in the unit that it names. */
export function unitOf({ kind, unit }: Measure): string {
  return kind === 'share' ? 'percent' : unit
}
