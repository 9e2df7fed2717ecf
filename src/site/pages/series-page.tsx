// The account of a chart: every value along the series, its source, and why there is none where there is none.
import { explainSeries } from '../../figures/explain-series.ts'
import type { Series } from '../../figures/figure.ts'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { dimensionLabel } from '../components/data-table/component.tsx'
import { citeMark, sourceList, sourceName } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { printNumber } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'
import { decimalsOf } from './figure-page.tsx'

/** `/figures/<id>/` of a series. */
export function seriesPage(view: View, series: Series, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const dataset = input.site.datasets.get(series.dataset)
  const measure = dataset?.measures.find(({ name }) => name === series.measure)
  if (dataset === undefined || measure === undefined)
    throw new Error(`the series '${series.text}' is of no dataset of the site`)
  const dimension = dataset.dimensions.find(({ name }) => name === series.by)
  const account = explainSeries({
    series,
    datasets: input.site.datasets,
    language,
    nameSource: (id) => sourceName(view, id),
  })
  const suffix = measure.kind === 'share' ? '%' : ''
  const valueText = (value: number | string): string =>
    typeof value === 'number' ? `${printNumber(value, decimalsOf(value), language)}${suffix}` : value
  const rows = series.points.map(({ at, use, missing }) => ({
    label: dimensionLabel(dimension, at, language),
    value:
      use === null
        ? words.t('series.missing', { reason: words.t(`missing.${missing ?? 'not reported'}`) })
        : valueText(use.value),
    use,
  }))
  const body = (
    <>
      <p class="kicker">{words.t('series.kicker')}</p>
      <h1>{account.sentence}</h1>
      {account.warnings.length === 0 ? null : (
        <section class="know">
          <h2>{words.t('figure.warnings')}</h2>
          <ul>
            {account.warnings.map((warning) => (
              <li>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words.t('figure.counts')}</h2>
      <p>{textIn(measure.counts, language)}</p>
      <h2>{words.t('figure.countsnot')}</h2>
      <p>{textIn(measure.countsNot, language)}</p>
      <h2 id="cells">{words.t('series.cells')}</h2>
      <div class="scroll" role="region" aria-labelledby="cells" tabIndex={0}>
        <table aria-labelledby="cells">
          <thead>
            <tr>
              <th scope="col">{dimension === undefined ? series.by : textIn(dimension.title, language)}</th>
              <th scope="col" class="n">
                {textIn(measure.title, language)}
              </th>
              <th scope="col">{words.t('data.source')}</th>
              <th scope="col">{words.t('figure.conflicts')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, value, use }) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="n">{value}</td>
                <td>
                  {use === null
                    ? null
                    : [use.source, ...use.agreeing].map((source) => citeMark(view, source))}
                </td>
                <td>
                  {use?.conflicting.map((other) => (
                    <>
                      {valueText(other.value)}
                      {citeMark(view, other.source)}{' '}
                    </>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">{words.t('figure.expression')}</p>
      <pre>
        <code>{series.text}</code>
      </pre>
      <p>
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{textIn(dataset.title, language)}</a>
      </p>
      {sourceList(view, { full: true })}
    </>
  )
  return {
    address: `/figures/${series.id}/`,
    kind: 'account',
    title: account.sentence,
    description: account.sentence,
    notice,
    body,
    text: [
      account.sentence,
      ...account.warnings,
      ...rows.map(({ label, value }) => `${label}: ${value}`),
    ].join('\n'),
    view,
  }
}
