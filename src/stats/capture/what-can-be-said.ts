// What can be said of how many people there are, from the answers of all methods together.
import { type CaptureHistories, patternsSeen } from './histories.ts'
import type { CaptureStudy, Limits, OpenReason, ReasonableEstimate } from './study.types.ts'

/** What is further apart than so many times is no answer that a sentence may give as one number. */
const SETTLED_WITHIN = 2

type Answers = Pick<CaptureStudy, 'histories' | 'stepwise' | 'models' | 'graphs' | 'chaoFewLists'>
type Said = Pick<CaptureStudy, 'smallest' | 'largest' | 'spread' | 'boundAbove' | 'openBecause'>

/**
 * The outermost reasonable estimates, the spread with chance, and whether the data settle it.
 *
 * Reasonable are the stepwise estimate, the models near the best, and the median of the graphs. Where they agree, chance may
 * still have moved them all alike: so the limits of the stepwise estimate belong to the spread.
 *
 * Requires  the parts of one study.
 * Ensures   low <= smallest <= largest <= high. Where nothing is open, high is at most twice low.
 */
export function whatCanBeSaid(answers: Answers): Said {
  const { stepwise, models, graphs } = answers
  const rising = [
    { population: stepwise.model.population, by: 'stepwise' } as const,
    { population: models.smallest, by: 'models' } as const,
    { population: models.largest, by: 'models' } as const,
    ...(graphs === null ? [] : [{ population: graphs.median, by: 'graphs' } as const]),
  ].toSorted((one, other) => one.population - other.population)
  const [smallest, largest]: readonly (ReasonableEstimate | undefined)[] = [rising.at(0), rising.at(-1)]
  if (smallest === undefined || largest === undefined)
    throw new Error('a study has an estimate, and none was found')
  const { low, high } = stepwise.bootstrap.limits
  const spread: Limits = {
    low: Math.min(smallest.population, low),
    high: high === null ? null : Math.max(largest.population, high),
  }
  const boundAbove = boundOver({ largest, spread }, answers)
  const openBecause = reasonOf({ ...answers, smallest, largest, spread, boundAbove })
  return { smallest, largest, spread, boundAbove, openBecause }
}

/** The bound where its whole interval is above the largest estimate, or it is itself above all that chance leaves. */
function boundOver(
  { largest, spread }: Pick<Said, 'largest' | 'spread'>,
  { chaoFewLists: { population, interval } }: Answers,
): number | null {
  if (population === null || interval === null) return null
  const isAbove = interval.low > largest.population || population > (spread.high ?? Infinity)
  return isAbove ? population : null
}

function reasonOf({
  histories,
  smallest,
  largest,
  spread,
  boundAbove,
}: Pick<Answers, 'histories'> & Omit<Said, 'openBecause'>): OpenReason | null {
  if (mostListsTied(histories) < 3) return 'two lists'
  if (largest.population > SETTLED_WITHIN * smallest.population) return 'answers'
  if (boundAbove !== null) return 'bound'
  return spread.high === null || spread.high > SETTLED_WITHIN * spread.low ? 'chance' : null
}

/** The most lists that people tie together, one list to the next. */
function mostListsTied({ lists, counts }: CaptureHistories): number {
  let groups: readonly ReadonlySet<number>[] = lists.map((_, list) => new Set([list]))
  for (const { pattern } of patternsSeen({ counts })) {
    const tied = groups.filter((group) => [...group].some((list) => ((pattern >>> list) & 1) === 1))
    groups = [
      ...groups.filter((group) => !tied.includes(group)),
      new Set(tied.flatMap((group) => [...group])),
    ]
  }
  return Math.max(...groups.map((group) => group.size))
}
