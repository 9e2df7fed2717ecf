// The page of a chart: the drawing, every value with its source, why there is none where there is none, and what to take along.
import type { JSX } from 'preact'
import { decimalsOfRates } from '../../figures/decimals.ts'
import { explainSeries } from '../../figures/explain-series.ts'
import type { SeriesPoint } from '../../figures/figure.ts'
import { capitalized } from '../../kit/capitalized.ts'
import { textIn } from '../../kit/language.ts'
import { type Address, folderOf, hrefIn } from '../addresses.ts'
import { type PointValue, partsOf, peopleSources, pointValue, sourcesAt } from '../chart-data.ts'
import { chartFiles, chartForms } from '../chart-files.ts'
import { citationOf, citePaths } from '../citation.ts'
import { datasetOf, drawnChart } from '../components/chart/component.tsx'
import { dimensionLabel } from '../components/data-table/component.tsx'
import { reuse } from '../components/reuse/component.tsx'
import { citeMark, sourceList, sourceName } from '../components/source-list/component.tsx'
import { type ShownChart, chartSources } from '../notes.ts'
import type { Page } from '../page.ts'
import { decimalsOf, printNumber, printValue } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'
import { embedAddress, embedBody, embedHeight } from './embed-page.tsx'

/** `/figures/<id>/` of a series. */
export function seriesPage(view: View, chart: ShownChart, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const { series, title } = chart
  const dataset = datasetOf(view, series)
  const { measure } = partsOf(input, series)
  const account = explainSeries({
    series,
    datasets: input.site.datasets,
    language,
    nameSource: (id) => sourceName(view, id),
  })
  const address: Address = `/figures/${series.id}/`
  const citation = citationOf(view, { kind: 'chart', title, address, sources: chartSources(chart) })
  chartSources(chart).forEach(view.notes.cite)
  const rows = rowsOf(view, chart)
  const body = (
    <>
      <p class="kicker">{words.t('series.kicker')}</p>
      {drawnChart(view, { chart, headingLevel: 1, alone: true })}
      <p>{capitalized(account.sentence, language)}.</p>
      {warningBox(view, account.warnings)}
      <h2>{words.t('figure.counts')}</h2>
      <p>{textIn(measure.counts, language)}</p>
      <h2>{words.t('figure.countsnot')}</h2>
      <p>{textIn(measure.countsNot, language)}</p>
      <h2 id="cells">{words.t('series.cells')}</h2>
      {cellTable(view, chart, rows)}
      <p class="small">{words.t('figure.expression')}</p>
      <pre>
        <code>{series.text}</code>
      </pre>
      <p>
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{textIn(dataset.title, language)}</a>
      </p>
      {reuse(view, {
        title,
        files: chartForms(view, address),
        citation,
        cite: citePaths(folderOf(language, address)),
        embed: { address: embedAddress(series), height: embedHeight(chart) },
      })}
      {sourceList(view, { full: true })}
    </>
  )
  return {
    address,
    kind: 'chart',
    title,
    description: account.sentence,
    notice,
    body,
    text: [
      account.sentence,
      ...account.warnings,
      ...rows.map(({ label, value }) => `${label}: ${value}`),
    ].join('\n'),
    files: chartFiles(view, { chart, address, citation }),
    embed: { address: embedAddress(series), body: embedBody(view, chart) },
    view,
  }
}

function warningBox({ words }: View, warnings: readonly string[]): JSX.Element | null {
  if (warnings.length === 0) return null
  return (
    <section class="know">
      <h2>{words.t('figure.warnings')}</h2>
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </section>
  )
}

interface Row {
  readonly label: string
  readonly value: string
  readonly point: SeriesPoint
}

function rowsOf(view: View, { series }: ShownChart): readonly Row[] {
  const { input, language, words } = view
  const { dimension } = partsOf(input, series)
  return series.points.map((point) => {
    const shown = pointValue(point)
    return {
      label: dimensionLabel(dimension, point.at, language),
      value:
        shown === null
          ? words.t('series.missing', { reason: words.t(`missing.${point.missing ?? 'not reported'}`) })
          : valueText(view, { series, ...shown, isRate: point.rate !== undefined }),
      point,
    }
  })
}

function valueText(
  { input, language }: View,
  {
    series,
    value,
    low = null,
    high = null,
    isRate,
  }: Pick<ShownChart, 'series'> &
    Pick<PointValue, 'value'> &
    Partial<PointValue> & { readonly isRate: boolean },
): string {
  if (typeof value === 'string') return value
  const print = (number: number): string =>
    printNumber(number, isRate ? decimalsOfRates([value, low ?? 0, high ?? 0]) : decimalsOf(number), language)
  const shown = isRate ? print(value) : printValue(value, partsOf(input, series).measure, language)
  return low === null || high === null ? shown : `${shown} (${print(low)}–${print(high)})`
}

/** A rate stands beside what it is of and what it is over. */
function rateHeads({ input, language, words }: View, series: ShownChart['series']): readonly JSX.Element[] {
  const people = series.points.find(({ rate }) => rate !== undefined)?.rate?.people.cells[0]
  const over = people === undefined ? undefined : input.site.datasets.get(people.dataset)
  const persons = over?.measures.find(({ name }) => name === people?.measure)
  const [, per = ''] = series.unit.split(' ')
  return [
    words.t('ranking.column.rate', { per: printNumber(Number(per), 0, language) }),
    textIn(partsOf(input, series).measure.title, language),
    persons === undefined ? '' : textIn(persons.title, language),
  ].map((title) => (
    <th scope="col" class="n">
      {title}
    </th>
  ))
}

function countText({ language }: View, count: number | string | undefined): string {
  return count === undefined ? '' : printNumber(Number(count), 0, language)
}

function cellTable(view: View, { series }: ShownChart, rows: readonly Row[]): JSX.Element {
  const { input, language, words } = view
  const { dimension, measure } = partsOf(input, series)
  const isRate = series.points.some(({ rate }) => rate !== undefined)
  return (
    <div class="scroll" role="region" aria-labelledby="cells" tabIndex={0}>
      <table aria-labelledby="cells">
        <thead>
          <tr>
            <th scope="col">{dimension === undefined ? series.by : textIn(dimension.title, language)}</th>
            {isRate ? rateHeads(view, series) : null}
            {isRate ? null : (
              <th scope="col" class="n">
                {textIn(measure.title, language)}
              </th>
            )}
            <th scope="col">{words.t('data.source')}</th>
            <th scope="col">{words.t('figure.conflicts')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value, point, point: { use, rate } }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="n">{value}</td>
              {isRate ? <td class="n">{countText(view, rate?.events.value ?? use?.value)}</td> : null}
              {isRate ? <td class="n">{countText(view, rate?.people.value)}</td> : null}
              <td>
                {[...sourcesAt(point).sources, ...sourcesAt(point).agreeing, ...peopleSources(point)].map(
                  (source) => citeMark(view, source),
                )}
              </td>
              <td>
                {sourcesAt(point).conflicting.map((other) => (
                  <>
                    {valueText(view, { series, value: other.value, isRate: false })}
                    {citeMark(view, other.source)}{' '}
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
