import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import type { Area } from '../../services/areas.ts'
import { house } from '../../services/card/card.fixture.ts'
import type { PublicService } from '../../services/public-service.ts'
import { SECTIONS } from '../../services/service.ts'
import { input } from '../fixture.ts'
import type { RenderInput } from '../render-input.ts'
import { renderSite } from '../render.ts'

const regions = ['north', 'south'].map((id) => ({
  id,
  name: { en: `The ${id}`, es: `ES ${id}` },
  zip: '65101',
  miles: 50,
  place: { file: 'site.yaml' },
}))

function siteWith(directory: readonly PublicService[]): RenderInput {
  const { site } = input
  return { ...input, directory, site: { ...site, settings: { ...site.settings, regions } } }
}

/** The area pages by path, and what stands on each. */
function pagesWith(directory: readonly PublicService[]): ReadonlyMap<string, string> {
  const files = renderSite(siteWith(directory))
  return new Map(
    files.filter(({ path }) => /(^|\/)area\/.*\.html$/.test(path)).map(({ path, body }) => [path, body]),
  )
}

const service = (id: string, areas: readonly Area[], more: Partial<PublicService> = {}): PublicService => ({
  ...house,
  id,
  name: `Service ${id}`,
  areas,
  sources: ['survey'],
  ...more,
})
const COUNTRY: Area = { kind: 'country' }
const STATE: Area = { kind: 'state', state: 'MO' }
const NORTH: Area = { kind: 'region', region: 'north' }

test('the whole country has a page in every language of help, the state and its regions in those of the site', () => {
  assert.deepEqual([...pagesWith([]).keys()].toSorted(), [
    'ar/area/us/index.html',
    'area/mo/index.html',
    'area/north/index.html',
    'area/south/index.html',
    'area/us/index.html',
    'es/area/mo/index.html',
    'es/area/north/index.html',
    'es/area/south/index.html',
    'es/area/us/index.html',
  ])
})

test('a region has its own services first, then those of the whole state, and a link to the lines for the country', () => {
  const pages = pagesWith([service('a', [STATE]), service('b', [NORTH]), service('c', [COUNTRY])])
  const north = pages.get('area/north/index.html') ?? ''
  assert.ok(north.indexOf('Service b') > 0 && north.indexOf('Service b') < north.indexOf('Service a'))
  assert.ok(!north.includes('Service c') && north.includes('href="/area/us/"'))
  assert.match(pages.get('area/south/index.html') ?? '', /Nothing is listed for this area alone/)
  assert.match(pages.get('area/us/index.html') ?? '', /Service c/)
})

test('in a section a shelter of which nothing fresh is known comes after the others, a line for the country does not', () => {
  const dialled = (on: string): Partial<PublicService> => ({
    channels: [{ kind: 'call', address: '555-0100', verification: { state: 'dialled', on } }],
  })
  const [stale, fresh] = [dialled('2025-01-01'), dialled('2026-11-01')]
  for (const [area, path] of [
    [STATE, 'area/mo'],
    [NORTH, 'area/north'],
    [COUNTRY, 'area/us'],
  ] as const) {
    const services = [
      service('stale', [area], { ...stale, order: 1 }),
      service('second', [area], { ...fresh, order: 3 }),
      service('first', [area], { ...fresh, order: 2 }),
      service('later', [area], { ...fresh, order: 0, section: 'later' }),
    ]
    const page = pagesWith(services).get(`${path}/index.html`) ?? ''
    const inOrder = [...page.matchAll(/Service (stale|second|first|later)/g)].map(([, id]) => id)
    const expected = ['first', 'second', 'stale', 'later']
    assert.deepEqual(inOrder, area === COUNTRY ? ['stale', 'first', 'second', 'later'] : expected, path)
  }
})

test('a shelter of a place that is no area any more stands among those of the state by what is known of it', () => {
  const call = { kind: 'call', address: '555-0100' } as const
  const stale = [{ ...call, verification: { state: 'dialled', on: '2025-01-01' } }] as const
  const gone = { kind: 'region', region: 'not-a-region-any-more' } as const
  const page = pagesWith([service('stale', [STATE], { channels: stale }), service('fresh', [gone])]).get(
    'area/mo/index.html',
  )
  assert.ok(page !== undefined && page.indexOf('Service fresh') < page.indexOf('Service stale'))
})

const anyArea = fc.constantFrom<Area>(
  COUNTRY,
  STATE,
  NORTH,
  { kind: 'region', region: 'south' },
  { kind: 'region', region: 'not-a-region-any-more' },
  { kind: 'state', state: 'KS' },
)

test('every service stands on some page, and on no page twice', () => {
  const anyService = fc.record({
    areas: fc.uniqueArray(anyArea, { maxLength: 3 }),
    section: fc.constantFrom(...SECTIONS),
  })
  fc.assert(
    fc.property(fc.array(anyService, { maxLength: 12 }), (given) => {
      const directory = given.map(({ areas, section }, index) => service(`x${index}x`, areas, { section }))
      const pages = [...pagesWith(directory)].filter(([path]) => path.startsWith('area/'))
      for (const { id, section } of directory) {
        const standing = pages.filter(([, body]) => body.includes(`id="${id}"`))
        assert.ok(standing.length > 0, id)
        for (const [path, body] of standing) assert.equal(body.split(`id="${id}"`).length, 2, path)
        // Danger now stands first on every page.
        if (section === 'emergency') assert.equal(standing.length, pages.length)
      }
    }),
    { numRuns: 20 },
  )
})

test('agencies stand apart, and labelled', () => {
  const agency = service('police', [STATE], { section: 'tip', agency: 'police' })
  const page = pagesWith([agency]).get('area/mo/index.html') ?? ''
  assert.match(page, /<div class="tips plain"><h2 class="topic">Report a tip<\/h2><p>These are police/)
  assert.match(page, /<p class="label">Police<\/p>/)
})

/** Words as different from each other as those of a real directory. */
function wordsFrom(seed: number, count: number): string {
  let state = seed
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  return Array.from(
    { length: count },
    () => `${'kbmnprst'[next(8)]}${'aeiou'[next(5)]}${next(400).toString(36)}`,
  ).join(' ')
}

for (const words of [8, 60, 300])
  test(`what is more than a page holds goes on to the next, each within 12,000 bytes: ${words} words a service`, () => {
    const directory = Array.from({ length: 120 }, (_, index) =>
      service(`s${index}`, [STATE], {
        name: wordsFrom(index + 1, 4),
        know: { en: wordsFrom(index + 1000, words), es: wordsFrom(index + 2000, words) },
      }),
    )
    const pages = [...pagesWith(directory)].filter(([path]) => path.startsWith('area/mo/'))
    assert.ok(pages.length > 2, `${pages.length} pages`)
    assert.ok(pages.some(([path]) => path === 'area/mo/2/index.html'))
    for (const [path, body] of pages)
      assert.ok(brotliCompressSync(body).length <= 12_000, `${path}: ${brotliCompressSync(body).length}`)
    for (const { id } of directory)
      assert.equal(pages.filter(([, body]) => body.includes(`id="${id}"`)).length, 1, id)
    const [, first = ''] = pages.find(([path]) => path === 'area/mo/index.html') ?? []
    assert.match(first, /aria-current="page">Page 1</)
  })

test('support has every service while they fit, then those of the state and the country, then those of the country', () => {
  const supportWith = (directory: readonly PublicService[]): string =>
    renderSite(siteWith(directory)).find(({ path }) => path === 'support/index.html')?.body ?? ''
  const many = (areas: readonly Area[], name: string): readonly PublicService[] =>
    Array.from({ length: 120 }, (_, index) => service(`${name}${index}`, areas))
  const few = [service('country', [COUNTRY]), service('state', [STATE]), service('region', [NORTH])]
  const shown = (directory: readonly PublicService[]): readonly string[] =>
    ['country', 'state', 'region'].filter((id) => supportWith(directory).includes(`id="${id}"`))
  assert.deepEqual(shown(few), ['country', 'state', 'region'])
  assert.deepEqual(shown([...few, ...many([NORTH], 'n')]), ['country', 'state'])
  assert.deepEqual(shown([...few, ...many([STATE], 's')]), ['country'])
})

test('titles and addresses are neutral: nothing of what a page is for', () => {
  for (const [path, body] of pagesWith([service('a', [STATE])])) {
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(body) ?? []
    assert.doesNotMatch(title, /help|support|service|ayuda|apoyo|facts|datos/i, path)
    assert.match(body, /href="\/plain\.svg"/, path)
  }
})
