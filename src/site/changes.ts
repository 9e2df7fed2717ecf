// What changed between editions: each number that is not what it was, before and after, kept from edition to edition.
import { figureSentence } from '../figures/explain.ts'
import type { Figure, FigureInterval } from '../figures/figure.ts'
import type { Language, LocalText } from '../kit/language.ts'
import { sourceName } from './components/source-list/component.tsx'
import { siteLanguages } from './content.ts'
import { printFigureValue } from './figure-words.ts'
import { printNumber } from './print.ts'
import type { RenderInput } from './render-input.ts'

/** A number of an edition, as `figures/index.json` has it. */
export interface FigureEntry {
  readonly id: string
  /** The canonical text. */
  readonly text: string
  /** What it is, in a sentence. */
  readonly sentence: LocalText
  /** The page that says everything about it, without a language. */
  readonly page: string
  readonly value: number | string
  readonly printed: LocalText
  readonly unit: string
  readonly interval: FigureInterval | null
  readonly asOf: string
  readonly sources: readonly NamedSource[]
}

export interface NamedSource {
  readonly id: string
  readonly name: string
}

/** What a number was said to be. */
export type Said = Pick<FigureEntry, 'value' | 'printed' | 'interval' | 'asOf' | 'sources'>
/** A number without its value. */
export type Named = Pick<FigureEntry, 'id' | 'sentence' | 'page'>

export type Change = ValueChange | SetChange

export interface ValueChange {
  readonly kind: 'value'
  /** Its own among all changes, and permanent. */
  readonly id: string
  /** ISO date of the edition that says otherwise than the one before. */
  readonly date: string
  readonly figure: Named
  readonly before: Said
  readonly after: Said
}

/** Numbers that an edition has and the one before had not, or the other way round: how many, and the first of them. */
export interface SetChange {
  readonly kind: 'set'
  readonly id: string
  readonly date: string
  readonly added: Counted
  readonly gone: Counted
}

export interface Counted {
  readonly count: number
  readonly first: readonly Named[]
}

/** `changes.json`. */
export interface Changes {
  /** ISO date of the edition that the first comparison was with. */
  readonly since: string
  /** Newest first. */
  readonly entries: readonly Change[]
}

/** What the edition that is public now says of its numbers, and of what changed before it; null what cannot be read. */
export interface EarlierEdition {
  readonly figures: readonly FigureEntry[] | null
  readonly changes: Changes | null
}

const MOST_ENTRIES = 200
const MOST_NAMED = 20

/** The number as the index of an edition has it, in every language of the site. */
export function figureEntry(input: RenderInput, figure: Figure): FigureEntry {
  const languages = siteLanguages(input.site)
  const inEach = (write: (language: Language) => string): LocalText =>
    Object.assign(
      { en: write('en') },
      ...languages.map((language) => ({ [language]: write(language) })),
    ) as LocalText // English is always there, the others by their own names
  return {
    id: figure.id,
    text: figure.text,
    sentence: inEach((language) => sentenceOf(input, figure, language)),
    page: `/figures/${figure.id}/`,
    value: figure.value,
    printed: inEach((language) => printFigureValue(figure, null, { language })),
    unit: figure.unit,
    interval: figure.interval ?? null,
    asOf: figure.asOf,
    sources: figure.sources.map((id) => ({ id, name: sourceName({ input }, id) })),
  }
}

function sentenceOf(input: RenderInput, figure: Figure, language: Language): string {
  const { datasets } = input.site
  return figureSentence({ figure, datasets, language, nameSource: (id) => sourceName({ input }, id) })
}

/**
 * What this edition says otherwise than the earlier one, before all that changed earlier.
 *
 * A change of its source or of its year alone is none: the number's own page says what it rests on.
 *
 * Ensures   where no value and no range changed and no number came or went, exactly what the earlier edition had, whatever
 *           the day; where its numbers cannot be read, what it said of earlier changes.
 */
export function changesSince(
  earlier: EarlierEdition | null,
  { figures, date }: { readonly figures: readonly FigureEntry[]; readonly date: string },
): Changes {
  const { since, entries } = earlier?.changes ?? { since: date, entries: [] }
  if (earlier === null || earlier.figures === null)
    return { since: entries.length === 0 ? date : since, entries }
  const before = new Map(earlier.figures.map((figure) => [figure.id, figure]))
  const taken = new Set(entries.map(({ id }) => id))
  const idOf = (subject: string): string => unusedId(`${date}-${subject}`, taken)
  const values = figures.flatMap((figure): readonly ValueChange[] => {
    const was = before.get(figure.id)
    if (was === undefined || isSaidAlike(was, figure)) return []
    const [old, now] = toldApart(was, figure)
    return [{ kind: 'value', id: idOf(figure.id), date, figure: namedOf(figure), before: old, after: now }]
  })
  const there = new Set(figures.map(({ id }) => id))
  const added = countedOf(figures.filter(({ id }) => !before.has(id)))
  const gone = countedOf(earlier.figures.filter(({ id }) => !there.has(id)))
  const sets: readonly SetChange[] =
    added.count + gone.count === 0 ? [] : [{ kind: 'set', id: idOf('numbers'), date, added, gone }]
  return { since, entries: [...values, ...sets, ...entries].slice(0, MOST_ENTRIES) }
}

/** An edition of the same day may change a number again. */
function unusedId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}

function namedOf({ id, sentence, page }: FigureEntry): Named {
  return { id, sentence, page }
}

function countedOf(figures: readonly FigureEntry[]): Counted {
  return { count: figures.length, first: figures.slice(0, MOST_NAMED).map(namedOf) }
}

/** Numbers that print the same at these decimals are the same. */
export const MOST_DECIMALS = 6

/** The value and its range print the same at the most decimals: what differs behind them is the machine's. */
function isSaidAlike(was: FigureEntry, now: FigureEntry): boolean {
  return isAlike(was.value, now.value) && isSameRange(was.interval, now.interval)
}

/** Whether two values print the same at the most decimals. */
export function isAlike(a: number | string, b: number | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a === b || a.toFixed(MOST_DECIMALS) === b.toFixed(MOST_DECIMALS)
}

/** As `isAlike`, of both limits and of how sure they are. */
export function isSameRange(a: FigureInterval | null, b: FigureInterval | null): boolean {
  if (a === null || b === null) return a === b
  return isAlike(a.low, b.low) && isAlike(a.high, b.high) && isAlike(a.level, b.level)
}

/** Before and after as they are printed: with more decimals where two values would read the same. */
function toldApart(was: FigureEntry, now: FigureEntry): readonly [Said, Said] {
  const isSame = was.printed.en === now.printed.en && !isAlike(was.value, now.value)
  return [saidOf(was, isSame), saidOf(now, isSame)]
}

function saidOf({ value, printed, interval, asOf, sources }: FigureEntry, isExact: boolean): Said {
  if (!isExact || typeof value === 'string') return { value, printed, interval, asOf, sources }
  const exact = Object.fromEntries(
    Object.keys(printed).map((language) => [
      language,
      printNumber(value, MOST_DECIMALS, language as Language),
    ]),
  ) as LocalText // the same languages as before
  return { value, printed: exact, interval, asOf, sources }
}

/** The file: the same changes are the same text. */
export function changesText({ since, entries }: Changes): string {
  return `${JSON.stringify({ since, entries }, null, 1)}\n`
}

/** `figures/index.json`. */
export function figuresText(figures: readonly FigureEntry[]): string {
  return `${JSON.stringify({ figures }, null, 1)}\n`
}

/** The paths of the two files, which the next edition is compared with. */
export const FIGURES_PATH = 'figures/index.json'
export const CHANGES_PATH = 'changes.json'
