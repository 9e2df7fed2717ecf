// What evaluating a plan yields, before it is made a figure.
import type { FigureInterval, FigureWarning, Step } from './figure.ts'

/** A value with its story, before it is made a figure. */
export interface Outcome {
  readonly value: number | string
  readonly unit: string
  readonly decimals: number
  readonly interval?: FigureInterval
  readonly step: Step
  readonly warnings: readonly FigureWarning[]
}
