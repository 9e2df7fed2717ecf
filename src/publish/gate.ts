// The gate: every rule that must hold before anything is public, and who answers for what does not.
import { CONTENT_RULES } from '../facts/rules/content-rules.ts'
import type { Acknowledgement } from '../facts/site.ts'
import type { FigureBook } from '../figures/figure.ts'
import type { Problem } from '../kit/problem.ts'
import { type Rule, applyRules } from '../kit/rule.ts'
import { DIRECTORY_RULES } from '../services/service-rules.ts'
import type { Content } from './content.types.ts'
import { LOOK_RULES } from './look-rule.ts'

export interface GateOptions {
  readonly book: FigureBook
  /** ISO date: review dates and acknowledgements are held against it. */
  readonly asOf: string
}

/** What the rules find, in their order. Acknowledged warnings are among them: `settle` parts them. */
export function checkContent(content: Content, { book, asOf }: GateOptions): readonly Problem[] {
  const { site } = content
  const { settings, acknowledgements } = site
  const problems = [
    ...applyRules(CONTENT_RULES, { site, book, asOf }),
    ...applyRules(LOOK_RULES, settings),
    ...checkDirectory(content, asOf),
  ]
  return [...problems, ...applyRules(ANSWER_RULES, { problems, acknowledgements })]
}

interface Checked {
  readonly from: readonly unknown[]
  readonly problems: readonly Problem[]
}

/** The directories that a process has looked at: what did not change is the same object in its next build. */
const checked = new WeakMap<Content['directory'], Checked>()

/** What the rules of the directory find, in their order. Requires that nobody changes content in place. */
export function checkDirectory({ site, directory }: Content, asOf: string): readonly Problem[] {
  const { settings, sources } = site
  const from = [settings, sources, asOf]
  const earlier = checked.get(directory)
  if (earlier?.from.every((part, index) => part === from[index]) === true) return earlier.problems
  const ids = new Set(settings.regions.map((region) => region.id))
  const problems = applyRules(DIRECTORY_RULES, {
    directory,
    languages: settings.languages,
    helpLanguages: [...settings.helpLanguages.keys()],
    asOf,
    isSource: (id) => sources.has(id),
    isRegion: (id) => ids.has(id),
  })
  checked.set(directory, { from, problems })
  return problems
}

export interface Settled {
  /** These stop a release and a preview. */
  readonly errors: readonly Problem[]
  /** These stop a release; a preview prints them. */
  readonly open: readonly Problem[]
  /** Warnings that somebody answers for. */
  readonly acknowledged: readonly Problem[]
}

/** Parts the problems by what they stop. An acknowledgement that is past its date, or names no warning, has no effect. */
export function settle(
  problems: readonly Problem[],
  acknowledgements: readonly Acknowledgement[],
  asOf: string,
): Settled {
  const answered = new Set(
    acknowledgements.filter((entry) => entry.until >= asOf).map((entry) => keyOf(entry)),
  )
  const errors = problems.filter((problem) => problem.severity === 'error')
  const rest = problems.filter((problem) => problem.severity !== 'error')
  const isAnswered = (problem: Problem): boolean =>
    problem.severity === 'warning' && answered.has(keyOf(problem))
  return {
    errors,
    open: rest.filter((problem) => !isAnswered(problem)),
    acknowledged: rest.filter(isAnswered),
  }
}

interface Answers {
  readonly problems: readonly Problem[]
  readonly acknowledgements: readonly Acknowledgement[]
}

const acknowledgementIdle: Rule<Answers> = {
  id: 'acknowledgement-idle',
  severity: 'warning',
  sentence: 'Every entry of acknowledged.yaml answers for a warning that is there.',
  *check({ problems, acknowledgements }) {
    const found = new Set(problems.map(keyOf))
    for (const entry of acknowledgements) {
      if (found.has(keyOf(entry))) continue
      yield {
        place: entry.place,
        subject: `${entry.rule} ${entry.subject}`,
        message: `There is no warning '${entry.rule}' of '${entry.subject}' to answer for.`,
        remedy: 'Take the entry out, or mend its rule or subject.',
      }
    }
  },
}

/** Rules about the answers of the gate itself, for docs/rules.md. */
export const ANSWER_RULES: readonly Rule<Answers>[] = [acknowledgementIdle]

function keyOf({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return `${rule}\n${subject}`
}
