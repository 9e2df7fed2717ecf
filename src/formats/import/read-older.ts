// Older HSDS folders of CSV, as directories wrote them before version 3: a service stands in a location of an organization.
import { no, yes } from '../../kit/result.ts'
import { plainKey } from './address-key.ts'
import { saysHidden } from './confidential-words.ts'
import type { ImportDraft, Importer } from './draft.ts'
import { type Given, makeDraft } from './make-draft.ts'
import { type OlderPhones, sortPhones } from './older-phones.ts'
import { type OlderPrivacy, olderPrivacy } from './older-private.ts'
import { type OlderRows, idOf, readOlderTables } from './older-tables.ts'
import { type GivenPlace, NO_PLACE } from './place.ts'
import { forbiddenIn, secretsOf } from './scrub.ts'
import type { SourceRow } from './source-table.ts'
import { Tally } from './tally.ts'

/** Each row of services.csv becomes a service; what other tables say of it joins it. */
export const importOlder: Importer = (files, options) => {
  const tally = new Tally()
  const read = readOlderTables(files, tally)
  if (!read.ok) return no(read.refusal)
  const { rows } = read.value
  const privacy = olderPrivacy(read.value, tally)
  const book = bookOf(rows)
  const hidden = hiddenPlaces(rows, { privacy, book })
  const phones = sortPhones(rows.phones, { isKept: privacy.isPhoneKept, tally })
  const secrets = secretsOf({
    numbers: [],
    streets: hidden.streets,
    forbidden: [...phones.secret, ...forbiddenByWords(rows)],
  })
  const withheld = new Set<string>()
  const used = new Set<SourceRow>()
  const drafts = rows.services.flatMap((row): readonly ImportDraft[] => {
    const why = whyNot(row, { book, privacy })
    if (why !== null) {
      withheld.add(idOf(row))
      if (why.kind === 'private') tally.keepPrivate(row.file, why.reason)
      else tally.leaveOut(row.file, why.reason)
      return []
    }
    tally.row(row.file, 'stored')
    return [makeDraft(givenOf(row, { book, hidden, phones, used }), { options, secrets, tally })]
  })
  phones.close()
  settleRest({ rows, hidden, used, tally })
  return yes({
    drafts,
    report: tally.close('a folder of older HSDS tables'),
    withheld: { records: withheld, numbers: secrets.forbidden },
  })
}

interface Folder {
  readonly book: Book
  readonly privacy: OlderPrivacy
}

/** Why the service is not taken: private, by itself or by what it belongs to, or not active. */
function whyNot(
  row: SourceRow,
  { book, privacy }: Folder,
): { readonly kind: 'private' | 'left out'; readonly reason: string } | null {
  const own = privacy.parts(row).record
  if (own !== null) return { kind: 'private', reason: own }
  for (const part of aboveOf(row, book)) {
    const column = privacy.parts(part).record
    if (column !== null) return { kind: 'private', reason: `${column} of what it belongs to` }
  }
  const status = row.text('status')
  if (/do(?: not|n['’]?t) refer/i.test(status))
    return { kind: 'private', reason: 'the status says not to refer' }
  if (status === '' || /^active$/i.test(status)) return null
  return { kind: 'left out', reason: `its status is '${status}'` }
}

/** Its program and its organization. */
function aboveOf(row: SourceRow, book: Book): readonly SourceRow[] {
  const location = book.locations.get(row.text('location_id'))
  const program = book.programs.get(row.text('program_id'))
  const ids = [location, program, row].map((part) => part?.text('organization_id') ?? '')
  const organizations = ids.flatMap((id) => book.organizations.get(id) ?? [])
  return [...(program === undefined ? [] : [program]), ...organizations]
}

interface Hidden {
  /** Ids of locations. */
  readonly locations: ReadonlySet<string>
  /** Streets that are not to be told, as they were written. */
  readonly streets: readonly string[]
  /** Mail addresses that say so. */
  readonly mail: ReadonlySet<SourceRow>
}

/** What the folder keeps private of where things are: by a mark or a word of a table, or of the same street elsewhere. */
function hiddenPlaces(
  { addresses, mail_addresses: mails, locations, services, organizations }: OlderRows,
  { privacy, book }: Folder,
): Hidden {
  const mail = new Set(mails.filter((row) => saysHidden([row.text('address_1'), row.text('address_2')])))
  const keptAbove = new Set(
    organizations
      .filter((row) => privacy.isPlaceKept(row) || privacy.parts(row).record !== null)
      .map((row) => idOf(row)),
  )
  const marked = new Set([
    ...locations
      .filter((row) => privacy.isPlaceKept(row) || keptAbove.has(row.text('organization_id')))
      .map((row) => idOf(row)),
    ...services
      .filter((row) => {
        const isPlace = [row, ...aboveOf(row, book)].some((part) => privacy.isPlaceKept(part))
        return isPlace || whyNot(row, { book, privacy })?.kind === 'private'
      })
      .map((row) => row.text('location_id')),
    ...addresses
      .filter(
        (row) =>
          privacy.isPlaceKept(row) ||
          saysHidden(['address_1', 'address_2', 'city'].map((name) => row.text(name))),
      )
      .map((row) => row.text('location_id')),
  ])
  const streets = [
    ...[...mail].map((row) => row.text('address_1')),
    ...addresses.filter((row) => marked.has(row.text('location_id'))).map((row) => row.text('address_1')),
  ]
  const keys = new Set(streets.filter((street) => /^\d/.test(street)).map(streetKey))
  const named = new Map(locations.map((row) => [idOf(row), plainKey(row.text('name'))]))
  return {
    locations: new Set([
      ...marked,
      ...[...mail].flatMap((row) => locationsOf(row, named)),
      ...addresses
        .filter((row) => keys.has(streetKey(row.text('address_1'))))
        .map((row) => row.text('location_id')),
    ]),
    streets,
    mail,
  }
}

/** Cells of free words in which a source may say not to give a number. */
const WORDS = ['description', 'eligibility', 'application_process', 'fees', 'accessibility', 'transportation']

function forbiddenByWords({ services, locations, organizations }: OlderRows): readonly string[] {
  return [...services, ...locations, ...organizations].flatMap((row) =>
    WORDS.flatMap((column) => forbiddenIn(row.text(column))),
  )
}

/** Mail addresses are numbered apart in some exports: where the line for attention names a location, that one is meant. */
function locationsOf(mail: SourceRow, named: ReadonlyMap<string, string>): readonly string[] {
  const attention = plainKey(mail.text('attention'))
  const meant = [...named].filter(([, name]) => name !== '' && attention.startsWith(name)).map(([id]) => id)
  return meant.length > 0 ? meant : [mail.text('location_id')]
}

/** "146 Bedford Street (Do Not Give Out)" is 146 Bedford Street. */
function streetKey(street: string): string {
  return plainKey(street.replace(/\(.*$/, ''))
}

interface Book {
  readonly organizations: ReadonlyMap<string, SourceRow>
  readonly programs: ReadonlyMap<string, SourceRow>
  readonly locations: ReadonlyMap<string, SourceRow>
  /** The first of each location. */
  readonly addresses: ReadonlyMap<string, SourceRow>
  readonly terms: ReadonlyMap<string, SourceRow>
  readonly weeksOfServices: ReadonlyMap<string, readonly SourceRow[]>
  readonly weeksOfLocations: ReadonlyMap<string, readonly SourceRow[]>
}

function bookOf(rows: OlderRows): Book {
  const byId = (table: readonly SourceRow[]): ReadonlyMap<string, SourceRow> =>
    new Map(table.map((row) => [idOf(row), row]))
  const weeks = rows.regular_schedules
  return {
    organizations: byId(rows.organizations),
    programs: byId(rows.programs),
    locations: byId(rows.locations),
    addresses: new Map(rows.addresses.toReversed().map((row) => [row.text('location_id'), row])),
    terms: byId(rows.taxonomy),
    weeksOfServices: Map.groupBy(weeks, (row) => row.text('service_id')),
    weeksOfLocations: Map.groupBy(
      weeks.filter((row) => row.text('service_id') === ''),
      (row) => row.text('location_id'),
    ),
  }
}

interface GivenContext {
  readonly book: Book
  readonly hidden: Hidden
  readonly phones: OlderPhones
  /** Rows that joined a service. */
  readonly used: Set<SourceRow>
}

function givenOf(row: SourceRow, { book, hidden, phones, used }: GivenContext): Given {
  const location = book.locations.get(row.text('location_id'))
  const program = book.programs.get(row.text('program_id'))
  const organizationId =
    location?.text('organization_id') || program?.text('organization_id') || row.text('organization_id')
  const organization = book.organizations.get(organizationId)
  const address = location === undefined ? undefined : book.addresses.get(idOf(location))
  const terms = row
    .text('taxonomy_ids')
    .split(/[\s,;]+/)
    .flatMap((id) => book.terms.get(id) ?? [])
  const weeks = weeksOf(row, book)
  for (const part of [location, program, organization, address, ...terms, ...weeks])
    if (part !== undefined) used.add(part)
  const first = (column: string): string =>
    [row, location, organization].map((part) => part?.text(column) ?? '').find((text) => text !== '') ?? ''
  return {
    record: idOf(row),
    place: { file: row.file, line: row.line },
    name: row.text('name'),
    organisation: organization?.text('name') ?? '',
    aliases: [row.text('alternate_name')],
    what: first('description'),
    eligibility: row.text('eligibility'),
    fees: row.text('fees'),
    application: row.text('application_process'),
    documents: row.text('required_documents'),
    languages: [
      row.text('languages') || (location?.text('languages') ?? ''),
      row.text('interpretation_services'),
    ]
      .filter((text) => text !== '')
      .join('. '),
    accessibility: [location?.text('accessibility') ?? '', location?.text('transportation') ?? '']
      .filter((text) => text !== '')
      .join('. '),
    hours: weeks.map(weekText).join('; '),
    know: [
      ...labelled('Payment', row.text('accepted_payments')),
      ...labelled('Waiting time', row.text('wait_time')),
    ],
    coverage: row.text('service_areas'),
    terms: [row.text('keywords'), ...terms.map((term) => term.text('name'))],
    website: first('website'),
    numbers: phones.of(row, organizationId),
    at: placeOf(location, address),
    isHidden: location !== undefined && hidden.locations.has(idOf(location)),
    privateTexts: [],
  }
}

function labelled(label: string, text: string): readonly string[] {
  return text === '' ? [] : [`${label}: ${text}`]
}

function weeksOf(service: SourceRow, book: Book): readonly SourceRow[] {
  const location = service.text('location_id')
  const ofLocation = location === '' ? [] : (book.weeksOfLocations.get(location) ?? [])
  return book.weeksOfServices.get(idOf(service)) ?? ofLocation
}

/** Without a time zone a schedule is words: it never says that something is open. */
function weekText(week: SourceRow): string {
  return `${week.text('weekday')} ${week.text('opens_at')} to ${week.text('closes_at')}`
}

/** A location that is somewhere, and whose table of addresses is silent, is to be asked for; one that is virtual is nowhere. */
function placeOf(location: SourceRow | undefined, address: SourceRow | undefined): GivenPlace {
  if (location === undefined || /^(?:true|yes|1)$/i.test(location.text('virtual'))) return NO_PLACE
  if (address === undefined) return { ...NO_PLACE, street: '-' }
  return {
    street: address.text('address_1') || '-',
    street2: address.text('address_2'),
    city: address.text('city'),
    state: address.text('state_province'),
    zip: address.text('postal_code'),
    latitude: location.text('latitude'),
    longitude: location.text('longitude'),
  }
}

interface ToSettle {
  readonly rows: OlderRows
  readonly hidden: Hidden
  readonly used: ReadonlySet<SourceRow>
  readonly tally: Tally
}

/** Gives every row its outcome that is neither a service nor a number. */
function settleRest({ rows, hidden, used, tally }: ToSettle): void {
  for (const row of rows.contacts) tally.leaveOut(row.file, 'names of contact persons are not taken')
  for (const row of rows.holiday_schedules)
    tally.leaveOut(row.file, 'holidays: the finder says to call first')
  for (const row of rows.mail_addresses) {
    if (hidden.mail.has(row)) tally.keepPrivate(row.file, 'a confidential mail address')
    else tally.leaveOut(row.file, 'mail addresses are not taken')
  }
  for (const row of rows.addresses) {
    if (hidden.locations.has(row.text('location_id'))) tally.keepPrivate(row.file, 'a confidential address')
    else settleOne(row, { used, tally })
  }
  const rest = [
    rows.organizations,
    rows.programs,
    rows.locations,
    rows.taxonomy,
    rows.regular_schedules,
  ].flat()
  for (const row of rest) settleOne(row, { used, tally })
}

function settleOne(row: SourceRow, { used, tally }: Pick<ToSettle, 'used' | 'tally'>): void {
  if (used.has(row)) tally.row(row.file, 'joined')
  else tally.leaveOut(row.file, 'no service here needs it')
}
