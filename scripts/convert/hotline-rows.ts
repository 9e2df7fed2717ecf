// The hotline's rows by state: which dataset each belongs to, or why it belongs to none.
import type { LocalText } from '../../src/kit/language.ts'
import { type Entry, lookUp, numberIn, valueCell } from './build.ts'
import type { Materials, RawRow } from './materials.ts'

const DOUBTFUL_YEAR: LocalText = {
  en: 'rows whose year is not stated, or was inferred by whoever copied them',
  es: 'filas cuyo año no se indica o fue deducido por quien las copió',
}
const MACHINE_WRITTEN: LocalText = {
  en: 'rows from pages that a machine wrote to check facts',
  es: 'filas de páginas de verificación escritas por una máquina',
}
const MISQUOTED: LocalText = {
  en: 'a count of calls that a story misquotes as cases',
  es: 'un número de llamadas que una nota cita por error como casos',
}
const AVERAGE: LocalText = {
  en: 'an average over several years, of which only a lower bound was printed',
  es: 'un promedio de varios años, del que solo se publicó una cota inferior',
}
const OTHER_STATES: LocalText = {
  en: 'totals over several years, cases by type and people by sex, of states other than Missouri',
  es: 'totales de varios años, casos por tipo y personas por sexo, de estados distintos de Misuri',
}

/** Metrics of the dataset `hotline`. */
const BY_STATE: Readonly<Record<string, string>> = {
  calls: 'calls',
  signals: 'signals',
  cases: 'cases',
  victims: 'persons',
}

/** Metrics of the dataset `missouri`, and the kind of their values. */
export const MISSOURI_ONLY: Readonly<Record<string, string>> = {
  cases_sex: 'cases-sex',
  cases_labor: 'cases-labor',
  cases_sex_and_labor: 'cases-sex-and-labor',
  cases_type_not_specified: 'cases-type-not-specified',
  cases_children: 'cases-children',
  signals_from_victims: 'signals-from-persons',
  victims_high_indicators: 'persons-high-indicators',
  percent_victims_female: 'share-female',
}

const CUMULATIVE: Readonly<Record<string, string>> = {
  signals_cumulative: 'signals',
  cases_cumulative: 'cases',
  victims_cumulative: 'persons',
}

/** Our words for what the raw notes remark on a single row; an empty one says nothing that the page does not say. */
const NOTES: Readonly<Record<string, string>> = {
  '': '',
  'NHTRC calls as collected by a student project in 2017-2020': '',
  'NHTRC cases as collected by a student project in 2017-2020': '',
  'Law-firm table of hotline cases; excerpt ends at Massachusetts, so M..W (incl. Missouri) not seen': '',
  'File comment: "Sourced from the National Human Trafficking Hotline\'s published 2024 state-by-state case statistics"; populations in that file look like a later Census vintage, not used here':
    '',
  'agrees with GitHub table': '',
  'conflicts with 1,336 (Dunken)': '',
  'conflicts with 246': '',
  'conflicts with 249 (MoDOT/KTRS)': '',
  'GitHub table says 280 calls': 'Calls and e-mails together.',
  'conflicts with 69 in the GitHub table (later revision)':
    'An early count of cases; a later table gives a revised one.',
  'first published figure': 'The first count of cases that was printed; a later print gives a revised one.',
  'later (revised) figure; conflicts with 260': 'Printed later than the first count of cases of this year.',
  'repost of St. Louis Post-Dispatch; "complaints"': 'The story calls the contacts complaints.',
  'confirmed by MoDOT release, KSHB, KMA': 'Other publishers print the same number of cases.',
  'same in thedailymiaminews.com': 'Another publisher prints the same number of contacts.',
  'same in themagnoliaministry.org': 'Another publisher prints the same number of people.',
  'also abc17news.com 2026-01-11': 'Another publisher prints the same number of cases.',
  'also insidermonkey.com': 'Another publisher prints the same number of cases.',
  'also at tribaltrafficking.org repost': '',
  'quoted from a governor executive order, with the Fact Checker caution':
    "Quoted from a governor's executive order, by a fact-checker who cautions about it.",
}

/** Every row of the two files that hold the hotline's counts by state. */
export function hotlineRows({ rows }: Materials): readonly RawRow[] {
  return [...rows('hotline_state_year'), ...rows('hotline_missouri')]
}

/** Why a row is in no dataset, or null where it is in one. */
export function reasonToLeaveOut(row: RawRow): LocalText | null {
  const metric = row.text('metric')
  const missouri = row.text('usps') === 'MO'
  if (row.text('source_url').startsWith('https://factually.co/')) return MACHINE_WRITTEN
  if (/\?|not stated/.test(row.text('year')) || /year inferred|year not printed/.test(row.text('note')))
    return DOUBTFUL_YEAR
  if (metric === 'calls_miscalled_cases') return MISQUOTED
  if (metric.startsWith('average_')) return AVERAGE
  if (metric in BY_STATE || missouri) return null
  return OTHER_STATES
}

/** The rows of one dataset as entries. Missouri's rows stand in both raw files: the same entry twice is one. */
export function hotlineEntries(
  kept: readonly RawRow[],
  which: 'by state' | 'missouri' | 'cumulative',
  { sourceId }: Materials,
): readonly Entry[] {
  const metrics = { 'by state': BY_STATE, missouri: MISSOURI_ONLY, cumulative: CUMULATIVE }[which]
  return kept
    .filter((row) => row.text('metric') in metrics)
    .map((row) => ({
      at: placeOf(row, which),
      measure: lookUp(metrics, row.text('metric'), row.place),
      cell: valueCell(numberIn(row.text('value'), row.place)),
      source: sourceId(row.text('source_url')),
      note: lookUp(NOTES, row.text('note'), row.place),
    }))
}

function placeOf(
  row: RawRow,
  which: 'by state' | 'missouri' | 'cumulative',
): Readonly<Record<string, string>> {
  const year = row.text('year')
  if (which === 'cumulative') return { period: year }
  return which === 'missouri' ? { year } : { state: row.text('usps'), year }
}
