// The national hotline's counts by state and year, and those that exist for Missouri alone.
import type { Measure } from '../../src/facts/dataset.ts'
import { type Converted, type Description, buildDataset, sortRows } from './build.ts'
import { PERIOD, YEAR, stateDimension } from './dimensions.ts'
import {
  CALLS,
  CASES,
  CASES_BY_TYPE,
  OPERATOR_CHANGE,
  PERSONS,
  SIGNALS,
  casesOfKind,
  overPopulation,
} from './hotline-measures.ts'
import { hotlineEntries, hotlineRows, reasonToLeaveOut } from './hotline-rows.ts'
import type { Materials } from './materials.ts'

/** `hotline`: every state, every year and every source that prints one. */
export function convertHotline(materials: Materials): Converted {
  const { kept, leftOut } = sortRows(hotlineRows(materials), reasonToLeaveOut)
  const said: Description = {
    name: 'hotline',
    title: { en: 'The national hotline by state and year', es: 'La línea nacional por estado y año' },
    description: {
      en: 'What the National Human Trafficking Hotline recorded for each state: calls, contacts, cases, and the people counted in those cases. They are reports, and say as much about who knows the hotline as about trafficking.',
      es: 'Lo que la Línea Nacional contra la Trata de Personas registró para cada estado: llamadas, contactos, casos y las personas contadas en esos casos. Son reportes, y dicen tanto de quién conoce la línea como de la trata.',
    },
    provenance: {
      en: "None of these counts was read at the hotline itself: all are second-hand, from a student project's table, a law firm's table, a public code file, news stories and organizations. Every source of a cell is kept, also where they differ. The counts of the newest year for states other than Missouri come from one code file and are unchecked; Missouri's agrees with two news stories.",
      es: 'Ninguna de estas cifras se leyó en la propia línea: todas son de segunda mano, de la tabla de un proyecto estudiantil, la de un bufete, un archivo público de código, noticias y organizaciones. Se conservan todas las fuentes de cada cifra, también cuando difieren. Las del año más reciente para los demás estados vienen de un solo archivo de código y no se han comprobado; la de Misuri coincide con dos noticias.',
    },
    dimensions: [stateDimension(materials.states), YEAR],
    measures: [CALLS, SIGNALS, CASES, PERSONS].map((measure) =>
      overPopulation(measure, 'population.persons'),
    ),
    preference: {
      sources: [
        'ross-thorn-table',
        'abc17-2026',
        'newspressnow-2026',
        'ktrs-2023',
        'code-file-2024',
        'abc17-2023',
        'kshb-2021',
        'sangamon-reporter',
        'stand-against-trafficking',
        'parent-security-online',
        'magnolia-facts',
        'wapo-2022',
        'columbia-tribune-2016',
        'gephardt-daily-2016',
        'ktnv-nevada',
        'social-good-news-2014',
        'topix-2017',
        'dunken-law-firm',
        'home4hope',
        'deliverfund',
        'insider-monkey',
        'wikipedia-nevada',
      ],
      because: {
        en: "The student project's table comes before the law firm's because it covers every state and DC, while the excerpt of the law firm's that was read ends at Massachusetts; and before stories of the time because it was collected later, after revisions. A count printed later comes before an earlier one of the same year, since the hotline revises its counts. For Missouri's cases of 2023 a radio station and the state's transport department print one number and an organization's page another; the one that was printed by two separate publishers is shown. Both may rest on one release, so this does not prove it right.",
        es: 'La tabla del proyecto estudiantil va antes que la del bufete porque abarca todos los estados y DC, mientras que el fragmento leído de la del bufete termina en Massachusetts; y antes que las noticias de la época porque se recogió más tarde, tras las revisiones. Una cifra publicada después va antes que una anterior del mismo año, pues la línea revisa sus cifras. Para los casos de Misuri de 2023, una emisora y el departamento de transporte del estado dan un número y la página de una organización otro; se muestra el que publicaron dos fuentes distintas. Ambas pueden venir de un mismo comunicado, así que esto no prueba que sea el correcto.',
      },
    },
    breaks: [OPERATOR_CHANGE],
  }
  return buildDataset(said, hotlineEntries(kept, 'by state', materials), leftOut)
}

const SHARE_FEMALE: Measure = {
  name: 'share-female',
  kind: 'share',
  unit: 'percent',
  title: { en: 'Share of women and girls', es: 'Proporción de mujeres y niñas' },
  unitLabel: {
    en: 'percent of the people counted in those cases',
    es: 'por ciento de las personas contadas en esos casos',
  },
  counts: {
    en: 'Women and girls among the people counted in the cases, as a news story printed it.',
    es: 'Mujeres y niñas entre las personas contadas en los casos, según una noticia.',
  },
  countsNot: {
    en: 'Not the share among everyone who is trafficked: boys and men may be reported less. The number of people that it is a share of was not printed.',
    es: 'No es la proporción entre todas las personas en situación de trata: los casos de hombres y niños pueden comunicarse menos. No se publicó sobre cuántas personas se calculó.',
  },
}

const FROM_PERSONS: Measure = {
  ...SIGNALS,
  name: 'signals-from-persons',
  title: {
    en: 'Contacts made by people in a trafficking situation',
    es: 'Contactos hechos por personas en situación de trata',
  },
  counts: {
    en: 'Contacts that came from the people concerned themselves, as the hotline understood it.',
    es: 'Contactos hechos por las propias personas afectadas, según entendió la línea.',
  },
}

const HIGH_INDICATORS: Measure = {
  ...PERSONS,
  name: 'persons-high-indicators',
  title: {
    en: 'People in situations with many signs of trafficking',
    es: 'Personas en situaciones con muchos indicios de trata',
  },
  unitLabel: {
    en: 'people in situations with many signs',
    es: 'personas en situaciones con muchos indicios',
  },
  counts: {
    en: 'People whose situation, as told to the hotline, showed what it calls high indicators of trafficking.',
    es: 'Personas cuya situación, según se contó a la línea, mostraba lo que ella llama indicios altos de trata.',
  },
}

/** `missouri`: the counts and the share that only Missouri has, by year. */
export function convertMissouriOnly(materials: Materials): Converted {
  const { kept } = sortRows(hotlineRows(materials), reasonToLeaveOut)
  const said: Description = {
    name: 'missouri',
    title: {
      en: "Missouri's cases by type, and who made contact",
      es: 'Los casos de Misuri por tipo, y quién se comunicó',
    },
    description: {
      en: "Details of the hotline's cases for Missouri that news stories printed, each for one or two years. Most years are missing.",
      es: 'Detalles de los casos de la línea para Misuri que publicaron las noticias, cada uno de uno o dos años. Faltan casi todos los años.',
    },
    provenance: {
      en: 'News stories that quote the hotline. A year without a row was not found; it is not zero.',
      es: 'Noticias que citan a la línea. Un año sin fila es un año que no se halló; no es cero.',
    },
    dimensions: [YEAR],
    measures: [
      ...CASES_BY_TYPE,
      casesOfKind('cases-children', { en: 'children', es: 'menores de edad' }),
      FROM_PERSONS,
      HIGH_INDICATORS,
      SHARE_FEMALE,
    ],
    preference: {
      sources: ['columbia-tribune-2016', 'kbia-2022', 'abc17-2023', 'krms-2021'],
      because: {
        en: 'Each of these cells has one source.',
        es: 'Cada una de estas cifras tiene una sola fuente.',
      },
    },
    breaks: [OPERATOR_CHANGE],
  }
  return buildDataset(said, hotlineEntries(kept, 'missouri', materials), [])
}

/** `missouri-cumulative`: Missouri's totals since the hotline began. */
export function convertMissouriCumulative(materials: Materials): Converted {
  const { kept } = sortRows(hotlineRows(materials), reasonToLeaveOut)
  const said: Description = {
    name: 'missouri-cumulative',
    title: {
      en: "Missouri's totals since the hotline began",
      es: 'Los totales de Misuri desde que existe la línea',
    },
    description: {
      en: 'Contacts, cases and the people counted in them for Missouri, added up over all years from the start of the hotline.',
      es: 'Contactos, casos y las personas contadas en ellos para Misuri, sumados desde el inicio de la línea.',
    },
    provenance: {
      en: "An organization's page that quotes the hotline.",
      es: 'La página de una organización que cita a la línea.',
    },
    dimensions: [PERIOD],
    measures: [SIGNALS, CASES, PERSONS],
    preference: {
      sources: ['stand-against-trafficking'],
      because: { en: 'There is one source.', es: 'Hay una sola fuente.' },
    },
  }
  const entries = hotlineEntries(
    kept.filter((row) => row.text('usps') === 'MO'),
    'cumulative',
    materials,
  )
  return buildDataset(said, entries, [])
}
