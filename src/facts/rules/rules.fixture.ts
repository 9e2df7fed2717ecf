// An invented site for the tests of the content rules: each changes one thing in it and asks which rule speaks.
import type { Dataset } from '../../figures/dataset.ts'
import { readClaims, readFacts } from '../read-texts.ts'
import type { Settings, Site } from '../site.ts'
import type { Source } from '../source.ts'

export const both = (en: string): { readonly en: string; readonly es: string } => ({ en, es: `${en} (es)` })

export const settings: Settings = {
  name: both('Invented facts'),
  publisher: {
    name: both('An invented organisation'),
    url: 'https://invented.org',
    about: both('It is invented.'),
  },
  url: 'https://facts.invented.org',
  place: { code: 'AA', name: { en: 'Northland', es: 'Nortelandia' } },
  languages: ['en', 'es'],
  helpLanguages: new Map(),
  regions: [],
  leave: { to: 'https://elsewhere.org/' },
  wrongNumber: { email: 'numbers@invented.org' },
  colours: { accent: '#115544', accentDark: '#77ccbb' },
  headlines: [],
  compare: null,
}

const source: Source = {
  id: 'survey',
  publisher: 'Invented Office',
  title: 'A survey',
  where: 'https://invented.org/s',
  published: '2024',
  read: '2026-11',
  licence: 'not stated',
  reliability: 'government',
}

export const reports: Dataset = {
  name: 'reports',
  title: both('Reports'),
  description: both('Invented reports.'),
  licence: 'not stated',
  provenance: both('Invented.'),
  dimensions: [
    { name: 'state', title: both('State'), kind: 'category', labels: new Map() },
    { name: 'kind', title: both('Kind'), kind: 'category', labels: new Map() },
  ],
  measures: [
    {
      name: 'cases',
      title: both('Cases'),
      kind: 'count',
      unit: 'cases',
      unitLabel: both('cases'),
      counts: both('x'),
      countsNot: both('y'),
    },
    {
      name: 'share',
      title: both('Share'),
      kind: 'share',
      unit: 'percent',
      unitLabel: both('percent'),
      counts: both('x'),
      countsNot: both('y'),
      whole: { of: 'kind' },
    },
  ],
  observations: [
    {
      at: { state: 'AA', kind: 'a' },
      cells: { cases: { kind: 'value', value: 12 }, share: { kind: 'value', value: 60 } },
      source: 'survey',
      line: 2,
    },
    {
      at: { state: 'BB', kind: 'a' },
      cells: { cases: { kind: 'value', value: 30 } },
      source: 'survey',
      line: 3,
    },
    {
      at: { state: 'AA', kind: 'b' },
      cells: { share: { kind: 'value', value: 40 } },
      source: 'survey',
      line: 4,
    },
  ],
  preference: { sources: ['survey'], because: both('It is the only one.') },
  breaks: [],
  madeFromCaseRecords: false,
  folder: 'data/reports',
}

export interface Changes {
  readonly body?: string
  readonly es?: string | null
  readonly front?: string
  readonly claim?: string
  readonly dataset?: Partial<Dataset>
  readonly source?: Partial<Source>
  readonly settings?: Partial<Settings>
  readonly datasets?: readonly Dataset[]
}

export function siteWith(changes: Changes): Site {
  const front = changes.front ?? 'review-by: 2027-01-01\nsources: [survey]'
  const english = `---\nquestion: What is it?\nsection: basics\norder: 1\nowner: editor\nstate: approved\nsummary: What it is.\n${front}\n---\n\n${changes.body ?? 'Plain words.'}\n`
  const spanish = `---\nquestion: ¿Qué es?\nsummary: Lo que es.\nreviewed-by-speaker: { by: Una hablante, on: 2026-01-01 }\n---\n\n${changes.es ?? changes.body ?? 'Palabras.'}\n`
  const facts = readFacts([
    { file: 'facts/it.en.md', text: english },
    ...(changes.es === null ? [] : [{ file: 'facts/it.es.md', text: spanish }]),
  ])
  const claims = readClaims(
    changes.claim === undefined
      ? []
      : ['en', 'es'].map((language) => ({
          file: `claims/c.${language}.md`,
          text: `---\nclaim: It is said\n${language === 'en' ? 'verdict: misread\norder: 1\nowner: editor\nstate: approved\nreview-by: 2027-01-01\nsources: []' : 'reviewed-by-speaker: { by: Una hablante, on: 2026-01-01 }'}\nsummary: Why.\n---\n${changes.claim}\n\n---\n\nSay less.\n`,
        })),
  )
  if (!facts.ok || !claims.ok) throw new Error(JSON.stringify([facts, claims]))
  const dataset = { ...reports, ...changes.dataset }
  return {
    settings: { ...settings, ...changes.settings },
    sources: new Map([['survey', { ...source, ...changes.source }]]),
    datasets: new Map([dataset, ...(changes.datasets ?? [])].map((each) => [each.name, each])),
    facts: facts.value,
    claims: claims.value,
    pages: new Map(),
    corrections: [],
    acknowledgements: [],
  }
}
