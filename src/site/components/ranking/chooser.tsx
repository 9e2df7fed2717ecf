// Which ranking: links by measure, by year, by rate or by number. What cannot be ranked stands there too, without a link.
import type { JSX } from 'preact'
import { textIn } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { RANKED_BY, type RankingChoice, type Rankings, nameOf } from '../../rankings.ts'
import type { View } from '../../view.ts'

interface Option {
  readonly label: string
  /** Absent where there is no such ranking. */
  readonly choice?: RankingChoice
  readonly isCurrent: boolean
}

/** Three rows of choices. Each keeps the other two where there is such a ranking. */
export function rankingChooser(view: View, rankings: Rankings, current: RankingChoice): JSX.Element {
  const { t } = view.words
  return (
    <nav class="chooser" aria-label={t('ranking.choose')}>
      {optionRow(view, t('ranking.choose.measure'), measureOptions(view, rankings, current))}
      {optionRow(view, t('ranking.choose.by'), byOptions(view, rankings, current))}
      {optionRow(view, t('ranking.choose.year'), yearOptions(rankings, current))}
    </nav>
  )
}

function optionRow(view: View, title: string, options: readonly Option[]): JSX.Element {
  return (
    <p>
      <b>{title}</b>{' '}
      {options.map(({ label, choice, isCurrent }) => (
        <>
          {choice === undefined ? (
            <s>
              {label}
              <span class="vh"> ({view.words.t('ranking.choose.none')})</span>
            </s>
          ) : (
            <a
              href={hrefIn(view.language, choice.address)}
              {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
            >
              {label}
            </a>
          )}{' '}
        </>
      ))}
    </p>
  )
}

function measureOptions(
  { language }: View,
  { choices }: Rankings,
  current: RankingChoice,
): readonly Option[] {
  const measures = new Set(choices.map(({ measure }) => measure))
  return [...measures].map((measure) => {
    const own = choices.filter((choice) => choice.measure === measure && choice.by === current.by)
    const choice = own.find(({ year }) => year === current.year) ?? own[0]
    return {
      label: textIn(measure.title, language),
      ...(choice === undefined ? {} : { choice }),
      isCurrent: measure === current.measure,
    }
  })
}

function byOptions({ words }: View, rankings: Rankings, current: RankingChoice): readonly Option[] {
  return RANKED_BY.flatMap((by) => {
    const choice = sameBut(rankings, current, { by })
    return choice === undefined
      ? []
      : [{ label: words.t(`ranking.by.${by}`), choice, isCurrent: by === current.by }]
  })
}

/** Every year that has a number of the measure, whether it can be ranked or not. */
function yearOptions(rankings: Rankings, current: RankingChoice): readonly Option[] {
  const years = new Set([
    ...rankings.choices.filter(({ measure }) => measure === current.measure).map(({ year }) => year),
    ...rankings.notRanked.filter(({ name }) => name === nameOf(current)).map(({ year }) => year),
  ])
  return [...years].toSorted().map((year) => {
    const choice = sameBut(rankings, current, { year })
    return { label: year, ...(choice === undefined ? {} : { choice }), isCurrent: year === current.year }
  })
}

function sameBut(
  { choices }: Rankings,
  { measure, year, by }: RankingChoice,
  change: Partial<Pick<RankingChoice, 'year' | 'by'>>,
): RankingChoice | undefined {
  const wanted = { year, by, ...change }
  return choices.find(
    (choice) => choice.measure === measure && choice.year === wanted.year && choice.by === wanted.by,
  )
}
