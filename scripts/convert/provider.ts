// Shares that a Missouri coalition is said to publish: by type, by type of sex trafficking, by age.
import type { Measure } from '../../src/facts/dataset.ts'
import {
  type Converted,
  type Description,
  type Entry,
  buildDataset,
  lookUp,
  numberIn,
  valueCell,
} from './build.ts'
import { category } from './dimensions.ts'
import type { Materials } from './materials.ts'

/** Raw topic of the coalition's shares, to topic. */
export const PROVIDER_TOPICS: Readonly<Record<string, string>> = {
  'type of trafficking (percent)': 'type',
  'type of sex trafficking (percent)': 'sex-type',
  'age when seeking services (percent)': 'age',
}

/** What shares from Missouri have in common. */
export const SHARE: Omit<Measure, 'counts' | 'countsNot'> = {
  name: 'share',
  kind: 'share',
  unit: 'percent',
  title: { en: 'Share', es: 'Proporción' },
  unitLabel: { en: 'percent', es: 'por ciento' },
}

/** `provider`: by type, by type of sex trafficking, by age. */
export function convertProvider({ rows, sourceId }: Materials): Converted {
  const entries = rows('missouri_provider_shares')
    .filter((row) => row.text('topic') in PROVIDER_TOPICS)
    .map((row): Entry => ({
      at: {
        topic: lookUp(PROVIDER_TOPICS, row.text('topic'), row.place),
        category: row.text('category').toLowerCase().replaceAll(' ', '-'),
      },
      measure: 'share',
      cell: valueCell(numberIn(row.text('value'), row.place)),
      source: sourceId(row.text('source_url')),
    }))
  const said: Description = {
    name: 'provider',
    title: {
      en: 'Shares by type and by age, as a Missouri coalition is quoted',
      es: 'Proporciones por tipo y por edad que se atribuyen a una coalición de Misuri',
    },
    description: {
      en: "Three breakdowns that an organization's page attributes to the Missouri Coalition Against Trafficking and Exploitation: the type of trafficking, the type of sex trafficking, and the age of people when they sought services.",
      es: 'Tres desgloses que la página de una organización atribuye a la Missouri Coalition Against Trafficking and Exploitation: el tipo de trata, el tipo de trata sexual y la edad de las personas cuando buscaron servicios.',
    },
    provenance: {
      en: "Second-hand, from the organization's page. It states neither the year nor how many people the shares are of.",
      es: 'De segunda mano, de la página de la organización. No indica el año ni sobre cuántas personas se calcularon las proporciones.',
    },
    dimensions: [
      category(
        'topic',
        { en: 'Breakdown', es: 'Desglose' },
        {
          type: { en: 'type of trafficking', es: 'tipo de trata' },
          'sex-type': { en: 'type of sex trafficking', es: 'tipo de trata sexual' },
          age: { en: 'age when seeking services', es: 'edad al buscar servicios' },
        },
      ),
      category(
        'category',
        { en: 'Category', es: 'Categoría' },
        {
          sex: { en: 'sex trafficking', es: 'trata sexual' },
          labor: { en: 'labor trafficking', es: 'trata laboral' },
          both: { en: 'both', es: 'ambas' },
          'intimate-partner': { en: 'by an intimate partner', es: 'por la pareja' },
          'survival-sex': { en: 'survival sex', es: 'sexo por supervivencia' },
          manager: { en: 'by a “manager”', es: 'por un «representante»' },
          familial: { en: 'by a family member', es: 'por un familiar' },
          other: { en: 'other', es: 'otro' },
          '12-17': { en: '12 to 17 years', es: 'de 12 a 17 años' },
          '18-25': { en: '18 to 25 years', es: 'de 18 a 25 años' },
          '26-35': { en: '26 to 35 years', es: 'de 26 a 35 años' },
          '36-65+': { en: '36 to 65 years and over', es: 'de 36 a 65 años y más' },
        },
      ),
    ],
    measures: [
      {
        ...SHARE,
        counts: {
          en: "The share of each category among the people that the coalition's figures are about, as the page prints it.",
          es: 'La proporción de cada categoría entre las personas de las que tratan las cifras de la coalición, tal como las publica la página.',
        },
        countsNot: {
          en: 'Not shares of all people trafficked in the state: at best of those who reached a service. Neither the year nor the number of people was published.',
          es: 'No son proporciones de todas las personas en situación de trata en el estado: en el mejor de los casos, de quienes llegaron a un servicio. No se publicó el año ni el número de personas.',
        },
        whole: {
          of: 'category',
          note: {
            en: 'The shares by age that were published do not add up to the whole; the page does not say why.',
            es: 'Las proporciones por edad publicadas no suman el total; la página no dice por qué.',
          },
        },
      },
    ],
    preference: {
      sources: ['magnolia-facts'],
      because: { en: 'There is one source.', es: 'Hay una sola fuente.' },
    },
  }
  return buildDataset(said, entries, [])
}
