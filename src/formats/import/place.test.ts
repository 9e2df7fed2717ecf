import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GivenPlace, NO_PLACE, readPlace, readState } from './place.ts'

const HOUSE: GivenPlace = {
  street: '12 Elm Street',
  street2: 'Suite 4',
  city: 'Columbia',
  state: 'MO',
  zip: '65201',
  latitude: '38.95',
  longitude: '-92.33',
}

test('a whole address is published with its point', () => {
  assert.deepEqual(readPlace(HOUSE, { isHidden: false }).access, {
    kind: 'published',
    address: { street: '12 Elm Street, Suite 4', city: 'Columbia', state: 'MO', zip: '65201' },
    point: { latitude: 38.95, longitude: -92.33 },
  })
})

test('a hidden place has nothing but that it is to be asked for', () => {
  const hidden: readonly (readonly [Partial<GivenPlace>, boolean])[] = [
    [{}, true],
    [{ street: 'Confidential' }, false],
    [{ street2: 'CONFIDENTIAL LOCATION' }, false],
    [{ street: '- - -', street2: '' }, false],
    [{ street: 'PO Box 12' }, false],
    [{ city: '' }, false],
    [{ state: 'Ontario' }, false],
  ]
  for (const [change, isHidden] of hidden) {
    const { access, warnings } = readPlace({ ...HOUSE, ...change }, { isHidden })
    assert.deepEqual(access, { kind: 'call for location' }, JSON.stringify(change))
    assert.equal(warnings.length, 1)
  }
})

test('no place at all is reached by telephone only', () => {
  assert.deepEqual(readPlace(NO_PLACE, { isHidden: false }).access, { kind: 'telephone only' })
  assert.deepEqual(readPlace(NO_PLACE, { isHidden: true }).access, { kind: 'call for location' })
})

test('lost zeros come back, and a ZIP code of another state is left out with a warning', () => {
  const maine = readPlace(
    { ...HOUSE, state: 'ME', zip: '4401', latitude: '44.82', longitude: '-68.76' },
    { isHidden: false },
  )
  assert.ok(maine.access.kind === 'published' && maine.access.address.zip === '04401')
  assert.deepEqual(maine.repairs, ['a ZIP code got its lost zeros back'])
  const elsewhere = readPlace({ ...HOUSE, zip: '90210' }, { isHidden: false })
  assert.ok(elsewhere.access.kind === 'published' && elsewhere.access.address.zip === '')
  assert.deepEqual(elsewhere.warnings, ['the ZIP code lies in another state and was left out'])
})

test('coordinates that changed places are put right, those outside the state are left out', () => {
  const swapped = readPlace({ ...HOUSE, latitude: '-92.33', longitude: '38.95' }, { isHidden: false })
  assert.deepEqual(swapped.repairs, ['latitude and longitude had changed places'])
  const far = readPlace({ ...HOUSE, latitude: '51.5', longitude: '0.1' }, { isHidden: false })
  assert.ok(far.access.kind === 'published' && far.access.point === undefined)
  assert.match(far.warnings.join(), /outside the state/)
})

test('a state is read by its code and by its name', () => {
  assert.equal(readState('mo'), 'MO')
  assert.equal(readState('D.C.'), 'DC')
  assert.equal(readState('new mexico'), 'NM')
  assert.equal(readState('XX'), null)
})
