// The dimensions that several datasets share.
import type { Dimension } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'

export const YEAR: Dimension = {
  name: 'year',
  kind: 'year',
  title: { en: 'Year', es: 'Año' },
  labels: new Map(),
}

export const PERIOD: Dimension = {
  name: 'period',
  kind: 'category',
  title: { en: 'Period', es: 'Periodo' },
  labels: new Map(),
}

/** A name that stands in a sentence without an article, as those of the states do. */
const CAPITAL: LocalText = { en: 'Washington, DC', es: 'Washington, DC' }

export function stateDimension(states: ReadonlyMap<string, LocalText>): Dimension {
  const labels = new Map(
    [...states].map(([code, name]): [string, LocalText] => [code, code === 'DC' ? CAPITAL : name]),
  )
  return { name: 'state', kind: 'category', title: { en: 'State', es: 'Estado' }, labels }
}

export function category(
  name: string,
  title: LocalText,
  labels: Readonly<Record<string, LocalText>>,
): Dimension {
  return { name, kind: 'category', title, labels: new Map(Object.entries(labels)) }
}

export const SCOPE: Dimension = category(
  'scope',
  { en: 'Which lines', es: 'Qué líneas' },
  {
    hotline: {
      en: 'the National Human Trafficking Hotline alone',
      es: 'solo la Línea Nacional contra la Trata de Personas',
    },
    'all-lines': { en: 'all lines of its operator', es: 'todas las líneas de su operador' },
  },
)
