// Real directories, as they are: every row accounted for, nothing confidential stored, each broken file named for its fault.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Imported, SourceFile } from '../src/formats/import/draft.ts'
import { importOlder } from '../src/formats/import/read-older.ts'
import { type FileCount, rowsAccountedFor } from '../src/formats/import/tally.ts'
import { type ImportOutcome, importServices } from '../src/publish/import-services.ts'
import { publicServices } from '../src/services/public-service.ts'
import { readServiceLines } from '../src/services/read-services.ts'
import type { Directory, Service } from '../src/services/service.ts'

const SHARED = join(import.meta.dirname, '../../shared/directory')
const BALTIMORE = join(SHARED, 'baltimore-charmcare-icarol')
const FEDERAL = join(SHARED, 'us-federal-nationwide')
const OHANA = join(SHARED, 'ohana-invalid-fixtures')

/** Whether the folder is beside this checkout; else the test says what it skipped. */
function has(folder: string, context: TestContext): boolean {
  if (existsSync(folder)) return true
  context.skip(`${basename(folder)} is not beside this checkout`)
  return false
}

interface Ran {
  readonly outcome: ImportOutcome
  /** All that was written into the site. */
  readonly written: string
  readonly services: Directory
}

function run(from: string, batch: string): Ran {
  const site = mkdtempSync(join(tmpdir(), 'directory-'))
  try {
    return runIn(site, { from, batch })
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

let baltimore: Ran | null = null

/** Imported once for all tests: they read, and change nothing. */
function runBaltimore(): Ran {
  baltimore ??= run(BALTIMORE, 'baltimore')
  return baltimore
}

function runIn(site: string, { from, batch }: { readonly from: string; readonly batch: string }): Ran {
  writeFileSync(join(site, 'site.yaml'), '')
  const outcome = importServices({
    site,
    from,
    batch,
    options: { needs: [], section: 'local', sources: [] },
    on: '2026-11-22',
    checkOnly: false,
  })
  assert.ok(outcome.ok, JSON.stringify(outcome))
  for (const count of outcome.value.report.files)
    assert.equal(rowsAccountedFor(count), count.rows, count.file)
  const text = readFileSync(join(site, outcome.value.file), 'utf8')
  const read = readServiceLines({ file: outcome.value.file, text })
  assert.ok(read.ok)
  const prints = readFileSync(join(site, `raw/imports/${batch}.json`), 'utf8')
  return { outcome: outcome.value, written: text + prints, services: read.value }
}

function countOf({ outcome }: Ran, file: string): FileCount {
  const count = outcome.report.files.find((one) => one.file === file)
  assert.ok(count !== undefined, file)
  return count
}

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  // The file's own header names the columns, and each row has a cell for each.
  return parse(readFileSync(file), { columns: true, bom: true }) as Readonly<Record<string, string>>[]
}

function byRecord(services: Directory, record: string): Service {
  const service = services.find(({ origin }) => origin?.record === record)
  assert.ok(service !== undefined, record)
  return service
}

test('all 1,876 services of Baltimore are accounted for, and none is public before somebody looked at it', (context) => {
  if (!has(BALTIMORE, context)) return
  const ran = runBaltimore()
  assert.equal(ran.outcome.kind, 'hsds')
  assert.deepEqual([countOf(ran, 'services.csv').rows, countOf(ran, 'services.csv').stored], [1876, 1876])
  assert.equal(ran.services.length, 1876)
  assert.deepEqual(byRecord(ran.services, '144332').access, { kind: 'telephone only' })
  assert.ok(
    ran.services.every(
      ({ listing, channels }) =>
        listing === 'draft' && channels.every(({ verification }) => verification.state === 'unconfirmed'),
    ),
  )
  assert.deepEqual(publicServices(ran.services), [])
})

test('no byte that is stored of Baltimore tells a confidential place, a number that is not to be given out, a fax or an e-mail', (context) => {
  if (!has(BALTIMORE, context)) return
  const { services, written } = runBaltimore()
  const table = (name: string) => rowsOf(join(BALTIMORE, `${name}.csv`))
  const confidential = table('addresses').filter((row) => /confidential/i.test(row['address_1'] ?? ''))
  assert.equal(confidential.length, 4)
  for (const { location_id: location, postal_code: zip = '' } of confidential) {
    const hidden = table('services').filter((row) => row['location_id'] === location)
    assert.ok(hidden.length > 0)
    for (const { id = '' } of hidden) {
      const service = byRecord(services, id)
      assert.deepEqual(service.access, { kind: 'call for location' }, id)
      assert.ok(!JSON.stringify(service).includes(zip), `${id} holds ${zip}`)
    }
  }
  assert.deepEqual(byRecord(services, '140157').access, { kind: 'call for location' })
  assert.ok(!/146 Bedford|Confidential Address|DO NOT GIVE|do not give out/i.test(written))
  const secret = table('phones').filter((row) =>
    /do(n't| not) give|private number|\(home\)|\bcell\b|home #/i.test(row['department'] ?? ''),
  )
  assert.ok(secret.length > 15)
  for (const { number = '' } of secret) assertNoNumber(written, number)
  const fax = table('phones').filter(
    (row) => row['number_type'] === 'fax' && /^\(\d{3}\) \d{3}-\d{4}$/.test(row['number'] ?? ''),
  )
  const voice = new Set(
    table('phones')
      .filter((row) => row['number_type'] === 'voice')
      .map((row) => row['number']),
  )
  const faxAlone = fax.filter(({ number }) => !voice.has(number))
  assert.ok(faxAlone.length > 1000)
  const channels = services.flatMap((service) => service.channels.map(({ address }) => address)).join('\n')
  for (const { number = '' } of faxAlone) assertNoNumber(channels, number)
  assertNoNumber(written, '(410) 244-1132')
  assert.deepEqual(written.match(/[\w.]+@[\w-]+\.[a-z]{2,}/gi) ?? [], [])
  assert.deepEqual(written.match(/Contact \d+\b/g) ?? [], [])
})

function assertNoNumber(text: string, number: string): void {
  const [area = '', first = '', last = ''] = number.match(/\d+/g) ?? []
  assert.equal(`${area}${first}${last}`.length, 10, number)
  assert.ok(!new RegExp(`${area}\\D{0,3}${first}\\D?${last}`).test(text), number)
}

test('free words of Baltimore become structure where they leave no doubt', (context) => {
  if (!has(BALTIMORE, context)) return
  const { services, outcome } = runBaltimore()
  const house = byRecord(services, '143903')
  assert.deepEqual(
    [house.takes.ages, house.takes.genders, house.residential],
    [{ from: 18 }, ['women'], true],
  )
  assert.match(house.apply?.en ?? '', /^Call to make an appointment/)
  const police = byRecord(services, '140882')
  assert.deepEqual([police.section, police.agency], ['tip', 'police'])
  assert.ok(services.filter(({ takes }) => takes.cost === 'free').length > 850)
  assert.ok(services.some(({ channels }) => channels.some(({ kind }) => kind === 'relay')))
  assert.ok(
    outcome.report.mappings.some(({ what, count }) => what.startsWith('words of fees') && count > 800),
  )
  assert.ok(
    outcome.report.rejected.every(
      ({ place, message, remedy }) =>
        place.line !== undefined && message.endsWith('.') && remedy.endsWith('.'),
    ),
  )
})

const FEDERAL_ROWS = {
  'hrsa_fqhc_2020.csv': 13577,
  'samhsa_mental_health_2020.csv': 11375,
  'samhsa_opioid_treatment.csv': 1831,
  'samhsa_substance_use_2021.csv': 14034,
} as const

test('all 40,817 rows of the federal files are stored, merged or rejected', (context) => {
  if (!has(FEDERAL, context)) return
  let rows = 0
  for (const [file, expected] of Object.entries(FEDERAL_ROWS)) {
    const ran = run(join(FEDERAL, file), 'federal')
    const { stored, merged, rejected, ...count } = countOf(ran, file)
    assert.deepEqual([ran.outcome.kind, count.rows], ['csv', expected])
    assert.equal(stored + merged + rejected, expected, file)
    assert.equal(ran.services.length, stored)
    rows += count.rows
    assertFederal(ran, file)
  }
  assert.equal(rows, 40_817)
})

/** What is known of each file is put right: lost zeros, streets of hyphens, `http://`, extensions, another character set. */
function assertFederal({ services, outcome, written }: Ran, file: string): void {
  const repaired = (words: RegExp): number =>
    outcome.report.repairs.find(({ what }) => words.test(what))?.count ?? 0
  for (const { access } of services) {
    if (access.kind !== 'published') continue
    assert.match(access.address.zip, /^(\d{5})?$/)
    assert.match(access.address.street, /[A-Za-z0-9]/)
  }
  assert.ok(!/"address":"https?:\/*"/.test(written), file)
  if (file === 'samhsa_substance_use_2021.csv') {
    assert.ok(repaired(/lost zeros/) > 1300)
    assert.equal(services.filter(({ access }) => access.kind === 'call for location').length >= 18, true)
  }
  if (file === 'samhsa_mental_health_2020.csv') {
    assert.ok(repaired(/'http:\/\/' alone/) > 1000)
    assert.ok(
      services.some(({ channels }) =>
        channels.some(({ address }) => /^\d{3}-\d{3}-\d{4} x\d+$/.test(address)),
      ),
    )
    assert.ok((outcome.report.files[0]?.merged ?? 0) > 300)
  }
  if (file === 'samhsa_opioid_treatment.csv') {
    assert.equal(repaired(/Windows-1252/), 1)
    assert.ok(written.includes('Clínica'))
    assert.ok(outcome.report.mappings.some(({ what }) => what === "column 'ID' → name"))
  }
}

/** A whole small folder, of which each broken file takes the place of one table. */
const WHOLE = {
  'organizations.csv': 'id,name,description\n1,Example Bank,Gives food.\n2,Second Bank,Gives food.',
  'locations.csv':
    'id,organization_id,name,virtual\n1,1,Example Bank of Ava,\n2,1,Second Example,\n3,2,Third Example,true',
  'services.csv': 'id,location_id,name,description,status\n1,1,Example Pantry,A food pantry.,active',
  'contacts.csv': 'id,organization_id,name\n1,1,Pat Example',
} as const

/** Each broken file: the table it stands for, and the sentences that name its faults, by line. */
const BROKEN: Readonly<Record<string, readonly [table: string, faults: readonly RegExp[]]>> = {
  'contact_with_no_parent.csv': ['contacts', [/2 .*does not say what it belongs to/]],
  'invalid_contact.csv': ['contacts', [/2 .*has no 'name'/]],
  'phone_with_no_parent.csv': ['phones', [/2 .*does not say what it belongs to/]],
  'invalid_phone.csv': ['phones', [/2 .*has no 'number_type'/]],
  'invalid_address.csv': ['addresses', [/2 .*has no 'city'/]],
  'missing_address.csv': ['addresses', [/2 .*has no 'city'/]],
  'invalid_mail_address.csv': ['mail_addresses', [/2 .*has no 'address_1'/]],
  'invalid_mail_address_location.csv': ['mail_addresses', [/2 .*'location_id' is 100/]],
  'regular_schedule_with_no_parent.csv': ['regular_schedules', [/2 .*does not say what it belongs to/]],
  'invalid_regular_schedule.csv': ['regular_schedules', [/2 .*has no 'closes_at'/]],
  'holiday_schedule_with_no_parent.csv': ['holiday_schedules', [/2 .*does not say what it belongs to/]],
  'invalid_holiday_schedule.csv': ['holiday_schedules', [/2 .*has no 'closed'/]],
  'hs_with_2_digit_year.csv': ['holiday_schedules', [/2 .*'1\/2\/14' has a year of two digits/]],
  'hs_with_invalid_date.csv': ['holiday_schedules', [/2 .*'13\/27\/2014' is no day/]],
  'invalid_category.csv': ['taxonomy', [/2 .*has no 'name'/]],
  'invalid_parent_category.csv': ['taxonomy', [/2 .*'parent_id' is 0/]],
  'program_with_no_parent.csv': ['programs', [/2 .*has no 'organization_id'/]],
  'invalid_program.csv': ['programs', [/2 .*has no 'name'/]],
  'invalid_program_headers.csv': ['programs', [/2 .*has 4 cells, and the header names 3/]],
  'invalid_location.csv': ['locations', [/2 .*has no 'name'/]],
  'invalid_location_org.csv': ['locations', [/2 .*'organization_id' is 100/]],
  'invalid_org.csv': ['organizations', [/2 .*has no 'name'/]],
  'invalid_service.csv': ['services', [/2 .*has no 'name'/]],
  'invalid_service_location.csv': ['services', [/2 .*'location_id' is 100/]],
}

/** Files whose only fault is a date that is never taken: read, with a warning that names it. */
const WARNED: Readonly<Record<string, RegExp>> = {
  'org_with_2_digit_year.csv': /'1\/24\/70' has a year of two digits/,
  'org_with_invalid_date.csv': /'24\/2\/70' has a year of two digits/,
}

function folderWith(table: string, file: string): readonly SourceFile[] {
  const texts = { ...WHOLE, [`${table}.csv`]: readFileSync(join(OHANA, file), 'utf8') }
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
}

function imported(files: readonly SourceFile[]): Imported {
  const result = importOlder(files, { needs: [], section: 'local', sources: [] })
  assert.ok(result.ok, JSON.stringify(result))
  for (const count of result.value.report.files) assert.equal(rowsAccountedFor(count), count.rows, count.file)
  return result.value
}

test('each broken file is repaired around, with a sentence for each fault and its line', (context) => {
  if (!has(OHANA, context)) return
  for (const [file, [table, faults]] of Object.entries(BROKEN)) {
    const { report } = imported(folderWith(table, file))
    const said = report.rejected
      .filter(({ place }) => place.file === `${table}.csv`)
      .map(({ place, message }) => `${place.line} ${message}`)
    assert.equal(said.length, faults.length, `${file}: ${said.join('; ')}`)
    faults.forEach((fault, at) => assert.match(said[at] ?? '', fault, file))
  }
  for (const [file, fault] of Object.entries(WARNED)) {
    const { report } = imported(folderWith('organizations', file))
    assert.ok(
      report.warnings.some(({ what }) => fault.test(what)),
      file,
    )
  }
})

test('files with nothing below their header: no service is no import, no category is no fault', (context) => {
  if (!has(OHANA, context)) return
  const none = importOlder(folderWith('services', 'services.csv'), {
    needs: [],
    section: 'local',
    sources: [],
  })
  assert.ok(!none.ok)
  assert.match(none.refusal[0]?.message ?? '', /services\.csv has no row below its header/)
  assert.equal(imported(folderWith('taxonomy', 'taxonomy.csv')).drafts.length, 1)
})

/** Each valid file and the table that it is. */
const VALID: Readonly<Record<string, string>> = {
  'existing_category.csv': 'taxonomy',
  'valid_category.csv': 'taxonomy',
  'valid_address.csv': 'addresses',
  'valid_mail_address.csv': 'mail_addresses',
  'valid_location.csv': 'locations',
  'locations.csv': 'locations',
  'valid_org.csv': 'organizations',
  'org_with_spelled_out_date.csv': 'organizations',
  'programs.csv': 'programs',
  'valid_program.csv': 'programs',
  'valid_service.csv': 'services',
  'valid_contact_phone.csv': 'phones',
  'valid_location_phone.csv': 'phones',
  'valid_org_phone.csv': 'phones',
  'valid_service_phone.csv': 'phones',
  'valid_location_contact.csv': 'contacts',
  'valid_org_contact.csv': 'contacts',
  'valid_service_contact.csv': 'contacts',
  'valid_location_regular_schedule.csv': 'regular_schedules',
  'valid_service_regular_schedule.csv': 'regular_schedules',
  'valid_location_holiday_schedule.csv': 'holiday_schedules',
  'valid_service_holiday_schedule.csv': 'holiday_schedules',
  'hs_with_spelled_out_date.csv': 'holiday_schedules',
}

test('each valid file is read, and no row of it is rejected', (context) => {
  if (!has(OHANA, context)) return
  for (const [file, table] of Object.entries(VALID)) {
    const { report } = imported(folderWith(table, file))
    const faults = report.rejected.filter(({ place }) => place.file === `${table}.csv`)
    // A few of them belong to an organization, a location or a program that this small folder has not.
    const own = faults.filter(({ message }) => !/ is \d+, and no such row/.test(message))
    assert.deepEqual(own, [], file)
  }
})

test('every file of the folder of broken ones is in one of the tables above', (context) => {
  if (!has(OHANA, context)) return
  const known = [
    ...Object.keys(BROKEN),
    ...Object.keys(WARNED),
    ...Object.keys(VALID),
    'services.csv',
    'taxonomy.csv',
  ]
  assert.deepEqual(
    readdirSync(OHANA).filter((file) => !known.includes(file)),
    [],
  )
})

test('a regular schedule is words, and never says that something is open', (context) => {
  if (!has(OHANA, context)) return
  const { drafts } = imported(folderWith('regular_schedules', 'valid_service_regular_schedule.csv'))
  assert.deepEqual(drafts[0]?.service.hours, { kind: 'words', words: { en: 'Monday 9:30 to 5:00 PM' } })
})

test('a folder of broken files alone changes nothing', (context) => {
  const site = mkdtempSync(join(tmpdir(), 'directory-'))
  context.after(() => rmSync(site, { recursive: true, force: true }))
  writeFileSync(join(site, 'site.yaml'), '')
  mkdirSync(join(site, 'source'))
  writeFileSync(join(site, 'source/services.csv'), 'id,name\n1,"Example')
  const outcome = importServices({
    site,
    from: join(site, 'source'),
    options: { needs: [], section: 'local', sources: [] },
    on: '2026-11-22',
    checkOnly: false,
  })
  assert.ok(!outcome.ok)
  assert.ok(!existsSync(join(site, 'services')))
})
