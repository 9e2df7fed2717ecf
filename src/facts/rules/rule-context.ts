// What the content rules look at: the site, its figures, and the day for which it is checked.
import type { FigureBook } from '../../figures/figure.ts'
import type { Rule } from '../../kit/rule.ts'
import type { Site } from '../site.ts'

export interface RuleContext {
  readonly site: Site
  readonly book: FigureBook
  /** ISO date. */
  readonly asOf: string
}

export type ContentRule = Rule<RuleContext>
