// Places that published rankings give to states: each ranking is named, since no two of them rank the same thing.
import type { LocalText } from '../../src/kit/language.ts'
import {
  type Converted,
  type Description,
  type Entry,
  buildDataset,
  lookUp,
  sortRows,
  valueCell,
} from './build.ts'
import { category, stateDimension } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'

interface Ranking {
  readonly label: LocalText
  readonly note?: string
}

const NOT_STATED = 'The page does not say what was measured.'

/** By the id of the ranking. */
const RANKINGS: Readonly<Record<string, Ranking>> = {
  'safe-house-project-2023': {
    label: {
      en: "Safe House Project, states' responses, January 2023",
      es: 'Safe House Project, respuesta de los estados, enero de 2023',
    },
    note: "A rank of the state's response, not of trafficking; the report itself was not seen.",
  },
  'joslyn-2019-2023': {
    label: { en: 'Joslyn Law Firm, 2019 to 2023', es: 'Joslyn Law Firm, de 2019 a 2023' },
  },
  'calls-2015': { label: { en: 'hotline calls, by number', es: 'llamadas a la línea, por cantidad' } },
  'cases-2015': {
    label: { en: 'hotline cases of 2015, by number', es: 'casos de la línea en 2015, por cantidad' },
  },
  'unstated-2017': {
    label: { en: 'an unnamed ranking of 2017', es: 'una clasificación de 2017 sin nombre' },
    note: NOT_STATED,
  },
  'per-capita-2020': { label: { en: 'cases per resident, 2020', es: 'casos por habitante, 2020' } },
  'reports-2020': { label: { en: 'reports by number, 2020', es: 'reportes por cantidad, 2020' } },
  'study-2023': { label: { en: 'an unnamed study of 2023', es: 'un estudio de 2023 sin nombre' } },
  'datapandas-2024': {
    label: { en: 'datapandas.org, as quoted in 2024', es: 'datapandas.org, citado en 2024' },
  },
  'called-rate-2024': {
    label: { en: '2024, called a rate', es: '2024, llamada tasa' },
    note: 'The story calls it a rank by rate; it is the place by number of cases.',
  },
  'rate-2024': {
    label: { en: 'highest rates, as printed for 2024', es: 'tasas más altas, según se publicó para 2024' },
  },
}

/** Source and metric of a raw row, to the id of its ranking. */
const RANKING_OF: Readonly<Record<string, string>> = {
  'magnolia-facts rank_of_50': 'safe-house-project-2023',
  'criminal-attorney-columbus rank': 'joslyn-2019-2023',
  'kplr-2017 rank_by_calls': 'calls-2015',
  'columbia-tribune-2016 rank_by_cases': 'cases-2015',
  'youthbridge rank': 'unstated-2017',
  'nightlight rank_per_capita': 'per-capita-2020',
  'nightlight rank_overall': 'reports-2020',
  'missourinet-2024 rank': 'study-2023',
  'darnews rank': 'datapandas-2024',
  'newspressnow-2026 rank_rate': 'called-rate-2024',
  'coolsportnews rank_rate': 'rate-2024',
}

const MACHINE_WRITTEN: LocalText = {
  en: 'a row from a page that a machine wrote to check facts',
  es: 'una fila de una página de verificación escrita por una máquina',
}
const CLAIM: LocalText = {
  en: 'an estimate without a method, which the claims page discusses',
  es: 'una estimación sin método, que se trata en la página de afirmaciones',
}
const NOT_A_RANK: LocalText = {
  en: 'descriptions of methods, and a rate, which are no ranks',
  es: 'descripciones de métodos y una tasa, que no son puestos',
}

function reasonToLeaveOut(row: RawRow): LocalText | null {
  if (row.text('source_url').startsWith('https://factually.co/')) return MACHINE_WRITTEN
  if (row.text('metric').startsWith('claimed_')) return CLAIM
  return row.text('metric').startsWith('rank') ? null : NOT_A_RANK
}

const isReportCard = (row: RawRow): boolean => /report cards|state ratings/.test(row.text('organisation'))

/** `rankings`: one rank for each ranking and state that a page prints. */
export function convertRankings({ rows, sourceId, states }: Materials): Converted {
  const { kept, leftOut } = sortRows(
    rows('state_grades').filter((row) => !isReportCard(row)),
    reasonToLeaveOut,
  )
  const entries = kept.map((row) => entryOf(row, sourceId(row.text('source_url'))))
  const labels = Object.fromEntries(Object.entries(RANKINGS).map(([id, { label }]) => [id, label]))
  const said: Description = {
    name: 'rankings',
    title: { en: 'Ranks that others publish', es: 'Puestos que otros publican' },
    description: {
      en: 'Places that pages give to a state. They differ because they rank different things: calls, cases, rates, several years together, or how the state responds.',
      es: 'Puestos que distintas páginas dan a un estado. Difieren porque ordenan cosas distintas: llamadas, casos, tasas, varios años juntos o cómo responde el estado.',
    },
    provenance: {
      en: 'News stories and organizations, nearly all second-hand, as they were found. The whole table behind a rank was seen for none of them.',
      es: 'Noticias y organizaciones, casi todas de segunda mano, tal como se hallaron. De ninguna se vio la tabla completa.',
    },
    dimensions: [category('ranking', { en: 'Ranking', es: 'Clasificación' }, labels), stateDimension(states)],
    measures: [
      {
        name: 'rank',
        kind: 'number',
        unit: 'rank',
        title: { en: 'Rank', es: 'Puesto' },
        unitLabel: { en: 'place in the ranking', es: 'puesto en la clasificación' },
        counts: { en: 'The place that the page prints.', es: 'El puesto que publica la página.' },
        countsNot: {
          en: 'Not how common trafficking is. Places next to one another often cannot be told apart by the data.',
          es: 'No mide qué tan común es la trata. A menudo los datos no permiten distinguir entre puestos vecinos.',
        },
      },
    ],
    preference: {
      sources: [...new Set(entries.map(({ source }) => source))],
      because: {
        en: 'Each ranking was read on one page.',
        es: 'Cada clasificación se leyó en una sola página.',
      },
    },
  }
  return buildDataset(said, entries, leftOut)
}

function entryOf(row: RawRow, source: string): Entry {
  const ranking = lookUp(RANKING_OF, `${source} ${row.text('metric')}`, row.place)
  const value = /^(\d+)(?: \((tied with DC)\))?$/.exec(row.text('value'))
  if (value?.[1] === undefined) throw new Error(`${row.place}: '${row.text('value')}' is not a rank`)
  const note = value[2] === undefined ? RANKINGS[ranking]?.note : 'Tied with the District of Columbia.'
  return {
    at: { ranking, state: row.text('usps') },
    measure: 'rank',
    cell: valueCell(Number(value[1])),
    source,
    ...(note === undefined ? {} : { note }),
  }
}
