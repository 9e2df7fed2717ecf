// What stands round every drawing: its heading, its sentence, its notes, its table, and the link to all its cells.
import type { ComponentChildren, JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import type { ChartProps } from './chart.types.ts'
import { type ReadPoint, type Reading, hasValue, isDisputed } from './reading.ts'
import { notesOf, summarySentences } from './summary.ts'
import type { ChartWords } from './words.ts'

export interface ChartFrameProps {
  readonly chart: ChartProps
  readonly reading: Reading
  readonly words: ChartWords
  readonly kind: 'line' | 'bars'
  /** In pixels; the width is whatever there is. */
  readonly height: number
  /** What the drawing is, for those who do not see it. */
  readonly description: string
  readonly children: ComponentChildren
}

export function ChartFrame({
  chart,
  reading,
  words,
  kind,
  height,
  description,
  children,
}: ChartFrameProps): JSX.Element {
  const id = `${kind}-${chart.series.id}`
  const Heading = `h${chart.headingLevel}` as const
  const reasons = new Set(
    reading.points.filter((point) => !hasValue(point)).map((point) => cellText(point, reading, words)),
  )
  return (
    <figure class="chart">
      <figcaption>
        <Heading>{chart.title}</Heading>
        {chart.caption !== undefined && <p>{chart.caption}</p>}
      </figcaption>
      {reading.withValue.length > 0 && (
        <svg
          class={kind}
          role="img"
          aria-labelledby={`${id}-t`}
          aria-describedby={`${id}-d`}
          width="100%"
          height={height}
        >
          <title id={`${id}-t`}>{chart.title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          {children}
        </svg>
      )}
      {kind === 'line' && reasons.size > 0 && (
        <p class="key" aria-hidden="true">
          {`○ ${[...reasons].join(', ')}`}
        </p>
      )}
      <p>{summarySentences(reading, words).join(' ')}</p>
      {notesOf(chart, reading, words).map((note) => (
        <p class="note">{note}</p>
      ))}
      <details>
        <summary>{words.t('table.show')}</summary>
        <ChartTable chart={chart} reading={reading} words={words} />
      </details>
      {chart.cellsHref !== null && (
        <p class="cells">
          <a href={chart.cellsHref}>
            {words.t('cells')}
            <span class="vh">{words.t('cells.of', { title: chart.title })}</span>
          </a>
        </p>
      )}
    </figure>
  )
}

function ChartTable({
  chart,
  reading,
  words,
}: Pick<ChartFrameProps, 'chart' | 'reading' | 'words'>): JSX.Element {
  return (
    <table>
      <caption>{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">{textIn(reading.dimension.title, chart.language)}</th>
          <th scope="col">{textIn(reading.measure.title, chart.language)}</th>
        </tr>
      </thead>
      <tbody>
        {reading.points.map((point) => (
          <tr>
            <th scope="row">{point.label}</th>
            <td class={point.use === null ? 'none' : undefined}>
              {cellText(point, reading, words)}
              {isDisputed(point) && (
                <>
                  {' '}
                  <small>{othersOf(point, reading, words)}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const REASONS = {
  'not reported': 'cell.not-reported',
  'not collected': 'cell.not-collected',
  withheld: 'cell.withheld',
  'did not parse': 'cell.did-not-parse',
} as const

/** The value with the interval that its source printed, or the reason why there is none. */
export function cellText({ use, missing }: ReadPoint, { unit }: Reading, words: ChartWords): string {
  if (use === null) return words.t(REASONS[missing ?? 'not reported'])
  const print = (value: number | string): string =>
    typeof value === 'number' ? words.number(value, unit) : value
  const value = print(use.value)
  if (use.interval === undefined) return value
  return words.t('cell.interval', { value, low: print(use.interval.low), high: print(use.interval.high) })
}

function othersOf({ use }: ReadPoint, { unit }: Reading, words: ChartWords): string {
  const values = new Set(
    (use?.conflicting ?? []).map(({ value }) =>
      typeof value === 'number' ? words.number(value, unit) : value,
    ),
  )
  return words.t('cell.others', { values: words.list([...values]) })
}
