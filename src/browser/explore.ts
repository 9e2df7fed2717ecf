// The page that explores one dataset: fields, chart, sentence and table over a file of the release. Nothing of it is sent or stored.
import { type Language, textIn } from '../kit/language.ts'
import { no } from '../kit/result.ts'
import { element } from './elements.ts'
import { type ViewCell, cellsOf, isDisputed, linesOf } from './explore-cells.ts'
import { type Chart, barChart, lineChart, mapChart } from './explore-chart.ts'
import { openControls } from './explore-controls.ts'
import { viewCsv } from './explore-csv.ts'
import { type ReleasedDataset, openReleased } from './explore-data.ts'
import { viewTable } from './explore-table.ts'
import { type Shape, type View, printView, readView, withLook, withMeasure } from './explore-view.ts'
import { type StatusParts, isOfCounts, someOf, statusOf } from './explore-status.ts'
import { type Reader, breakSentences, titleOf, unknownSentence } from './explore-words.ts'
import type { StateShapes } from './draw-map.ts'
import { openPage } from './page-parts.ts'

const page = openPage('explore')
const { words, part, markOf } = page
const { data = '', states = '', allStates, map = '', view: given = '' } = page.root.dataset
const language = page.language as Language // the page is of a whole site

/** The file with the shapes of the states: fetched with the rows wherever a map could be chosen, so that no request follows a choice. */
let shapes: Promise<StateShapes> | undefined

function open(released: ReleasedDataset): void {
  if (states !== '') shapes = loadShapes()
  const table = openReleased(released, { language, states: states === '' ? null : states })
  const reader: Reader = { table, language, words }
  const shape: Shape = { table, states: states === '' ? null : states, allStates: Number(allStates) }
  const [measure = ''] = table.measures.keys()
  const none: View = { measure, look: 'table', only: new Map() }
  const written = readView(given, shape, none)
  const fallback = written.ok ? written.value : none
  const { view, change, begin } = page.follow<View>({
    fallback,
    read: (text) => {
      const read = readView(text, shape, fallback)
      return read.ok ? read : no(unknownSentence(reader, read.refusal))
    },
    print: (shown) => printView(shown, shape),
    show: (shown) => {
      controls.show(shown)
      showView(reader, shape, shown)
    },
  })
  const controls = openControls({
    reader,
    shape,
    onMeasure: (name) => change(withMeasure(view(), name, shape)),
    onLook: (look) => change(withLook(view(), look, shape, fallback)),
    onView: change,
  })
  part('fields').append(...controls.elements)
  part('csv').addEventListener('click', () =>
    page.save(`${table.dataset.name}-${view().measure}.csv`, viewCsv(table, view(), page.nameOfSource)),
  )
  page.ready()
  begin()
}

/** The number of the newest view: a map that arrives later than the next view is not shown. */
let showing = 0

function showView(reader: Reader, shape: Shape, view: View): void {
  const own = (showing += 1)
  const { table } = shape
  const title = titleOf(reader, view)
  const lines = view.look === 'line' ? linesOf(table, view) : []
  const cells = view.look === 'line' ? lines.flatMap((line) => line.cells) : cellsOf(table, view)
  const shown: Shown = { reader, shape, view, title, cells }
  part('title').textContent = title
  part('status').textContent = statusOf(shown)
  if (view.look === 'line') fill(shown, lineChart(shown, lines))
  else if (view.look === 'bars') fill(shown, barChart(shown, cells))
  else fill(shown, { elements: [], notes: [] })
  if (view.look !== 'map') return
  shapes ??= loadShapes()
  shapes
    .then((found) => {
      if (own !== showing) return
      const chart = mapChart(shown, { shapes: found, states: shape.states ?? '', cells })
      fill(shown, chart, chart.classOfCell)
    })
    .catch(() => {
      if (own === showing) part('status').textContent = words.t('map.failed')
    })
}

/** Forgotten where they do not come: the next map asks again. */
function loadShapes(): Promise<StateShapes> {
  const loading = page.fetchJson<StateShapes>(map)
  loading.catch(() => {
    shapes = undefined
  })
  return loading
}

interface Shown extends StatusParts {
  readonly title: string
}

/** The chart, what to know beside it, and the table with every value. */
function fill(shown: Shown, chart: Chart, classOfCell: ((cell: ViewCell) => string) | null = null): void {
  const { reader, view, title, cells } = shown
  const measure = reader.table.measures.get(view.measure)
  if (measure === undefined) return
  const { preference } = reader.table.dataset
  const notes = [
    ...chart.notes,
    ...(isOfCounts(shown) ? [words.t('notrates')] : []),
    ...breakSentences(reader, cells),
    ...(cells.some(isDisputed) ? [`† ${words.t('differ.why')} ${textIn(preference.because, language)}`] : []),
    ...(measure.whole?.note === undefined ? [] : [textIn(measure.whole.note, language)]),
  ]
  const counts = words.t('counts', { text: textIn(measure.counts, language) })
  part('chart').replaceChildren(...chart.elements)
  part('notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
  part('counts').textContent = `${counts} ${textIn(measure.countsNot, language)}`
  const some = someOf(shown)
  part('rows').replaceChildren(
    ...(some === '' ? [] : [element('p', {}, some)]),
    ...viewTable({ reader, measure: view.measure, title, cells, classOfCell, markOf }),
  )
}

page.start(() => page.fetchJson<ReleasedDataset>(data).then(open))
