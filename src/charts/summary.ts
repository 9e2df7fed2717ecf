// The sentences beside a chart, computed from its points. They name extremes and gaps, never a direction: counts of
// contacts follow awareness and funding as much as anything else.
import type { PointGap, Series } from '../figures/figure.ts'
import { type Language, textIn } from '../kit/language.ts'
import { type ReadPoint, type ReadReference, type Reading, isDisputed } from './reading.ts'
import type { ChartWords } from './words.ts'

const REASONS = {
  'not reported': 'missing.not-reported',
  'not every place': 'missing.not-every-place',
  'no denominator': 'missing.no-denominator',
  'not collected': 'missing.not-collected',
  withheld: 'missing.withheld',
  'did not parse': 'missing.did-not-parse',
} as const satisfies Readonly<Record<PointGap, string>>

/** A run of at least this many years in a row is written "2007 to 2011". */
const RUN = 5

/** What the values say, what is missing and why, what shares add to, and what the dashed line is: whole sentences. */
export function summarySentences(
  reading: Reading,
  words: ChartWords,
  reference: ReadReference | null = null,
): readonly string[] {
  return [
    extremes(reading, words),
    ...gaps(reading, words),
    ...total(reading, words),
    ...comparison(reading, words, reference),
  ]
}

/** Where a note is read: a picture stands without its table. */
export type Setting = 'page' | 'picture'

export interface Noted {
  readonly series: Series
  readonly language: Language
  readonly setting: Setting
}

/** What a reader must know beside the chart: breaks, sources that differ, chance, copies, bases, shares that do not add up. */
export function notesOf(props: Noted, reading: Reading, words: ChartWords): readonly string[] {
  const disputed = reading.points.filter(isDisputed)
  const kinds = new Set(props.series.warnings.map(({ kind }) => kind))
  const whole = reading.measure.whole
  return [
    ...reading.breaks.map(
      ({ from, why }) =>
        `${words.t('note.break', { year: from })} ${asSentence(textIn(why, props.language))}`,
    ),
    ...(disputed.length === 0
      ? []
      : [
          `† ${words.t(props.setting === 'page' ? 'note.differ' : 'note.differ.picture', { at: places(disputed, reading, words) })}`,
        ]),
    ...bandNote(reading, words),
    ...(whole?.note !== undefined && !addsToWhole(reading)
      ? [asSentence(textIn(whole.note, props.language))]
      : []),
    ...(kinds.has('base not published') ? [words.t('note.base')] : []),
    ...(kinds.has('second-hand') ? [words.t('note.second-hand')] : []),
  ]
}

/** What the band is: chance in a count, or what a source printed. Bars print no band. */
function bandNote({ dimension, withValue }: Reading, words: ChartWords): readonly string[] {
  const drawn = withValue.find(({ interval }) => interval !== null)
  if (dimension.kind !== 'year' || drawn === undefined || drawn.interval === null) return []
  const { level } = drawn.interval
  return [
    drawn.isRate
      ? words.t('note.band', { times: timesIn100(level, words) })
      : words.t('note.band.published', { level: percentOf(level, words) }),
  ]
}

/** "95", of a level of 0.95. */
export function timesIn100(level: number, words: ChartWords): string {
  return words.number(Math.round(level * 1000) / 10, 'times')
}

/** "95%". */
export function percentOf(level: number, words: ChartWords): string {
  return words.number(Math.round(level * 1000) / 10, 'percent')
}

/** Whatever is printed as the highest is named as the highest: 4.39 and 4.36 are both 4.4 to the reader. */
function extremes({ withValue, dimension, unit }: Reading, words: ChartWords): string {
  const [first] = withValue
  if (first === undefined) return words.t('summary.none')
  const isYears = dimension.kind === 'year'
  const values = withValue.map(({ value }) => value)
  const [high, low] = [Math.max(...values), Math.min(...values)].map((value) => words.number(value, unit))
  const labels = (printed: string | undefined): string =>
    words.list(
      withValue.filter(({ value }) => words.number(value, unit) === printed).map(({ label }) => label),
    )
  const said = { high: high ?? '', highAt: labels(high), low: low ?? '', lowAt: labels(low) }
  const one = { value: said.high, at: said.highAt }
  if (isYears && withValue.length === 1) return words.t('summary.one-year', one)
  if (high === low) return words.t(isYears ? 'summary.same-years' : 'summary.same', one)
  return words.t(isYears ? 'summary.highest' : 'summary.largest', said)
}

function gaps(reading: Reading, words: ChartWords): readonly string[] {
  if (reading.withValue.length === 0) return []
  // The keys of a record typed by `PointGap` are the reasons.
  return (Object.keys(REASONS) as PointGap[]).flatMap((reason) => {
    const without = reading.points.filter(({ missing }) => missing === reason)
    return without.length === 0 ? [] : [words.t(REASONS[reason], { at: places(without, reading, words) })]
  })
}

function total(reading: Reading, words: ChartWords): readonly string[] {
  if (!isOfOneWhole(reading) || reading.withValue.length < 2) return []
  return [words.t('summary.adds', { total: words.number(sumOf(reading), reading.unit) })]
}

/** What the dashed line is, and its last value. */
export function comparison(
  { unit }: Pick<Reading, 'unit'>,
  words: ChartWords,
  reference: ReadReference | null,
): readonly string[] {
  const last = reference?.withValue.at(-1)
  if (reference === null || last === undefined) return []
  return [
    words.t('summary.reference', {
      label: reference.label,
      value: words.number(last.value, unit),
      at: last.label,
    }),
  ]
}

function isOfOneWhole({ measure, dimension }: Reading): boolean {
  return measure.kind === 'share' && measure.whole?.of === dimension.name
}

/** Whether a note on shares that do not add up has nothing to say here. */
function addsToWhole(reading: Reading): boolean {
  return !isOfOneWhole(reading) || sumOf(reading) === 100
}

/** To a tenth, as shares are printed. */
function sumOf({ withValue }: Reading): number {
  return Math.round(withValue.reduce((so, { value }) => so + value, 0) * 10) / 10
}

/** The labels as a list; years in a long run as their first and last. */
function places(points: readonly ReadPoint[], { dimension }: Reading, words: ChartWords): string {
  if (dimension.kind !== 'year') return words.list(points.map(({ label }) => label))
  const runs: ReadPoint[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run !== undefined && Number(run.at(-1)?.at) + 1 === Number(point.at)) run.push(point)
    else runs.push([point])
  }
  return words.list(
    runs.flatMap((run) =>
      run.length < RUN
        ? run.map(({ label }) => label)
        : [words.t('years.run', { first: run[0]?.label ?? '', last: run.at(-1)?.label ?? '' })],
    ),
  )
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
