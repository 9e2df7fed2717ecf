// Other numbers about Missouri that stories attribute to a council, an agency or an official.
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
import { category } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'
import { PROVIDER_TOPICS, SHARE } from './provider.ts'

interface Place {
  readonly topic: string
  readonly category: string
  readonly measure: 'share' | 'count'
  readonly note?: string
}

/** Raw topic and category of the other rows, to their place. */
const REPORTED: Readonly<Record<string, Place>> = {
  'victims of trafficking in Missouri (percent): sex trafficking': {
    topic: 'council-type',
    category: 'sex',
    measure: 'share',
  },
  'victims of trafficking in Missouri (percent): female': {
    topic: 'council-gender',
    category: 'female',
    measure: 'share',
  },
  'child share: children': {
    topic: 'child-share',
    category: 'children',
    measure: 'share',
    note: 'The story puts it as one person in every three.',
  },
  'AG task force operation: victims identified': {
    topic: 'operation-2021',
    category: 'identified',
    measure: 'count',
    note: 'From a letter to the editor.',
  },
  'AG task force operation: minors': {
    topic: 'operation-2021',
    category: 'minors',
    measure: 'count',
    note: 'From a letter to the editor.',
  },
  'trained officers: officers trained since 2018 (at most)': {
    topic: 'officers-trained',
    category: 'since-2018',
    measure: 'count',
    note: 'The story says nearly this many.',
  },
  'child sex trafficking victims with child-welfare history (percent): national claim quoted by the governor':
    {
      topic: 'child-welfare',
      category: 'national-claim',
      measure: 'share',
      note: 'Believed, in the words of the story; about the whole country.',
    },
}

const ELSEWHERE: LocalText = {
  en: 'the cases of children of one year, which stand in the dataset of Missouri by year',
  es: 'los casos de menores de un año, que están en el conjunto de datos de Misuri por año',
}
const NO_NUMBER: LocalText = {
  en: 'a study whose figures were not seen',
  es: 'un estudio cuyas cifras no se vieron',
}

const keyOf = (row: RawRow): string => `${row.text('topic')}: ${row.text('category')}`

/** `missouri-reported`: single numbers that stories attribute to a council, an agency or an official. */
export function convertMissouriReported({ rows, sourceId }: Materials): Converted {
  const others = rows('missouri_provider_shares').filter((row) => !(row.text('topic') in PROVIDER_TOPICS))
  const { kept, leftOut } = sortRows(others, (row) => {
    if (row.text('topic') === 'child cases') return ELSEWHERE
    return row.text('category') === 'report' ? NO_NUMBER : null
  })
  const entries = kept.map((row): Entry => {
    const { topic, category: value, measure, note } = lookUp(REPORTED, keyOf(row), row.place)
    return {
      at: { topic, category: value },
      measure,
      cell: valueCell(numberIn(row.text('value'), row.place)),
      source: sourceId(row.text('source_url')),
      ...(note === undefined ? {} : { note }),
    }
  })
  const said: Description = {
    name: 'missouri-reported',
    title: {
      en: 'Other numbers that are quoted about Missouri',
      es: 'Otras cifras que se citan sobre Misuri',
    },
    description: {
      en: 'Single numbers from stories and letters, each attributed there to a council, an agency or an official. None comes with a method.',
      es: 'Cifras sueltas de noticias y cartas, cada una atribuida allí a un consejo, una agencia o un funcionario. Ninguna trae un método.',
    },
    provenance: {
      en: 'Second-hand. Where two of them speak of the same thing they may differ, and they differ from the shares of the coalition.',
      es: 'De segunda mano. Cuando dos hablan de lo mismo pueden diferir, y difieren de las proporciones de la coalición.',
    },
    dimensions: [
      category(
        'topic',
        { en: 'Topic', es: 'Tema' },
        {
          'council-type': {
            en: 'type of trafficking, by a statewide council',
            es: 'tipo de trata, según un consejo estatal',
          },
          'council-gender': {
            en: 'women and girls, by a statewide council',
            es: 'mujeres y niñas, según un consejo estatal',
          },
          'child-share': {
            en: 'share of children, by Gateway Human Trafficking',
            es: 'proporción de menores, según Gateway Human Trafficking',
          },
          'operation-2021': {
            en: 'an operation of a state task force in 2021',
            es: 'un operativo de un equipo estatal en 2021',
          },
          'officers-trained': { en: 'police officers trained', es: 'policías capacitados' },
          'child-welfare': {
            en: 'children with a child-welfare history',
            es: 'menores que pasaron por el sistema de protección',
          },
        },
      ),
      category(
        'category',
        { en: 'Category', es: 'Categoría' },
        {
          sex: { en: 'sex trafficking', es: 'trata sexual' },
          female: { en: 'women and girls', es: 'mujeres y niñas' },
          children: { en: 'children', es: 'menores de edad' },
          identified: { en: 'people identified', es: 'personas identificadas' },
          minors: { en: 'of them, minors', es: 'de ellas, menores de edad' },
          'since-2018': { en: 'since 2018', es: 'desde 2018' },
          'national-claim': { en: 'a national claim', es: 'una afirmación sobre todo el país' },
        },
      ),
    ],
    measures: [
      {
        ...SHARE,
        counts: {
          en: 'A percentage as the story prints it.',
          es: 'Un porcentaje tal como lo publica la nota.',
        },
        countsNot: {
          en: 'Not a measured share: whom it is a share of, how many they were and who counted them was not published.',
          es: 'No es una proporción medida: no se publicó de quiénes es, cuántas personas eran ni quién las contó.',
        },
      },
      {
        name: 'count',
        kind: 'count',
        unit: 'people',
        title: { en: 'Number of people', es: 'Número de personas' },
        unitLabel: { en: 'people', es: 'personas' },
        counts: {
          en: 'People, as the story prints their number.',
          es: 'Personas, según el número que publica la nota.',
        },
        countsNot: {
          en: 'Not a yearly count, and not checked against a second source.',
          es: 'No es una cifra anual ni se ha comprobado con una segunda fuente.',
        },
      },
    ],
    preference: {
      sources: ['darnews', 'kbia-2022', 'stltoday-letter', 'missourinet-2024'],
      because: {
        en: 'Each of these cells has one source.',
        es: 'Cada una de estas cifras tiene una sola fuente.',
      },
    },
  }
  return buildDataset(said, entries, leftOut)
}
