// Every dataset, written as Parquet and read back by a reader that shares no code with the writer's encoder.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import type { Cell, Dataset, Measure, MeasureKind, MissingReason, Observation } from '../facts/dataset.ts'
import { readDataPackage } from './data-package.ts'
import { intervalLevel } from './dataset-files.ts'
import { datasetParquet } from './parquet.ts'

const DATA = 'sites/missouri/data'
const SHIPPED: readonly Dataset[] = readdirSync(DATA).map((name) => {
  const folder = `${DATA}/${name}`
  const descriptor: unknown = JSON.parse(readFileSync(`${folder}/datapackage.json`, 'utf8'))
  const read = readDataPackage({ descriptor, csv: readFileSync(`${folder}/${name}.csv`), folder })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal[0]))
  return read.value
})

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

type Row = Readonly<Record<string, unknown>>

function readRows(dataset: Dataset): Promise<readonly Row[]> {
  return parquetReadObjects({ file: bufferOf(datasetParquet(dataset)) })
}

/** The observations that the rows hold, by the dataset's own dimensions and measures; nothing else of it is looked at. */
function observationsFrom(rows: readonly Row[], dataset: Dataset): readonly Omit<Observation, 'line'>[] {
  return rows.map((row) => ({
    at: Object.fromEntries(dataset.dimensions.map(({ name }) => [name, String(row[name])])),
    cells: Object.fromEntries(
      dataset.measures.flatMap((measure) => {
        const cell = cellFrom(row, measure, intervalLevel(dataset, measure))
        return cell === null ? [] : [[measure.name, cell] as const]
      }),
    ),
    source: String(row['source']),
    ...(typeof row['note'] === 'string' ? { note: row['note'] } : {}),
  }))
}

function cellFrom(row: Row, { name, kind }: Measure, level: number | null): Cell | null {
  const value = row[name]
  const reason = row[`${name}_missing`]
  // The reader's types are open; the reasons are compared with the dataset's own right after.
  if (typeof reason === 'string') return { kind: 'missing', reason: reason as MissingReason }
  if (typeof value === 'string') return { kind: 'word', word: value }
  if (value === null || value === undefined) return null
  assert.equal(typeof value, kind === 'count' ? 'bigint' : 'number', name)
  const [low, high] = [row[`${name}_low`], row[`${name}_high`]]
  return typeof low === 'number' && typeof high === 'number' && level !== null
    ? { kind: 'value', value: Number(value), interval: { low, high, level } }
    : { kind: 'value', value: Number(value) }
}

const withoutLines = ({ observations }: Dataset): readonly Omit<Observation, 'line'>[] =>
  observations.map(({ at, cells, source, note }) => ({
    at,
    cells,
    source,
    ...(note === undefined ? {} : { note }),
  }))

test('every dataset of the site that ships reads back as it is', async () => {
  assert.ok(SHIPPED.length >= 14)
  for (const dataset of SHIPPED)
    assert.deepEqual(observationsFrom(await readRows(dataset), dataset), withoutLines(dataset), dataset.name)
})

test('the file says its title and licence, and what each measure counts and does not', () => {
  for (const dataset of SHIPPED) {
    const { key_value_metadata: said = [] } = parquetMetadata(bufferOf(datasetParquet(dataset)))
    const words = new Map(said.map(({ key, value }) => [key, value]))
    assert.equal(words.get('title'), dataset.title.en)
    assert.equal(words.get('licence'), dataset.licence)
    for (const { name, counts, countsNot } of dataset.measures) {
      assert.equal(words.get(`counts:${name}`), counts.en)
      assert.equal(words.get(`counts-not:${name}`), countsNot.en)
    }
  }
})

test('years are 32 bits, counts 64, shares and numbers doubles, words and sources text', () => {
  const types = { count: 'INT64', share: 'DOUBLE', number: 'DOUBLE', word: 'BYTE_ARRAY' } as const
  for (const dataset of SHIPPED) {
    const { schema } = parquetMetadata(bufferOf(datasetParquet(dataset)))
    const typeOf = (name: string): string | undefined => schema.find((element) => element.name === name)?.type
    for (const { name, kind } of dataset.dimensions)
      assert.equal(typeOf(name), kind === 'year' ? 'INT32' : 'BYTE_ARRAY')
    for (const { name, kind } of dataset.measures) assert.equal(typeOf(name), types[kind])
    assert.equal(typeOf('source'), 'BYTE_ARRAY')
  }
})

const KINDS: readonly MeasureKind[] = ['count', 'share', 'number', 'word']
const REASONS: readonly MissingReason[] = ['not collected', 'withheld', 'not reported', 'did not parse']
const LEVEL = 0.95
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const double = fc.double({ noNaN: true, noDefaultInfinity: true })

const values: Readonly<Record<MeasureKind, fc.Arbitrary<Cell>>> = {
  count: fc.maxSafeNat().map((value) => ({ kind: 'value', value })),
  share: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => ({ kind: 'value', value })),
  number: fc.oneof(
    double.map((value): Cell => ({ kind: 'value', value })),
    fc.tuple(double, double, double).map(([low, value, high]): Cell => ({
      kind: 'value',
      value,
      interval: { low, high, level: LEVEL },
    })),
  ),
  word: text.map((word) => ({ kind: 'word', word })),
}

const observation: fc.Arbitrary<Observation> = fc
  .record({
    state: text,
    year: fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    cells: fc.tuple(
      ...KINDS.map((kind) =>
        fc.option(
          fc.oneof(
            values[kind],
            fc.constantFrom(...REASONS).map((reason): Cell => ({ kind: 'missing', reason })),
          ),
        ),
      ),
    ),
    source: text,
    note: fc.option(text),
  })
  .map(({ state, year, cells, source, note }) => ({
    at: { state, year },
    cells: Object.fromEntries(
      KINDS.flatMap((kind, index) => (cells[index] ? [[kind, cells[index]] as const] : [])),
    ),
    source,
    ...(note === null ? {} : { note }),
    line: 2,
  }))

function datasetOf(observations: readonly Observation[]): Dataset {
  const words = { en: 'Words' }
  return {
    name: 'sample',
    title: words,
    description: words,
    licence: 'not stated',
    provenance: words,
    dimensions: [
      { name: 'state', title: words, kind: 'category', labels: new Map() },
      { name: 'year', title: words, kind: 'year', labels: new Map() },
    ],
    measures: KINDS.map((kind) => ({
      name: kind,
      title: words,
      kind,
      unit: 'cases',
      unitLabel: words,
      counts: words,
      countsNot: words,
    })),
    observations,
    preference: { sources: [], because: words },
    breaks: [],
    madeFromCaseRecords: false,
    folder: 'data/sample',
  }
}

test('whatever a dataset holds reads back: any text, any number, any reason, no rows at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(observation, { maxLength: 30 }), async (observations) => {
      const dataset = datasetOf(observations)
      const expected = withoutLines(dataset).map((each) => ({
        ...each,
        at: { ...each.at, year: String(Number(each.at['year'])) },
      }))
      assert.deepEqual(observationsFrom(await readRows(dataset), dataset), expected)
    }),
    { seed: 20261122, numRuns: 300 },
  )
})

test('the same dataset gives the same bytes', () => {
  for (const dataset of SHIPPED) {
    const again: Dataset = structuredClone(dataset)
    assert.deepEqual(Buffer.from(datasetParquet(again)), Buffer.from(datasetParquet(dataset)))
  }
})

test('a reason has a column only where one is given, and two columns of one name are refused', () => {
  const row: Observation = { at: { state: 'MO', year: '2024' }, cells: {}, source: 'one', line: 2 }
  const namesOf = (dataset: Dataset): readonly string[] =>
    parquetMetadata(bufferOf(datasetParquet(dataset))).schema.map(({ name }) => name)
  const withheld = datasetOf([{ ...row, cells: { count: { kind: 'missing', reason: 'withheld' } } }])
  assert.deepEqual(
    namesOf(withheld).filter((name) => name.endsWith('_missing')),
    ['count_missing'],
  )
  const [first] = withheld.dimensions
  assert.ok(first)
  const twice = { ...withheld, dimensions: [...withheld.dimensions, { ...first, name: 'count_missing' }] }
  assert.throws(() => datasetParquet(twice), /two columns named count_missing/)
})
