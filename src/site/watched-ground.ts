// What a page reads while it is written, noted as it is read: whoever keeps the page then knows what it was made of.
import type { Dataset } from '../figures/dataset.ts'
import type { FigureBook } from '../figures/figure.ts'
import type { Compared, RankingChoice } from './rankings.ts'
import type { RenderInput } from './render-input.ts'

/** Everything that a page can be made of besides its own subject and the words of the product. */
export interface Ground {
  readonly input: RenderInput
  readonly rankings: Compared | null
}

/** What was read: by the thing that it was read of, what stood in each field, or what the book said to each question. */
export type Reads = ReadonlyMap<string, ReadonlyMap<string, unknown>>

export interface Watched extends Ground {
  readonly reads: Reads
}

export interface Watching {
  /** A ground that is in every way like the one watched over, and notes what is read of it. */
  readonly watched: () => Watched
  /** Whether all of it would be read again: the same objects, and equal texts and numbers. */
  readonly holds: (reads: Reads) => boolean
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Watches over the ground of one rendering: input, site, datasets and rankings are followed field by field.
 *
 * Requires  that nothing is changed in place: what stands in a field is another object once anything in it is another.
 */
export function watchOver(ground: Ground): Watching {
  const things = thingsOf(ground)
  const fieldsOf = (thing: string): Fields => things.get(thing) ?? {}
  return {
    watched: () => openWatched(ground, fieldsOf),
    holds: (reads) => {
      for (const [thing, fields] of reads) {
        const valueOf = askerOf(ground.input.book, thing) ?? ((field) => fieldsOf(thing)[field])
        for (const [field, value] of fields) if (!Object.is(valueOf(field), value)) return false
      }
      return true
    },
  }
}

/** Each thing that is followed, by its name. */
function thingsOf({ input, rankings }: Ground): ReadonlyMap<string, Fields> {
  const { site, assets, bundle } = input
  const inside: readonly (readonly [string, object])[] = [
    ['input', input],
    ['site', site],
    ['assets', assets],
    ['bundle', bundle],
    ...[...site.datasets].map(([name, dataset]) => [`dataset ${name}`, dataset] as const),
  ]
  const ranked: readonly (readonly [string, object])[] = [
    ['rankings', { notRanked: rankings?.notRanked }],
    ...(rankings?.choices ?? []).map((choice) => [`choice ${choice.address}`, choice] as const),
  ]
  return new Map<string, Fields>([
    ...[...inside, ...ranked].map(([name, thing]) => [name, { ...thing }] as const),
    ['shapes', { input: shapeOf(inside), rankings: `${rankings?.main?.address} ${shapeOf(ranked)}` }],
  ])
}

/** Which things there are and which fields they have, in their order: a field that was not there could not be read. */
function shapeOf(things: readonly (readonly [string, object])[]): string {
  return JSON.stringify(things.map(([name, thing]) => [name, Object.keys(thing)]))
}

function openWatched(ground: Ground, fieldsOf: (thing: string) => Fields): Watched {
  const reads = new Map<string, Map<string, unknown>>()
  const note: Note = (thing, field, value) => {
    const seen = reads.get(thing) ?? new Map<string, unknown>()
    seen.set(field, value)
    reads.set(thing, seen)
  }
  /** `inside`: fields that are followed in their turn, each with what stands for it. */
  const follow = <Thing extends object>(name: string, thing: Thing, inside: Partial<Thing> = {}): Thing =>
    new Proxy(
      { ...thing, ...inside },
      {
        get: (fields, field) => {
          const value: unknown = Reflect.get(fields, field)
          if (typeof field === 'string' && !Object.hasOwn(inside, field)) note(name, field, value)
          return value
        },
      },
    )
  const noteShape = (of: 'input' | 'rankings'): void => note('shapes', of, fieldsOf('shapes')[of])
  const { site, book, assets, bundle } = ground.input
  const datasets = new Map(
    [...site.datasets].map(([name, dataset]) => [name, follow(`dataset ${name}`, dataset)] as const),
  )
  noteShape('input')
  let rankings: Compared | null | undefined
  return {
    reads,
    input: follow('input', ground.input, {
      site: follow('site', site, { datasets }),
      book: watchedBook(book, note),
      assets: follow('assets', assets),
      bundle: follow('bundle', bundle),
    }),
    get rankings() {
      noteShape('rankings')
      rankings ??= watchedRankings(ground.rankings, { follow, datasets })
      return rankings
    },
  }
}

type Note = (thing: string, field: string, value: unknown) => void
type Follow = <Thing extends object>(name: string, thing: Thing, inside?: Partial<Thing>) => Thing

function watchedRankings(
  rankings: Compared | null,
  { follow, datasets }: { readonly follow: Follow; readonly datasets: ReadonlyMap<string, Dataset> },
): Compared | null {
  if (rankings === null) return null
  const choices = new Map(
    rankings.choices.map((choice): readonly [RankingChoice, RankingChoice] => {
      const dataset = datasets.get(choice.dataset.name) ?? choice.dataset
      return [choice, follow(`choice ${choice.address}`, choice, { dataset })]
    }),
  )
  const main = rankings.main === null ? null : (choices.get(rankings.main) ?? rankings.main)
  return follow('rankings', rankings, { choices: [...choices.values()], main })
}

/** What is asked of a book counts as a thing of its own for each way to ask, its fields being what can be asked. */
function watchedBook(book: FigureBook, note: Note): FigureBook {
  const noted = <Answer>(thing: string, field: string, answer: Answer): Answer => {
    note(thing, field, answer)
    return answer
  }
  return {
    figure: (text) => noted('book figure', text, book.figure(text)),
    series: (cells, by) => noted(`book series ${by}`, cells, book.series(cells, by)),
    ranking: (text) => noted('book ranking', text, book.ranking(text)),
    values: (dataset, dimension) =>
      noted(`book values ${dimension}`, dataset, book.values(dataset, dimension)),
    study: (dataset) => noted('book study', dataset, book.study(dataset)),
  }
}

/** How to ask again what was asked under this name; null where it is a thing of another kind. */
function askerOf(book: FigureBook, thing: string): ((field: string) => unknown) | null {
  const [, way, of = ''] = /^book (\w+) ?(.*)$/s.exec(thing) ?? []
  switch (way) {
    case 'figure':
      return book.figure
    case 'series':
      return (cells) => book.series(cells, of)
    case 'ranking':
      return book.ranking
    case 'values':
      return (dataset) => book.values(dataset, of)
    case 'study':
      return book.study
    default:
      return null
  }
}
