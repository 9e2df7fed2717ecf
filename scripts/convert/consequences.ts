// What studies found among survivors: the numbers are taken out of the raw statements by pattern, so none is typed twice.
import type { Cell } from '../../src/facts/dataset.ts'
import { type Converted, type Description, type Entry, buildDataset, valueCell } from './build.ts'
import { category } from './dimensions.ts'
import type { Materials, RawRow } from './materials.ts'

interface Reading {
  readonly study: string
  readonly source: string
  /** Finds one statement; each captured number goes to the place of the same index. */
  readonly pattern: RegExp
  readonly places: readonly {
    readonly outcome: string
    readonly group: string
    readonly measure: 'share' | 'people'
  }[]
}

const share = (outcome: string, group: string): Reading['places'][number] => ({
  outcome,
  group,
  measure: 'share',
})
const surveyed = (group: string): Reading['places'][number] => ({
  outcome: 'surveyed',
  group,
  measure: 'people',
})

const READINGS: readonly Reading[] = [
  {
    study: 'oram-2016',
    source: 'oram-2016',
    pattern:
      /survey of (\d+) survivors in England, (\d+)% of men and (\d+)% of women had continuing injuries; (\d+)% of men and (\d+)% of women a diagnosed sexually transmitted infection; (\d+)% of men and (\d+)% of women high levels of depression, anxiety or post-traumatic stress/,
    places: [
      surveyed('survivors'),
      ...['continuing-injuries', 'sti', 'mental-health'].flatMap((outcome) => [
        share(outcome, 'men'),
        share(outcome, 'women'),
      ]),
    ],
  },
  {
    study: 'oram-2016',
    source: 'oram-2016',
    pattern:
      /same survey (\d+)% of the women reported forced sex while trafficked: (\d+)% of those trafficked for sex, and (\d+)% of those in domestic servitude/,
    places: ['forced-sex', 'forced-sex-sexual', 'forced-sex-domestic'].map((outcome) =>
      share(outcome, 'women'),
    ),
  },
  {
    study: 'hossain-2010',
    source: 'hossain-2010',
    pattern: /Among (\d+) trafficked girls and women in services/,
    places: [surveyed('girls-and-women')],
  },
  {
    study: 'polaris-survey',
    source: 'mapa-woods-2024',
    pattern: /^Polaris's survey of survivors: (\d+)% had no home or no stable home when they were recruited/,
    places: [share('no-stable-home', 'survivors')],
  },
]

const ODDS_RATIOS =
  /post-traumatic stress \(adjusted odds ratio ([\d.]+), 95% interval ([\d.]+) to ([\d.]+)\), and more time trafficked with depression and anxiety \(([\d.]+), ([\d.]+) to ([\d.]+)\)/

/** `consequences`: shares, odds ratios with the intervals their authors print, and how many people were asked. */
export function convertConsequences({ rows, sourceId }: Materials): Converted {
  const statements = rows('statements').filter((row) => row.text('topic') === 'consequence')
  const entries = [
    ...READINGS.flatMap((reading) => readShares(statements, reading, sourceId)),
    ...readOddsRatios(statements, sourceId),
  ]
  return buildDataset(DESCRIPTION, entries, [])
}

function matched(
  statements: readonly RawRow[],
  pattern: RegExp,
): { readonly row: RawRow; readonly numbers: readonly string[] } {
  for (const row of statements) {
    const match = pattern.exec(row.text('statement'))
    if (match !== null) return { row, numbers: match.slice(1) }
  }
  throw new Error(
    `statements.csv: no consequence fits the pattern ${pattern.source}; its numbers cannot be read`,
  )
}

function readShares(
  statements: readonly RawRow[],
  reading: Reading,
  sourceId: Materials['sourceId'],
): readonly Entry[] {
  const { row, numbers } = matched(statements, reading.pattern)
  if (sourceId(row.text('url')) !== reading.source)
    throw new Error(`${row.place}: this statement is not from ${reading.source}`)
  return reading.places.map(({ outcome, group, measure }, index) => ({
    at: { study: reading.study, outcome, group },
    measure,
    cell: valueCell(Number(numbers[index])),
    source: reading.source,
  }))
}

function readOddsRatios(statements: readonly RawRow[], sourceId: Materials['sourceId']): readonly Entry[] {
  const { row, numbers } = matched(statements, ODDS_RATIOS)
  const oddsRatio = (from: number): Cell => {
    const [value, low, high] = numbers.slice(from, from + 3).map(Number)
    if (value === undefined || low === undefined || high === undefined)
      throw new Error(`${row.place}: an odds ratio lacks its interval`)
    return { kind: 'value', value, interval: { low, high, level: 0.95 } }
  }
  return ['ptsd', 'depression-anxiety'].map((outcome, index) => ({
    at: { study: 'hossain-2010', outcome, group: 'girls-and-women' },
    measure: 'odds-ratio',
    cell: oddsRatio(index * 3),
    source: sourceId(row.text('url')),
  }))
}

const DESCRIPTION: Description = {
  name: 'consequences',
  title: {
    en: 'What trafficking does to people, in three studies',
    es: 'Lo que la trata hace a las personas, en tres estudios',
  },
  description: {
    en: 'Health, injuries and housing of people who were trafficked, as three studies report them. All asked people who had reached services or a survey; none is about Missouri.',
    es: 'Salud, lesiones y vivienda de personas que vivieron la trata, según tres estudios. Todos preguntaron a quienes habían llegado a un servicio o a una encuesta; ninguno trata de Misuri.',
  },
  provenance: {
    en: 'Two articles in a medical journal, read there, and one survey quoted by an organization. A script takes the numbers out of our notes on them.',
    es: 'Dos artículos de una revista médica, leídos allí, y una encuesta citada por una organización. Un programa toma las cifras de nuestras notas sobre ellos.',
  },
  dimensions: [
    category(
      'study',
      { en: 'Study', es: 'Estudio' },
      {
        'oram-2016': { en: 'Oram and others, England', es: 'Oram y otros, Inglaterra' },
        'hossain-2010': { en: 'Hossain and others', es: 'Hossain y otros' },
        'polaris-survey': { en: 'Polaris survey of survivors', es: 'Encuesta de Polaris a sobrevivientes' },
      },
    ),
    category(
      'outcome',
      { en: 'What was asked', es: 'Qué se preguntó' },
      {
        surveyed: { en: 'people asked', es: 'personas consultadas' },
        'continuing-injuries': { en: 'injuries that continue', es: 'lesiones que continúan' },
        sti: {
          en: 'a diagnosed sexually transmitted infection',
          es: 'una infección de transmisión sexual diagnosticada',
        },
        'mental-health': {
          en: 'high levels of depression, anxiety or post-traumatic stress',
          es: 'niveles altos de depresión, ansiedad o estrés postraumático',
        },
        'forced-sex': { en: 'forced sex while trafficked', es: 'sexo forzado durante la trata' },
        'forced-sex-sexual': {
          en: 'forced sex, among those trafficked for sex',
          es: 'sexo forzado, entre quienes sufrieron trata sexual',
        },
        'forced-sex-domestic': {
          en: 'forced sex, among those in domestic servitude',
          es: 'sexo forzado, entre quienes estaban en servidumbre doméstica',
        },
        ptsd: {
          en: 'post-traumatic stress after sexual violence',
          es: 'estrés postraumático tras violencia sexual',
        },
        'depression-anxiety': {
          en: 'depression and anxiety with more time trafficked',
          es: 'depresión y ansiedad con más tiempo en trata',
        },
        'no-stable-home': { en: 'no stable home when recruited', es: 'sin vivienda estable al ser captadas' },
      },
    ),
    category(
      'group',
      { en: 'Group', es: 'Grupo' },
      {
        men: { en: 'men', es: 'hombres' },
        women: { en: 'women', es: 'mujeres' },
        'girls-and-women': { en: 'girls and women', es: 'niñas y mujeres' },
        survivors: { en: 'survivors', es: 'sobrevivientes' },
      },
    ),
  ],
  measures: [
    {
      name: 'share',
      kind: 'share',
      unit: 'percent',
      title: { en: 'Share', es: 'Proporción' },
      unitLabel: { en: 'percent of those asked', es: 'por ciento de las personas consultadas' },
      counts: {
        en: 'People of the group with this outcome, among those whom the study asked.',
        es: 'Personas del grupo con este resultado, entre las que consultó el estudio.',
      },
      countsNot: {
        en: 'Not the share among everyone who was trafficked: those who never reached a service or a survey are not in it.',
        es: 'No es la proporción entre todas las personas que vivieron la trata: faltan quienes nunca llegaron a un servicio o a una encuesta.',
      },
    },
    {
      name: 'odds-ratio',
      kind: 'number',
      unit: 'ratio',
      title: { en: 'Adjusted odds ratio', es: 'Razón de momios ajustada' },
      unitLabel: { en: 'times the odds', es: 'veces los momios' },
      counts: {
        en: 'How many times higher the odds of the outcome were with the experience than without it, after the authors adjusted for other things.',
        es: 'Cuántas veces mayores eran los momios del resultado con la vivencia que sin ella, tras los ajustes de los autores.',
      },
      countsNot: {
        en: 'Not how many times more likely, and not proof of a cause. The interval is the one its authors print.',
        es: 'No es cuántas veces más probable ni prueba una causa. El intervalo es el que publican los autores.',
      },
    },
    {
      name: 'people',
      kind: 'count',
      unit: 'people',
      title: { en: 'People asked', es: 'Personas consultadas' },
      unitLabel: { en: 'people asked', es: 'personas consultadas' },
      counts: { en: 'People who took part in the study.', es: 'Personas que participaron en el estudio.' },
      countsNot: {
        en: 'Not a sample of all people who were trafficked, and not the size of each group in it.',
        es: 'No es una muestra de todas las personas que vivieron la trata ni el tamaño de cada grupo.',
      },
    },
  ],
  preference: {
    sources: ['oram-2016', 'hossain-2010', 'mapa-woods-2024'],
    because: { en: 'Each study has one source.', es: 'Cada estudio tiene una sola fuente.' },
  },
}
