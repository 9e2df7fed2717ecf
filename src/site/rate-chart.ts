// The chart of one place's rate along the years, beside that of all together: the same wherever it stands.
import { yearName } from '../figures/year-dimension.ts'
import { textIn } from '../kit/language.ts'
import type { ShownChart } from './notes.ts'
import type { RankingChoice } from './rankings.ts'
import type { View } from './view.ts'

export interface RateOf {
  /** The measure that is ranked, or would be. */
  readonly choice: Pick<RankingChoice, 'dataset' | 'measure'>
  readonly place: string
  readonly name: string
}

/** Noted as used on the view's page, so that it has a page of its own. Requires  a place with a rate in a year. */
export function rateChart(view: View, rate: RateOf): ShownChart {
  const { input, words, language, notes } = view
  const { choice, name } = rate
  const { dataset, measure } = choice
  const all = `rate(sum(${dataset.name}.${measure.name}))`
  // Places that nobody counted can be added up in no year.
  const hasAll = input.book.series(all, yearName(dataset)).ok
  return notes.chart({
    kind: 'line',
    cells: rateCells(view, rate),
    by: yearName(dataset),
    title: words.t('state.rate.title', { place: name, measure: textIn(measure.title, language) }),
    caption: words.t(hasAll ? 'state.rate.caption' : 'places.band'),
    ...(hasAll ? { reference: { cells: all, label: words.t('state.rate.all') } } : {}),
  })
}

/** Whether the place has a rate in any year: of a measure that is over nothing, none has. */
export function hasRate(view: View, rate: Omit<RateOf, 'name'>): boolean {
  return view.input.book.series(rateCells(view, rate), yearName(rate.choice.dataset)).ok
}

function rateCells({ input }: View, { choice, place }: Omit<RateOf, 'name'>): string {
  const { dataset, measure } = choice
  return `rate(${dataset.name}.${measure.name}[${input.site.settings.compare?.of}=${place}])`
}
