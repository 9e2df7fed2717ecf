// Examples of series, which are the fixtures of the charts' tests: gaps, a break, sources that differ, shares that do not add up.
import { countedCell } from '../figures/cells.ts'
import type { Cell, Dataset, Measure, Observation } from '../figures/dataset.ts'
import type { CellUse, FigureWarning, RankedPlace, Ranking, Series, SeriesPoint } from '../figures/figure.ts'
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
    cells: { [measure.name]: cellOf(use, missing === 'withheld' ? missing : 'not reported') },
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
      breaks: breaks.map((one) => ({ ...one, dataset: 'example' })),
      over: null,
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
const PEOPLE: LocalText = { en: 'people', es: 'personas' }
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

/** Cases of 2024 and people in thousands, by state: the order of the plots and the map. */
const STATES =
  'DC 55 702,NV 236 3267,MS 195 2943,CA 1733 39431,MO 272 6245,TX 1360 31291,KS 126 2971,AZ 300 7583,HI 55 1446,MT 43 1137,OR 160 4272,SD 34 925,NM 78 2130,FL 832 23372,NE 71 2005,WA 271 7958,MI 340 10140,CO 185 5957,GA 342 11181,OK 125 4095,DE 32 1052,KY 139 4588,IL 385 12710,AK 22 740,TN 213 7228,ME 41 1405,WY 17 588,LA 133 4598,NY 570 19867,MD 179 6263,NJ 269 9501,UT 99 3504,OH 334 11883,NC 301 11046,IA 88 3241,ND 21 797,CT 96 3675,AR 80 3088,VA 228 8811,SC 136 5479,VT 15 648,IN 154 6924,PA 287 13079,WV 38 1770,AL 105 5158,WI 111 5961,RI 19 1112,MA 115 7136,ID 32 2002,NH 22 1409,MN 83 5793'

const state: Dataset['dimensions'][number] = {
  name: 'state',
  title: { en: 'State', es: 'Estado' },
  kind: 'category',
  labels: new Map<string, LocalText>([
    ['DC', { en: 'District of Columbia', es: 'Distrito de Columbia' }],
    ['MO', { en: 'Missouri', es: 'Misuri' }],
    ['MN', { en: 'Minnesota' }],
  ]),
}

/** By cases per 100,000 people, with a rough interval (twice the root of the count) and the ranks that it leaves open. */
export const rankingExample: { readonly ranking: Ranking; readonly dataset: Dataset } = {
  ranking: makeRanking(STATES),
  dataset: { ...hotlineExample.dataset, dimensions: [state] },
}

/** The same with one place far beyond all others. */
export const outlierExample: typeof rankingExample = {
  ...rankingExample,
  ranking: makeRanking(STATES.replace('DC 55', 'DC 255')),
}

/** From "code count people-in-thousands", largest rate first. */
function makeRanking(states: string): Ranking {
  const rates = states.split(',').map((line) => {
    const [place = '', ...numbers] = line.split(' ')
    const [count = 0, thousands = 1] = numbers.map(Number)
    const rate = (events: number): number => (events / thousands) * 100
    const chance = 2 * Math.sqrt(count)
    return { place, count, value: rate(count), low: rate(count - chance), high: rate(count + chance) }
  })
  const places = rates.map(({ place, count, value, low, high }, index): RankedPlace => {
    const set = {
      low: 1 + rates.filter((other) => other.low > high).length,
      high: rates.length - rates.filter((other) => other.high < low).length,
    }
    return {
      place,
      rank: index + 1,
      value,
      interval: { low, high, level: 0.95, method: 'Garwood' },
      set,
      setAmongAll: set,
      undecided: [],
      use: {
        dataset: 'example',
        measure: cases.name,
        at: { state: place },
        value: count,
        source: 'one',
        line: 2,
        agreeing: [],
        conflicting: [],
      },
      people: null,
    }
  })
  return {
    id: 'example-ranking-0a1b2c',
    text: 'rank(example.cases[year=2024], of=state, over=population.persons)',
    dataset: 'example',
    measure: cases.name,
    of: 'state',
    year: '2024',
    per: 100_000,
    over: PEOPLE,
    unit: 'per 100000 persons',
    level: 0.95,
    method: 'exact',
    places,
    sources: ['one'],
    warnings: [],
  }
}

/** Rates by year with rough intervals, from counts and the people in thousands. */
function ratesFrom2012(counts: readonly (number | 'not reported')[], thousands: number, id: string): Example {
  const given = Object.fromEntries(counts.map((count, index) => [String(2012 + index), count]))
  const { series, dataset } = makeExample({ by: year, measure: cases, given })
  const points = series.points.map((point): SeriesPoint => {
    if (typeof point.use?.value !== 'number') return point
    const count = point.use.value
    const rate = (events: number): number => (events / thousands) * 100
    const chance = 2 * Math.sqrt(count)
    return {
      ...point,
      rate: {
        value: rate(count),
        interval: { low: rate(count - chance), high: rate(count + chance), level: 0.95, method: 'Garwood' },
        per: 100_000,
        events: countedCell(point.use),
        people: countedCell({ ...point.use, measure: 'persons', value: thousands * 1000, conflicting: [] }),
      },
    }
  })
  return { series: { ...series, id, unit: 'per 100000 persons', over: PEOPLE, points }, dataset }
}

const gap = 'not reported'

/** With a gap, a year that stands alone between two, and the last. */
export const rateExample: Example = ratesFrom2012(
  [48, 77, 55, 69, 135, gap, gap, 179, gap, 240, 266, 246, 272],
  6100,
  'example-rates-0a1b2c',
)

/** The same, its people counted in another way from 2014 on. */
export const brokenPeopleExample: Example = {
  ...rateExample,
  series: {
    ...rateExample.series,
    breaks: [{ dataset: 'people', from: '2014', why: { en: 'The people rest on a new census' } }],
  },
}

/** What the rates are read against. */
export const nationExample: Example = ratesFrom2012(
  [3200, 3700, 4000, 5400, 7500, 8500, gap, 11500, 10600, 10360, gap, 9619, 11999],
  330_000,
  'example-nation-0a1b2c',
)

export const panelsExample: {
  readonly panels: readonly { readonly series: Series; readonly name: string; readonly cellsHref: string }[]
  readonly dataset: Dataset
} = {
  panels: [
    panelOf('Missouri', rateExample),
    panelOf('Kansas', ratesFrom2012([20, 31, 26, 29, 64, gap, gap, 76, 60, 84, 82, 98, 126], 2900, 'kansas')),
    panelOf('District of Columbia', ratesFrom2012([gap, 76, 68, 55, gap, gap, 62, gap, 55], 680, 'dc')),
    panelOf(
      'Illinois',
      ratesFrom2012([83, 101, 127, 121, 192, gap, 258, 267, gap, 243, 250, 316, 385], 12700, 'illinois'),
    ),
    panelOf(
      'Nebraska',
      ratesFrom2012([5, 16, 21, 39, 39, gap, gap, 65, gap, gap, 55, 60, 71], 1950, 'nebraska'),
    ),
  ],
  dataset: rateExample.dataset,
}

function panelOf(
  name: string,
  { series }: Example,
): { readonly series: Series; readonly name: string; readonly cellsHref: string } {
  return { series, name, cellsHref: `/figures/${series.id}/` }
}
