// A rule of the gate: an id, a sentence that says what must hold, and a check that finds where it does not.
import type { Place, Problem, Severity } from './problem.ts'

export interface Finding {
  readonly place: Place
  readonly subject: string
  readonly message: string
  readonly remedy: string
}

export interface Rule<Subject> {
  readonly id: string
  readonly severity: Severity
  /** What must hold, in one sentence: docs/rules.md prints it. */
  readonly sentence: string
  readonly check: (subject: Subject) => Iterable<Finding>
}

/** Every problem that the rules find, in the order of the rules. */
export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Problem[] {
  return rules.flatMap(({ id, severity, check }) =>
    [...check(subject)].map((finding) => ({ rule: id, severity, ...finding })),
  )
}
