import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { type GivenKind, addressesIn } from './confidential.ts'
import { readServices } from './read-services.ts'
import { streetNamed, streetsIn } from './street-in-words.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const GIVEN: readonly (readonly [kind: GivenKind, text: string, inside: string])[] = [
  ['street', '12 Elm Street', 'Come to 12 Elm Street at noon.'],
  ['street', '12 Elm St', 'Come to 12 Elm St.'],
  ['street', '12 N. Elm Ave', '12 N. Elm Ave., ring twice'],
  ['street', '12 north elm street', 'it is 12 north elm street, ring twice'],
  ['street', '4402 WHITE OAK AVE', '4402 WHITE OAK AVE'],
  ['street', '1200 W. 39th St', 'at 1200 W. 39th St'],
  ['street', '401 51st. Street', '401 51st. Street'],
  ['street', '711 W.40th Street', '711 W.40th Street'],
  ['street', '9203 1/2 Elm Avenue', '9203 1/2 Elm Avenue'],
  ['street', '4969 A Elm Road', '4969 A Elm Road'],
  ['street', '1 Rev. Dr. Martin Luther King, Jr. Blvd', '1 Rev. Dr. Martin Luther King, Jr. Blvd.'],
  ['street', '10 St. Louis Avenue', 'behind 10 St. Louis Avenue'],
  ['street', '5 Elm Court', '5 Elm Court'],
  ['street', '9100 Franklin Square Drive', '9100 Franklin Square Drive'],
  ['street', '3010 Highway 54', 'the house at 3010 Highway 54'],
  ['street', '7400 State Route KK', '7400 State Route KK'],
  ['street', '1200 N Broadway', '1200 N Broadway'],
  ['street', '500 Third Avenue', '500 Third Avenue'],
  ['street', '126 West High Street', '126 West High Street'],
  ['street', 'Calle del Olmo 12', 'Estamos en la Calle del Olmo 12.'],
  ['street', 'on Carey Street', 'The door is on Carey Street.'],
  ['street', 'off Ritchie Hwy', 'just off Ritchie Hwy, past the mill'],
  ['street', '400 block of Elm', 'in the 400 block of Elm'],
  ['corner', 'corner of Elm and 5th', 'the corner of Elm and 5th'],
  ['corner', 'Elm and Oak Streets', 'by Elm and Oak Streets'],
  ['corner', 'Elm St. & Oak Ave', 'Elm St. & Oak Ave'],
  ['corner', 'esquina de Olmo y Roble', 'en la esquina de Olmo y Roble'],
  ['unit', 'Suite 4', 'Ask at Suite 4.'],
  ['unit', 'Apt. 3B', 'Apt. 3B'],
  ['unit', 'room 202', 'meets in room 202'],
  ['unit', 'Building C', 'Building C'],
  ['town', 'MO 65806', 'Springfield, MO 65806'],
  ['town', 'Missouri 65806-1234', 'Springfield, Missouri 65806-1234'],
  ['town', 'Columbia, 65201', 'near Columbia, 65201.'],
  ['street', 'calle Olmo 120', 'en la calle Olmo 120'],
  ['street', 'avenida Central 33', 'en la avenida Central 33'],
  ['street', '1200 N. 7th', 'at 1200 N. 7th'],
  ['corner', '4th & Walnut', 'by 4th & Walnut'],
  ['corner', 'Walnut and 4th', 'at Walnut and 4th.'],
  ['unit', 'Unit 5B', 'ring at Unit 5B'],
  ['zip', '65201', 'We are in 65201.'],
  ['zip', '65201', 'Springfield 65201'],
  ['zip', '65201', 'in ZIP code 65201'],
  ['zip', '65201', 'kod 65201 ulaz'],
  ['zip', '٦٥٢٠١', 'في ٦٥٢٠١'],
  ['zip', '６５２０１', '在６５２０１，'],
  ['street', '１２ Elm Street', 'at １２ Elm Street'],
  ['mail', 'help@house.example', 'Write to help@house.example.'],
  ['mail', 'help (at) house.example', 'help (at) house.example'],
  ['coordinates', 'XM2Q+8F', 'XM2Q+8F Springfield'],
  ['coordinates', '86F7XM2Q+8FX', '86F7XM2Q+8FX'],
  ['coordinates', 'N38 57.102 W92 20.1', 'at N38 57.102 W92 20.1'],
  ['coordinates', '38 57.102 N, 92 20.1 W', 'at 38 57.102 N, 92 20.1 W'],
  ['coordinates', 'N38.95 W92.33', 'N38.95 W92.33'],
  ['telephone', '+1 555 5550199', '+1 555 5550199'],
  ['telephone', '555 5550199', 'call 555 5550199'],
  ['telephone', '٥٥٥-٥٥٥-٠١٠٠', 'اتصل ٥٥٥-٥٥٥-٠١٠٠'],
  ['telephone', '5555550100', '致电5555550100。'],
  ['map', 'maps.apple/p/AbC', 'https://maps.apple/p/AbC'],
  ['coordinates', '38.58, -92.17', 'at 38.58, -92.17'],
  ['coordinates', '38.5801 N 92.1702 W', '38.5801 N 92.1702 W'],
  ['coordinates', "38°34'", `38°34'48"N`],
  ['map', 'maps.app.goo.gl/AbC', 'https://maps.app.goo.gl/AbC'],
  ['map', 'google.com/maps/place/x', 'see www.google.com/maps/place/x'],
  ['map', 'geo:38.58,-92.17', 'geo:38.58,-92.17'],
  ['telephone', '1-555-555-0100', 'Call 1-555-555-0100.'],
  ['telephone', '(555) 555-0100', '(555) 555-0100'],
  ['telephone', '(555)555-0100', '(555)555-0100'],
  ['telephone', '555.555.0100', '555.555.0100'],
  ['telephone', '555 - 555-0100', '555 - 555-0100'],
  ['telephone', '5555550100', 'call 5555550100 now'],
  ['telephone', 'call 555-0100', 'please call 555-0100'],
  ['telephone', '1-800-EXAMPLE', '1-800-EXAMPLE'],
  ['telephone', 'text EXAMPLE to 55501', 'text EXAMPLE to 55501'],
]

for (const [kind, text, inside] of GIVEN) {
  test(`'${inside}' gives away '${text}': ${kind}`, () => {
    const found = addressesIn(inside)
    assert.ok(
      found.some((given) => given.kind === kind && given.text === text),
      JSON.stringify(found),
    )
    for (const given of found) assert.equal(inside.slice(given.at, given.at + given.text.length), given.text)
  })
}

const FINE: readonly string[] = [
  'A crisis house for 30 to 90 days, a farm home for about a year, and small homes after that.',
  'Street outreach by 3 teams; 24 Hour Street Outreach in 12 counties.',
  'A 12 Step Road to recovery',
  '18 months off the street, and 2 blocks from the avenue',
  'Works with 3 Family Court judges and 12 Drug Court programs.',
  '5 United Way agencies and 40 Safe Place sites',
  'The 3 Annual Food Drive, and a 5K Fun Run',
  'Serves 18 St. Louis counties and East St. Louis.',
  'Callaway County (Fulton)',
  'Money toward medical care: at most $25,000, or $12.50, $15.75 a week.',
  'In general up to 125% of the federal poverty line; 124 programs in 2023.',
  'Since August 28, 2018: no 48-hour rule. Open 9:00-17:00, 24/7.',
  'Send mail to P.O. Box 12, Springfield, MO 65801.',
  'P.O. Box 4435, St. Joseph, Missouri 64501-1234',
  'Serves ZIP codes 65201, 65202 and 65203.',
  'the intersection of poverty and housing',
  'We are building 30 tiny homes; there is room for 12.',
  'A 98.6 degree day; version 3.14, build 2.71',
  'Text is answered by people; the 5 at 10 of them',
  'Income from $852-1021 to $1142-1369',
  'Form 10250, page 12',
  'About 24,000 people since 2019; $12500 of 15000 raised, 23450 meals.',
  'The 1st and Third Monday, and the 2nd and 4th of the month; 9th and 10th grade',
  'Personas en la calle de 18 a 24 años; en la calle Misuri 24 horas',
  'Códigos postales 65201 y 65202',
  'A 2+2 plan; vitamins C+D; 24/7 + weekends',
]

for (const words of FINE) {
  test(`'${words}' gives nothing away`, () => assert.deepEqual(addressesIn(words), []))
}

const KNOWN = { street: '12 North Elm Street, Suite 4', city: 'Fulton', state: 'MO', zip: '65251' }

for (const words of [
  'Elm Street has our sign',
  'the house on elm st.',
  'Ring at 12 Elm',
  'ring at 12 N Elm',
  'number 12, north elm',
  'in 65251',
  'unit #4',
  'Box 9, Fulton, MO 65251',
]) {
  test(`'${words}' names a part of a known address`, () => {
    assert.ok(addressesIn(words, KNOWN).some(({ kind }) => kind === 'known'))
  })
}

test('the town alone, a shared word or the number alone name no known address', () => {
  for (const words of ['Serves Fulton and 12 counties in the north', 'a suite of classes', 'an elm tree'])
    assert.deepEqual(addressesIn(words, KNOWN), [])
})

test('a known address is found in however it is spelt', () => {
  const numbers = fc.integer({ min: 1, max: 99_999 })
  const names = fc.constantFrom('Elm', 'Oak Hill', 'Martin Luther King', '39th', 'St. Anne')
  const streets = fc.constantFrom('Street', 'St', 'st.', 'Avenue', 'ave', 'Road', 'Rd.', 'Lane')
  const spelling = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  )
  fc.assert(
    fc.property(numbers, names, streets, spelling, (number, name, street, spell) => {
      const written = `${number} ${name} ${street}`
      const words = `We are at ${spell(written)}, ring twice.`
      assert.ok(streetNamed({ words, street: written }).length > 0, words)
      assert.ok(streetsIn(words).length > 0, words)
    }),
  )
})

test('long and hostile words are read in a moment', () => {
  const pieces = ['A ', '1 ', 'Elm ', '1-', 'text ', 'corner of A ', '38.58 ', ' ', 'St. ', 'PO Box 1 ']
  const began = performance.now()
  for (const piece of pieces) addressesIn(piece.repeat(Math.ceil(20_000 / piece.length)))
  assert.ok(performance.now() - began < 5000, `it took ${performance.now() - began} ms`)
})

for (const site of ['missouri', 'template']) {
  test(`no words of sites/${site} give anything away`, () => {
    const file = join(ROOT, 'sites', site, 'services.yaml')
    const read = readServices({ file, text: readFileSync(file, 'utf8'), channels: new Map() })
    assert.ok(read.ok && read.value.length > 0)
    for (const { what, who, know, apply, accessibility, plainName, coverage, languageNote } of read.value) {
      for (const words of [what, who, know, apply, accessibility, plainName, coverage, languageNote].flatMap(
        (text) => Object.values(text ?? {}),
      ))
        assert.deepEqual(addressesIn(words), [])
    }
  })
}

/** The descriptions of Baltimore's directory, with the addresses of where each service is. */
function baltimore(
  context: TestContext,
): readonly { readonly words: string; readonly streets: readonly string[] }[] {
  const folder = join(ROOT, '..', 'shared', 'directory', 'baltimore-charmcare-icarol')
  if (!existsSync(folder)) {
    context.skip('the directory of Baltimore is not beside this checkout')
    return []
  }
  const rowsOf = (name: string): readonly Record<string, string>[] =>
    parse(readFileSync(join(folder, name)), { columns: true, bom: true })
  const streets = Map.groupBy(rowsOf('addresses.csv'), (row) => row['location_id'] ?? '')
  return rowsOf('services.csv').map((row) => ({
    words: row['description'] ?? '',
    streets: (streets.get(row['location_id'] ?? '') ?? []).map((address) => address['address_1'] ?? ''),
  }))
}

test('of the descriptions of Baltimore that hold their own address, nine in ten are found unaided, and all by that address', (context) => {
  const own = baltimore(context).flatMap(({ words, streets }) =>
    streets.flatMap((street) => {
      const [number, name] =
        /^(\d+)\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?(\w+)/.exec(street)?.slice(1) ?? []
      const at =
        number === undefined ? -1 : words.search(new RegExp(`\\b${number}\\s+(?:\\w+\\.?\\s+)?${name}`, 'i'))
      return at < 0 ? [] : [{ words, street, at }]
    }),
  )
  if (own.length === 0) return
  const unaided = own.filter(({ words, at }) => streetsIn(words).some((found) => found.at === at))
  context.diagnostic(`${unaided.length} of ${own.length} found unaided`)
  assert.ok(own.length > 30)
  assert.ok(unaided.length >= own.length * 0.9)
  assert.deepEqual(
    own.filter(({ words, street }) => streetNamed({ words, street }).length === 0),
    [],
  )
})

test('in the descriptions of Baltimore, nothing that only counts or names a programme is taken for an address', (context) => {
  const all = baltimore(context)
  const found = all.flatMap(({ words }) => addressesIn(words))
  if (all.length === 0) return
  const counts = Object.entries(Object.groupBy(found, ({ kind }) => kind))
  context.diagnostic(counts.map(([kind, of]) => `${kind} ${of.length}`).join(', '))
  const suspects = found.filter(
    ({ kind, text }) =>
      kind === 'street' && /\b(?:hour|day|step|court of|food drive|outreach|united way)\b/i.test(text),
  )
  assert.deepEqual(suspects, [])
  assert.ok(found.length > 2000)
})
