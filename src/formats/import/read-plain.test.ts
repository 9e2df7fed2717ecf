import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf, imported, refused, serviceOf } from './import.fixture.ts'
import { importPlain } from './read-plain.ts'

const CLINIC = {
  name: 'Example Clinic',
  street1: '12 Elm Street',
  city: 'Columbia',
  state: 'MO',
  zip: '65201',
}

test('columns are told by their names, and the report says which became what', () => {
  const { drafts, report } = imported(importPlain, {
    'list.csv': csvOf([{ ...CLINIC, Phone: '573-555-0142', lat: '38.95', lon: '-92.33', shoe_size: '44' }]),
  })
  const service = drafts[0]?.service
  assert.ok(service?.access.kind === 'published')
  assert.deepEqual(service.access.point, { latitude: 38.95, longitude: -92.33 })
  assert.deepEqual(
    service.channels.map(({ address }) => address),
    ['573-555-0142'],
  )
  const mapped = report.mappings.map(({ what }) => what)
  assert.ok(mapped.includes("column 'street1' → street") && mapped.includes("column 'Phone' → phone"))
  assert.ok(report.warnings.some(({ what }) => what === "column 'shoe_size' is not known and not read"))
})

test('a table without a column of names is refused, and one whose ID holds names is read', () => {
  assert.match(
    refused(importPlain, { 'x.csv': 'colour,size\nred,4' })[0]?.message ?? '',
    /No column of 'x.csv' is the name/,
  )
  const { drafts } = imported(importPlain, {
    'x.csv': 'ID,CITY,STATE\nExample House LLC,Ava,MO\nExample House LLC,Rolla,MO',
  })
  assert.deepEqual(
    drafts.map(({ service }) => service.name),
    ['Example House LLC', 'Example House LLC'],
  )
})

test('rows of one name and place are one service with the numbers of all', () => {
  const { drafts, report } = imported(importPlain, {
    'x.csv': csvOf([
      { ...CLINIC, phone: '573-555-0142' },
      { ...CLINIC, phone: '573-555-0142' },
      { ...CLINIC, name: 'EXAMPLE CLINIC', street1: '12 Elm St.', phone: '573-555-0143' },
      { ...CLINIC, street1: '14 Elm Street', phone: '573-555-0142' },
    ]),
  })
  assert.deepEqual(
    drafts.map(({ service }) => service.channels.map(({ address }) => address)),
    [['573-555-0142', '573-555-0143'], ['573-555-0142']],
  )
  assert.deepEqual(
    report.files.map(({ stored, merged }) => [stored, merged]),
    [[2, 2]],
  )
})

test('rows with ids of their own are one only where they share a number', () => {
  const { drafts } = imported(importPlain, {
    'x.csv': csvOf([
      { id: 'a', ...CLINIC, phone: '573-555-0142' },
      { id: 'b', ...CLINIC, phone: '573-555-0142 x4' },
      { id: 'c', ...CLINIC, phone: '573-555-0143' },
    ]),
  })
  assert.deepEqual(
    drafts.map(({ record }) => record),
    ['a', 'c'],
  )
})

test('SHOW_ON_PUBLIC_SITE, and marks of parts, are heeded in a plain table too', () => {
  const read = imported(importPlain, {
    'x.csv': csvOf([
      { id: '1', ...CLINIC, SHOW_ON_PUBLIC_SITE: 'Yes' },
      { id: '2', ...CLINIC, name: 'Unseen', SHOW_ON_PUBLIC_SITE: '' },
      {
        id: '3',
        ...CLINIC,
        name: 'House',
        street1: '77 Hidden Lane',
        zip: '65999',
        SHOW_ON_PUBLIC_SITE: 'y',
        address_confidential: 'Y',
        description: 'At 77 Hidden Ln.',
      },
      {
        id: '4',
        ...CLINIC,
        name: 'Other program',
        street1: '77 Hidden Ln',
        SHOW_ON_PUBLIC_SITE: 'y',
        status: 'Active',
      },
      { id: '5', ...CLINIC, name: 'Paused', SHOW_ON_PUBLIC_SITE: 'y', status: 'Active, but do not refer' },
      { id: '6', ...CLINIC, name: 'Gone', SHOW_ON_PUBLIC_SITE: 'y', status: 'Closed' },
    ]),
  })
  assert.deepEqual(
    read.drafts.map(({ record }) => record),
    ['1', '3', '4'],
  )
  for (const record of ['3', '4']) assert.equal(serviceOf(read, record).access.kind, 'call for location')
  assert.ok(!/Hidden|65999|Unseen|Paused/.test(JSON.stringify(read.drafts)))
  assert.deepEqual([...read.withheld.records], ['2', '5'])
})

test('a record that turns private keeps its identity, and the identity tells no address', () => {
  const open = imported(importPlain, { 'x.csv': csvOf([{ ...CLINIC, address_private: 'no' }]) })
  const hidden = imported(importPlain, { 'x.csv': csvOf([{ ...CLINIC, address_private: 'yes' }]) })
  assert.equal(open.drafts[0]?.record, hidden.drafts[0]?.record)
  assert.match(hidden.drafts[0]?.record ?? '', /^row-[0-9a-f]{20}$/)
})

test('what every service of a list is for is said once, and needs that its words tell are added', () => {
  const { drafts, report } = imported(
    importPlain,
    {
      'x.csv': csvOf([
        { ...CLINIC, name: 'Acme', description: 'zzz' },
        { ...CLINIC, name: 'Food Pantry' },
      ]),
    },
    { needs: ['doctor'], section: 'crisis', sources: ['example-list'] },
  )
  assert.deepEqual(
    drafts.map(({ service }) => service.needs),
    [['doctor'], ['doctor', 'food']],
  )
  assert.deepEqual(
    drafts.map(({ service }) => [service.section, service.sources]),
    [
      ['crisis', ['example-list']],
      ['crisis', ['example-list']],
    ],
  )
  assert.ok(!report.warnings.some(({ what }) => what.includes('is a guess')))
})

test('a row without a name is rejected, an empty one is left out', () => {
  const { report } = imported(importPlain, { 'x.csv': 'name,city\n,Ava\n,\nA,Ava' })
  assert.deepEqual(
    report.rejected.map(({ place, message }) => [place.line, message]),
    [[2, 'This row has no name.']],
  )
  assert.deepEqual(report.files[0]?.leftOut, { 'an empty row': 1 })
})
