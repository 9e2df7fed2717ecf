// A study of lists that overlap, as pictures and pages read it: its types, its numbers, and what they ask of histories.
export { listCount, listsOf, patternsSeen } from '../stats/capture/histories.ts'
export { INNER_LEVEL, NEAR_THE_BEST } from '../stats/capture/study-numbers.ts'
export type { CaptureHistories, Pattern, PatternCount } from '../stats/capture/histories.ts'
export type {
  BootstrapLimits,
  CaptureRefusal,
  CaptureStudy,
  ChoiceStep,
  ClosedForm,
  GraphAverage,
  LeftOut,
  Limits,
  ModelEstimate,
  ModelSearch,
  NoEstimate,
  PairEstimate,
  ReasonableEstimate,
  StepwiseStudy,
  Term,
} from '../stats/capture/study.types.ts'
