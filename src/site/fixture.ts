// A small invented site, whole: what the tests of rendering read.
import type { Block, Inline, Prose } from '../facts/prose.types.ts'
import type { Claim, Fact, Page, Site, Text, Texts } from '../facts/site.ts'
import type { Source } from '../facts/source.ts'
import { openFigureBook } from '../figures/book.ts'
import type { Dataset } from '../figures/dataset.ts'
import { publicServices } from '../services/public-service.ts'
import { type Directory, NOBODY_KNOWS, type Service } from '../services/service.ts'
import type { RenderInput } from './render-input.ts'

const place = { file: 'invented.md' }

export const text = (said: string): Inline => ({ kind: 'text', text: said, place })
export const paragraph = (...of: readonly Inline[]): Block => ({ kind: 'paragraph', of })
export const prose = (...blocks: readonly Block[]): Prose => ({ blocks, file: place.file })
const heading = (id: string): Block => ({ kind: 'heading', level: 2, id, of: [text(`About ${id}`)] })

function words(title: string, ...blocks: readonly Block[]): Text {
  return {
    title: prose(paragraph(text(title))),
    plainTitle: title,
    body: prose(...blocks),
    summary: `${title}, in short.`,
    place,
  }
}

function inBoth(title: string, ...blocks: readonly Block[]): Texts {
  return { en: words(title, ...blocks), es: { ...words(`ES ${title}`, ...blocks), reviewedBySpeaker: null } }
}

const reviewed = {
  owner: 'editor',
  state: 'approved',
  reviewBy: '2027-05-31',
  sources: ['survey'],
  place,
} as const

const figure: Inline = { kind: 'figure', expression: 'calls.cases[state=MO, year=2024]', format: null, place }
const cite: Inline = { kind: 'cite', source: 'survey', place }
const chart: Block = {
  kind: 'chart',
  chart: { kind: 'line', cells: 'calls.cases[state=MO]', by: 'year', title: 'Cases by year' },
  place,
}

const facts: readonly Fact[] = [
  {
    ...reviewed,
    id: 'how-many',
    section: 'numbers',
    order: 1,
    texts: inBoth(
      'How many?',
      paragraph(text('There were '), figure, text(' cases. '), cite, {
        kind: 'link',
        href: '/claims/',
        of: [text('See claims')],
        place,
      }),
      chart,
    ),
  },
  {
    ...reviewed,
    id: 'unfinished',
    section: 'basics',
    order: 1,
    state: 'draft',
    texts: inBoth('Not yet?', paragraph(text('Draft.'))),
  },
]

const claims: readonly Claim[] = [
  {
    ...reviewed,
    id: 'all-of-them',
    order: 1,
    verdict: 'misread',
    texts: {
      en: {
        ...words(
          'Everybody <knows>',
          paragraph({ kind: 'quote', text: '24,000', claim: 'all-of-them', place }, text(' was misread.')),
        ),
        instead: prose(paragraph(text('Say this instead.'))),
      },
      es: {
        ...words('Todos lo saben', paragraph(text('Mal leído.'))),
        instead: prose(paragraph(text('Diga esto.'))),
        reviewedBySpeaker: null,
      },
    },
  },
]

const page = (id: Page['id'], ...blocks: readonly Block[]): readonly [Page['id'], Page] => [
  id,
  { ...reviewed, id, texts: inBoth(`The ${id} page`, ...blocks) },
]

const sources: readonly Source[] = [
  {
    id: 'survey',
    publisher: null,
    title: 'A survey',
    where: 'https://survey.example/report',
    published: '2024-09',
    read: '2026-11',
    licence: 'not stated',
    reliability: 'news',
    original: { en: 'the Hotline', es: 'la Línea' },
  },
  {
    id: 'other',
    publisher: 'Another',
    title: 'Another survey',
    where: 'github:owner/name@c0ffee file.csv',
    published: 'undated',
    read: '2026-11',
    licence: 'CC BY 4.0',
    reliability: 'code file',
  },
]

export const dataset: Dataset = {
  name: 'calls',
  title: { en: 'Calls', es: 'Llamadas' },
  description: { en: 'Invented calls.', es: 'Llamadas inventadas.' },
  licence: 'CC0',
  provenance: { en: 'Made up.', es: 'Inventado.' },
  dimensions: [
    {
      name: 'state',
      kind: 'category',
      title: { en: 'State' },
      labels: new Map([['MO', { en: 'Missouri', es: 'Misuri' }]]),
    },
    { name: 'year', kind: 'year', title: { en: 'Year' }, labels: new Map() },
  ],
  measures: [
    {
      name: 'cases',
      kind: 'count',
      unit: 'cases',
      title: { en: 'Cases', es: 'Casos' },
      unitLabel: { en: 'cases', es: 'casos' },
      counts: { en: 'Reports.', es: 'Avisos.' },
      countsNot: { en: 'Not people.', es: 'No personas.' },
    },
  ],
  observations: [
    {
      at: { state: 'MO', year: '2022' },
      cells: { cases: { kind: 'value', value: 1200 } },
      source: 'survey',
      line: 2,
    },
    {
      at: { state: 'MO', year: '2023' },
      cells: { cases: { kind: 'missing', reason: 'withheld' } },
      source: 'survey',
      line: 3,
    },
    {
      at: { state: 'MO', year: '2024' },
      cells: { cases: { kind: 'value', value: 1234 } },
      source: 'survey',
      line: 4,
    },
    {
      at: { state: 'MO', year: '2024' },
      cells: { cases: { kind: 'value', value: 1300 } },
      source: 'other',
      line: 5,
    },
  ],
  preference: {
    sources: ['survey', 'other'],
    because: { en: 'The survey counted itself.', es: 'La encuesta contó.' },
  },
  breaks: [],
  madeFromCaseRecords: false,
  folder: 'data/calls',
}

const service = (id: string, section: Service['section'], channels: Service['channels']): Service => ({
  id,
  listing: 'listed',
  name: `Service ${id}`,
  aliases: [],
  formerly: [],
  section,
  order: 1,
  needs: ['talk'],
  residential: false,
  operators: [],
  areas: [{ kind: 'country' }],
  takes: NOBODY_KNOWS,
  languages: [],
  access: { kind: 'telephone only' },
  what: { en: 'Listens.', es: 'Escucha.' },
  coverage: { en: 'United States', es: 'Estados Unidos' },
  channels,
  sources: ['survey'],
  place,
})

export const directory: Directory = [
  service('police', 'tip', [
    { kind: 'call', address: '1-800-555-0111', verification: { state: 'printed', newest: '2020' } },
  ]),
  service('hotline', 'trafficking', [
    {
      kind: 'call',
      address: '1-800-555-0100',
      hours: { kind: 'always' },
      verification: { state: 'printed', newest: '2024-04' },
    },
    {
      kind: 'text',
      address: '233733',
      verification: { state: 'dialled', on: '2026-11-02', by: 'staff', how: 'answered' },
    },
    {
      kind: 'web',
      address: 'https://hotline.example/',
      verification: { state: 'printed', newest: 'undated' },
    },
    { kind: 'call', address: '1-800-555-0199', verification: { state: 'unconfirmed', why: 'one source' } },
  ]),
  service('rumour', 'local', [
    { kind: 'call', address: '1-800-555-0188', verification: { state: 'unconfirmed', why: 'one source' } },
  ]),
  service('911', 'emergency', [
    { kind: 'call', address: '911', verification: { state: 'printed', newest: 'undated' } },
  ]),
]

const site: Site = {
  settings: {
    name: { en: 'Invented Facts', es: 'Datos inventados' },
    publisher: {
      name: { en: 'Example organisation' },
      url: 'https://org.example',
      about: { en: 'It is an example.' },
    },
    url: 'https://facts.example',
    place: { code: 'MO', name: { en: 'Missouri', es: 'Misuri' } },
    languages: ['en', 'es'],
    helpLanguages: new Map([['ar', null]]),
    regions: [],
    leave: { to: 'https://encyclopedia.example/' },
    wrongNumber: { email: 'numbers@org.example' },
    colours: { accent: '#14506b', accentDark: '#8cc4dc' },
    compare: null,
    headlines: [
      {
        figure: 'calls.cases[state=MO, year=2024]',
        format: null,
        label: { en: 'cases in Missouri', es: 'casos en Misuri' },
        place,
      },
    ],
  },
  sources: new Map(sources.map((source) => [source.id, source])),
  datasets: new Map([[dataset.name, dataset]]),
  facts,
  claims,
  pages: new Map([
    page('home', paragraph(text('Welcome.'))),
    page('consequences', paragraph(text('What it does.'))),
    page('claims', paragraph(text('What is said.'))),
    page(
      'support',
      heading('danger'),
      paragraph(text('Call now.')),
      heading('traces'),
      paragraph(text('What a call leaves.')),
    ),
    page('protect', {
      kind: 'table',
      header: [[text('Sign')], [text('Why')]],
      rows: [[[text('One')], [text('Two')]]],
    }),
    page('data', paragraph(text('Our data.'))),
    page('about', paragraph(text('About us.'))),
  ]),
  corrections: [
    { from: '2026-01-02', until: '2026-02-03', was: { en: 'It was 7.' }, now: { en: 'It is 8.' } },
  ],
  acknowledgements: [],
}

export const input: RenderInput = {
  site,
  directory: publicServices(directory),
  book: openFigureBook(site.datasets),
  asOf: '2026-11-22',
  earlier: null,
  preview: false,
  assets: {
    leave: '/assets/leave.123.js',
    panel: '/assets/panel.456.js',
    find: '/assets/find.789.js',
    findWorker: '/assets/find-worker.789.js',
    keep: '/assets/keep.789.js',
    explore: '/assets/explore.789.js',
    compare: '/assets/compare.789.js',
    states: '/assets/states.789.json',
  },
  bundle: {
    list: '/assets/list.789.json',
    details: '/assets/details.789.json',
    places: '/assets/places.789.json',
  },
  regions: [],
  csvOf: (of) => `${of.name} as csv`,
  jsonOf: (of) => JSON.stringify({ name: of.name }),
}
