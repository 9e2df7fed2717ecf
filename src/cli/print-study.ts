// A study of lists that overlap, for a terminal of 80 columns: what can be said comes first, and every number after it.
import { modelsSearched } from '../charts/models-plot.tsx'
import { listSizes } from '../charts/patterns-layout.ts'
import { type StudyRow, readEstimates } from '../charts/reading-study.ts'
import { exactly, listNames, patternName, tieNames } from '../charts/study-words.ts'
import { wordsIn } from '../charts/words.ts'
import {
  type CaptureStudy,
  type LeftOut,
  type Limits,
  type ModelSearch,
  type StepwiseStudy,
  INNER_LEVEL,
  NEAR_THE_BEST,
  listCount,
  patternsSeen,
} from '../figures/capture-study.ts'
import { lackingSentences, warningSentences } from '../site/components/estimate/doubts.ts'
import { estimateCounted, estimateSpread, estimateVerdict } from '../site/components/estimate/verdict.ts'
import { textTable } from './text-table.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 80
const INDENT = '  '
/** Models and patterns that a terminal shows; the page has all. */
const MOST_ROWS = 5

const LANGUAGE = 'en'
const words = wordsIn(LANGUAGE)

export function printStudy(study: CaptureStudy): string {
  const { level, stepwise } = study
  return [
    ...wrapped(
      [estimateVerdict, estimateSpread, estimateCounted].map((say) => say(study, LANGUAGE)).join(' '),
      WIDTH,
    ),
    ...section('Who was counted', countedLines(study)),
    ...section('Every estimate', estimateLines(study)),
    ...section(`How the model was chosen, step by step (threshold ${stepwise.threshold})`, stepLines(study)),
    ...section(`Its ${percent(level)} limits, by trying out chance`, bootstrapLines(study)),
    ...section('Models that fit about as well', modelLines(study)),
    ...section('Chosen step by step, with a part of the data left out', leftOutLines(study)),
    ...section('What could not be estimated', paragraphs(lackingSentences(study, LANGUAGE))),
    ...section('Please know', paragraphs(warningSentences(study, LANGUAGE))),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function paragraphs(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) =>
    wrapped(sentence, WIDTH - INDENT.length).map((line) => INDENT + line),
  )
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  return textTable(rows, { width: WIDTH, indent: INDENT })
}

function countedLines({ histories, people }: CaptureStudy): readonly string[] {
  const sizes = listSizes(histories)
  const onSeveral = patternsSeen(histories).reduce(
    (sum, { pattern, count: some }) => (listCount(pattern) > 1 ? sum + some : sum),
    0,
  )
  return table([
    ...histories.lists.map((name, list) => [name, count(sizes[list] ?? 0)]),
    ['on one list or more', count(people)],
    ['on more than one', count(onSeveral)],
  ])
}

function estimateLines(study: CaptureStudy): readonly string[] {
  const groups = readEstimates(study, words)
  return table([
    ['', 'estimate', `${percent(study.level)} interval`],
    ...groups.flatMap(({ title, rows }) => [
      [title, '', ''],
      ...rows.map((row) => [`${INDENT}${row.label}`, ...estimateCells(row)]),
    ]),
  ])
}

function estimateCells({ value, interval, reason }: StudyRow): readonly string[] {
  if (reason !== null) return ['none', '']
  return [value === null ? '' : count(value), interval === null ? '' : limitsText(interval)]
}

function stepLines({ histories, stepwise }: CaptureStudy): readonly string[] {
  if (stepwise.steps.length === 0) return paragraphs(['No pair of lists was left to choose from.'])
  return table([
    ['lists', 'on both', 'expected', 'chance', ''],
    ...stepwise.steps.map(({ term, seen, expected, chance, isAdded }) => [
      listNames(histories, term, words),
      count(seen),
      expected.toFixed(1),
      chance.toPrecision(2),
      isAdded ? 'tied' : 'left',
    ]),
  ])
}

function bootstrapLines({ stepwise }: CaptureStudy): readonly string[] {
  const { replicates, seed, limits, inner, error } = stepwise.bootstrap
  const swing = (at: number | null): string => (at === null ? '' : `± ${count(at)}`)
  return [
    ...paragraphs([
      `The whole choice was repeated in ${count(replicates)} samples drawn from the counts (seed ${seed}). Another seed would move the limits by about as much as stands beside them.`,
    ]),
    ...table([
      ['lower limit', count(limits.low), swing(error.low)],
      ['upper limit', limits.high === null ? 'none' : count(limits.high), swing(error.high)],
      [`${percent(INNER_LEVEL)} limits`, limitsText(inner), ''],
    ]),
  ]
}

function modelLines(study: CaptureStudy): readonly string[] {
  const { histories, models } = study
  const { near } = models
  const best = near[0]?.bic ?? 0
  return [
    ...paragraphs([[...modelsSearched(study, words), nearText(models)].join(' ')]),
    ...table([
      ['ties between lists', 'BIC above best', 'estimate', 'interval'],
      ...near
        .slice(0, MOST_ROWS)
        .map(({ terms, population, interval, bic }) => [
          tieNames(histories, terms, words),
          (bic - best).toFixed(1),
          count(population),
          limitsText(interval),
        ]),
    ]),
    ...paragraphs(near.length > MOST_ROWS ? [`and ${count(near.length - MOST_ROWS)} more`] : []),
  ]
}

function nearText({ near, smallest, largest }: ModelSearch): string {
  return near.length === 1
    ? `No other lies within ${NEAR_THE_BEST} of the best by BIC.`
    : `With the best, ${count(near.length)} lie within ${NEAR_THE_BEST} of it by BIC, and say ${count(smallest)} to ${count(largest)}.`
}

function leftOutLines(study: CaptureStudy): readonly string[] {
  const { histories, withoutList, withoutPattern } = study
  const farthest = withoutPattern
    .filter(({ population }) => population !== null)
    .toSorted((a, b) => farFrom(study.stepwise, b) - farFrom(study.stepwise, a))
  return [
    ...table([
      ['nothing left out', count(study.stepwise.model.population)],
      ...histories.lists.map((name, list) => [`without ${name}`, leftOutText(withoutList[list])]),
      ...farthest
        .slice(0, MOST_ROWS)
        .map((one) => [`without ${patternName(histories, one.pattern, words)}`, leftOutText(one)]),
    ]),
    ...paragraphs([
      `Of ${withoutPattern.length} patterns, those stand here that move it most if their count were not known.`,
    ]),
  ]
}

/** How many times larger or smaller the estimate becomes, on the scale of logarithms. */
function farFrom({ model }: StepwiseStudy, { population }: LeftOut): number {
  return Math.abs(Math.log((population ?? model.population) / model.population))
}

function leftOutText(left: LeftOut | undefined): string {
  return left === undefined || left.population === null ? 'none' : count(left.population)
}

function limitsText({ low, high }: Limits): string {
  return high === null ? `${count(low)} and up` : `${count(low)} to ${count(high)}`
}

function count(people: number): string {
  return exactly(people, words)
}

function percent(level: number): string {
  return words.number(level * 100, 'percent')
}
