// All figures of one site, each evaluated once.
import { type Result, no, yes } from '../kit/result.ts'
import { asOfCells, breakWarning, breaksAmong, cellsOf, sourcesOf, warningsOfCells } from './cells.ts'
import type { Datasets } from './dataset.ts'
import { evaluatePlan } from './evaluate.ts'
import type { Expression, Figure, FigureBook, FigureError, Ranking, Series, Studies } from './figure.ts'
import { figureId } from './figure-id.ts'
import { newestYear, noCommonYear } from './newest-year.ts'
import { parseFigure } from './parse.ts'
import { printFigure } from './print.ts'
import { refuse, refuseDataset } from './refuse.ts'
import type { Library } from './resolve-cell.ts'
import { resolveFigure } from './resolve.ts'
import { evaluateRanking } from './ranking.ts'
import { evaluateRateSeries } from './rate-series.ts'
import { evaluateSeries } from './series.ts'
import { type Shelves, openShelves } from './shelves.ts'

export interface BookOptions {
  /** One for each dataset that holds capture histories and that a figure estimates from: they take long, and are made before. */
  readonly studies?: Studies
  /** The book of the build before. */
  readonly before?: FigureBook | null
}

/** What each book has answered, for the book of the next build to begin from. */
const answered = new WeakMap<FigureBook, Shelves>()

/**
 * A book over `datasets`. A dataset is made ready when a figure first asks for it; an answer is kept by its text.
 *
 * Requires  datasets and studies that do not change while the book is open.
 * Ensures   an answer that is equal to that of the book `before` is the same object. Where all its datasets and their
 *           studies are the same objects as then, it is not worked out again.
 */
export function openFigureBook(
  datasets: Datasets,
  { studies = new Map(), before = null }: BookOptions = {},
): FigureBook {
  const earlier = (before === null ? undefined : answered.get(before)) ?? null
  const shelves = openShelves({ datasets, studies }, earlier)
  const { answer } = shelves
  const library: Library = {
    names: [...datasets.keys()],
    table: shelves.table,
    order: (key, make) => answer('order', key, make),
    rankSets: shelves.rankSets,
    study: (name) => {
      const found = shelves.study(name)
      if (found === null)
        throw new RangeError(`a book takes a study of each dataset with captures, and got none of '${name}'`)
      return found
    },
  }
  const book: FigureBook = {
    figure: (text) => answer('figure', text, () => evaluateText(library, text)),
    series: (cells, by) => answer('series', `${by}\u0000${cells}`, () => seriesOfText(library, cells, by)),
    ranking: (text) => answer('ranking', text, () => rankingOfText(library, text)),
    values: (dataset, dimension) =>
      answer('values', `${dataset}\u0000${dimension}`, () => library.table(dataset)?.values(dimension) ?? []),
    study: shelves.study,
  }
  answered.set(book, shelves)
  return book
}

function evaluateText(library: Library, text: string): Result<Figure, FigureError> {
  const parsed = parseFigure(text)
  return parsed.ok ? evaluateExpression(library, parsed.value) : parsed
}

function evaluateExpression(library: Library, expression: Expression): Result<Figure, FigureError> {
  const plan = resolveFigure(library, expression)
  if (!plan.ok) return plan
  const year = newestYear(plan.value)
  if (!year.ok)
    return refuse(
      year.refusal.span,
      noCommonYear(year.refusal),
      year.refusal.table.values(year.refusal.table.year?.name ?? ''),
    )
  const outcome = evaluatePlan(plan.value, year.value)
  if (!outcome.ok) return outcome
  const { value, unit, decimals, interval, step, warnings } = outcome.value
  const text = printFigure(expression)
  const uses = cellsOf(step)
  // To count how many values there are is to compare none of them.
  const breaks = step.kind === 'count' ? [] : breaksAmong(uses, library.table)
  return yes({
    id: figureId(text),
    text,
    expression,
    value,
    unit,
    ...(interval === undefined ? {} : { interval }),
    decimals,
    sources: sourcesOf(uses),
    asOf: asOfCells(uses, library.table),
    warnings: [...warningsOfCells(uses, library.table), ...warnings, ...breaks.map(breakWarning)],
    derivation: step,
  })
}

function seriesOfText(library: Library, cells: string, by: string): Result<Series, FigureError> {
  const parsed = parseFigure(cells)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value.kind === 'cell') return evaluateSeries(library, value, by)
  if (value.kind === 'dataset') return refuseDataset(value)
  if (value.name === 'rate')
    return evaluateRateSeries({
      library,
      call: value,
      by,
      evaluate: (one) => evaluateExpression(library, one),
    })
  return no({
    span: value.span,
    message: `A series is of one cell, or of its rate, with a dimension left open, but found the function "${value.name}".`,
    valid: ['rate'],
  })
}

function rankingOfText(library: Library, text: string): Result<Ranking, FigureError> {
  const parsed = parseFigure(text)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value.kind === 'call' && value.name === 'rank') return evaluateRanking(library, value)
  const message = 'A ranking is written rank(cell, of=dimension, over=cell).'
  return no({ span: value.span, message, valid: ['rank'] })
}
