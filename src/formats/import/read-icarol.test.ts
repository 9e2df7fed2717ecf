import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ICAROL_CSV, ICAROL_ROWS, ICAROL_SECRETS } from './icarol.fixture.ts'
import { csvOf, imported, refused, serviceOf } from './import.fixture.ts'
import { importIcarol } from './read-icarol.ts'

const read = imported(importIcarol, { 'resources.csv': ICAROL_CSV })

test('nothing that any level keeps private is in the drafts', () => {
  const stored = JSON.stringify(read.drafts)
  assert.deepEqual(
    ICAROL_SECRETS.filter((secret) => stored.includes(secret)),
    [],
  )
})

test('what nothing below tells more of becomes a service; the rest joins, is kept private or is rejected', () => {
  assert.deepEqual(read.drafts.map(({ record }) => record).toSorted(), ['130', '140', '210', '220'])
  const [count] = read.report.files
  assert.deepEqual(count?.private, {
    ExcludeFromDirectory: 1,
    'the status says not to refer': 1,
    ExcludeFromWebsite: 1,
    'ExcludeFromWebsite of its site': 1,
  })
  assert.deepEqual(count?.leftOut, { 'the status says that it is not active': 1 })
  assert.deepEqual(
    read.report.rejected.map(({ message }) => message),
    [
      "'Planet' is no level: they are Agency, Site, Program and ProgramAtSite.",
      'It belongs to 999, which is not whole in this file: what it must keep private cannot be known.',
    ],
  )
})

test('a program at a site with a private address has none, not its agency’s either', () => {
  const shelter = serviceOf(read, '130')
  assert.deepEqual(shelter.access, { kind: 'call for location' })
  assert.deepEqual(shelter.coverage, { en: 'Missouri' })
  assert.equal(shelter.organisation, 'Example House')
  assert.ok(shelter.residential)
  assert.deepEqual(shelter.takes.genders, ['women'])
})

test('a number that its program keeps private is private below; the next that is public stands', () => {
  assert.deepEqual(
    serviceOf(read, '130').channels.map(({ kind, address }) => `${kind} ${address}`),
    ['call 573-555-0142', 'relay 573-555-0143', 'web http://www.house.example'],
  )
})

test('a private address of an agency hides it where it stands again, and no other', () => {
  assert.deepEqual(serviceOf(read, '210').access, { kind: 'call for location' })
  const open = serviceOf(read, '220').access
  assert.ok(open.kind === 'published' && open.address.street === '9 Open Road')
})

test('a program tells its agency’s address where that is public', () => {
  const { access, channels } = serviceOf(read, '140')
  assert.ok(access.kind === 'published' && access.address.street === '12 Elm Street')
  assert.equal(channels[0]?.address, '573-555-0100')
})

test('what is withheld is named for the merge: records that are not to be shown, and numbers', () => {
  assert.deepEqual([...read.withheld.records].toSorted(), ['150', '151', '160', '161'])
  assert.deepEqual([...read.withheld.numbers].toSorted(), ['5735550171', '5735550172'])
})

test('each column that ends in IsPrivate is heeded at each level', () => {
  const parts = {
    Phone1IsPrivate: { Phone1Number: '573-555-0181' },
    PhoneTollFreeIsPrivate: { PhoneTollFree: '800-555-0182' },
    PhoneNumberHotlineIsPrivate: { PhoneNumberHotline: '573-555-0183' },
    WebsiteAddressIsPrivate: { WebsiteAddress: 'http://inner.example' },
    PhysicalAddressIsPrivate: {
      PhysicalAddress1: '5 Secretstreet',
      PhysicalCity: 'Ava',
      PhysicalStateProvince: 'MO',
    },
    EmailAddressMainIsPrivate: { EmailAddressMain: 'pat@inner.example' },
  }
  for (const [column, cells] of Object.entries(parts)) {
    for (const id of ['100', '110', '120', '130']) {
      const said = Object.values(cells)[0] ?? ''
      const rows = ICAROL_ROWS.map((row) =>
        row['ResourceAgencyNum'] === id
          ? { ...row, ...cells, [column]: '1', AgencyDescription: `See ${said}.` }
          : row,
      )
      const stored = JSON.stringify(imported(importIcarol, { 'r.csv': csvOf(rows) }).drafts)
      assert.ok(!stored.includes(said), `${column} of ${id}`)
    }
  }
})

test('an export without its levels is refused', () => {
  assert.match(
    refused(importIcarol, { 'r.csv': 'ResourceAgencyNum,PublicName\n1,A' })[0]?.message ?? '',
    /'TaxonomyLevelName' is missing/,
  )
})

test('records that belong to one another in a circle are rejected', () => {
  const rows = [
    { ResourceAgencyNum: '1', PublicName: 'A', TaxonomyLevelName: 'Site', ParentAgencyNum: '2' },
    { ResourceAgencyNum: '2', PublicName: 'B', TaxonomyLevelName: 'Site', ParentAgencyNum: '1' },
  ]
  const { drafts, report } = imported(importIcarol, { 'r.csv': csvOf(rows) })
  assert.equal(drafts.length, 0)
  assert.equal(report.rejected.length, 2)
})
