import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { CENSUS_ZIPS } from './census-zips.fixture.ts'
import { readCoordinates } from './coordinates.ts'
import { NO_FEDERAL_ROWS, federalRows } from './federal.fixture.ts'
import { isState } from './states.ts'
import { repairZip, stateOfZip } from './zip.ts'

const REPAIRED: readonly (readonly [text: string, zip: string | null])[] = [
  ['65101', '65101'],
  [' 65101 ', '65101'],
  ['641', '00641'],
  ['6708', '06708'],
  ['6708.0', '06708'],
  ['75711-6367', '75711'],
  ['75711 6367', '75711'],
  ['757116367', '75711'],
  ['75711-', '75711'],
  ['6708-2460', '06708'],
  ['123', null], // 00123 would lie in no state
  ['64', null],
  ['', null],
  ['NA', null],
  ['5551234', null],
  ['651011', null],
  ['65101-12345', null],
  ['K1A 0B1', null],
  ['-65101', null],
]

for (const [text, zip] of REPAIRED)
  test(`'${text}' is ${zip ?? 'no ZIP'}`, () => assert.equal(repairZip(text), zip))

test('a ZIP that a spreadsheet made a number is the same again', () => {
  for (const zip of CENSUS_ZIPS.keys()) assert.equal(repairZip(String(Number(zip))), zip)
})

test('what is repaired once stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{3,9}(-\d{0,4})?$/), (text) => {
      const zip = repairZip(text)
      if (zip !== null) assert.equal(repairZip(zip), zip)
    }),
  )
})

test('codes of the armed forces, of associated countries and of no place lie in no state', () => {
  for (const zip of ['00000', '00123', '09012', '34001', '88701', '96201', '96940'])
    assert.equal(stateOfZip(zip), null, zip)
  for (const text of ['', '6510', '651011', 'abcde']) assert.equal(stateOfZip(text), null)
})

test('the middle of every ZIP of the Census lies in the box of the state that its digits say', () => {
  for (const [zip, { latitude, longitude }] of CENSUS_ZIPS) {
    const state = stateOfZip(zip)
    assert.ok(state !== null && isState(state), zip)
    const read = readCoordinates(String(latitude), String(longitude), { state })
    assert.ok(read.ok && read.value.repairs.length === 0, `${zip} in ${state}`)
  }
})

// An opioid treatment programme in Middletown, Connecticut, which the file gives 5457 for 6457.
const TYPING_ERRORS = ['samhsa_opioid_treatment.csv: Middletown, CT, 5457']

test('of the federal rows with a ZIP, all lie in the state that it says, but one with a typing error', (context) => {
  const rows = federalRows()
  if (rows === null) return context.skip(NO_FEDERAL_ROWS)
  const withZip = rows.filter((row) => row.zip !== null)
  assert.equal(withZip.length, 27_240)
  const departures = withZip
    .filter((row) => {
      const zip = repairZip(row.zip ?? '')
      return zip === null || stateOfZip(zip) !== row.state
    })
    .map(({ where, city, state, zip }) => `${where.split(',')[0]}: ${city}, ${state}, ${zip}`)
  assert.deepEqual(departures, TYPING_ERRORS)
})
