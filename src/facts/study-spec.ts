// The study block of a text: YAML to a checked study, with the places of its parts.
import { type ZodType, z } from 'zod'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, yes } from '../kit/result.ts'
import { readYaml } from '../kit/yaml.ts'
import type { ChartText } from './chart-spec.ts'
import { STUDY_SHOWS, type StudySpec } from './prose.types.ts'

const studySchema = z.strictObject({
  dataset: z.string().min(1),
  show: z.enum(STUDY_SHOWS),
  title: z.string().min(1),
  caption: z.string().min(1).optional(),
}) as unknown as ZodType<StudySpec> // zod writes an optional field as `| undefined`, the type as an absent one

export interface PlacedStudy {
  readonly study: StudySpec
  /** Where the dataset is named. */
  readonly datasetPlace: Place
}

/** The study that a fenced block describes, or what is wrong with its YAML. */
export function readStudy({ text, file, firstLine }: ChartText): Result<PlacedStudy, readonly Problem[]> {
  const read = readYaml({ text, file, firstLine, schema: studySchema, what: 'a study', guide: 'Studies' })
  if (!read.ok) return read
  return yes({ study: read.value.value, datasetPlace: read.value.placeOf(['dataset']) })
}
