// The parts of a report in words and tables: what each method takes for granted, how the model was chosen, how sure the limits
// are, and how to make it all again.
import type { JSX } from 'preact'
import { percentOf } from '../../../charts/summary.ts'
import { about, aboutLimits, exactly, listNames } from '../../../charts/study-words.ts'
import { type ChartWords, wordsIn as chartWordsIn } from '../../../charts/words.ts'
import { type CaptureStudy, type ChoiceStep, INNER_LEVEL } from '../../../figures/capture-study.ts'
import type { Language } from '../../../kit/language.ts'
import { printNumber } from '../../print.ts'
import { type Words, wordsIn } from '../../words.ts'

interface AccountProps {
  readonly study: CaptureStudy
  readonly language: Language
}

const METHODS = [
  'independent',
  'pairs',
  'stepwise',
  'bootstrap',
  'models',
  'graphs',
  'bounds',
  'chapman',
] as const

/** Two sentences a method: what it takes for granted, and when that fails. */
export function Assumptions({ language }: Pick<AccountProps, 'language'>): JSX.Element {
  const { t } = wordsIn(language)
  return (
    <>
      <h2>{t('estimate.assumes')}</h2>
      <p>{t('estimate.assumes.all')}</p>
      <dl class="methods">
        {METHODS.map((method) => (
          <>
            <dt>{t(`estimate.name.${method}`)}</dt>
            <dd>{t(`estimate.assumes.${method}`)}</dd>
          </>
        ))}
      </dl>
    </>
  )
}

/** The table of the choice, a row for each step. */
export function ChoiceSteps({ study, language }: AccountProps): JSX.Element {
  const { t } = wordsIn(language)
  const { threshold, steps } = study.stepwise
  return (
    <>
      <h2 id="steps">{t('estimate.steps')}</h2>
      {steps.length === 0 ? (
        <p>{t('estimate.steps.none')}</p>
      ) : (
        <>
          <p>{t('estimate.steps.how', { threshold: String(threshold) })}</p>
          <div class="scroll" role="region" aria-labelledby="steps" tabIndex={0}>
            <StepTable study={study} language={language} />
          </div>
        </>
      )}
    </>
  )
}

function StepTable({ study: { histories, stepwise }, language }: AccountProps): JSX.Element {
  const words = wordsIn(language)
  const { t } = words
  const names = chartWordsIn(language)
  return (
    <table aria-labelledby="steps">
      <thead>
        <tr>
          <th scope="col">{t('estimate.steps.lists')}</th>
          {(['seen', 'expected', 'chance'] as const).map((column) => (
            <th scope="col" class="n">
              {t(`estimate.steps.${column}`)}
            </th>
          ))}
          <th scope="col">{t('estimate.steps.tied')}</th>
        </tr>
      </thead>
      <tbody>
        {stepwise.steps.map((step) => (
          <tr>
            <th scope="row">{listNames(histories, step.term, names)}</th>
            <td class="n">{printNumber(step.seen, 0, language)}</td>
            <td class="n">{printNumber(step.expected, 1, language)}</td>
            <td class="n">{chanceText(step, words, language)}</td>
            <td>{t(step.isAdded ? 'estimate.steps.yes' : 'estimate.steps.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Two digits that count: below this many decimals nothing is decided. */
const LEAST_CHANCE = 0.0001

function chanceText({ chance }: ChoiceStep, { t }: Words, language: Language): string {
  if (chance < LEAST_CHANCE) return t('estimate.steps.under', { limit: String(LEAST_CHANCE) })
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(chance)))
  return printNumber(chance, decimals, language)
}

/** The samples, the limits that they give, and how far chance in the samples alone moves these. */
export function HowSure({ study, language }: AccountProps): JSX.Element {
  const { t } = wordsIn(language)
  const words = chartWordsIn(language)
  const { replicates, limits, inner, error } = study.stepwise.bootstrap
  return (
    <>
      <h2>{t('estimate.sure')}</h2>
      <p>
        {t('estimate.sure.samples', {
          replicates: exactly(replicates, words),
          limits: aboutLimits(limits, words),
          level: percentOf(study.level, words),
          inner: aboutLimits(inner, words),
          innerLevel: percentOf(INNER_LEVEL, words),
        })}{' '}
        {errorText(error, words, t)}
      </p>
    </>
  )
}

function errorText(
  { low, high }: CaptureStudy['stepwise']['bootstrap']['error'],
  words: ChartWords,
  t: Words['t'],
): string {
  const moved = about(low, words)
  return high === null
    ? t('estimate.sure.error.open', { low: moved })
    : t('estimate.sure.error', { low: moved, high: about(high, words) })
}

/** The command that makes the study again from its counts, an option to a part. */
export function madeAgainBy({ stepwise: { bootstrap, threshold } }: CaptureStudy): readonly string[] {
  return [
    'freedom-facts estimate counts.csv',
    `--replicates ${bootstrap.replicates}`,
    `--seed ${bootstrap.seed}`,
    `--threshold ${threshold}`,
  ]
}

/** Everything that decides the answer, and the command that gives it again. */
export function MadeAgain({ study, language }: AccountProps): JSX.Element {
  const { t } = wordsIn(language)
  const { stepwise } = study
  const { replicates, seed } = stepwise.bootstrap
  const said = { seed: String(seed), threshold: String(stepwise.threshold) }
  return (
    <>
      <h2>{t('estimate.again')}</h2>
      <p>{t('estimate.again.how', { ...said, replicates: exactly(replicates, chartWordsIn(language)) })}</p>
      <pre>
        <code>{madeAgainBy(study).join(' \\\n  ')}</code>
      </pre>
      <p class="small">{t('estimate.again.link')}</p>
    </>
  )
}
