import assert from 'node:assert/strict'
import { test } from 'node:test'
import { privacyColumns, privateParts, statusOf } from './privacy-columns.ts'
import type { SourceRow } from './source-table.ts'

function rowOf(cells: Readonly<Record<string, string>>): SourceRow {
  return { file: 'x.csv', line: 2, text: (column) => cells[column] ?? '' }
}

function parts(cells: Readonly<Record<string, string>>) {
  return privateParts(rowOf(cells), privacyColumns(Object.keys(cells)))
}

test('every column that keeps something private is found by its name', () => {
  const header = [
    'PhysicalAddressIsPrivate',
    'MailingAddressIsPrivate',
    'Phone1IsPrivate',
    'PhoneTollFreeIsPrivate',
    'EmailAddressMainIsPrivate',
    'SomethingNewIsPrivate',
    'ADDRESS_IS_PRIVATE',
    'ExcludeFromWebsite',
    'ExcludeFromDirectory',
    'SHOW_ON_PUBLIC_SITE',
    'PublishToWeb',
    'Confidential',
    'address_confidential',
    'Do Not Publish',
  ]
  assert.deepEqual(
    privacyColumns(header).map(({ column }) => column),
    header,
  )
  assert.deepEqual(
    privacyColumns([
      'AcceptsPrivateInsurance',
      'Private Pay',
      'website',
      'Listings',
      'public_transport',
      'show',
    ]),
    [],
  )
})

test('yes, true, 1 and Y keep private; so does what is neither a yes nor a no', () => {
  for (const value of ['yes', 'TRUE', '1', 'Y', 'maybe', '???', 'no, but ask'])
    assert.ok(parts({ PhysicalAddressIsPrivate: value }).address, value)
  for (const value of ['', 'no', 'False', '0', 'N'])
    assert.ok(!parts({ PhysicalAddressIsPrivate: value }).address, value)
})

test('where a yes means public, everything else is private', () => {
  for (const value of ['', 'no', '0', 'perhaps'])
    assert.equal(parts({ SHOW_ON_PUBLIC_SITE: value }).record, 'SHOW_ON_PUBLIC_SITE', value)
  assert.equal(parts({ SHOW_ON_PUBLIC_SITE: 'Yes' }).record, null)
})

test('a mark covers all the cells of its part', () => {
  const { columns, address } = parts({
    PhysicalAddress1: '12 Elm',
    PhysicalCity: 'Rolla',
    PhysicalAddressIsPrivate: 'Yes',
    Phone1Number: 'x',
    Phone1Name: 'y',
    Phone1IsPrivate: 'Yes',
    Phone2Number: 'z',
    Phone2IsPrivate: 'No',
  })
  assert.ok(address)
  assert.deepEqual([...columns].toSorted(), [
    'Phone1Name',
    'Phone1Number',
    'PhysicalAddress1',
    'PhysicalCity',
  ])
})

test('a mark of a part that is not there keeps the whole record private', () => {
  assert.equal(parts({ IsPrivate: 'yes' }).record, 'IsPrivate')
  assert.equal(parts({ LocusIsPrivate: 'yes' }).record, 'LocusIsPrivate')
})

test('a status that says so keeps people from being sent there, under whatever name', () => {
  assert.equal(
    statusOf(rowOf({ AgencyStatus: 'Active, but do not refer' }), ['AgencyStatus']),
    'do not refer',
  )
  assert.equal(statusOf(rowOf({ CustomStatus: 'Inactive' }), ['CustomStatus']), 'not active')
  assert.equal(
    statusOf(rowOf({ AgencyStatus: 'Active', LegalStatus: '501(c)(3)' }), ['AgencyStatus', 'LegalStatus']),
    null,
  )
})
