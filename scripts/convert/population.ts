// The population of each state and of the country: two vintages of the Census Bureau's estimates.
import type { Measure } from '../../src/facts/dataset.ts'
import { type Converted, type Description, type Entry, buildDataset, numberIn, valueCell } from './build.ts'
import { YEAR, stateDimension } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'

const PERSONS: Measure = {
  name: 'persons',
  kind: 'count',
  unit: 'persons',
  title: { en: 'Residents', es: 'Habitantes' },
  unitLabel: { en: 'residents', es: 'habitantes' },
  counts: {
    en: 'People who live in the place, as the Census Bureau estimates them for the middle of the year.',
    es: 'Personas que viven en el lugar, según la estimación de la Oficina del Censo para la mitad del año.',
  },
  countsNot: {
    en: 'Not a head count, and not people who pass through. Each new edition revises the years before it.',
    es: 'No es un recuento persona por persona ni incluye a quienes están de paso. Cada edición nueva revisa los años anteriores.',
  },
}

const SHARED: Pick<Description, 'provenance' | 'measures' | 'preference' | 'breaks'> = {
  provenance: {
    en: 'Two files of the Census Bureau, as copied in two public code repositories. They were read there and not from the bureau itself.',
    es: 'Dos archivos de la Oficina del Censo, copiados en dos repositorios públicos de código. Se leyeron allí y no en la propia oficina.',
  },
  measures: [PERSONS],
  preference: {
    sources: ['census-vintage-2024', 'census-vintage-2019'],
    because: {
      en: 'The two editions do not overlap here; where they would, the newer revises the older.',
      es: 'Las dos ediciones no coinciden en ningún año; si coincidieran, la nueva corrige a la anterior.',
    },
  },
  breaks: [
    {
      from: '2020',
      why: {
        en: 'From here on the estimates are those of a newer edition, built on another census; part of any step between the two is the change of edition.',
        es: 'Desde aquí las estimaciones son de una edición más nueva, basada en otro censo; parte de cualquier salto entre ambas se debe al cambio de edición.',
      },
    },
  ],
}

/** `population`: each state and DC by year. */
export function convertPopulation({ rows, sourceId, states }: Materials): Converted {
  const entries = rows('population')
    .filter((row) => row.text('usps') !== 'US')
    .map((row) => entry(row, sourceId, { state: row.text('usps') }))
  const said: Description = {
    ...SHARED,
    name: 'population',
    title: { en: 'Residents of each state', es: 'Habitantes de cada estado' },
    description: {
      en: 'How many people live in each state and in the District of Columbia, by year. Rates on this site are over these numbers.',
      es: 'Cuántas personas viven en cada estado y en el Distrito de Columbia, por año. Las tasas de este sitio se calculan sobre estas cifras.',
    },
    dimensions: [stateDimension(states), YEAR],
  }
  return buildDataset(said, entries, [])
}

/** `national-population`: the country by year. */
export function convertNationalPopulation({ rows, sourceId }: Materials): Converted {
  const entries = rows('population')
    .filter((row) => row.text('usps') === 'US')
    .map((row) => entry(row, sourceId, {}))
  const said: Description = {
    ...SHARED,
    name: 'national-population',
    title: { en: 'Residents of the United States', es: 'Habitantes de Estados Unidos' },
    description: {
      en: 'How many people live in the fifty states and the District of Columbia together, by year.',
      es: 'Cuántas personas viven en los cincuenta estados y el Distrito de Columbia en conjunto, por año.',
    },
    dimensions: [YEAR],
  }
  return buildDataset(said, entries, [])
}

function entry(row: RawRow, sourceId: Materials['sourceId'], at: Readonly<Record<string, string>>): Entry {
  return {
    at: { ...at, year: row.text('year') },
    measure: 'persons',
    cell: valueCell(numberIn(row.text('population'), row.place)),
    source: sourceId(row.text('source')),
  }
}
