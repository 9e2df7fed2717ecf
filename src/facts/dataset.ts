// The dataset as the rooms that read and write it know it: its types live with the figures, which are resolved against them.
export { MOST_LISTS } from '../stats/capture/histories.ts'
export type {
  Captures,
  Cell,
  Dataset,
  Datasets,
  Dimension,
  Measure,
  MeasureKind,
  MissingReason,
  Observation,
  Preference,
  PublishedInterval,
  SeriesBreak,
} from '../figures/dataset.ts'
