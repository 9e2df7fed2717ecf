// How the stepwise estimate moves when one list or one pattern is left out: dots round the estimate from all of the data.
import type { CaptureStudy, LeftOut } from '../figures/capture-study.ts'
import { percentText } from '../figures/number-text.ts'
import type { TextTable } from './chart.types.ts'
import { domainOf } from './log-axis.ts'
import { rowsDrawing } from './rows-drawing.tsx'
import { type DrawnGroup, type DrawnRow, type RowsLayout, layOutRows } from './rows-layout.ts'
import type { StudyView } from './study-view.types.ts'
import { about, exactly, patternName } from './study-words.ts'
import type { ChartWords } from './words.ts'

/** So many patterns have a row: those that move the estimate most. */
const MOST_LEFT_OUT = 12

export function leftOutView(study: CaptureStudy, words: ChartWords): StudyView {
  return {
    description: words.t('describe.left-out'),
    sentence: leftOutSentences(study, words).join(' '),
    notes: leftOutNotes(study, words),
    table: leftOutTable(study, words),
    layOut: (width) => rowsDrawing(layOutLeftOut(study, words, width)),
  }
}

interface Named {
  readonly name: string
  readonly left: LeftOut
}

interface LeftOutReading {
  readonly lists: readonly Named[]
  /** Those that are shown, what moves the estimate most first. */
  readonly patterns: readonly Named[]
  readonly rest: readonly Named[]
}

/** What has no estimate once it is left out stands first: nothing moves it more. */
function readLeftOut(
  { histories, withoutList, withoutPattern, stepwise }: CaptureStudy,
  words: ChartWords,
): LeftOutReading {
  const whole = stepwise.model.population
  const move = ({ left }: Named): number =>
    left.population === null ? Number.POSITIVE_INFINITY : Math.abs(Math.log(left.population / whole))
  const patterns = withoutPattern
    .map((left): Named => ({ name: patternName(histories, left.pattern, words), left }))
    .toSorted((a, b) => (move(a) === move(b) ? 0 : move(b) - move(a)))
  return {
    lists: withoutList.map((left, list) => ({ name: histories.lists[list] ?? '', left })),
    patterns: patterns.slice(0, MOST_LEFT_OUT),
    rest: patterns.slice(MOST_LEFT_OUT),
  }
}

export function layOutLeftOut(study: CaptureStudy, words: ChartWords, width: number): RowsLayout {
  const { lists, patterns } = readLeftOut(study, words)
  const whole = study.stepwise.model.population
  const row = ({ name, left: { population } }: Named): DrawnRow =>
    population === null
      ? { label: name, text: '', value: null, span: null, isRange: false, reason: words.t('left-out.none') }
      : {
          label: name,
          text: `${about(population, words)} (${changeText(population / whole, words)})`,
          value: population,
          span: { low: Math.min(whole, population), high: Math.max(whole, population) },
          isRange: false,
          reason: null,
        }
  const groups: readonly DrawnGroup[] = [
    { title: words.t('left-out.group.list'), rows: lists.map(row) },
    { title: words.t('left-out.group.pattern'), rows: patterns.map(row) },
  ]
  const values = [...lists, ...patterns].map(({ left }) => left.population ?? whole)
  return layOutRows({
    groups,
    line: { value: whole, label: words.t('left-out.whole', { whole: about(whole, words) }) },
    domain: domainOf([whole, ...values]),
    width,
    words,
  })
}

/** "7%", in whichever direction. */
function moveText(factor: number, words: ChartWords): string {
  return words.number(Math.ceil(Math.abs(factor - 1) * 100), 'percent')
}

/** "+7%". */
function changeText(factor: number, { language }: ChartWords): string {
  return percentText((factor - 1) * 100, {
    decimals: 0,
    signed: true,
    language: language === 'es' ? 'es' : 'en',
  })
}

/** Between which estimates it moves by lists and by patterns. */
function leftOutSentences(study: CaptureStudy, words: ChartWords): readonly string[] {
  const { lists, patterns, rest } = readLeftOut(study, words)
  const whole = about(study.stepwise.model.population, words)
  const span = (named: readonly Named[]): { readonly low: string; readonly high: string } | null => {
    const values = named.flatMap(({ left }) => (left.population === null ? [] : [left.population]))
    if (values.length === 0) return null
    return { low: about(Math.min(...values), words), high: about(Math.max(...values), words) }
  }
  const [byList, byPattern] = [span(lists), span([...patterns, ...rest])]
  const none = [...lists, ...patterns, ...rest].filter(({ left }) => left.population === null).length
  return [
    words.t('left-out.sentence', { whole }),
    ...(byList === null ? [] : [words.t('left-out.sentence.list', byList)]),
    ...(byPattern === null ? [] : [words.t('left-out.sentence.pattern', byPattern)]),
    ...(none === 0 ? [] : [words.t('left-out.sentence.none', { count: none })]),
  ]
}

/** How to read it, and how little the patterns without a row move it. */
function leftOutNotes(study: CaptureStudy, words: ChartWords): readonly string[] {
  const { rest } = readLeftOut(study, words)
  const next = rest[0]?.left.population
  return [
    words.t('note.left-out'),
    ...(typeof next === 'number'
      ? [
          words.t('note.left-out.rest', {
            count: rest.length,
            change: moveText(next / study.stepwise.model.population, words),
          }),
        ]
      : []),
  ]
}

/** Everything that has a row: who is left to count, and what the estimate becomes. */
function leftOutTable(study: CaptureStudy, words: ChartWords): TextTable {
  const { lists, patterns } = readLeftOut(study, words)
  return {
    columns: [
      words.t('left-out.column.what'),
      words.t('left-out.column.people'),
      words.t('left-out.column.estimate'),
    ],
    cells: [
      ...lists.map(({ name, left }) => tableRow(words.t('left-out.list', { list: name }), left, words)),
      ...patterns.map(({ name, left }) =>
        tableRow(words.t('left-out.pattern', { pattern: name }), left, words),
      ),
    ],
  }
}

function tableRow(label: string, { people, population }: LeftOut, words: ChartWords): readonly string[] {
  return [
    label,
    words.number(people, 'persons'),
    population === null ? words.t('left-out.none') : exactly(population, words),
  ]
}
