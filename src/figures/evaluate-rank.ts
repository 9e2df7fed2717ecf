// The place of one among many: largest first, ties taking the smallest rank.
import { yes } from '../kit/result.ts'
import type { MissingReason } from './dataset.ts'
import { missingCells } from './evaluate-many.ts'
import type { Outcome } from './outcome.ts'
import type { Step } from './figure.ts'
import { placeOf } from './newest-year.ts'
import type { CellPlan, RankPlan } from './plan.ts'
import { refuse, refuseMissing } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'
import type { At } from './table.ts'

interface Entry {
  readonly place: string
  readonly value: number
  readonly step: Step
}

/** An entry, or why a place has none. */
type Reading =
  | { readonly entry: Entry }
  | { readonly reason: MissingReason; readonly cell: CellPlan; readonly at: At }

export function evaluateRank(plan: RankPlan, year: string | null): Resolved<Outcome> {
  const entries: Entry[] = []
  const gaps: { place: string; reason: MissingReason }[] = []
  for (const along of plan.cell.places()) {
    const place = along[plan.of] ?? ''
    const reading = readEntry(plan, along, year)
    if ('entry' in reading) entries.push(reading.entry)
    else if (place === plan.at) return refuseMissing(reading.cell, reading.at, reading.reason)
    else gaps.push({ place, reason: reading.reason })
  }
  const order = rankEntries(entries)
  const own = order.find((entry) => entry.place === plan.at)
  if (own === undefined) return refuse(plan.span, `"${plan.at}" has no place in this order.`)
  const ties = order.filter((entry) => entry.rank === own.rank && entry !== own).map((entry) => entry.place)
  const per = plan.over === null ? {} : { per: plan.per }
  return yes({
    value: own.rank,
    unit: 'rank',
    decimals: 0,
    step: { kind: 'rank', dimension: plan.of, at: plan.at, value: own.rank, order, ties, ...per },
    warnings: [{ kind: 'rank without its set' }, ...missingCells(gaps)],
  })
}

function rankEntries(entries: readonly Entry[]): readonly (Entry & { readonly rank: number })[] {
  const ranked: (Entry & { rank: number })[] = []
  for (const entry of entries.toSorted((a, b) => b.value - a.value)) {
    const last = ranked.at(-1)
    ranked.push({ ...entry, rank: last?.value === entry.value ? last.rank : ranked.length + 1 })
  }
  return ranked
}

function readEntry({ cell, over, per, of }: RankPlan, along: At, year: string | null): Reading {
  const place = along[of] ?? ''
  const events = read(cell, along, year)
  if (!('step' in events)) return events
  if (over === null) return { entry: { place, ...events } }
  const people = read(over, along, year)
  if (!('step' in people)) return people
  if (people.value <= 0) return { reason: 'not reported', cell: over, at: people.step.use.at }
  // Multiplied first: rates that are equal as fractions are then equal as numbers, and tie.
  const value = (events.value * per) / people.value
  return {
    entry: { place, value, step: { kind: 'rate', events: events.step, over: people.step, per, value } },
  }
}

type CellStep = Extract<Step, { readonly kind: 'cell' }>
type Found = { readonly value: number; readonly step: CellStep }

function read(
  cell: CellPlan,
  along: At,
  year: string | null,
): Found | Exclude<Reading, { readonly entry: Entry }> {
  const at = placeOf(cell, along, year)
  const reading = cell.table.read({ measure: cell.measure.name, at, source: cell.source })
  if (reading.kind === 'missing') return { reason: reading.reason, cell, at }
  const { use } = reading
  if (typeof use.value === 'string') return { reason: 'did not parse', cell, at }
  return { value: use.value, step: { kind: 'cell', use } }
}
