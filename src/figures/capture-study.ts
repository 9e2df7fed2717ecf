// A study of lists that overlap, as pictures and pages read it: its types, and the small questions that they ask of histories.
export { listCount, listsOf, patternsSeen } from '../stats/capture/histories.ts'
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
