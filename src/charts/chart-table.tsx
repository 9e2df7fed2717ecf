// The table under a drawing: every point in words, with its interval, or the reason why there is none.
import type { JSX } from 'preact'
import type { TextTable } from './chart.types.ts'
import { type ReadPoint, isDisputed } from './reading.ts'
import type { ChartWords } from './words.ts'

export interface TableProps {
  readonly title: string
  /** What the rows are of: "Year". */
  readonly head: string
  readonly rows: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly words: ChartWords
}

export interface TableColumn {
  readonly title: string
  readonly unit: string
  /** One for each row. */
  readonly points: readonly ReadPoint[]
}

/** A table of several columns can be wider than its place, and is then moved sideways: by touch, or by keys once it has the focus. */
export function ChartTable(props: TableProps): JSX.Element {
  if (props.columns.length === 1) return <Table {...props} />
  return (
    <div class="scroll" role="region" aria-label={props.title} tabIndex={0}>
      <Table {...props} />
    </div>
  )
}

/** A table of words, moved sideways where it is wider than its place. */
export function WordTable({ title, columns, cells }: TextTable & { readonly title: string }): JSX.Element {
  return (
    <div class="scroll" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(([head, ...rest]) => (
            <tr>
              <th scope="row">{head}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Table({ title, head, rows, columns, words }: TableProps): JSX.Element {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((column) => (
            <th scope="col">{column.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr>
            <th scope="row">{row}</th>
            {columns.map(({ points, unit }) => {
              const point = points[index]
              return point === undefined ? <td /> : <Cell point={point} unit={unit} words={words} />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({
  point,
  unit,
  words,
}: {
  readonly point: ReadPoint
  readonly unit: string
  readonly words: ChartWords
}): JSX.Element {
  return (
    <td class={point.missing === null ? undefined : 'none'}>
      {cellText(point, unit, words)}
      {isDisputed(point) && (
        <>
          {' '}
          <small>{othersOf(point, unit, words)}</small>
        </>
      )}
    </td>
  )
}

const REASONS = {
  'not reported': 'cell.not-reported',
  'not every place': 'cell.not-every-place',
  'no denominator': 'cell.no-denominator',
  'not collected': 'cell.not-collected',
  withheld: 'cell.withheld',
  'did not parse': 'cell.did-not-parse',
} as const

/** The value with its interval, or the reason why there is none. */
export function cellText(
  { value: number, interval, word, missing }: ReadPoint,
  unit: string,
  words: ChartWords,
): string {
  if (number === null) return word ?? words.t(REASONS[missing ?? 'not reported'])
  const value = words.number(number, unit)
  if (interval === null) return value
  return words.t('cell.interval', {
    value,
    low: words.number(interval.low, unit),
    high: words.number(interval.high, unit),
  })
}

function othersOf({ others }: ReadPoint, unit: string, words: ChartWords): string {
  const values = others.map((value) => (typeof value === 'number' ? words.number(value, unit) : value))
  return words.t('cell.others', { values: words.list(values) })
}
