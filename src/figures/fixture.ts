// Small datasets for the tests of this room. Every name and number in them is invented.
import type { Cell, Dataset, Datasets, Dimension, Measure, Observation } from './dataset.ts'

const both = (en: string, es: string): { readonly en: string; readonly es: string } => ({ en, es })

export const STATE: Dimension = {
  name: 'state',
  title: both('State', 'Estado'),
  kind: 'category',
  labels: new Map([
    ['AA', both('Aland', 'Alandia')],
    ['BB', both('Beland', 'Belandia')],
    ['CC', both('Celand', 'Celandia')],
  ]),
}

export const YEAR: Dimension = { name: 'year', title: both('Year', 'Año'), kind: 'year', labels: new Map() }

export function measure(name: string, unit: string, more: Partial<Measure> = {}): Measure {
  return {
    name,
    title: both(name, name),
    kind: 'count',
    unit,
    unitLabel: both(unit, unit),
    counts: both(`every ${unit} there is`, `todo: ${unit}`),
    countsNot: both(`what is not ${unit}`, `lo que no es ${unit}`),
    ...more,
  }
}

export function dataset(name: string, parts: Partial<Dataset>): Dataset {
  return {
    name,
    title: both(name, name),
    description: both(name, name),
    licence: 'invented',
    provenance: both('invented', 'inventado'),
    dimensions: [STATE, YEAR],
    measures: [],
    observations: [],
    preference: { sources: [], because: both('it is newer', 'es más nueva') },
    breaks: [],
    madeFromCaseRecords: false,
    folder: `data/${name}`,
    ...parts,
  }
}

type Given = number | string | Cell

/** Rows of `[dimension values…, source, { measure: value }]`; lines count from 2, below the header. */
export function rows(
  dimensions: readonly string[],
  given: readonly (readonly [...at: string[], source: string, cells: Readonly<Record<string, Given>>])[],
): readonly Observation[] {
  return given.map((row, index) => {
    const texts = row.filter((part) => typeof part === 'string')
    const cells = row.find((part) => typeof part !== 'string') ?? {}
    return {
      at: Object.fromEntries(dimensions.map((name, place) => [name, texts[place] ?? ''])),
      source: texts[dimensions.length] ?? '',
      cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, cellOf(value)])),
      line: index + 2,
    }
  })
}

function cellOf(given: Given): Cell {
  if (typeof given === 'number') return { kind: 'value', value: given }
  return typeof given === 'string' ? { kind: 'word', word: given } : given
}

const REPORTS = dataset('reports', {
  measures: [
    measure('cases', 'cases', {
      over: 'people.persons',
      unitLabel: both('cases in the reports', 'casos en los informes'),
    }),
    measure('calls', 'calls'),
    measure('young', 'cases'),
    measure('grade', 'grade', { kind: 'word' }),
    measure('odds', 'ratio', { kind: 'number' }),
  ],
  preference: { sources: ['late', 'early'], because: both('it is newer', 'es más nueva') },
  breaks: [{ from: '2022', why: both('a new way of counting began', 'empezó otra forma de contar') }],
  observations: rows(
    ['state', 'year'],
    [
      ['AA', '2020', 'early', { cases: 10, calls: 40, young: 3, grade: 'B', odds: 1.5 }],
      ['BB', '2020', 'early', { cases: 20, calls: 50 }],
      ['CC', '2020', 'early', { cases: { kind: 'missing', reason: 'withheld' } }],
      ['AA', '2021', 'early', { cases: 12, calls: 44 }],
      ['AA', '2021', 'late', { cases: 15 }],
      ['AA', '2021', 'other', { cases: 15 }],
      ['BB', '2021', 'early', { cases: 30 }],
      ['CC', '2021', 'early', { cases: 15 }],
      ['AA', '2023', 'late', { cases: 0 }],
      [
        'BB',
        '2023',
        'late',
        { cases: 9, odds: { kind: 'value', value: 2.78, interval: { low: 1.1, high: 7.02, level: 0.95 } } },
      ],
    ],
  ),
})

const PEOPLE = dataset('people', {
  measures: [measure('persons', 'persons', { unitLabel: both('people', 'personas') })],
  observations: rows(
    ['state', 'year'],
    [
      ['AA', '2020', 'census', { persons: 100_000 }],
      ['BB', '2020', 'census', { persons: 400_000 }],
      ['CC', '2020', 'census', { persons: 150_000 }],
      ['AA', '2021', 'census', { persons: 100_000 }],
      ['BB', '2021', 'census', { persons: 400_000 }],
      ['CC', '2021', 'census', { persons: 100_000 }],
    ],
  ),
})

const SHARES = dataset('shares', {
  dimensions: [{ name: 'kind', title: both('Kind', 'Tipo'), kind: 'category', labels: new Map() }],
  measures: [
    measure('part', 'percent', { kind: 'share', whole: { of: 'kind' } }),
    measure('known', 'percent', { kind: 'share', base: 100 }),
  ],
  observations: rows(
    ['kind'],
    [
      ['red', 'survey', { part: 83, known: 40 }],
      ['blue', 'survey', { part: 10.5 }],
      ['12-17+', 'survey', { part: 6.5 }],
    ],
  ),
})

export const DATASETS: Datasets = new Map([
  ['reports', REPORTS],
  ['people', PEOPLE],
  ['shares', SHARES],
])
