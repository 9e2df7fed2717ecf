// The national hotline's counts for the whole country, by year and by period, with which lines they cover.
import type { Measure } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'
import {
  type Converted,
  type Description,
  type Entry,
  buildDataset,
  lookUp,
  numberIn,
  sortRows,
  valueCell,
} from './build.ts'
import { PERIOD, SCOPE, YEAR } from './dimensions.ts'
import {
  CALLS,
  CASES,
  CASES_BY_TYPE,
  OPERATOR_CHANGE,
  PERSONS,
  SIGNALS,
  overPopulation,
} from './hotline-measures.ts'
import type { Materials, RawRow } from './materials.ts'

const MACHINE_WRITTEN: LocalText = {
  en: 'rows from pages that a machine wrote to check facts',
  es: 'filas de páginas de verificación escritas por una máquina',
}
const STATISTICS_MILL: LocalText = {
  en: 'rows from pages of statistics without sources, which contradict one another',
  es: 'filas de páginas de estadísticas sin fuentes, que se contradicen entre sí',
}
const UNSOURCED_CODE: LocalText = {
  en: 'a number in a code file that names no publication',
  es: 'un número de un archivo de código que no nombra ninguna publicación',
}
const OTHER_BREAKDOWNS: LocalText = {
  en: 'breakdowns that no page uses: by sex, by kind of contact, by who made contact, suspected traffickers and businesses, and shares without a base',
  es: 'desgloses que ninguna página usa: por sexo, por medio de contacto, por quién se comunicó, presuntos tratantes y negocios, y proporciones sin base',
}

const METRICS: Readonly<Record<string, string>> = {
  calls: 'calls',
  signals: 'signals',
  contacts: 'signals',
  cases: 'cases',
  victims: 'persons',
  cases_sex: 'cases-sex',
  cases_labor: 'cases-labor',
  cases_sex_and_labor: 'cases-sex-and-labor',
  cases_type_not_specified: 'cases-type-not-specified',
  adults: 'adults',
  minors: 'minors',
  cases_cumulative_since_2007: 'cases',
}

const SCOPES: Readonly<Record<string, string>> = {
  'National Human Trafficking Hotline (US)': 'hotline',
  'all Polaris-run lines (Hotline + BeFree textline)': 'all-lines',
}

const CONTACTS = 'The source says contacts where the hotline says signals.'
const ROUNDED: Readonly<Record<string, string>> = {
  cases: 'The number of cases is rounded by the source.',
  victims: 'The number of people is rounded by the source.',
}

function reasonToLeaveOut(row: RawRow): LocalText | null {
  if (row.text('reliability').startsWith('C-AI')) return MACHINE_WRITTEN
  if (row.text('reliability') === 'D-statistics mill') return STATISTICS_MILL
  if (row.text('reliability') === 'D-unsourced code seed') return UNSOURCED_CODE
  return row.text('metric') in METRICS ? null : OTHER_BREAKDOWNS
}

function entryOf(row: RawRow, { sourceId }: Materials): Entry {
  const metric = row.text('metric')
  const scope = lookUp(SCOPES, row.text('scope'), row.place)
  const year = row.text('year')
  const period = metric === 'cases_cumulative_since_2007' ? `2007-${year}` : year
  const notes = [
    metric === 'contacts' ? CONTACTS : '',
    isRounded(row) ? lookUp(ROUNDED, metric, row.place) : '',
  ]
  return {
    at: period.includes('-') ? { period, scope } : { year, scope },
    measure: lookUp(METRICS, metric, row.place),
    cell: valueCell(numberIn(row.text('value'), row.place)),
    source: sourceId(row.text('source_url')),
    note: notes.filter((note) => note !== '').join(' '),
  }
}

/** The raw note says so, or the number ends in zeros for thousands. */
function isRounded(row: RawRow): boolean {
  return row.text('note').startsWith('rounded') || row.text('value').endsWith('000')
}

const SHARED: Pick<Description, 'provenance' | 'preference' | 'breaks'> = {
  provenance: {
    en: "Pages and reports of Polaris, which ran the hotline until 2025, where a copy of them was read; otherwise news stories, organizations and, for single numbers, a student's page and a course page that quote it. The reports of some years count the hotline alone and others all lines of its operator: the two do not compare, and are kept apart.",
    es: 'Páginas e informes de Polaris, que llevó la línea hasta 2025, donde se leyó una copia; si no, noticias, organizaciones y, para algunas cifras, la página de un estudiante y la de un curso que la citan. Los informes de unos años cuentan solo la línea y los de otros todas las líneas de su operador: no se comparan entre sí y se guardan aparte.',
  },
  preference: {
    sources: [
      'nhth-home-2021',
      'nhth-2020-report',
      'polaris-2018',
      'polaris-2017',
      'polaris-2017-report',
      'polaris-2016-report',
      'polaris-2014',
      'polaris-hotline-statistics',
      'polaris-2007-2012',
      'scribd-2007-2012',
      'green-light',
      'stand-against-trafficking',
      'nvose',
      'justice-network-2019',
      'newsbreak-iowa',
      'gephardt-daily-2016',
      'columbia-tribune-2016',
      'social-good-news-2014',
      'mivan-2021',
      'rnceus',
      'fau-student-page',
    ],
    because: {
      en: "The operator's own pages come first, the later before the earlier because it revises its counts; then those who quote it, an exact number before a rounded one.",
      es: 'Primero van las páginas del propio operador, la más nueva antes que la anterior porque revisa sus cifras; después quienes las citan, y un número exacto antes que uno redondeado.',
    },
  },
  breaks: [OPERATOR_CHANGE],
}

function peopleOfAge(name: string, title: LocalText): Measure {
  return {
    ...PERSONS,
    name,
    title,
    countsNot: {
      en: 'Not a full split by age: for many people counted in those cases the age is unknown.',
      es: 'No es un desglose completo por edad: de muchas personas contadas en esos casos no se conoce la edad.',
    },
  }
}

/** `national`: by year. */
export function convertNational(materials: Materials): Converted {
  const { kept, leftOut } = sortRows(materials.rows('hotline_national'), reasonToLeaveOut)
  const said: Description = {
    ...SHARED,
    name: 'national',
    title: { en: 'The national hotline by year', es: 'La línea nacional por año' },
    description: {
      en: 'What the National Human Trafficking Hotline recorded in the whole country, year by year, as far as published pages print it.',
      es: 'Lo que la Línea Nacional contra la Trata de Personas registró en todo el país, año por año, hasta donde lo publican las páginas halladas.',
    },
    dimensions: [YEAR, SCOPE],
    measures: [
      ...[CALLS, SIGNALS, CASES, PERSONS].map((measure) =>
        overPopulation(measure, 'national-population.persons'),
      ),
      ...CASES_BY_TYPE,
      peopleOfAge('adults', {
        en: 'Adults counted in those cases',
        es: 'Personas adultas contadas en esos casos',
      }),
      peopleOfAge('minors', {
        en: 'Minors counted in those cases',
        es: 'Menores de edad contados en esos casos',
      }),
    ],
  }
  const entries = kept.map((row) => entryOf(row, materials)).filter(({ at }) => 'year' in at)
  return buildDataset(said, entries, leftOut)
}

/** `national-cumulative`: totals over several years. */
export function convertNationalCumulative(materials: Materials): Converted {
  const { kept } = sortRows(materials.rows('hotline_national'), reasonToLeaveOut)
  const said: Description = {
    ...SHARED,
    name: 'national-cumulative',
    title: {
      en: "The national hotline's totals over several years",
      es: 'Los totales de la línea nacional en varios años',
    },
    description: {
      en: 'Calls, contacts, cases and the people counted in them, added up from the start of the hotline to the end of the period.',
      es: 'Llamadas, contactos, casos y las personas contadas en ellos, sumados desde el inicio de la línea hasta el final del periodo.',
    },
    dimensions: [PERIOD, SCOPE],
    measures: [CALLS, SIGNALS, CASES, PERSONS],
    breaks: [],
  }
  const entries = kept.map((row) => entryOf(row, materials)).filter(({ at }) => 'period' in at)
  return buildDataset(said, entries, [])
}
