// HSDS 3 in JSON, in lines or in tables, to drafts: every service and every row of its tables is accounted for.
import type { Place, Problem } from '../../kit/problem.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import type { Finding } from '../../kit/rule.ts'
import type { ReadService, Rejected } from '../hsds/hsds-read.ts'
import { readHsdsJson } from '../hsds/read-json.ts'
import { type TablesRead, recordsFromTables } from '../hsds/read-tables.ts'
import type { HsdsService } from '../hsds/tree.ts'
import { cleanWords } from './clean-words.ts'
import type { ImportDraft, Importer, SourceFile } from './draft.ts'
import { type AtPlace, foreignDraft } from './hsds-given.ts'
import { isOurs, ownDraft } from './hsds-own.ts'
import { hsdsMarks } from './hsds-marks.ts'
import { givenPlace, isPhysical } from './hsds-place.ts'
import { hsdsPrivacy, type HsdsPrivacy } from './hsds-private.ts'
import type { DraftContext } from './make-draft.ts'
import { readPlace } from './place.ts'
import { scrub } from './scrub.ts'
import { Tally } from './tally.ts'

/** Whether the files are HSDS of version 3, not the tables of an older one: by their names and the columns of services.csv. */
export function isHsds3(files: readonly SourceFile[]): boolean {
  if (files.length > 0 && files.every(({ name }) => /\.(?:json|ndjson|jsonl)$/i.test(name))) return true
  const services = files.find(({ name }) => /(?:^|\/)services\.csv$/i.test(name))
  if (services === undefined) return false
  const start = new TextDecoder().decode(services.bytes.subarray(0, 4096))
  const [header = ''] = start.split(/\r?\n/)
  const columns = header
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((column) => column.replaceAll('"', '').trim())
  return (
    ['id', 'organization_id', 'status'].every((column) => columns.includes(column)) &&
    !columns.includes('location_id')
  )
}

/**
 * The services of a source: each file of JSON on its own, or all tables together.
 *
 * Refuses  a source with one file that cannot be read, or that holds no service: nothing of it is taken then.
 */
export const importHsds: Importer = (files, options) => {
  const tally = new Tally()
  const isTables = files.some(({ name }) => /\.csv$/i.test(name))
  const read = isTables ? readTables(files, tally) : readJsonFiles(files, tally)
  if (!read.ok) return read
  const privacy = hsdsPrivacy(
    read.value.map(({ service }) => service),
    hsdsMarks(files, tally),
  )
  const withheld = new Set<string>()
  const drafts = read.value.flatMap((each): readonly ImportDraft[] => {
    const { service, place } = each
    const { file } = place
    const why = privacy.whyNot(service)
    if (why !== null) {
      withheld.add(service.id)
      tally.keepPrivate(file, why)
      return []
    }
    if (service.status === 'inactive' || service.status === 'defunct') {
      tally.leaveOut(file, `its source says that it is ${service.status}`)
      return []
    }
    tally.row(file, 'stored')
    return draftsOf(each, privacy, { options, secrets: privacy.secrets, tally })
  })
  return yes({
    drafts,
    report: tally.close(isTables ? 'a folder of HSDS 3 tables' : 'HSDS 3 in JSON'),
    withheld: { records: withheld, numbers: privacy.secrets.numbers },
  })
}

/** One draft, or one for each of several places where people go: who lives near the second is to find it too. */
function draftsOf(
  { service, place }: ReadService,
  privacy: HsdsPrivacy,
  context: DraftContext,
): readonly ImportDraft[] {
  const places = service.service_at_locations ?? []
  const physical = places.filter(isPhysical)
  const several = physical.length > 1
  if (several)
    context.tally.note('mappings', 'a service with several addresses → one service for each', place)
  return (several ? physical : [physical[0] ?? places[0]]).map((at) => {
    const given: AtPlace = {
      record: several ? `${service.id}@${at?.id ?? ''}` : service.id,
      place,
      service,
      at,
      cells: givenPlace(at, { place, tally: context.tally }),
      isHidden: at !== undefined && privacy.isHidden(service, at),
    }
    return isOurs(service) ? readBack(given, context) : foreignDraft(given, context)
  })
}

function readBack(
  { record, place, service, cells, isHidden }: AtPlace,
  { options, secrets, tally }: DraftContext,
): ImportDraft {
  const read = readPlace(cells, { isHidden })
  for (const repair of read.repairs) tally.note('repairs', repair, place)
  for (const warning of read.warnings) tally.note('warnings', warning, place)
  const hidden = read.hidden === null ? {} : { hidden: read.hidden }
  const say = (text: string): string => scrub(cleanWords(text), { secrets, ...hidden })
  tally.note(
    'mappings',
    'what a release of ours wrote → the same service, its channels not yet checked',
    place,
  )
  return {
    record,
    place,
    service: ownDraft(service, { options, say, access: read.access }),
    repairs: read.repairs,
    ...(read.marked ? { isPlacePrivate: true } : {}),
  }
}

type Services = Result<readonly ReadService[], readonly Finding[]>

/** Each file of JSON. A service that two files have alike is one; where they differ, the second is rejected. */
function readJsonFiles(files: readonly SourceFile[], tally: Tally): Services {
  const reads = files.map(({ name, bytes }) => ({ name, read: readHsdsJson(bytes, name) }))
  const refused = reads.flatMap(({ read }) => (read.ok ? [] : read.refusal))
  if (refused.length > 0) return no(refused.map(findingOf))
  const first = new Map<string, { readonly service: HsdsService; readonly place: Place }>()
  return yes(
    reads.flatMap(({ name, read }) => {
      if (!read.ok) return []
      const { services, rejected, warnings } = read.value
      tally.read(name, services.length + rejected.length)
      noteProblems(warnings, tally)
      for (const each of rejected) tally.reject(rejection(each, { file: name }))
      return services.filter((each) => {
        const known = first.get(each.service.id)
        if (known === undefined) first.set(each.service.id, each)
        else if (JSON.stringify(known.service) === JSON.stringify(each.service)) tally.row(name, 'merged')
        else tally.reject(secondOf(each, known.place))
        if (known === undefined) noteProblems(each.problems, tally)
        return known === undefined
      })
    }),
  )
}

function readTables(files: readonly SourceFile[], tally: Tally): Services {
  const read = recordsFromTables(new Map(files.map(({ name, bytes }) => [name, bytes])))
  if (!read.ok) return no(read.refusal.map(findingOf))
  const { services, rejected, warnings, counts } = read.value
  const nameOf = (file: string): string =>
    files.find(({ name }) => name === file || name.endsWith(`/${file}`))?.name ?? file
  countRows(counts, nameOf, tally)
  for (const each of rejected) tally.reject(rejection(each, { file: each.problems[0]?.place.file ?? '' }))
  noteProblems([...warnings, ...services.flatMap(({ problems }) => problems)], tally)
  return yes(services)
}

/** Rows of services.csv get their outcome one by one, and rejected rows theirs with their reason. */
function countRows(counts: TablesRead['counts'], nameOf: (file: string) => string, tally: Tally): void {
  for (const [file, { rows, used, unused }] of counts) {
    const name = nameOf(file)
    tally.read(name, rows)
    if (file === 'services.csv') continue
    for (let row = 0; row < used; row += 1) tally.row(name, 'joined')
    for (let row = 0; row < unused; row += 1) tally.leaveOut(name, 'no service rests on it')
  }
}

/** What is wrong with parts that cost no service: counted by what it is, wherever in a list it stands. */
function noteProblems(problems: readonly Problem[], tally: Tally): void {
  for (const { message, place } of problems)
    tally.note('warnings', message.replaceAll(/\[\d+\]/g, '').replace(/\.$/, ''), place)
}

/** A record that was not taken: everything that is wrong in it in one finding, with the remedy of what cost it. */
function rejection({ subject, problems }: Rejected, fallback: Place): Finding {
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0]
  return {
    place: worst?.place ?? fallback,
    subject,
    message: problems.map(({ message }) => message).join(' '),
    remedy: worst?.remedy ?? 'Export it again from where it came from.',
  }
}

function secondOf({ service, place }: ReadService, first: Place): Finding {
  return {
    place,
    subject: service.id,
    message: `The service ${service.id} stands in ${first.file} already, and says something else there.`,
    remedy: 'Give the files of one export, or take the older one out.',
  }
}

function findingOf({ place, subject, message, remedy }: Problem): Finding {
  return { place, subject, message, remedy }
}
