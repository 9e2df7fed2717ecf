// Headline figures as entries of a ledger: words, a dotted leader, a number, and what must be known with it.
import type { JSX } from 'preact'
import { decimalsOfLimit } from '../../../figures/decimals.ts'
import { explainFigure } from '../../../figures/explain.ts'
import type { Figure } from '../../../figures/figure.ts'
import { capitalized } from '../../../kit/capitalized.ts'
import { textIn } from '../../../kit/language.ts'
import { figureLink } from '../figure-link/component.tsx'
import { printDate, printLevel, printNumber } from '../../print.ts'
import type { View } from '../../view.ts'

/** The figures that the settings put at the top, each with its interval and its date. */
export function ledger(view: View): JSX.Element | null {
  const { headlines } = view.input.site.settings
  if (headlines.length === 0) return null
  return (
    <dl class="ledger">
      {headlines.map(({ figure, format, label }) => (
        <div>
          {/* Labels are written to follow a number in a sentence; here they stand first. */}
          <dt>{capitalized(textIn(label, view.language), view.language)}</dt>
          <dd class="num">{figureLink(view, figure, format === 'interval' ? null : format)}</dd>
          <dd class="small">{caption(view, view.notes.figure(figure))}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a rate is of, the interval, and the date: a number that stands alone needs them most. */
function caption({ words, language, input }: View, figure: Figure): string {
  const { interval, asOf, unit } = figure
  const rate = unit.startsWith('per ')
    ? [`${explainFigure({ figure, datasets: input.site.datasets, language }).sentence}.`]
    : []
  const chance =
    interval === undefined
      ? []
      : [
          words.t('ledger.interval', {
            level: printLevel(interval.level),
            low: printNumber(interval.low, decimalsOfLimit(figure, interval.low), language),
            high: printNumber(interval.high, decimalsOfLimit(figure, interval.high), language),
          }),
        ]
  const date =
    asOf === 'undated'
      ? `${words.t('source.undated')}.`
      : words.t('ledger.asof', { date: printDate(asOf, language) })
  return [...rate, ...chance, ...(rate.length > 0 ? [] : [date])].join(' ')
}

/** What the headline numbers do not count, in the words of their measures; each once. */
export function ledgerNote(view: View): string {
  const { headlines } = view.input.site.settings
  const first = headlines[0]
  if (first === undefined) return ''
  const { countsNot } = explainFigure({
    figure: view.notes.figure(first.figure),
    datasets: view.input.site.datasets,
    language: view.language,
  })
  return countsNot.join(' ')
}
