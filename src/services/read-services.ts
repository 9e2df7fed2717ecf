// The directory of services: services.yaml with its channels, and the imports beside it, one service a line.
import { z } from 'zod'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { slug } from '../kit/schemas.ts'
import { checkShape } from '../kit/shape.ts'
import { readYaml } from '../kit/yaml.ts'
import { recordOf, serviceLineSchema, serviceSchema } from './service-record.ts'
import type { Channel, Directory, Service } from './service.ts'

export interface ServicesSource {
  readonly file: string
  readonly text: string
  /** By the service's id; from `services/channels.csv`. */
  readonly channels: ReadonlyMap<string, readonly Channel[]>
}

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
  const read = readYaml({
    text,
    file,
    schema: z.record(slug, serviceSchema),
    what: 'the services',
    guide: 'Services',
  })
  if (!read.ok) return read
  const services = Object.entries(read.value.value).map(([id, record]): Service => ({
    ...record,
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

/** The services of an import, one JSON object a line. Every fault of every line is named. */
export function readServiceLines({
  file,
  text,
}: {
  readonly file: string
  readonly text: string
}): Result<Directory, readonly Problem[]> {
  const problems: Problem[] = []
  const services: Service[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const place = { file, line: index + 1 }
    const fault = (message: string, first: string, subject = `line ${index + 1}`): void => {
      problems.push({
        rule: 'content-shape',
        severity: 'error',
        place,
        subject,
        message,
        remedy: `${first} Or import its source again: each line is one service.`,
      })
    }
    const value = parseJson(line)
    if (value === undefined) {
      fault('This line is not valid JSON.', 'Mend the comma, quote or bracket that is amiss.')
      continue
    }
    const checked = checkShape({ schema: serviceLineSchema, value, what: 'this line', notation: 'json' })
    if (checked.ok) services.push({ ...checked.value, place })
    else for (const { message, remedy } of checked.refusal) fault(message, remedy)
  }
  const seen = new Set<string>()
  for (const { id, place } of services) {
    if (seen.has(id)) {
      problems.push({
        rule: 'content-shape',
        severity: 'error',
        place,
        subject: id,
        message: `'${id}' is here twice.`,
        remedy: 'Take one of the two lines out.',
      })
    }
    seen.add(id)
  }
  return problems.length > 0 ? no(problems) : yes(services)
}

/** The text of an import: one service a line, in the order of their ids, so that two versions compare line by line. */
export function writeServiceLines(services: Directory): string {
  return services
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((service) => `${JSON.stringify(recordOf(service))}\n`)
    .join('')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
