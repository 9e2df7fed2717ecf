import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Csp } from '../kit/hash.ts'
import { AREAS, AREA_PATTERNS, type Area, areaOf, headersFor, styleHashesOf } from './headers.ts'

const PLACES: Readonly<Record<Area, readonly string[]>> = {
  every: [
    'index.html',
    'index.json',
    'es/figures/a-1/index.html',
    'figures/a-1/index.json',
    'figures/a-1/chart.svg.html',
    'figures/a-1/mychart.svg',
    'estimates/index.html',
    'estimates/lists/index.json',
    'figures/data.csv/index.html',
    'states/mo/data.csv.txt',
    'es/datapackage.json',
    'claims/feed.xml',
    'sitemap.xml',
    'icon.svg',
    'embedded/index.html',
    'espanol/embed/a/index.html',
    'assets/plain.js',
    'removed/index.json',
  ],
  assets: ['assets/leave.0123abcd.js'],
  data: [
    'data/index.html',
    'data/hotline/hotline.parquet',
    'data/hotline/datapackage.json',
    'hsds/index.json',
    'figures/a-1/data.csv',
    'es/figures/a-1/data.json',
    'ranking/cases/chart.svg',
    'es/ranking/cases/chart.png',
    'states/mo/map.svg',
    'states/map.png',
    'estimates/lists/patterns.svg',
    'es/estimates/lists/left-out.png',
    'figures/a-1/cite.bib',
    'es/figures/a-1/cite.json',
    'datapackage.json',
    'data.json',
    'feed.xml',
    'es/feed.xml',
  ],
  embed: ['embed/a-1/index.html', 'es/embed/a-1/index.html', 'embed/index.json'],
  removed: ['removed/', 'removed/index.html', 'es/removed/index.html'],
}

test('each path is in its area, and in no other', () => {
  for (const area of AREAS) {
    for (const path of PLACES[area]) {
      const areas = AREAS.filter((other) => other !== 'every' && new RegExp(AREA_PATTERNS[other]).test(path))
      assert.deepEqual(areas, area === 'every' ? [] : [area], path)
      assert.equal(areaOf(path), area, path)
    }
  }
})

test('every server can read the patterns: they look neither ahead nor back, and begin at the beginning', () => {
  for (const pattern of Object.values(AREA_PATTERNS)) {
    assert.doesNotMatch(pattern, /\(\?[=!<]|\\\d/)
    assert.match(pattern, /^\^/)
  }
})

test('files that others use may be used from anywhere, and have every other header of a page', () => {
  const facts = { kind: 'release', styleHashes: [], tls: true } as const
  const page = new Map(headersFor('every', facts))
  const reused = new Map(headersFor('data', facts))
  assert.equal(reused.get('Access-Control-Allow-Origin'), '*')
  assert.equal(reused.get('Cross-Origin-Resource-Policy'), 'cross-origin')
  const same = [...page].filter(([name]) => name !== 'Cross-Origin-Resource-Policy')
  assert.deepEqual(
    same.filter(([name, value]) => reused.get(name) !== value),
    [],
  )
  assert.ok(same.some(([name]) => name === 'X-Content-Type-Options'))
})

test('only an embedded page may be framed, in every language', () => {
  const policyOf = (path: string): string =>
    new Map(headersFor(areaOf(path), { kind: 'release', styleHashes: [], tls: true })).get(
      'Content-Security-Policy',
    ) ?? ''
  for (const path of Object.values(PLACES).flat())
    assert.equal(policyOf(path).endsWith('frame-ancestors *'), PLACES.embed.includes(path), path)
})

test('the style of a picture that is asked for by itself is in the policy, once for all pictures of one look', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text)
  const svg = (words: string): Uint8Array =>
    bytes(
      `<svg xmlns="http://www.w3.org/2000/svg"><style>.line{fill:none}</style><text>${words}</text></svg>`,
    )
  const files = [
    ...Array.from({ length: 50 }, (_, index) => ({
      path: `figures/${index}/chart.svg`,
      bytes: svg(`${index}`),
    })),
    { path: 'figures/1/chart.png', bytes: bytes('<style>not text at all</style>') },
    { path: 'index.html', bytes: bytes('<style>body{margin:0}</style>') },
  ]
  assert.deepEqual(
    styleHashesOf(files),
    [sha256Csp('.line{fill:none}'), sha256Csp('body{margin:0}')].toSorted(),
  )
})
