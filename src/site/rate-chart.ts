// The chart of one place's rate along the years, beside that of all together: the same wherever it stands.
import { textIn } from '../kit/language.ts'
import type { ShownChart } from './notes.ts'
import { type RankingChoice, yearName } from './rankings.ts'
import type { View } from './view.ts'

export interface RateOf {
  /** The measure that is ranked. */
  readonly choice: RankingChoice
  readonly place: string
  readonly name: string
}

/** Noted as used on the view's page, so that it has a page of its own. */
export function rateChart(view: View, { choice, place, name }: RateOf): ShownChart {
  const { words, language, notes } = view
  const { dataset, measure, ranking } = choice
  const cell = `${dataset.name}.${measure.name}`
  return notes.chart({
    kind: 'line',
    cells: `rate(${cell}[${ranking.of}=${place}])`,
    by: yearName(dataset),
    title: words.t('state.rate.title', { place: name, measure: textIn(measure.title, language) }),
    caption: words.t('state.rate.caption'),
    reference: { cells: `rate(sum(${cell}))`, label: words.t('state.rate.all') },
  })
}
