// The raw rows of sites/missouri to its datasets and channels. Running it twice gives the same bytes.
//
//   node scripts/convert-missouri.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHANNEL_COLUMNS } from '../src/formats/channels.ts'
import { parseCsv } from '../src/formats/csv.ts'
import { datasetCsv, packageDescriptor } from '../src/formats/dataset-files.ts'
import type { Converted } from './convert/build.ts'
import { CAPTURE_CONVERSIONS } from './convert/captures.ts'
import { type ChannelColumn, type ChannelLine, convertChannels } from './convert/channels.ts'
import { convertConsequences } from './convert/consequences.ts'
import { convertFbi } from './convert/fbi.ts'
import { convertGrades, convertGradesNational } from './convert/grades.ts'
import { convertHotline, convertMissouriCumulative, convertMissouriOnly } from './convert/hotline.ts'
import { type Materials, readMaterials } from './convert/materials.ts'
import { convertNational, convertNationalCumulative } from './convert/national.ts'
import { convertNationalPopulation, convertPopulation } from './convert/population.ts'
import { convertMissouriReported } from './convert/missouri-reported.ts'
import { convertProvider } from './convert/provider.ts'
import { convertRankings } from './convert/rankings.ts'

const CONVERSIONS: readonly ((materials: Materials) => Converted)[] = [
  convertPopulation,
  convertNationalPopulation,
  convertHotline,
  convertMissouriOnly,
  convertMissouriCumulative,
  convertNational,
  convertNationalCumulative,
  convertFbi,
  convertProvider,
  convertMissouriReported,
  convertGrades,
  convertGradesNational,
  convertRankings,
  convertConsequences,
  ...CAPTURE_CONVERSIONS,
]

export interface Conversion {
  /** Path in the site's folder to text. */
  readonly files: ReadonlyMap<string, string>
  /** What was made and what was left out, for people. */
  readonly report: readonly string[]
}

const CHANNELS = 'services/channels.csv'

/** The rows of the present file that somebody dialled: no raw row knows of it. */
function dialledLines(site: string): readonly ChannelLine[] {
  const table = parseCsv(readFileSync(join(site, CHANNELS)), { file: CHANNELS, required: CHANNEL_COLUMNS })
  if (!table.ok)
    throw new Error(`${CHANNELS} cannot be read: mend it first, or what was dialled would be lost`)
  return table.value.rows
    .map(
      ({ cells }) =>
        Object.fromEntries(CHANNEL_COLUMNS.map((column) => [column, cells.get(column) ?? ''])) as Record<
          ChannelColumn,
          string
        >, // one entry for each column
    )
    .filter(({ state }) => state === 'dialled')
}

/** Every file that follows from the raw rows of the site. */
export function convertSite(site: string): Conversion {
  const materials = readMaterials(site)
  const converted = CONVERSIONS.map((convert) => convert(materials))
  const channels = convertChannels(materials, dialledLines(site))
  return {
    files: new Map([
      ...converted.flatMap(({ dataset }) => [
        [
          `${dataset.folder}/datapackage.json`,
          `${JSON.stringify(packageDescriptor(dataset), null, 2)}\n`,
        ] as const,
        [`${dataset.folder}/${dataset.name}.csv`, datasetCsv(dataset)] as const,
      ]),
      [CHANNELS, channels.csv],
    ]),
    report: [
      ...converted.flatMap(reportOf),
      'services/channels.csv',
      ...channels.leftOut.map(({ id, why }) => `  left out ${id}: ${why}`),
    ],
  }
}

function reportOf({ dataset, leftOut }: Converted): readonly string[] {
  const sources = new Set(dataset.observations.map(({ source }) => source)).size
  const years = dataset.observations.flatMap(({ at }) => at['year'] ?? []).toSorted()
  const span = years.length === 0 ? '' : `, ${years[0]} to ${years.at(-1)}`
  return [
    `${dataset.folder}: ${dataset.observations.length} rows, ${sources} sources${span}`,
    ...leftOut.flatMap(({ why, rows }) => [`  left out, ${why.en}:`, ...rows.map((place) => `    ${place}`)]),
  ]
}

export const MISSOURI: string = fileURLToPath(new URL('../sites/missouri/', import.meta.url))

if (import.meta.main) {
  const { files, report } = convertSite(MISSOURI)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(MISSOURI, path)), { recursive: true })
    writeFileSync(join(MISSOURI, path), text)
  }
  console.log(report.join('\n'))
}
