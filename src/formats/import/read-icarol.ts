// iCarol-style exports of resources: what any level keeps private is absent at that level and at all below it.
import { type Result, no, yes } from '../../kit/result.ts'
import type { Finding } from '../../kit/rule.ts'
import { plainKey } from './address-key.ts'
import { isRelayLabel, isSecret, markOf, saysHidden, saysPlaceHidden } from './confidential-words.ts'
import type { Importer, SourceFile } from './draft.ts'
import { type IcarolRecord, linkRecords } from './icarol-records.ts'
import { type Given, makeDraft } from './make-draft.ts'
import { NO_PLACE } from './place.ts'
import { type PrivateParts, doubtNote, privacyColumns, privateParts, statusOf } from './privacy-columns.ts'
import { type Secrets, forbiddenIn, secretsOf } from './scrub.ts'
import { type SourceTable, readTable } from './source-table.ts'
import { fileFault } from './source-text.ts'
import { Tally } from './tally.ts'
import { numberKey, readNumbers } from './ways.ts'

/** Columns by which an export of this kind is known. */
export const ICAROL_COLUMNS: readonly string[] = ['ResourceAgencyNum', 'PublicName', 'TaxonomyLevelName']

/**
 * Programs at sites become services; so do programs, sites and agencies that nothing below them tells more of. The parts
 * of a service that it does not tell itself are those of its site, its program and its agency.
 */
export const importIcarol: Importer = (files, options) => {
  const tally = new Tally()
  const table = readExport(files, tally)
  if (!table.ok) return table
  const records = linkRecords(table.value, (finding) => tally.reject(finding))
  const privacy = privacyOf(records, table.value)
  for (const record of records)
    for (const column of privacy.parts(record).doubtful) tally.note('warnings', doubtNote(column), record.row)
  const { services, withheld } = sortRecords(records, { privacy, tally })
  return yes({
    drafts: services.map((record) =>
      makeDraft(givenOf(record, { privacy, table: table.value }), {
        options,
        secrets: privacy.secrets,
        tally,
      }),
    ),
    report: tally.close('an iCarol-style export of resources'),
    withheld: { records: withheld, numbers: privacy.secrets.numbers },
  })
}

function readExport(files: readonly SourceFile[], tally: Tally): Result<SourceTable, readonly Finding[]> {
  const [file, more] = files
  if (file === undefined || more !== undefined) {
    return no([
      fileFault(
        more?.name ?? '',
        'An iCarol-style export is one file.',
        'Name the CSV file itself, with all levels in it.',
      ),
    ])
  }
  const table = readTable(file, tally)
  if (!table.ok) return table
  const missing = ICAROL_COLUMNS.find((column) => !table.value.columns.includes(column))
  if (missing === undefined) return table
  return no([
    fileFault(file.name, `The column '${missing}' is missing.`, 'Export all columns of the resources.'),
  ])
}

interface Sorted {
  /** Those that nothing below them tells more of. */
  readonly services: readonly IcarolRecord[]
  /** Numbers of records that the source does not want shown. */
  readonly withheld: ReadonlySet<string>
}

/** Gives every record its outcome. */
function sortRecords(
  records: readonly IcarolRecord[],
  { privacy, tally }: { readonly privacy: Privacy; readonly tally: Tally },
): Sorted {
  const hasBelow = new Set(records.flatMap(({ above }) => above))
  const withheld = new Set<string>()
  const open = records.filter((record) => {
    const why = privacy.whyNot(record)
    if (why?.kind === 'private') {
      withheld.add(record.id)
      tally.keepPrivate(record.row.file, why.reason)
    } else if (why !== null) tally.leaveOut(record.row.file, why.reason)
    return why === null
  })
  const services = open.filter((record) => !hasBelow.has(record))
  const joined = new Set(services.flatMap(({ above }) => above))
  for (const record of open) {
    if (!hasBelow.has(record)) tally.row(record.row.file, 'stored')
    else if (joined.has(record)) tally.row(record.row.file, 'joined')
    else tally.leaveOut(record.row.file, 'no service here needs it')
  }
  return { services, withheld }
}

/** Cells that speak of numbers, of mail and of names, not of the place. */
const ELSEWHERE =
  /^(?:Phone|Mailing|Email|PublicName|AlternateName|Description|.+Description$|ApplicationProcess|Eligibility)/

interface Privacy {
  readonly parts: (record: IcarolRecord) => PrivateParts
  /** Why the record is not to be shown, by itself or by what it belongs to. */
  readonly whyNot: (
    record: IcarolRecord,
  ) => { readonly kind: 'private' | 'left out'; readonly reason: string } | null
  readonly secrets: Secrets
  /** Whether this street is private anywhere in the file. */
  readonly isPrivateStreet: (street: string) => boolean
}

function privacyOf(records: readonly IcarolRecord[], table: SourceTable): Privacy {
  const columns = privacyColumns(table.columns)
  const marks = new Set(columns.map(({ column }) => column))
  const words = table.columns.filter((column) => !marks.has(column) && !ELSEWHERE.test(column))
  const partsOf = ({ row }: IcarolRecord): PrivateParts => {
    const own = privateParts(row, columns)
    return { ...own, address: own.address || saysPlaceHidden(words.map((column) => row.text(column))) }
  }
  const kept = new Map(records.map((record) => [record, partsOf(record)]))
  const parts = (record: IcarolRecord): PrivateParts => kept.get(record) ?? partsOf(record)
  const statuses = table.columns.filter((column) => /status$/i.test(column))
  const streets = records
    .filter((record) => isHiddenAt(record, parts))
    .map(({ row }) => row.text('PhysicalAddress1'))
  const keys = new Set(streets.filter((street) => street !== '').map(plainKey))
  const whyNot: Privacy['whyNot'] = (record) => {
    for (const one of [record, ...record.above]) {
      const where = one === record ? '' : ` of its ${one.level}`
      const column = parts(one).record
      if (column !== null) return { kind: 'private', reason: `${column}${where}` }
      const status = statusOf(one.row, statuses)
      if (status === 'do not refer')
        return { kind: 'private', reason: `the status${where} says not to refer` }
      if (status === 'not active')
        return { kind: 'left out', reason: `the status${where} says that it is not active` }
    }
    return null
  }
  return {
    parts,
    whyNot,
    secrets: secretsOf({
      numbers: records.flatMap((record) => secretNumbers(record, { parts, table })),
      streets,
      forbidden: records.flatMap(({ row }) => WORDS.flatMap((column) => forbiddenIn(row.text(column)))),
    }),
    isPrivateStreet: (street) => street !== '' && keys.has(plainKey(street)),
  }
}

/** Cells of free words in which a source may say not to give a number. */
const WORDS = [
  'AgencyDescription',
  'ProgramDescription',
  'SiteDescription',
  'ApplicationProcess',
  'Eligibility',
]

/** Whether the record itself says that its address is private: by a column, or by words in the address. */
function isHiddenAt(record: IcarolRecord, parts: Privacy['parts']): boolean {
  const { row } = record
  return parts(record).address || saysHidden([row.text('PhysicalAddress1'), row.text('PhysicalAddress2')])
}

interface NumbersFrom {
  readonly parts: Privacy['parts']
  readonly table: SourceTable
}

interface NumberCell {
  readonly column: string
  readonly text: string
  readonly label: string
}

/** Every cell that holds a number, with all that is said beside it. */
function numberCells({ row }: IcarolRecord, { columns }: SourceTable): readonly NumberCell[] {
  return columns
    .filter(
      (column) =>
        column.startsWith('Phone') &&
        !/(?:Name|Description|IsPrivate|Type)$/.test(column) &&
        row.text(column) !== '',
    )
    .map((column) => {
      const stem = column.replace(/(?<=\d)Number$/, '')
      const beside = ['Name', 'Description', 'Type'].map((part) => row.text(`${stem}${part}`))
      return { column, text: row.text(column), label: [stem.replace(/^Phone/, ''), ...beside].join(' ') }
    })
}

/** Private ones, and those that words beside them say not to give out. */
function secretNumbers(record: IcarolRecord, { parts, table }: NumbersFrom): readonly string[] {
  const { columns: kept, numbers: all } = parts(record)
  return numberCells(record, table)
    .filter(({ column, label }) => {
      const mark = markOf(label)
      return all || kept.has(column) || (mark !== null && isSecret(mark))
    })
    .flatMap(({ text }) => readNumbers(text))
}

interface GivenContext {
  readonly privacy: Privacy
  readonly table: SourceTable
}

/** The parts of a record, its own or those of the nearest above it that has them; private ones are not among them. */
function givenOf(record: IcarolRecord, context: GivenContext): Given {
  const { privacy } = context
  const chain = [record, ...record.above]
  const first = (...columns: readonly string[]): string => {
    for (const one of chain) {
      const open = columns.filter((column) => !privacy.parts(one).columns.has(column))
      const text = open.map((column) => one.row.text(column)).find((cell) => cell !== '')
      if (text !== undefined) return text
    }
    return ''
  }
  const own = (column: string): string =>
    privacy.parts(record).columns.has(column) ? '' : record.row.text(column)
  const agency = chain.find(({ level }) => level === 'agency')
  return {
    record: record.id,
    place: { file: record.row.file, line: record.row.line },
    name: record.row.text('PublicName'),
    organisation: agency?.row.text('PublicName') ?? record.row.text('ParentAgency'),
    aliases: [own('AlternateName')],
    what: first('AgencyDescription', 'ProgramDescription', 'SiteDescription', 'Description'),
    eligibility: first('Eligibility'),
    fees: first('FeeStructureSource', 'Fees'),
    application: first('ApplicationProcess', 'IntakeProcedure'),
    documents: first('DocumentsRequired'),
    languages: first('LanguagesOfferedList', 'LanguagesOffered'),
    accessibility: first('DisabilitiesAccess'),
    hours: first('HoursOfOperation', 'Hours'),
    know: [],
    coverage: first('CoverageAreaText', 'CoverageArea', 'Coverage'),
    terms: [own('TaxonomyTerm'), own('TaxonomyTerms')],
    website: first('WebsiteAddress'),
    numbers: numbersOf(chain, context),
    ...whereIs(chain, privacy),
    privateTexts: chain.flatMap((one) => privateTexts(one, context)),
  }
}

/** The numbers of the nearest that has any which a person may be given. A number private above is private below. */
function numbersOf(chain: readonly IcarolRecord[], { privacy, table }: GivenContext): Given['numbers'] {
  const secret = new Set(
    chain.flatMap((one) => secretNumbers(one, { parts: privacy.parts, table })).map(numberKey),
  )
  for (const one of chain) {
    const numbers = numberCells(one, table)
      .filter(({ column, label }) => !privacy.parts(one).columns.has(column) && markOf(label) === null)
      .flatMap(({ text, label }) =>
        readNumbers(text).map((address) => ({
          kind: isRelayLabel(label) ? ('relay' as const) : ('call' as const),
          address,
        })),
      )
      .filter(({ address }) => !secret.has(numberKey(address)))
    if (numbers.length > 0) return numbers
  }
  return []
}

/**
 * The address of the nearest that has one. Where the record, its site or its program keeps its own private, no other stands
 * in for it; an agency's private address hides itself wherever it stands again.
 */
function whereIs(
  chain: readonly IcarolRecord[],
  { parts, isPrivateStreet }: Privacy,
): Pick<Given, 'at' | 'isHidden'> {
  const at = chain.find(({ row }) => row.text('PhysicalAddress1') !== '' || row.text('PhysicalCity') !== '')
  const isHidden =
    chain.some((one) => one.level !== 'agency' && isHiddenAt(one, parts)) ||
    (at === undefined ? chain.some((one) => isHiddenAt(one, parts)) : isHiddenAt(at, parts)) ||
    isPrivateStreet(at?.row.text('PhysicalAddress1') ?? '')
  if (at === undefined) return { at: NO_PLACE, isHidden }
  const text = (column: string): string => at.row.text(column)
  return {
    isHidden,
    at: {
      street: text('PhysicalAddress1') || '-',
      street2: text('PhysicalAddress2'),
      city: text('PhysicalCity'),
      state: text('PhysicalStateProvince'),
      zip: text('PhysicalPostalCode'),
      latitude: text('Latitude'),
      longitude: text('Longitude'),
    },
  }
}

/** What a town, a state or a county is called is no secret, and no cell of signs is. */
const NO_SECRET = /(?:City|State|StateProvince|Country|County|Type|IsPrivate)$/
const SHORTEST_SECRET = 5

function privateTexts(record: IcarolRecord, { privacy }: GivenContext): readonly string[] {
  return [...privacy.parts(record).columns]
    .filter((column) => !NO_SECRET.test(column))
    .map((column) => record.row.text(column))
    .filter((text) => text.length >= SHORTEST_SECRET)
}
