// services.yaml and the channels made from the raw rows, joined: the directory of services.
import { type ZodType, z } from 'zod'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { localText, slug } from '../kit/schemas.ts'
import { readYaml } from '../kit/yaml.ts'
import { type Channel, type Directory, NEEDS, type Service } from './service.ts'

export interface ServicesSource {
  readonly file: string
  readonly text: string
  /** By the service's id; from `services/channels.csv`. */
  readonly channels: ReadonlyMap<string, readonly Channel[]>
}

const serviceSchema = z.strictObject({
  name: z.string().min(1),
  need: z.enum(NEEDS),
  order: z.number(),
  scope: z.enum(['national', 'state', 'regional']),
  what: localText,
  who: localText.optional(),
  know: localText.optional(),
  coverage: localText,
  languages: localText.optional(),
  sources: z.array(slug),
}) as unknown as ZodType<Omit<Service, 'id' | 'channels' | 'place'>> // zod writes an optional field as `| undefined`, the type as an absent one

/**
 * The services in the order of the file, each with its channels.
 *
 * Refuses  a channel of a service that the file does not describe: a number would otherwise vanish unseen.
 */
export function readServices({
  file,
  text,
  channels,
}: ServicesSource): Result<Directory, readonly Problem[]> {
  const read = readYaml({ text, file, schema: z.record(slug, serviceSchema), what: 'the services' })
  if (!read.ok) return read
  const services = Object.entries(read.value.value).map(([id, service]): Service => ({
    ...service,
    id,
    channels: channels.get(id) ?? [],
    place: read.value.placeOf([id]),
  }))
  const known = new Set(services.map((service) => service.id))
  const strays = [...channels.keys()].filter((id) => !known.has(id))
  if (strays.length === 0) return yes(services)
  return no(
    strays.map((id) => ({
      rule: 'content-shape',
      severity: 'error' as const,
      place: { file },
      subject: id,
      message: `services/channels.csv has a way to reach '${id}', which is not described here.`,
      remedy: `Describe '${id}' in ${file}, or leave it out where the channels are made.`,
    })),
  )
}
