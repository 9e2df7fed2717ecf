// All places in order of a value, largest first, each with the set of ranks that the data cannot tell apart.
import { yes } from '../kit/result.ts'
import { garwoodInterval } from '../stats/garwood.ts'
import { DEFAULT_LEVEL, tailOf } from '../stats/interval.ts'
import { normalQuantile } from '../stats/normal-quantile.ts'
import { rankSetsOfEstimates } from '../stats/rank-sets-of-estimates.ts'
import { type RankSets, ranksOf } from '../stats/rank-sets.ts'
import type { CellUse, FigureInterval, RankMethod, RankedPlace } from './figure.ts'
import { placeOf } from './newest-year.ts'
import type { CellPlan, RankingPlan } from './plan.ts'
import { isCount } from './count.ts'
import { nameOf, notACount, refuse } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'

export interface Order {
  readonly places: readonly RankedPlace[]
  readonly method: RankMethod
}

/** A place before it is ranked. */
interface Entry {
  readonly place: string
  readonly value: number
  readonly use: CellUse
  readonly people: CellUse | null
}

/** More places than this in one sentence are not read. */
const MOST_NAMED = 6

/**
 * The order in the year that `latest` stands for. Ties take the smallest rank.
 *
 * Refuses  where a place has no value: a rank among those that happen to have one would be a rank of nothing; and values
 *          that are no counts and carry no printed interval: nobody could say how sure the order is.
 */
export function orderPlaces(plan: RankingPlan, year: string | null): Resolved<Order> {
  const entries: Entry[] = []
  const without: string[] = []
  for (const along of plan.cell.places()) {
    const entry = entryOf(plan, along[plan.of] ?? '', year)
    if (!entry.ok) return entry
    if (entry.value === null) without.push(along[plan.of] ?? '')
    else entries.push(entry.value)
  }
  if (without.length > 0) return refuseGaps(plan, without, entries.length + without.length)
  return plan.cell.measure.kind === 'count' ? orderOfCounts(plan, entries) : orderOfEstimates(plan, entries)
}

function orderOfCounts(plan: RankingPlan, entries: readonly Entry[]): Resolved<Order> {
  const counts = entries.map(({ use }) => Number(use.value))
  const exposures = entries.map(({ people }) => (people === null ? 1 : Number(people.value)))
  const odd = entries.find((_, index) => !isCount(counts[index] ?? -1))
  if (odd !== undefined)
    return refuse(plan.cell.span, notACount(plan.cell, odd.use.value, `for ${odd.place}`))
  const sets = plan.rankSets({ counts, exposures, level: DEFAULT_LEVEL })
  const intervals = entries.map((_, index): FigureInterval => {
    const scale = plan.over === null ? 1 : plan.per / (exposures[index] ?? 1)
    const { low, high } = garwoodInterval(counts[index] ?? 0, DEFAULT_LEVEL)
    return { low: low * scale, high: high * scale, level: DEFAULT_LEVEL, method: 'Garwood' }
  })
  return yes({ places: inOrder(entries, sets, intervals), method: 'exact' })
}

function orderOfEstimates(plan: RankingPlan, entries: readonly Entry[]): Resolved<Order> {
  const intervals: FigureInterval[] = []
  for (const { place, use } of entries) {
    if (use.interval === undefined) {
      const message = `${nameOf(plan.cell)} is no count, and its source prints no interval for ${place}: nobody could say how sure an order of it is.`
      return refuse(plan.cell.span, message)
    }
    intervals.push({ ...use.interval, method: 'published by the source' })
  }
  const sets = rankSetsOfEstimates({
    values: entries.map(({ value }) => value),
    errors: intervals.map(({ low, high, level }) => (high - low) / (-2 * normalQuantile(tailOf(level)))),
    level: DEFAULT_LEVEL,
  })
  return yes({ places: inOrder(entries, sets, intervals), method: 'step-down' })
}

function inOrder(
  entries: readonly Entry[],
  { marginal, simultaneous, isToldApart }: RankSets,
  intervals: readonly FigureInterval[],
): readonly RankedPlace[] {
  const ranks = ranksOf(entries.map(({ value }) => value))
  const order = [...entries.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
  return order.flatMap((index): readonly RankedPlace[] => {
    const [entry, set, setAmongAll] = [entries[index], marginal[index], simultaneous[index]]
    if (entry === undefined || set === undefined || setAmongAll === undefined) return []
    return [
      {
        ...entry,
        rank: ranks[index] ?? 0,
        interval: intervals[index] ?? null,
        set,
        setAmongAll,
        undecided: order
          .filter((other) => other !== index && !isToldApart(index, other))
          .map((other) => entries[other]?.place ?? ''),
      },
    ]
  })
}

/** The place with its value; null where it has none. */
function entryOf(plan: RankingPlan, place: string, year: string | null): Resolved<Entry | null> {
  const use = numberAt(plan.cell, { [plan.of]: place }, year)
  if (use === null) return yes(null)
  if (plan.over === null) return yes({ place, value: Number(use.value), use, people: null })
  const people = numberAt(plan.over, { [plan.of]: place }, year)
  if (people === null) return yes(null)
  if (Number(people.value) <= 0)
    return refuse(
      plan.over.span,
      `${nameOf(plan.over)} is ${people.value} for ${place}, and nothing can be divided by it.`,
    )
  // Multiplied first: rates that are equal as fractions are then equal as numbers, and tie.
  return yes({ place, value: (Number(use.value) * plan.per) / Number(people.value), use, people })
}

function numberAt(
  cell: CellPlan,
  along: Readonly<Record<string, string>>,
  year: string | null,
): CellUse | null {
  const at = placeOf(cell, along, year)
  const reading = cell.table.read({ measure: cell.measure.name, at, source: cell.source })
  return reading.kind === 'use' && typeof reading.use.value === 'number' ? reading.use : null
}

function refuseGaps(plan: RankingPlan, without: readonly string[], count: number): Resolved<never> {
  const named = without.slice(0, MOST_NAMED).join(', ')
  const more = without.length > MOST_NAMED ? ` and ${without.length - MOST_NAMED} more` : ''
  return refuse(
    plan.span,
    `Only a year with a number for every ${plan.of} can be ranked, and ${without.length} of ${count} have none here: ${named}${more}.`,
  )
}
