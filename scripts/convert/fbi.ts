// Trafficking offences that police agencies reported to the FBI, by state, year and kind.
import type { Measure } from '../../src/facts/dataset.ts'
import { type Converted, type Description, buildDataset, lookUp, numberIn, valueCell } from './build.ts'
import { YEAR, category, stateDimension } from './dimensions.ts'
import type { Materials } from './materials.ts'

const OFFENCES: Readonly<Record<string, string>> = {
  'Commercial Sex Acts': 'commercial-sex',
  'Involuntary Servitude': 'servitude',
}

/** Raw column by measure. */
const COLUMNS = { offences: 'actual', cleared: 'cleared', agencies: 'agencies_with_a_record' } as const

const MEASURES: readonly Measure[] = [
  {
    name: 'offences',
    kind: 'count',
    unit: 'offences',
    title: { en: 'Offenses reported by police agencies', es: 'Delitos comunicados por la policía' },
    unitLabel: {
      en: 'offenses reported by police agencies',
      es: 'delitos comunicados por agencias policiales',
    },
    counts: {
      en: 'Trafficking offenses that police agencies of the state sent to the FBI, after taking out those found baseless.',
      es: 'Delitos de trata que las agencias policiales del estado comunicaron al FBI, sin los que resultaron infundados.',
    },
    countsNot: {
      en: 'Not how much trafficking there is. Only agencies that can report do, some for part of a year; a state without a row did not report, which is not zero.',
      es: 'No mide cuánta trata hay. Solo informan las agencias que pueden, algunas por parte del año; un estado sin fila no informó, lo que no es cero.',
    },
    over: 'population.persons',
  },
  {
    name: 'cleared',
    kind: 'count',
    unit: 'offences',
    title: { en: 'Offenses cleared', es: 'Delitos esclarecidos' },
    unitLabel: { en: 'offenses cleared', es: 'delitos esclarecidos' },
    counts: {
      en: 'Offenses that the agencies report as cleared, by an arrest or otherwise.',
      es: 'Delitos que las agencias comunican como esclarecidos, por una detención o de otra forma.',
    },
    countsNot: {
      en: 'Not convictions. An offense may be cleared in a later year than the one in which it was reported.',
      es: 'No son condenas. Un delito puede esclarecerse en un año posterior a aquel en que se comunicó.',
    },
  },
  {
    name: 'agencies',
    kind: 'count',
    unit: 'agencies',
    title: { en: 'Agencies with a record', es: 'Agencias con registro' },
    unitLabel: { en: 'police agencies with a record', es: 'agencias policiales con registro' },
    counts: {
      en: 'Police agencies with at least one record of this kind in the file for that state and year.',
      es: 'Agencias policiales con al menos un registro de este tipo en el archivo para ese estado y año.',
    },
    countsNot: {
      en: 'Not all agencies of the state, and not all that take part in the reporting.',
      es: 'No son todas las agencias del estado ni todas las que participan en el informe.',
    },
  },
]

/** `fbi`: "not reported" is the absence of a row, never zero. */
export function convertFbi({ rows, sourceId, states }: Materials): Converted {
  const entries = rows('fbi_offences').flatMap((row) =>
    Object.entries(COLUMNS).map(([measure, column]) => ({
      at: {
        state: row.text('usps'),
        year: row.text('year'),
        offence: lookUp(OFFENCES, row.text('offense'), row.place),
      },
      measure,
      cell: valueCell(numberIn(row.text(column), row.place)),
      source: sourceId(row.text('source_url')),
    })),
  )
  const said: Description = {
    name: 'fbi',
    title: { en: 'Trafficking offenses in FBI figures', es: 'Delitos de trata en las cifras del FBI' },
    description: {
      en: 'Offenses of human trafficking that police agencies reported to the FBI, by state, year and kind. Few agencies report, and the number of agencies stands beside each count.',
      es: 'Delitos de trata de personas que las agencias policiales comunicaron al FBI, por estado, año y tipo. Pocas agencias informan, y su número aparece junto a cada cifra.',
    },
    provenance: {
      en: "A download of the FBI's Crime Data Explorer as copied in a public code repository, added up by state, year and kind over its rows. The columns of offenses found baseless and of those cleared with only minors arrested are not carried over.",
      es: 'Una descarga del Crime Data Explorer del FBI, copiada en un repositorio público de código y sumada por estado, año y tipo. No se incluyen las columnas de delitos infundados ni las de delitos esclarecidos solo con menores detenidos.',
    },
    dimensions: [
      stateDimension(states),
      YEAR,
      category(
        'offence',
        { en: 'Kind of offense', es: 'Tipo de delito' },
        {
          'commercial-sex': { en: 'commercial sex acts', es: 'actos sexuales comerciales' },
          servitude: { en: 'involuntary servitude', es: 'servidumbre involuntaria' },
        },
      ),
    ],
    measures: MEASURES,
    preference: {
      sources: ['fbi-cde-2013-2020'],
      because: { en: 'There is one source.', es: 'Hay una sola fuente.' },
    },
  }
  return buildDataset(said, entries, [])
}
