// Every method's answer with its interval, one row each, on one logarithmic axis, against the people who are counted.
import type { CaptureStudy } from '../figures/capture-study.ts'
import type { TextTable } from './chart.types.ts'
import { type LogDomain, domainOf } from './log-axis.ts'
import { type StudyGroup, type StudyRow, readEstimates } from './reading-study.ts'
import { type DrawnGroup, type RowsLayout, layOutRows } from './rows-layout.ts'
import { rowsDrawing } from './rows-drawing.tsx'
import type { StudyView } from './study-view.types.ts'
import { about, aboutLimits, exactly } from './study-words.ts'
import { percentOf, timesIn100 } from './summary.ts'
import type { ChartWords } from './words.ts'

/** A pair's own estimate may lie so many times as far out as all else before it is left to an arrow. */
const FARTHEST_PAIR = 4

export function estimatesView(study: CaptureStudy, words: ChartWords): StudyView {
  return {
    description: describeEstimates(study, words),
    sentence: estimatesSentence(study, words),
    notes: estimatesNotes(study, words),
    table: estimatesTable(study, words),
    layOut: (width) => rowsDrawing(layOutEstimates(study, words, width)),
  }
}

export function layOutEstimates(study: CaptureStudy, words: ChartWords, width: number): RowsLayout {
  return layOutRows({
    groups: readEstimates(study, words)
      .filter(({ rows }) => rows.length > 0)
      .map((group) => drawnGroup(group, words)),
    line: {
      value: study.people,
      label: words.t('estimates.counted', { people: words.number(study.people, 'persons') }),
    },
    domain: studyDomain(study, words),
    width,
    words,
  })
}

/**
 * The axis that all drawings of a study's estimates share: it holds the people counted, each estimate, and the limits of all but
 * the pairs, which can be wider than all the rest together.
 */
export function studyDomain(study: CaptureStudy, words: ChartWords): LogDomain {
  const groups = readEstimates(study, words)
  const rows = groups.slice(0, -1).flatMap((group) => group.rows)
  const most = [
    study.people,
    ...rows.flatMap(({ value, interval }) => [value, interval?.low, interval?.high]),
  ].filter((value) => typeof value === 'number')
  const [low, high] = [Math.min(...most) / FARTHEST_PAIR, Math.max(...most) * FARTHEST_PAIR]
  const pairs = (groups.at(-1)?.rows ?? []).flatMap(({ value }) =>
    value !== null && value >= low && value <= high ? [value] : [],
  )
  return domainOf([...most, ...pairs])
}

function drawnGroup({ title, rows }: StudyGroup, words: ChartWords): DrawnGroup {
  return {
    title,
    rows: rows.map((row) => ({
      label: row.label,
      text: shortText(row, words),
      value: row.value,
      span: row.interval,
      isRange: row.isRange,
      reason: row.reason,
    })),
  }
}

function shortText({ value, interval, isRange }: StudyRow, words: ChartWords): string {
  if (value !== null) return about(value, words)
  return isRange && interval !== null ? aboutLimits(interval, words) : ''
}

/** What the drawing is, for those who do not see it. */
function describeEstimates(study: CaptureStudy, words: ChartWords): string {
  const rows = readEstimates(study, words).flatMap((group) => group.rows)
  return words.t('describe.estimates', { count: rows.length })
}

/** Between which answers the reasonable methods lie, without chance. */
function estimatesSentence({ smallest, largest, graphs }: CaptureStudy, words: ChartWords): string {
  const [low, high] = [about(smallest.population, words), about(largest.population, words)]
  const ends = low === high ? low : words.t('estimates.ends', { low, high })
  return words.t('estimates.sentence', { ends, graphs: graphs === null ? 'no' : 'yes' })
}

/** How to read it, and which answers have no upper limit. */
function estimatesNotes(study: CaptureStudy, words: ChartWords): readonly string[] {
  const open = readEstimates(study, words)
    .flatMap((group) => group.rows)
    .filter(({ interval }) => interval !== null && interval.high === null)
    .map(({ label }) => label)
  return [
    words.t('note.estimates', {
      level: percentOf(study.level, words),
      times: timesIn100(study.level, words),
    }),
    words.t('note.log'),
    ...(open.length === 0 ? [] : [words.t('note.open', { methods: open.join('; ') })]),
  ]
}

/** The same to the person, with the reason where there is no estimate. */
function estimatesTable(study: CaptureStudy, words: ChartWords): TextTable {
  return {
    columns: [
      words.t('estimates.column.method'),
      words.t('estimates.column.estimate'),
      words.t('estimates.column.low'),
      words.t('estimates.column.high'),
    ],
    cells: readEstimates(study, words).flatMap(({ rows }) => rows.map((row) => tableRow(row, words))),
  }
}

function tableRow(
  { label, value, interval, reason, isRange }: StudyRow,
  words: ChartWords,
): readonly string[] {
  if (reason !== null) {
    const none = words.t('estimates.none')
    return [words.t('estimates.none.of', { label, reason }), none, none, none]
  }
  return [
    label,
    value === null ? words.t(isRange ? 'estimates.range' : 'estimates.none') : exactly(value, words),
    interval === null ? words.t('estimates.none') : exactly(interval.low, words),
    interval === null
      ? words.t('estimates.none')
      : interval.high === null
        ? words.t('estimates.no-limit')
        : exactly(interval.high, words),
  ]
}
