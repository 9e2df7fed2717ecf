// What a book has answered, each answer with the datasets that it was worked out from, so that the next book can take it over.
import { retained } from '../kit/retained.ts'
import type { Result } from '../kit/result.ts'
import type { RankSets } from '../stats/rank-sets.ts'
import { type RatesToRank, rankSetsOfCounts } from '../stats/rank-sets-of-counts.ts'
import type { CaptureRefusal, CaptureStudy } from '../stats/capture/study.types.ts'
import type { Datasets } from './dataset.ts'
import type { Figure, FigureError, Ranking, Series, Studies } from './figure.ts'
import type { Order } from './order-places.ts'
import { Table } from './table.ts'

/** What is asked for, by the shelf that it stands on. */
interface Answers {
  readonly figure: Result<Figure, FigureError>
  readonly series: Result<Series, FigureError>
  readonly ranking: Result<Ranking, FigureError>
  readonly order: Result<Order, FigureError>
  readonly values: readonly string[]
}

interface Kept<Value> {
  readonly value: Value
  /** The datasets that were asked for on the way, those that are not there among them. */
  readonly from: ReadonlySet<string>
}

type Shelf<Value> = Map<string, Kept<Value>>
type All = { readonly [Name in keyof Answers]: Shelf<Answers[Name]> }

export interface Shelves {
  /** The answer under this key of a shelf; made where there is none, of what `table` yields while it is made. */
  readonly answer: <Name extends keyof Answers>(
    shelf: Name,
    key: string,
    make: () => Answers[Name],
  ) => Answers[Name]
  /** The exact sets of ranks of counts, worked out once for the same numbers. */
  readonly rankSets: (counts: RatesToRank) => RankSets
  /** A dataset made ready; null where there is none of that name. */
  readonly table: (name: string) => Table | null
  /** What was found in a dataset's capture histories; null where there is no study of that name. */
  readonly study: (name: string) => Result<CaptureStudy, CaptureRefusal> | null
  readonly all: All
  readonly sets: ReadonlyMap<string, RankSets>
  readonly tables: ReadonlyMap<string, Table>
  readonly datasets: Datasets
  readonly studies: Studies
}

/**
 * Shelves over datasets and studies, which begin with what stands on those of `before`.
 *
 * Ensures  an answer depends on the datasets that `table` was asked for, and on the names of all, since a refusal lists them.
 */
export function openShelves({ datasets, studies }: Bases, before: KeptShelves | null): Shelves {
  // Not `before` itself: it holds on to those before it.
  const earlier = before === null ? null : keptOf(before)
  const all: All = {
    figure: new Map(),
    series: new Map(),
    ranking: new Map(),
    order: new Map(),
    values: new Map(),
  }
  const sets = new Map<string, RankSets>()
  const tables = new Map<string, Table>()
  const isSame = sameBases({ datasets, studies }, earlier ?? { datasets: new Map(), studies: new Map() })
  /** Of the answer that is being made; null while none is. */
  let from: Set<string> | null = null
  const table = (name: string): Table | null => {
    from?.add(name)
    const dataset = datasets.get(name)
    if (dataset === undefined) return null
    const known =
      tables.get(name) ?? (isSame(name) ? earlier?.tables.get(name) : undefined) ?? new Table(dataset)
    tables.set(name, known)
    return known
  }
  const study: Shelves['study'] = (name) => {
    from?.add(name)
    return studies.get(name) ?? null
  }
  /** An answer inside another is made of what the other has asked for already, too: its plan. */
  const makeNoted = <Value>(make: () => Value): Kept<Value> => {
    const outer = from
    const own = new Set(outer)
    from = own
    try {
      return { value: make(), from: own }
    } finally {
      from = outer
    }
  }
  const answer: Shelves['answer'] = (name, key, make) => {
    const shelf = all[name]
    const known = shelf.get(key)
    const old = known === undefined ? earlier?.all[name].get(key) : undefined
    const found = known ?? (old !== undefined && [...old.from].every(isSame) ? old : undefined)
    const made = found ?? makeNoted(make)
    const kept = found ?? { ...made, value: retained(old?.value, made.value) }
    shelf.set(key, kept)
    for (const dataset of kept.from) from?.add(dataset)
    return kept.value
  }
  const rankSets = (counts: RatesToRank): RankSets => {
    const key = JSON.stringify(counts)
    const found = sets.get(key) ?? earlier?.sets.get(key) ?? rankSetsOfCounts(counts)
    sets.set(key, found)
    return found
  }
  return { answer, rankSets, table, study, all, sets, tables, datasets, studies }
}

/** What answers are worked out from. */
type Bases = Pick<Shelves, 'datasets' | 'studies'>
type KeptShelves = Bases & Pick<Shelves, 'all' | 'sets' | 'tables'>

function keptOf({ all, sets, tables, datasets, studies }: KeptShelves): KeptShelves {
  return { all, sets, tables, datasets, studies }
}

/**
 * Whether a dataset and its study are the same objects as before, or are there neither time; none is, where the names are
 * others.
 */
function sameBases(now: Bases, before: Bases): (name: string) => boolean {
  const names = JSON.stringify([...now.datasets.keys()])
  const hasSameNames = names === JSON.stringify([...before.datasets.keys()])
  return (name) =>
    hasSameNames &&
    now.datasets.get(name) === before.datasets.get(name) &&
    now.studies.get(name) === before.studies.get(name)
}
