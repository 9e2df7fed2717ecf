// HSDS in JSON to services: one service, an organization with its services, a list, a page of an answer, or lines.
import type { Place, Problem } from '../../kit/problem.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { type At, isObject, ownValue, pathTo, readRecord } from './check-record.ts'
import type { HsdsRead, ReadService, Rejected } from './hsds-read.ts'
import { decodeText, fileProblem, jsonFault, parseJson } from './json-text.ts'
import { type Kind, REFUSALS, kindOf } from './kind.ts'
import { isPage, pageWarnings } from './page.ts'
import type { HsdsRecord, HsdsService } from './tree.ts'

/**
 * The services of a file, each with what is wrong in it, and the records that were not taken.
 *
 * Takes    one service, an organization with its services, a page (`contents`), an array, or one record a line.
 * Ensures  every record of the file is among the services or among the rejected; no two services have one identifier.
 * Refuses  what is no JSON, too large or too deep, and files that hold no service at all: rule `hsds-file`.
 */
export function readHsdsJson(bytes: Uint8Array, file: string): Result<HsdsRead, readonly Problem[]> {
  const text = decodeText(bytes, file)
  if (!text.ok) return text
  const found = isLines(text.value, file) ? yes(itemsOfLines(text.value, file)) : itemsOf(text.value, file)
  if (!found.ok) return found
  const { items, rejected, warnings } = found.value
  const kinds = items.map(({ value }) => kindOf(value))
  const [other] = kinds
  if (other !== undefined && !kinds.some(isTaken)) return no([refusal(other, file), ...warnings])
  const reads = items.map((item, index) => readItem(item, kinds[index] ?? 'unknown'))
  const services = withoutRepeats(reads.flatMap((read) => read.services))
  return yes({
    services: services.flatMap(({ taken }) => (taken === null ? [] : [taken])),
    rejected: [
      ...rejected,
      ...reads.flatMap((read) => read.rejected),
      ...services.flatMap(({ taken, subject, problems }) => (taken === null ? [{ subject, problems }] : [])),
    ],
    warnings: [
      ...warnings,
      ...reads.flatMap((read) => read.warnings),
      ...(items.length === 0 ? [nothingIn(file)] : []),
    ],
  })
}

interface Item {
  readonly value: unknown
  readonly at: At
}

interface Items {
  readonly items: readonly Item[]
  readonly rejected: readonly Rejected[]
  readonly warnings: readonly Problem[]
}

/** Whether each line is a record of its own: by the file's name, or because its first line is one and more follow. */
function isLines(text: string, file: string): boolean {
  if (/\.(ndjson|jsonl)$/i.test(file)) return true
  const end = text.indexOf('\n')
  const first = text.slice(0, end)
  return end > 0 && first.startsWith('{') && text.slice(end).trim() !== '' && jsonFault(first) === null
}

function itemsOfLines(text: string, file: string): Items {
  const lines = text.split('\n').map((line, index) => ({ line, place: { file, line: index + 1 } }))
  const parsed = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => ({ place, read: parseJson(line, place) }))
  return {
    items: parsed.flatMap(({ place, read }) =>
      read.ok ? [{ value: read.value, at: { place, path: '' } }] : [],
    ),
    rejected: parsed.flatMap(({ place, read }) =>
      read.ok ? [] : [{ subject: `line ${place.line}`, problems: read.refusal }],
    ),
    warnings: [],
  }
}

function itemsOf(text: string, file: string): Result<Items, readonly Problem[]> {
  const parsed = parseJson(text, { file })
  if (!parsed.ok) return parsed
  const whole = parsed.value
  if (Array.isArray(whole)) return yes({ items: listed(whole, file, ''), rejected: [], warnings: [] })
  if (!isPage(whole)) {
    return yes({ items: [{ value: whole, at: { place: { file }, path: '' } }], rejected: [], warnings: [] })
  }
  const contents = ownValue(whole, 'contents')
  if (!Array.isArray(contents)) {
    return no([
      fileProblem({ file }, "'contents' of this page is no list.", 'Fetch the page again from its source.'),
    ])
  }
  const warnings = pageWarnings(whole, { held: contents.length, file })
  return yes({ items: listed(contents, file, 'contents'), rejected: [], warnings })
}

function listed(values: readonly unknown[], file: string, path: string): readonly Item[] {
  return values.map((value, index) => ({ value, at: { place: { file }, path: `${path}[${index}]` } }))
}

function isTaken(kind: Kind): kind is 'service' | 'services' {
  return kind === 'service' || kind === 'services'
}

function refusal(kind: Kind, file: string): Problem {
  const { what, remedy } = REFUSALS[isTaken(kind) ? 'unknown' : kind]
  return fileProblem({ file }, `This file is ${what}.`, remedy)
}

function nothingIn(file: string): Problem {
  return {
    ...fileProblem({ file }, 'This file holds no service.', 'Look whether it is the right one.'),
    severity: 'warning',
  }
}

/** What one item yields: services, and where it is an organization, what is wrong with that. */
interface ItemRead {
  readonly services: readonly ServiceRead[]
  readonly rejected: readonly Rejected[]
  readonly warnings: readonly Problem[]
}

interface ServiceRead {
  readonly subject: string
  /** As it stands there, sound or not, to find those that stand there again. */
  readonly id: string
  readonly place: Place
  readonly problems: readonly Problem[]
  readonly taken: ReadService | null
}

function readItem({ value, at }: Item, kind: Kind): ItemRead {
  if (kind === 'service') return { services: [readService(value, at, null)], rejected: [], warnings: [] }
  if (kind === 'services' && isObject(value)) return readServices(value, at)
  const { what, remedy } = REFUSALS[isTaken(kind) ? 'unknown' : kind]
  const problem = {
    ...fileProblem(at.place, `'${subjectOf(at)}' is ${what}.`, remedy),
    subject: subjectOf(at),
  }
  return { services: [], rejected: [{ subject: subjectOf(at), problems: [problem] }], warnings: [] }
}

function readService(value: unknown, at: At, organization: HsdsRecord | null): ServiceRead {
  const { record, problems } = readRecord('service', value, at)
  const id = isObject(value) ? String(ownValue(value, 'id') ?? '').toLowerCase() : ''
  const about = { subject: subjectOf(at), id, place: at.place, problems }
  if (record === null) return { ...about, taken: null }
  const alone = organization === null || record['organization'] !== undefined
  const whole = alone ? record : { ...record, organization }
  // readRecord holds the record to the table that HsdsService writes out; tables.test.ts holds the two to each other.
  return { ...about, taken: { service: whole as HsdsService, place: at.place, problems } }
}

/** The services of an organization, each with the organization inside it, as a service on its own has it. */
function readServices(value: Readonly<Record<string, unknown>>, at: At): ItemRead {
  const { record, problems } = readRecord('organization', value, at)
  const list = ownValue(value, 'services')
  const path = pathTo(at.path, 'services')
  return {
    services: (Array.isArray(list) ? list : []).map((service: unknown, index) =>
      readService(service, { ...at, path: `${path}[${index}]` }, record),
    ),
    rejected: record === null ? [{ subject: subjectOf(at), problems }] : [],
    warnings: record === null ? [] : problems,
  }
}

function subjectOf({ place, path }: At): string {
  if (path !== '') return path
  return place.line === undefined ? place.file : `line ${place.line}`
}

/** Of the services with one identifier, the first that is sound is taken; each after the first is told that it repeats. */
function withoutRepeats(services: readonly ServiceRead[]): readonly ServiceRead[] {
  const seen = new Set<string>()
  const taken = new Set<string>()
  return services.map((service) => {
    const { id, problems } = service
    const repeats = id !== '' && seen.has(id)
    const again = repeats ? [repeat(service)] : []
    const keep = service.taken !== null && !taken.has(id)
    seen.add(id)
    if (keep) taken.add(id)
    const all = [...problems, ...again]
    return {
      ...service,
      problems: all,
      taken: keep && service.taken !== null ? { ...service.taken, problems: all } : null,
    }
  })
}

function repeat({ id, subject, place }: ServiceRead): Problem {
  return {
    rule: 'hsds-record',
    severity: 'warning',
    place,
    subject,
    message: `The service ${id} stands here more than once: '${subject}' is not the first, and one is taken at most.`,
    remedy: 'Give each service an identifier of its own, or take the others out.',
  }
}
