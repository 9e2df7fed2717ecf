// Examples of series, which are the fixtures of the charts' tests: gaps, a break, sources that differ, shares that do not add up.
import type { Cell, Dataset, Measure, Observation } from '../figures/dataset.ts'
import type { CellUse, FigureWarning, Series, SeriesPoint } from '../figures/figure.ts'
import type { LocalText } from '../kit/language.ts'

/** A value, a value with what another source says, or why there is none. */
type Given = number | { readonly value: number; readonly elsewhere: number } | 'not reported' | 'withheld'

export interface Example {
  readonly series: Series
  readonly dataset: Dataset
}

interface Made {
  readonly by: Dataset['dimensions'][number]
  readonly measure: Measure
  readonly given: Readonly<Record<string, Given>>
  readonly breaks?: Dataset['breaks']
  readonly warnings?: readonly FigureWarning[]
}

/** A series and its dataset, from values by place. */
export function makeExample({ by, measure, given, breaks = [], warnings = [] }: Made): Example {
  const points = Object.entries(given).map(([at, value]): SeriesPoint =>
    pointOf({ [by.name]: at }, at, value, measure.name),
  )
  const observations = points.map(({ at, use, missing = 'not reported' }): Observation => ({
    at: { [by.name]: at },
    cells: { [measure.name]: cellOf(use, missing) },
    source: 'one',
    line: 2,
  }))
  return {
    series: {
      id: `example-${measure.name}-0a1b2c`,
      text: `example.${measure.name}[] by ${by.name}`,
      dataset: 'example',
      measure: measure.name,
      unit: measure.unit,
      by: by.name,
      points,
      sources: ['one'],
      warnings,
    },
    dataset: {
      name: 'example',
      title: { en: 'Example' },
      description: { en: 'An example.' },
      licence: 'none',
      provenance: { en: 'Made up.' },
      dimensions: [by],
      measures: [measure],
      observations,
      preference: { sources: ['one'], because: { en: 'It is the only one.' } },
      breaks,
      madeFromCaseRecords: false,
      folder: 'data/example',
    },
  }
}

function pointOf(
  where: Readonly<Record<string, string>>,
  at: string,
  given: Given,
  measure: string,
): SeriesPoint {
  if (typeof given === 'string') return { at, use: null, missing: given }
  const [value, conflicting] =
    typeof given === 'number' ? [given, []] : [given.value, [{ source: 'two', value: given.elsewhere }]]
  return {
    at,
    use: { dataset: 'example', measure, at: where, value, source: 'one', line: 2, agreeing: [], conflicting },
  }
}

function cellOf(
  use: CellUse | null,
  missing: 'not reported' | 'withheld' | 'not collected' | 'did not parse',
): Cell {
  return typeof use?.value === 'number'
    ? { kind: 'value', value: use.value }
    : { kind: 'missing', reason: missing }
}

const nothing: LocalText = { en: '' }
const year: Dataset['dimensions'][number] = {
  name: 'year',
  title: { en: 'Year', es: 'Año' },
  kind: 'year',
  labels: new Map(),
}
const cases: Measure = {
  name: 'cases',
  title: { en: 'Cases recorded by the hotline', es: 'Casos registrados por la línea' },
  kind: 'count',
  unit: 'cases',
  unitLabel: { en: 'cases' },
  counts: nothing,
  countsNot: nothing,
}

export const hotlineExample: Example = makeExample({
  by: year,
  measure: cases,
  given: {
    2012: 48,
    2013: 77,
    2014: 55,
    2015: { value: 69, elsewhere: 67 },
    2016: 135,
    2017: 'not reported',
    2018: 'not reported',
    2019: 'not reported',
    2020: { value: 270, elsewhere: 260 },
    2021: 240,
    2022: 'not reported',
    2023: { value: 246, elsewhere: 249 },
    2024: 272,
  },
  warnings: [{ kind: 'second-hand', source: 'one' }],
})

export const populationExample: Example = makeExample({
  by: year,
  measure: { ...cases, name: 'persons', title: { en: 'People', es: 'Personas' }, unit: 'persons' },
  given: Object.fromEntries(
    [
      5_996_000, 6_011_000, 6_025_000, 6_041_000, 6_056_000, 6_071_000, 6_087_000, 6_106_000, 6_121_000,
      6_137_000,
    ]
      .concat([6_154_000, 6_169_000, 6_177_000, 6_209_000, 6_245_000])
      .map((value, index) => [String(2010 + index), value]),
  ),
  breaks: [
    {
      from: '2020',
      why: { en: 'Estimates from 2020 rest on a new census', es: 'Desde 2020 parten de otro censo' },
    },
  ],
})

export const typeExample: Example = makeExample({
  by: {
    name: 'category',
    title: { en: 'Type', es: 'Tipo' },
    kind: 'category',
    labels: new Map<string, LocalText>([
      ['sex', { en: 'Sex trafficking', es: 'Trata sexual' }],
      ['labor', { en: 'Labor trafficking', es: 'Trata laboral' }],
      ['both', { en: 'Both', es: 'Ambas' }],
    ]),
  },
  measure: share({ en: 'Shares of the people served' }),
  given: { sex: 83, labor: 5, both: 12 },
  warnings: [{ kind: 'base not published', dataset: 'example', measure: 'share' }],
})

export const ageExample: Example = makeExample({
  by: { name: 'category', title: { en: 'Age', es: 'Edad' }, kind: 'category', labels: new Map() },
  measure: share(
    { en: 'Share' },
    { en: 'The source prints shares that add to 98%; it does not say why', es: 'La fuente suma 98%' },
  ),
  given: { '12-17': 30, '18-25': 35, '26-35': 22, '36-65+': 11 },
})

export const longLabelExample: Example = makeExample({
  by: {
    name: 'category',
    title: { en: 'What happened' },
    kind: 'category',
    labels: new Map<string, LocalText>([
      ['a', { en: 'Injuries that continued for longer than a year after the person had left the place' }],
      ['b', { en: 'None' }],
      ['c', { en: 'Something else' }],
    ]),
  },
  measure: { ...cases, name: 'people', title: { en: 'People' }, unit: 'persons' },
  given: { a: { value: 1234, elsewhere: 1200 }, b: 'withheld', c: 56 },
})

function share(title: LocalText, note?: LocalText): Measure {
  return {
    name: 'share',
    title,
    kind: 'share',
    unit: 'percent',
    unitLabel: { en: 'percent' },
    counts: nothing,
    countsNot: nothing,
    whole: note === undefined ? { of: 'category' } : { of: 'category', note },
  }
}
