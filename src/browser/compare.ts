// The page that sets two to five places beside each other: fields, charts, sentences and tables over one file of the release.
import type { Comparison } from '../figures/comparison.ts'
import { compareAddress } from '../figures/view-address.ts'
import { type Language, textIn } from '../kit/language.ts'
import { no } from '../kit/result.ts'
import { rateBars, ratePanels } from './compare-charts.ts'
import {
  type CompareReader,
  compareCsv,
  compareStatus,
  endsSentence,
  nameOf,
  pairSentences,
  ratesByYear,
} from './compare-rows.ts'
import { placesTable, yearsTable } from './compare-tables.ts'
import { type CompareView, LEAST_PLACES, MOST_PLACES, type UnknownPart, readCompare } from './compare-view.ts'
import { element } from './elements.ts'
import { type Field, labelled, listsField, selectOf } from './fields.ts'
import { openPage } from './page-parts.ts'

const page = openPage('compare')
const { words, part, markOf } = page
const { data = '', view: given = '', href = '' } = page.root.dataset
const language = page.language as Language // the page is of a whole site

function open(comparison: Comparison): void {
  const reader: CompareReader = { comparison, language, words }
  const [newest] = comparison.years
  const none: CompareView = {
    places: Object.keys(comparison.labels).slice(0, LEAST_PLACES),
    year: newest?.year ?? '',
  }
  const written = readCompare(given, comparison, none)
  const { view, change, begin } = page.follow<CompareView>({
    fallback: written.ok ? written.value : none,
    read: (text) => {
      const read = readCompare(text, comparison, written.ok ? written.value : none)
      return read.ok ? read : no(unknownSentence(read.refusal))
    },
    print: compareAddress,
    show: (shown) => {
      for (const field of fields) field.show(shown)
      // Why these places stand here is true of those that stand here at first.
      part('why').hidden = written.ok && shown.places.join() !== written.value.places.join()
      showView(reader, shown)
    },
  })
  const fields = [
    placesField(reader, (places) => change({ ...view(), places })),
    yearField(comparison, (year) => change({ ...view(), year })),
  ]
  part('fields').append(...fields.map(({ whole }) => whole))
  part('csv').addEventListener('click', () =>
    page.save(
      `${comparison.dataset}-${comparison.measure.name}-compare-${view().year}.csv`,
      compareCsv(reader, view(), page.nameOfSource),
    ),
  )
  page.ready()
  begin()
}

function placesField(
  reader: CompareReader,
  onChange: (places: readonly string[]) => void,
): Field<CompareView> {
  const names = Object.keys(reader.comparison.labels).map((code) => [code, nameOf(reader, code)] as const)
  names.sort(([, a], [, b]) => a.localeCompare(b, language))
  const lists = listsField({
    title: words.t('places'),
    name: (index) => words.t(`nth.${index + 1}`),
    taken: (label) => words.t('taken', { label }),
    options: names,
    most: MOST_PLACES,
    blank: (index) => (index < LEAST_PLACES ? null : words.t('nobody')),
    onChange,
  })
  return { whole: lists.whole, show: ({ places }) => lists.show(places) }
}

function yearField({ years }: Comparison, onChange: (year: string) => void): Field<CompareView> {
  const select = selectOf(years.map(({ year }) => [year, year]))
  select.addEventListener('change', () => onChange(select.value))
  return {
    whole: labelled('year', words.t('year'), select),
    show: ({ year }) => (select.value = year),
  }
}

/** Names of this page alone: what an address says is not repeated as if we had said it. */
function unknownSentence(unknown: readonly UnknownPart[]): string {
  const parts = unknown.map((each) => words.t(each === null ? 'part.other' : each))
  return words.t('unknown', { parts: words.list(parts) })
}

function showView(reader: CompareReader, view: CompareView): void {
  const { measure, breaks } = reader.comparison
  const years = ratesByYear(reader.comparison, view.places).map(({ year }) => year)
  const title = words.t('title', {
    places: words.list(view.places.map((code) => nameOf(reader, code))),
    year: view.year,
  })
  part('title').textContent = title
  part('status').textContent = compareStatus(reader, view)
  part('ends').textContent = endsSentence(reader, view)
  part('pairs').replaceChildren(...pairSentences(reader, view).map((said) => element('li', {}, said)))
  part('chart').replaceChildren(...rateBars(reader, view), ...ratePanels(reader, view))
  part('notes').replaceChildren(
    ...breaks
      .filter(({ from }) => Number(from) > Math.min(...years) && Number(from) <= Math.max(...years))
      .map(({ from, why }) =>
        element('li', {}, `${words.t('break', { year: from })} ${textIn(why, language)}`),
      ),
  )
  part('counts').textContent =
    `${words.t('counts', { text: textIn(measure.counts, language) })} ${textIn(measure.countsNot, language)}`
  part('rows').replaceChildren(placesTable(reader, view, { title, href, markOf }), yearsTable(reader, view))
}

page.start(() => page.fetchJson<Comparison>(data).then(open))
