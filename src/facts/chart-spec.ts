// The chart block of a text: YAML to a checked chart.
import { type ZodType, z } from 'zod'
import type { Problem } from '../kit/problem.ts'
import { type Result, yes } from '../kit/result.ts'
import { readYaml } from '../kit/yaml.ts'
import type { ChartSpec } from './prose.types.ts'

const chartSchema = z.strictObject({
  kind: z.enum(['line', 'bars']),
  cells: z.string().min(1),
  by: z.string().min(1),
  title: z.string().min(1),
  caption: z.string().min(1).optional(),
  reference: z.strictObject({ cells: z.string().min(1), label: z.string().min(1) }).optional(),
}) as unknown as ZodType<ChartSpec> // zod writes an optional field as `| undefined`, the type as an absent one

export interface ChartText {
  readonly text: string
  readonly file: string
  readonly firstLine: number
}

/** The chart that a fenced block describes, or what is wrong with its YAML. */
export function readChart({ text, file, firstLine }: ChartText): Result<ChartSpec, readonly Problem[]> {
  const read = readYaml({ text, file, firstLine, schema: chartSchema, what: 'a chart', guide: 'Charts' })
  return read.ok ? yes(read.value.value) : read
}
