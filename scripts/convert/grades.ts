// Report cards on the laws of states, by framework: two of one organisation that do not compare, and one of another.
import type { Dimension } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'
import {
  type Converted,
  type Description,
  type Entry,
  buildDataset,
  numberIn,
  sortRows,
  valueCell,
} from './build.ts'
import { YEAR, category, stateDimension } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'

const SHARED_HOPE = 'Shared Hope International report cards'
const POLARIS = 'Polaris state ratings on human trafficking laws'

const FRAMEWORK: Dimension = category(
  'framework',
  { en: 'Framework', es: 'Marco' },
  {
    'shared-hope-old': {
      en: 'Shared Hope, first framework (to 2020)',
      es: 'Shared Hope, primer marco (hasta 2020)',
    },
    'shared-hope-new': {
      en: 'Shared Hope, second framework (from 2021)',
      es: 'Shared Hope, segundo marco (desde 2021)',
    },
    polaris: { en: 'Polaris ratings (to 2014)', es: 'Calificaciones de Polaris (hasta 2014)' },
  },
)

const SHARED: Pick<Description, 'provenance' | 'preference'> = {
  provenance: {
    en: "Fragments, mostly second-hand, from news stories, blogs and organizations that quote the report cards. Missouri's grades up to 2020 rest on one sentence of one story about the whole run of years; the card of each year was not seen.",
    es: 'Fragmentos, casi todos de segunda mano, de noticias, blogs y organizaciones que citan los boletines. Las notas de Misuri hasta 2020 se apoyan en una sola frase de una noticia sobre todos esos años; no se vio el boletín de cada año.',
  },
  preference: {
    sources: [
      'shared-hope-news',
      'polaris-ratings-2014',
      'polaris-ratings-2013',
      'kansas-city-star-2021',
      'yahoo-2021',
      'rehope-report-cards',
      'allies-2022',
      'netscape-2023',
      'lincoln-daily-news-2023',
      'hiawatha-world',
      'oklahoman-2019',
      'justice-for-life-2013',
      'human-rights-first-2014',
      'stopvaw-2012',
      'frc-2013',
      'famvin-2013',
      'blog-2013',
    ],
    because: {
      en: 'Whoever gave the grades comes before those who quote them, and news before blogs.',
      es: 'Quien puso las notas va antes que quienes las citan, y las noticias antes que los blogs.',
    },
  },
}

const NOT_TRAFFICKING: LocalText = {
  en: 'Not how much trafficking there is, nor how well laws work: only what the laws say, by the yardstick of one organization. Grades of two frameworks do not compare.',
  es: 'No mide cuánta trata hay ni si las leyes funcionan: solo lo que dicen las leyes, con la vara de una organización. Las notas de dos marcos no se comparan.',
}

/** The framework by organisation and year, or null for a row of another organisation. */
function frameworkOf(row: RawRow): string | null {
  if (row.text('organisation') === POLARIS) return 'polaris'
  if (row.text('organisation') !== SHARED_HOPE) return null
  return Number(row.text('year')) < 2021 ? 'shared-hope-old' : 'shared-hope-new'
}

const isNational = (row: RawRow): boolean => row.text('state') === '(national)'

/** `grades`: the grade of a state, and its points where they were printed. */
export function convertGrades({ rows, sourceId, states }: Materials): Converted {
  const entries = rows('state_grades')
    .filter((row) => frameworkOf(row) !== null && !isNational(row))
    .flatMap((row) => gradeEntries(row, sourceId(row.text('source_url'))))
  const said: Description = {
    ...SHARED,
    name: 'grades',
    title: { en: "Grades of states' laws", es: 'Notas de las leyes de los estados' },
    description: {
      en: 'Grades that organizations gave to the laws of states. The framework changed in 2021, and grades before and after it do not compare: a grade can fall without any law getting worse.',
      es: 'Notas que algunas organizaciones pusieron a las leyes de los estados. El marco cambió en 2021, y las notas de antes y después no se comparan: una nota puede bajar sin que ninguna ley empeore.',
    },
    dimensions: [FRAMEWORK, stateDimension(states), YEAR],
    measures: [
      {
        name: 'grade',
        kind: 'word',
        unit: 'grade',
        title: { en: 'Grade', es: 'Nota' },
        unitLabel: { en: 'grade', es: 'nota' },
        counts: {
          en: "The grade or tier that the organization gave to the state's laws.",
          es: 'La nota o el nivel que la organización dio a las leyes del estado.',
        },
        countsNot: NOT_TRAFFICKING,
      },
      {
        name: 'points',
        kind: 'number',
        unit: 'points',
        title: { en: 'Points', es: 'Puntos' },
        unitLabel: { en: 'points', es: 'puntos' },
        counts: {
          en: "The points that the organization gave to the state's laws, on its own scale.",
          es: 'Los puntos que la organización dio a las leyes del estado, en su propia escala.',
        },
        countsNot: NOT_TRAFFICKING,
      },
    ],
  }
  return buildDataset(said, entries, [])
}

/** A letter, a letter with its score (`A (93.5)`), a tier, points, or points of a stated whole (`10 of 10 (…)`). */
function gradeEntries(row: RawRow, source: string): readonly Entry[] {
  const at = { framework: frameworkOf(row) ?? '', state: row.text('usps'), year: row.text('year') }
  const value = row.text('value')
  const metric = row.text('metric')
  if (metric === 'tier')
    return [{ at, measure: 'grade', cell: { kind: 'word', word: `Tier ${value}` }, source }]
  if (metric === 'points') {
    const whole = /^(\d+) of \d+ \(all categories\)$/.exec(value)
    const points = valueCell(numberIn(whole?.[1] ?? value, row.place))
    return [
      {
        at,
        measure: 'points',
        cell: points,
        source,
        ...(whole === null ? {} : { note: 'All categories fulfilled.' }),
      },
    ]
  }
  const scored = /^([A-F]) \((\d+(?:\.\d+)?)\)$/.exec(value)
  const letter = scored?.[1] ?? value
  if (metric !== 'grade' || !/^[A-F]$/.test(letter))
    throw new Error(`${row.place}: '${metric} ${value}' is not a grade`)
  const grade: Entry = { at, measure: 'grade', cell: { kind: 'word', word: letter }, source }
  return scored?.[2] === undefined
    ? [grade]
    : [grade, { at, measure: 'points', cell: valueCell(Number(scored[2])), source }]
}

const WHAT: Readonly<Record<string, LocalText>> = {
  'graded-a': { en: 'graded A', es: 'con nota A' },
  'graded-b': { en: 'graded B', es: 'con nota B' },
  'graded-c-or-d': { en: 'graded C or D', es: 'con nota C o D' },
  'graded-d': { en: 'graded D', es: 'con nota D' },
  'graded-f': { en: 'graded F', es: 'con nota F' },
  'tier-1': { en: 'in Tier 1', es: 'en el nivel 1' },
  'tier-2': { en: 'in Tier 2', es: 'en el nivel 2' },
  'tier-3': { en: 'in Tier 3', es: 'en el nivel 3' },
  'tier-4': { en: 'in Tier 4', es: 'en el nivel 4' },
  'victim-assistance-tier-1': {
    en: 'in Tier 1 for help to victims',
    es: 'en el nivel 1 en ayuda a las víctimas',
  },
}

/** `grades-national`: how many states had each grade. */
export function convertGradesNational({ rows, sourceId }: Materials): Converted {
  const { kept, leftOut } = sortRows(
    rows('state_grades').filter((row) => frameworkOf(row) !== null && isNational(row)),
    () => null,
  )
  const said: Description = {
    ...SHARED,
    name: 'grades-national',
    title: { en: 'How many states had each grade', es: 'Cuántos estados tuvieron cada nota' },
    description: {
      en: 'The number of states with a grade or in a tier, by framework and year, where a page prints it.',
      es: 'El número de estados con una nota o en un nivel, por marco y año, donde alguna página lo publica.',
    },
    dimensions: [FRAMEWORK, YEAR, category('what', { en: 'Grade or tier', es: 'Nota o nivel' }, WHAT)],
    measures: [
      {
        name: 'states',
        kind: 'count',
        unit: 'states',
        title: { en: 'States', es: 'Estados' },
        unitLabel: { en: 'states', es: 'estados' },
        counts: {
          en: 'States with this grade or in this tier. The District of Columbia is counted with them where the source counts it.',
          es: 'Estados con esta nota o en este nivel. El Distrito de Columbia se cuenta con ellos donde la fuente lo cuenta.',
        },
        countsNot: NOT_TRAFFICKING,
      },
    ],
  }
  return buildDataset(
    said,
    kept.map((row) => statesEntry(row, sourceId(row.text('source_url')))),
    leftOut,
  )
}

function statesEntry(row: RawRow, source: string): Entry {
  const withDc = /^(\d+) \+ DC$/.exec(row.text('value'))
  const states = withDc?.[1] === undefined ? numberIn(row.text('value'), row.place) : Number(withDc[1]) + 1
  const doubt = row.text('note').startsWith('CONFLICT')
    ? 'Shared Hope itself gives this number for the year before.'
    : ''
  return {
    at: { framework: frameworkOf(row) ?? '', year: row.text('year'), what: whatOf(row) },
    measure: 'states',
    cell: valueCell(states),
    source,
    note: withDc === null ? doubt : `${withDc[1]} states and the District of Columbia.`,
  }
}

/** `jurisdictions_graded_F` is `graded-f`; `states_tier2` is `tier-2`; `victim_assistance_tier1` keeps its words. */
function whatOf(row: RawRow): string {
  return row
    .text('metric')
    .replace(/^(states|jurisdictions)_/, '')
    .replace(/tier(\d)$/, 'tier-$1')
    .replaceAll('_', '-')
    .toLowerCase()
}
