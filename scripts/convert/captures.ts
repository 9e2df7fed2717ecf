// People on lists that overlap: the UK in 2013, and Greater New Orleans as two tables.
import type { Dimension, Measure } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'
import { type Converted, type Description, type Entry, buildDataset, numberIn, valueCell } from './build.ts'
import { YEAR, category } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'

interface Table extends Omit<Description, 'dimensions' | 'measures' | 'preference'> {
  /** The file of raw rows, and the locator of its source. */
  readonly raw: string
  readonly locator: string
  /** Raw column to what the list is called, in the order of the columns. */
  readonly lists: Readonly<Record<string, LocalText>>
  readonly year?: string
  readonly measure: Measure
  /** Sources that hold that nothing can be estimated from these lists. */
  readonly disputed?: readonly string[]
}

const COUNT = 'persons'

const UK_LISTS: Readonly<Record<string, LocalText>> = {
  LA: { en: 'Local authorities', es: 'Autoridades locales' },
  NG: { en: 'Non-governmental organizations', es: 'Organizaciones no gubernamentales' },
  PFNCA: {
    en: 'Police forces and the National Crime Agency',
    es: 'Cuerpos de policía y la Agencia Nacional contra el Crimen',
  },
  GO: { en: 'Government organizations', es: 'Organismos del gobierno' },
  GP: { en: 'General public', es: 'Público en general' },
}

function letterList(letters: string): LocalText {
  const [only, ...more] = letters
  if (more.length === 0) return { en: `List ${only}`, es: `Lista ${only}` }
  const all = [...letters]
  const last = all.pop()
  return {
    en: `Lists ${all.join(', ')} and ${last}`,
    es: `Listas ${all.join(', ')} y ${last}`,
  }
}

const NEW_ORLEANS_LISTS: Readonly<Record<string, LocalText>> = Object.fromEntries(
  ['A', 'BEFG', 'C', 'D', 'H'].map((letters) => [letters, letterList(letters)]),
)

const UK_MEASURE: Measure = {
  name: COUNT,
  kind: 'count',
  unit: 'persons',
  title: { en: 'People recorded', es: 'Personas registradas' },
  unitLabel: {
    en: 'people recorded as potential victims of trafficking',
    es: 'personas registradas como posibles víctimas de trata',
  },
  counts: {
    en: 'People whom an assessment by the National Crime Agency records as potential victims of trafficking in the UK in 2013, by exactly which lists have them. A person on several lists is counted once.',
    es: 'Personas que una evaluación de la Agencia Nacional contra el Crimen registra como posibles víctimas de trata en el Reino Unido en 2013, según las listas exactas en que figuran. Quien figura en varias listas se cuenta una vez.',
  },
  countsNot: {
    en: 'Not everyone who was trafficked: people on no list are not in it. Nor did anyone decide of each person that it was trafficking. Whether the number of those people can be estimated from these lists is disputed: Whitehead and others (2021) hold that the method does not suit it.',
    es: 'No son todas las personas que vivieron la trata: faltan quienes no figuran en ninguna lista. Tampoco se resolvió en cada caso que hubo trata. Si de estas listas se puede estimar cuántas son esas personas es objeto de disputa: Whitehead y otros (2021) sostienen que el método no es adecuado.',
  },
}

const NEW_ORLEANS_MEASURE: Measure = {
  ...UK_MEASURE,
  unitLabel: {
    en: 'people whom local agencies identified as trafficked',
    es: 'personas que agencias locales identificaron como víctimas de trata',
  },
  counts: {
    en: 'People whom organizations and police agencies in Greater New Orleans identified as trafficked, by exactly which lists have them. A person on several lists is counted once.',
    es: 'Personas que organizaciones y agencias policiales del área de Nueva Orleans identificaron como víctimas de trata, según las listas exactas en que figuran. Quien figura en varias listas se cuenta una vez.',
  },
  countsNot: {
    en: 'Not everyone who was trafficked there: people on no list are not in it. Whose list each letter is was kept confidential, and the table does not say of which years it is.',
    es: 'No son todas las personas que vivieron la trata allí: faltan quienes no figuran en ninguna lista. De quién es la lista de cada letra se mantuvo en reserva, y la tabla no dice de qué años es.',
  },
}

const UK_PROVENANCE: LocalText = {
  en: "Second-hand, from the data of a program by the authors of the method, not from the Home Office's paper. A pattern of lists that nobody has is left out there. Its data file was read into rows, and a script of ours made this table of them.",
  es: 'De segunda mano, de los datos de un programa de los autores del método, no del documento del Ministerio del Interior británico. Allí se omiten las combinaciones de listas que nadie tiene. Su archivo de datos se leyó en filas, y un programa nuestro hizo con ellas esta tabla.',
}

const NEW_ORLEANS_PROVENANCE: LocalText = {
  en: 'Second-hand, from the data of a program by the authors of the method, not from their paper. The program put the four smallest of eight lists, B, E, F and G, together as one. A pattern of lists that nobody has is left out there.',
  es: 'De segunda mano, de los datos de un programa de los autores del método, no de su artículo. El programa unió en una las cuatro listas más pequeñas de ocho: B, E, F y G. Allí se omiten las combinaciones de listas que nadie tiene.',
}

const TABLES: readonly Table[] = [
  {
    name: 'uk2013',
    raw: 'lists_uk_2013_five',
    locator: 'github:cran/SparseMSE@d5beeca data/UKdat_5.rda',
    lists: UK_LISTS,
    year: '2013',
    measure: UK_MEASURE,
    disputed: ['whitehead-2021'],
    title: {
      en: 'People recorded as potential victims of trafficking, UK 2013, on five lists',
      es: 'Personas registradas como posibles víctimas de trata, Reino Unido 2013, en cinco listas',
    },
    description: {
      en: 'How many people were on which of five lists of a national assessment. The lists of the police and of the National Crime Agency are put together as one. Estimates of how many people there were in all are made from it.',
      es: 'Cuántas personas figuraban en cuáles de cinco listas de una evaluación nacional. Las listas de la policía y de la Agencia Nacional contra el Crimen están unidas en una. De ella se hacen estimaciones de cuántas personas eran en total.',
    },
    provenance: UK_PROVENANCE,
  },
  {
    name: 'new-orleans',
    raw: 'lists_new_orleans_185',
    locator: 'github:cran/SparseMSE@d5beeca data/NewOrl_5.rda',
    lists: NEW_ORLEANS_LISTS,
    measure: NEW_ORLEANS_MEASURE,
    title: {
      en: 'People identified as trafficked in Greater New Orleans, on five lists',
      es: 'Personas identificadas como víctimas de trata en el área de Nueva Orleans, en cinco listas',
    },
    description: {
      en: 'How many people were on which of five lists: 185 people in all. Another program by the same authors has 186.',
      es: 'Cuántas personas figuraban en cuáles de cinco listas: 185 personas en total. Otro programa de los mismos autores tiene 186.',
    },
    provenance: NEW_ORLEANS_PROVENANCE,
  },
  {
    name: 'new-orleans-186',
    raw: 'lists_new_orleans_186',
    locator: 'github:bernardsilverman/MultipleSystemsEstimation@4f09409 data/NewOrl_5.rda',
    lists: NEW_ORLEANS_LISTS,
    measure: NEW_ORLEANS_MEASURE,
    title: {
      en: 'People identified as trafficked in Greater New Orleans, on five lists, with one person more',
      es: 'Personas identificadas como víctimas de trata en el área de Nueva Orleans, en cinco listas, con una persona más',
    },
    description: {
      en: 'The same table as a later program by the same authors has it. One cell differs: two people, and not one, are on the lists C and D and on no other. Nothing there says why. It shows what one person on two lists does to an estimate.',
      es: 'La misma tabla tal como la tiene un programa posterior de los mismos autores. Una celda difiere: dos personas, y no una, figuran en las listas C y D y en ninguna otra. Nada allí dice por qué. Muestra lo que una persona en dos listas le hace a una estimación.',
    },
    provenance: NEW_ORLEANS_PROVENANCE,
  },
]

/** One conversion for each table. */
export const CAPTURE_CONVERSIONS: readonly ((materials: Materials) => Converted)[] = TABLES.map(
  (table) => (materials) => convertTable(table, materials),
)

function convertTable(table: Table, { rows, sourceId }: Materials): Converted {
  const { raw, locator, lists, year, measure, disputed = [], ...said } = table
  const source = sourceId(locator)
  const columns = Object.entries(lists)
  const entries = rows(raw).map((row) => entryOf(row, table, source))
  const { dataset, leftOut } = buildDataset(
    {
      ...said,
      dimensions: [
        ...columns.map(([column, title]) => listDimension(column, title)),
        ...(year === undefined ? [] : [YEAR]),
      ],
      measures: [measure],
      preference: {
        sources: [source],
        because: { en: 'It is the only source.', es: 'Es la única fuente.' },
      },
    },
    entries,
    [],
  )
  const captures = { lists: columns.map(([column]) => dimensionName(column)), count: COUNT, disputed }
  return { dataset: { ...dataset, captures }, leftOut }
}

function entryOf(row: RawRow, { lists, year }: Table, source: string): Entry {
  const at = Object.keys(lists).map((column) => [dimensionName(column), row.text(column)] as const)
  return {
    at: { ...Object.fromEntries(at), ...(year === undefined ? {} : { year }) },
    measure: COUNT,
    cell: valueCell(numberIn(row.text('count'), row.place)),
    source,
  }
}

function dimensionName(column: string): string {
  return column.toLowerCase()
}

function listDimension(column: string, title: LocalText): Dimension {
  return category(dimensionName(column), title, {
    '1': { en: 'yes', es: 'sí' },
    '0': { en: 'no', es: 'no' },
  })
}
