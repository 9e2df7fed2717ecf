// The account of one number: its value, what it counts, its sources, how it was worked out, down to the cells.
import type { JSX } from 'preact'
import type { Measure } from '../../figures/dataset.ts'
import { explainFigure } from '../../figures/explain.ts'
import type { CellUse, Figure } from '../../figures/figure.ts'
import { NO_BREAK } from '../../figures/number-text.ts'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { dimensionLabel } from '../components/data-table/component.tsx'
import { estimateAddress } from '../components/estimate/named-study.ts'
import { editionPart, printWords } from '../components/edition/component.tsx'
import { sourceList, sourceName, sourceOf } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { printDate, printNumber, printSet, printValue } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'
import { panelSources } from './panel-sources.ts'

/** `/figures/<id>/`. */
export function figurePage(view: View, figure: Figure, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const { datasets } = input.site
  const account = explainFigure({ figure, datasets, language, nameSource: (id) => sourceName(view, id) })
  figure.sources.forEach(view.notes.cite)
  const study = studyLink(view, figure)
  const value = largeValue(figure, account.value)
  const body = (
    <>
      <p class="kicker">{words.t('figure.kicker')}</p>
      <p class="value">{value}</p>
      <h1 class="sentence">{account.sentence}</h1>
      {account.interval === null ? null : <p>{account.interval}</p>}
      <p class="small">{asOfText(view, figure)}</p>
      {study === null ? null : (
        <p>
          <a href={study.href}>{study.line}</a>
        </p>
      )}
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
      {listSection(words.t('figure.counts'), account.counts)}
      {listSection(words.t('figure.countsnot'), account.countsNot)}
      <h2>{words.t('figure.derivation')}</h2>
      <ol class="steps">
        {account.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="small">{words.t('figure.expression')}</p>
      <pre>
        <code>{figure.text}</code>
      </pre>
      {conflictTable(view, account.cells)}
      {orderTable(view, figure)}
      {editionPart(view, figure)}
      {sourceList(view, { full: true })}
      <ul class="small">
        {[...new Set(account.cells.map(({ dataset }) => dataset))].map((name) => datasetLink(view, name))}
      </ul>
    </>
  )
  return {
    address: `/figures/${figure.id}/`,
    kind: 'account',
    title: account.sentence,
    description: account.sentence,
    notice,
    body,
    text: [account.sentence, account.interval ?? '', ...account.warnings, ...account.steps]
      .filter((line) => line !== '')
      .join('\n\n'),
    more: {
      value,
      interval: account.interval ?? '',
      warnings: account.warnings,
      counts: account.counts,
      countsNot: account.countsNot,
      sources: panelSources(view, figure.sources),
      ...(study === null ? {} : { studies: [study] }),
      words: {
        counts: words.t('figure.counts'),
        countsNot: words.t('figure.countsnot'),
        sources: words.t('sources.title'),
        close: words.t('panel.close'),
        whole: words.t('panel.whole'),
      },
    },
    view,
  }
}

/** In large letters on a phone the spread of an estimate needs two lines, which break between its numbers and in none. */
function largeValue({ derivation }: Figure, value: string): string {
  return derivation.kind === 'estimate' ? value.replaceAll(NO_BREAK, ' ') : value
}

/** The way to the whole study that an estimate is from; null for what is none. */
function studyLink(
  { language, words }: View,
  { derivation }: Figure,
): { readonly href: string; readonly line: string } | null {
  const name = derivation.kind === 'estimate' ? derivation.cells[0]?.dataset : undefined
  return name === undefined
    ? null
    : { href: hrefIn(language, estimateAddress({ name })), line: words.t('estimate.whole') }
}

function asOfText({ language, words }: View, { asOf }: Figure): string {
  return asOf === 'undated'
    ? `${words.t('source.undated')}.`
    : words.t('figure.asof', { date: printDate(asOf, language) })
}

function listSection(title: string, items: readonly string[]): JSX.Element | null {
  if (items.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 1 ? (
        <p>{items[0]}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Cells that sources disagree on, side by side: the one used first. */
function conflictTable(view: View, cells: readonly CellUse[]): JSX.Element | null {
  const { words } = view
  const differing = cells.filter(({ conflicting }) => conflicting.length > 0)
  if (differing.length === 0) return null
  return (
    <section>
      <h2 id="differ">{words.t('figure.conflicts')}</h2>
      <div class="scroll" role="region" aria-labelledby="differ" tabIndex={0}>
        <table aria-labelledby="differ">
          <thead>
            <tr>
              <th scope="col">{words.t('figure.conflicts.column.what')}</th>
              <th scope="col" class="n">
                {words.t('figure.value')}
              </th>
              <th scope="col">{words.t('data.source')}</th>
            </tr>
          </thead>
          <tbody>{differing.flatMap((use) => conflictRows(view, use))}</tbody>
        </table>
      </div>
    </section>
  )
}

function conflictRows(view: View, use: CellUse): readonly JSX.Element[] {
  const what = cellName(view, use)
  const measure = measureOf(view, use)
  const rows = [
    ...[use.source, ...use.agreeing].map((source) => ({ source, value: use.value, used: true })),
    ...use.conflicting.map(({ source, value }) => ({ source, value, used: false })),
  ]
  return rows.map(({ source, value, used }) => (
    <tr>
      <th scope="row">{what}</th>
      <td class="n">
        {printValue(value, measure, view.language)}
        {used ? <small> ({view.words.t('figure.conflicts.used')})</small> : null}
      </td>
      <td>
        {sourceOf(view, source).title}
        {printNote(printWords(view, { used: use.source, other: source }))}
      </td>
    </tr>
  ))
}

function printNote(words: string | null): JSX.Element | null {
  return words === null ? null : <small> ({words})</small>
}

/** A cell by its measure and the labels of its place: "Cases, Missouri, 2023". */
export function cellName(
  { input, language }: View,
  use: Pick<CellUse, 'dataset' | 'measure' | 'at'>,
): string {
  const dataset = input.site.datasets.get(use.dataset)
  const measure = dataset?.measures.find(({ name }) => name === use.measure)
  const places = Object.entries(use.at).map(([name, value]) =>
    dimensionLabel(
      dataset?.dimensions.find((dimension) => dimension.name === name),
      value,
      language,
    ),
  )
  return [measure === undefined ? use.measure : textIn(measure.title, language), ...places].join(', ')
}

/** Requires  a cell of the site's datasets. */
function measureOf({ input }: View, use: CellUse): Measure {
  const measure = input.site.datasets.get(use.dataset)?.measures.find(({ name }) => name === use.measure)
  if (measure === undefined)
    throw new Error(`no measure '${use.dataset}.${use.measure}' in the site's datasets`)
  return measure
}

/** For a rank: every place in order. */
function orderTable(view: View, figure: Figure): JSX.Element | null {
  const { input, language, words } = view
  const step = figure.derivation
  if (step.kind !== 'rank') return null
  const dimensions = [...input.site.datasets.values()].flatMap(({ dimensions: all }) => all)
  const dimension = dimensions.find(
    ({ name, labels }) => name === step.dimension && step.order.every(({ place }) => labels.has(place)),
  )
  const decimals = step.order.some(({ value }) => !Number.isInteger(value)) ? 2 : 0
  return (
    <section>
      <h2 id="order">{words.t('figure.order')}</h2>
      <div class="scroll" role="region" aria-labelledby="order" tabIndex={0}>
        <table aria-labelledby="order">
          <thead>
            <tr>
              <th scope="col" class="n">
                {words.t('figure.rank')}
              </th>
              <th scope="col">{words.t('figure.place')}</th>
              <th scope="col" class="n">
                {words.t('figure.value')}
              </th>
              <th scope="col" class="n">
                {words.t('ranking.column.set')}
              </th>
            </tr>
          </thead>
          <tbody>
            {step.order.map(({ place, rank, value, set }) => (
              <tr>
                <td class="n">{rank}</td>
                <th scope="row">
                  {place === step.at ? (
                    <strong>{dimensionLabel(dimension, place, language)}</strong>
                  ) : (
                    dimensionLabel(dimension, place, language)
                  )}
                </th>
                <td class="n">{printNumber(value, decimals, language)}</td>
                <td class="n">{printSet(set)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function datasetLink({ input, language }: View, name: string): JSX.Element | null {
  const dataset = input.site.datasets.get(name)
  if (dataset === undefined) return null
  return (
    <li>
      <a href={hrefIn(language, `/data/${name}/`)}>{textIn(dataset.title, language)}</a>
    </li>
  )
}
