// The small invented site with six places that can be ranked by their rate in two years: for the tests of comparison.
import type { Dataset, Observation } from '../figures/dataset.ts'
import { openFigureBook } from '../figures/book.ts'
import { dataset, input } from './fixture.ts'
import type { RenderInput } from './render-input.ts'

/** By place: cases in 2020 (null: nobody reported them), 2022 and 2024. */
const CASES: Readonly<Record<string, readonly [number | null, number, number]>> = {
  AR: [null, 10, 20],
  IA: [null, 12, 30],
  IL: [null, 200, 300],
  KS: [9, 40, 60],
  MO: [8, 50, 100],
  OK: [null, 90, 110],
}
const PEOPLE = 1_000_000
const YEARS = ['2020', '2022', '2024'] as const

const place = { file: 'site.yaml' }
const labels = new Map(
  Object.keys(CASES).map((code) => [code, { en: `${code} state`, es: `${code} estado` }]),
)
const dimensions = dataset.dimensions.map((dimension) =>
  dimension.kind === 'year' ? dimension : { ...dimension, labels },
)

function rowsOf(
  measure: string,
  valueOf: (code: string, index: number) => number | null,
): readonly Observation[] {
  return Object.keys(CASES).flatMap((code) =>
    YEARS.flatMap((year, index): readonly Observation[] => {
      const value = valueOf(code, index)
      if (value === null) return []
      return [
        {
          at: { state: code, year },
          cells: { [measure]: { kind: 'value', value } },
          source: 'survey',
          line: 2,
        },
      ]
    }),
  )
}

const [cases] = dataset.measures
if (cases === undefined) throw new Error('the fixture has a measure')
const people: Dataset = {
  ...dataset,
  name: 'people',
  dimensions,
  measures: [{ ...cases, name: 'persons', unit: 'persons', unitLabel: { en: 'people', es: 'personas' } }],
  observations: rowsOf('persons', () => PEOPLE),
}
const calls: Dataset = {
  ...dataset,
  dimensions,
  measures: [{ ...cases, over: 'people.persons' }],
  observations: rowsOf('cases', (code, index) => CASES[code]?.[index] ?? null),
}
const datasets = new Map([calls, people].map((each) => [each.name, each]))

export const compareInput: RenderInput = {
  ...input,
  site: {
    ...input.site,
    datasets,
    settings: {
      ...input.site.settings,
      compare: { of: 'state', rank: ['calls.cases'], profile: ['calls'], place },
    },
  },
  book: openFigureBook(datasets),
}
