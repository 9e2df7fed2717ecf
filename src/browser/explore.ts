// The page that explores one dataset: fields, chart, sentence and table over a file of the release. Nothing of it is sent or stored.
import { type Language, textIn } from '../kit/language.ts'
import { element } from './elements.ts'
import { cellsOf, isDisputed, linesOf } from './explore-cells.ts'
import { barChart, lineChart, mapChart } from './explore-chart.ts'
import { openControls } from './explore-controls.ts'
import { viewCsv } from './explore-csv.ts'
import { type ReleasedDataset, openReleased } from './explore-data.ts'
import { viewTable } from './explore-table.ts'
import { type Shape, type View, printView, readView, withLook, withMeasure } from './explore-view.ts'
import { type Reader, breakSentences, statusOf, titleOf, unknownSentence } from './explore-words.ts'
import type { StateShapes } from './draw-map.ts'
import { openPage } from './page-parts.ts'

const page = openPage('explore')
const { words, part, markOf } = page
const { data = '', states = '', map = '', view: given = '' } = page.root.dataset
const language = page.language as Language // the page is of a whole site

/** The file with the shapes of the states, fetched when a map is first asked for. */
let shapes: Promise<StateShapes> | undefined

function open(released: ReleasedDataset): void {
  const table = openReleased(released)
  const reader: Reader = { table, language, words }
  const shape: Shape = { table, states: states === '' ? null : states }
  const [measure = ''] = table.measures.keys()
  const none: View = { measure, look: 'table', only: new Map() }
  const written = readView(given, shape, none)
  const fallback = written.ok ? written.value : none
  let view = fallback

  const controls = openControls({
    reader,
    shape,
    onMeasure: (name) => change(withMeasure(view, name, shape)),
    onLook: (look) => change(withLook(view, look, shape, fallback)),
    onView: (next) => change(next),
  })
  const change = (next: View): void => {
    view = next
    history.replaceState(history.state, '', `#${printView(view, shape)}`)
    part('unknown').textContent = ''
    show()
  }
  const show = (): void => {
    controls.show(view)
    showView(reader, shape, view)
  }
  /** A part after # that is no view, as the one of a link to a heading, leaves the view as it is. */
  const readAddress = (): void => {
    const text = location.hash.slice(1)
    if (!text.includes('=')) return
    const read = readView(text, shape, fallback)
    view = read.ok ? read.value : fallback
    part('unknown').textContent = read.ok ? '' : unknownSentence(reader, read.refusal)
  }

  part('fields').append(...controls.elements)
  part('csv').addEventListener('click', () =>
    page.save(`${table.dataset.name}-${view.measure}.csv`, viewCsv(table, view)),
  )
  addEventListener('hashchange', () => {
    readAddress()
    show()
  })
  readAddress()
  page.ready()
  show()
}

/** The number of the newest view: a map that arrives later than the next view is not shown. */
let showing = 0

function showView(reader: Reader, shape: Shape, view: View): void {
  const own = (showing += 1)
  const { table } = shape
  const title = titleOf(reader, view)
  const parts = { reader, view, title }
  const lines = view.look === 'line' ? linesOf(table, view) : []
  const cells = view.look === 'line' ? lines.flatMap((line) => line.cells) : cellsOf(table, view)
  part('title').textContent = title
  part('status').textContent = statusOf(reader, cells)
  part('link').setAttribute('href', `#${printView(view, shape)}`)
  const years = table.year === null ? [] : cells.map(({ at }) => Number(at[table.year?.name ?? '']))
  const fill = (
    chart: ReturnType<typeof lineChart>,
    classOfCell: Parameters<typeof viewTable>[0]['classOfCell'],
  ): void => {
    part('chart').replaceChildren(...chart.elements)
    const measure = table.measures.get(view.measure)
    const notes = [
      ...chart.notes,
      ...breakSentences(reader, { first: Math.min(...years), last: Math.max(...years) }),
      ...(cells.some(isDisputed)
        ? [`† ${words.t('differ.why')} ${textIn(table.dataset.preference.because, language)}`]
        : []),
      ...(measure?.whole?.note === undefined ? [] : [textIn(measure.whole.note, language)]),
    ]
    part('notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    part('counts').textContent =
      measure === undefined
        ? ''
        : `${words.t('counts', { text: textIn(measure.counts, language) })} ${textIn(measure.countsNot, language)}`
    part('rows').replaceChildren(
      ...viewTable({ reader, measure: view.measure, title, cells, classOfCell, markOf }),
    )
  }
  if (view.look === 'line') fill(lineChart(parts, lines), null)
  else if (view.look === 'bars') fill(barChart(parts, cells), null)
  else fill({ elements: [], notes: [] }, null)
  if (view.look !== 'map') return
  shapes ??= page.fetchJson<StateShapes>(map)
  shapes
    .then((found) => {
      if (own !== showing) return
      const chart = mapChart(parts, { shapes: found, states: shape.states ?? '', cells })
      fill(chart, chart.classOfCell)
    })
    .catch(() => {
      shapes = undefined
      if (own === showing) part('status').textContent = words.t('map.failed')
    })
}

page.start(() => page.fetchJson<ReleasedDataset>(data).then(open))
