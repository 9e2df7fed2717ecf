// Missouri's rankings and the pages of the states: what they say comes out of the rows, worked out here again in another way.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Built, buildSite } from '../src/publish/build.ts'
import { figuresIn } from '../src/publish/earlier-edition.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const SITE = 'sites/missouri'
const built = await build()
const files = new Map(built.files.map((file) => [file.path, file.body]))

async function build(): Promise<Built> {
  const result = await buildSite({
    folder: SITE,
    asOf: '2026-11-22',
    preview: true,
    quality: 5,
    problemsOnly: true,
    cacheFolder: PICTURE_CACHE,
  })
  assert.ok(result.ok, result.ok ? '' : result.refusal.map(({ message }) => message).join('\n'))
  return result.value
}

interface Place {
  readonly state: string
  readonly count: number
  readonly people: number
}

/** The rows of one year, read with a few lines of our own: no quotes stand in these columns. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(`${SITE}/data/${file}`, 'utf8').trim().split('\n')
  return text.slice(1).map((line) => line.split(','))
}

function casesOf(year: string): readonly Place[] {
  const people = new Map(
    rowsOf('population/population.csv')
      .filter(([, of]) => of === year)
      .map(([state = '', , count]) => [state, Number(count)]),
  )
  const counts = new Map<string, number>()
  for (const [state = '', of, , , cases] of rowsOf('hotline/hotline.csv'))
    if (of === year && cases !== '' && !counts.has(state)) counts.set(state, Number(cases))
  return [...counts].map(([state, count]) => ({ state, count, people: people.get(state) ?? 0 }))
}

/** P(at least `hits` of `trials`), each with this chance: terms added in logarithms, sharing no code with what is tested. */
function atLeast(hits: number, trials: number, chance: number): number {
  let log = trials * Math.log1p(-chance)
  let sum = hits === 0 ? Math.exp(log) : 0
  for (let n = 1; n <= trials; n += 1) {
    log += Math.log((trials - n + 1) / n) + Math.log(chance) - Math.log1p(-chance)
    if (n >= hits) sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/** Holm's steps, one after the other, over the comparisons that have this place in them. */
function setOf(all: readonly Place[], own: Place): { readonly low: number; readonly high: number } {
  const pairs = all
    .filter((other) => other !== own)
    .flatMap((other) => [
      { p: pValue(own, other), ownAbove: true },
      { p: pValue(other, own), ownAbove: false },
    ])
    .toSorted((a, b) => a.p - b.p)
  let [low, high] = [1, all.length]
  for (const [index, { p, ownAbove }] of pairs.entries()) {
    if (p > 0.05 / (pairs.length - index)) break
    if (ownAbove) high -= 1
    else low += 1
  }
  return { low, high }
}

function pValue(one: Place, other: Place): number {
  return atLeast(one.count, one.count + other.count, one.people / (one.people + other.people))
}

interface Shown {
  readonly place: string
  readonly rank: number
  readonly value: number
  readonly set: { readonly low: number; readonly high: number }
  readonly notToldApartFrom: readonly string[]
}

function shownRanking(slug: string): readonly Shown[] {
  const file = files.get(`ranking/${slug}/data.json`)
  assert.ok(file !== undefined, slug)
  return (JSON.parse(file) as { readonly places: readonly Shown[] }).places
}

const pageText = (path: string): string =>
  (files.get(path) ?? assert.fail(`no ${path}`))
    .replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')

test('the index of the numbers can be read back, so that the next edition is compared with it', () => {
  const index: unknown = JSON.parse(files.get('figures/index.json') ?? '')
  const figures = figuresIn(index)
  assert.ok(figures !== null && figures.some(({ interval }) => interval?.method === 'ranks'))
  assert.deepEqual({ figures }, index)
})

test('Missouri 2024 by rate, its set and its near ties are those of the rows', () => {
  const all = casesOf('2024')
  assert.equal(all.length, 51)
  const own = all.find(({ state }) => state === 'MO') ?? assert.fail()
  const rate = ({ count, people }: Place): number => (count * 100_000) / people
  const order = all.toSorted((a, b) => rate(b) - rate(a))
  const rank = order.indexOf(own) + 1
  const { low, high } = setOf(all, own)
  const shown = shownRanking('hotline-cases-2024-rate').find(({ place }) => place === 'MO') ?? assert.fail()
  assert.deepEqual([shown.rank, shown.set], [rank, { low, high }])
  assert.ok(Math.abs(shown.value - rate(own)) < 1e-12)
  const neighbours = [order[rank - 2]?.state, order[rank]?.state]
  for (const state of neighbours) assert.ok(shown.notToldApartFrom.includes(state ?? ''))
  assert.match(
    pageText('ranking/index.html'),
    new RegExp(
      `Missouri is ${rank}th of 51\\. Missouri is somewhere from place ${low} to place ${high} of 51`,
    ),
  )
})

test('every state stands where the rows put it, by rate and by number, with its set', () => {
  for (const by of ['rate', 'number'] as const) {
    const all = casesOf('2024').map((place) => (by === 'rate' ? place : { ...place, people: 1 }))
    const rate = ({ count, people }: Place): number => count / people
    for (const shown of shownRanking(`hotline-cases-2024-${by}`)) {
      const own = all.find(({ state }) => state === shown.place) ?? assert.fail()
      assert.equal(shown.rank, 1 + all.filter((other) => rate(other) > rate(own)).length, shown.place)
      assert.deepEqual(shown.set, setOf(all, own), `${shown.place} by ${by}`)
    }
  }
})

test('only years in which all 51 have a number are ranked, and the page says of each other year how many have one', () => {
  const ranked = [...files.keys()].flatMap(
    (path) => /^ranking\/hotline-cases-(\d+)-rate\/index\.html$/.exec(path)?.[1] ?? [],
  )
  const years = [...new Set(rowsOf('hotline/hotline.csv').map(([, year = '']) => year))]
  const having = (year: string): number => new Set(casesOf(year).map(({ state }) => state)).size
  assert.deepEqual(ranked.toSorted(), years.filter((year) => having(year) === 51).toSorted())
  const page = pageText('ranking/index.html')
  const all = Array.from({ length: 13 }, (_, index) => String(2012 + index))
  for (const year of all.filter((each) => having(each) < 51))
    assert.ok(
      page.includes(`Cases recorded by the hotline, ${year}: we have a number for ${having(year)} of 51.`),
      year,
    )
})

test('a ranking by rate and one by number each say which they are, in both languages', () => {
  assert.match(
    pageText('ranking/hotline-cases-2024-rate/index.html'),
    /States by rate: cases .* per 100,000 \w+, 2024/,
  )
  assert.match(pageText('ranking/hotline-cases-2024-number/index.html'), /States by number of cases/)
  assert.match(
    pageText('es/ranking/hotline-cases-2024-rate/index.html'),
    /Estados por tasa: casos .* por cada 100,000/,
  )
  assert.match(pageText('es/ranking/hotline-cases-2024-number/index.html'), /Estados por número de casos/)
})

test('there is a page for each of the 51 in both languages, and each says in one list what is not known', () => {
  for (const folder of ['', 'es/']) {
    const pages = [...files.keys()].filter((path) =>
      new RegExp(`^${folder}states/[a-z]{2}/index\\.html$`).test(path),
    )
    assert.equal(pages.length, 51)
    for (const path of pages) {
      const html = files.get(path) ?? ''
      const [, list = ''] = /<h2 id="unknown">[^<]*<\/h2><ul>([\s\S]*?)<\/ul>/.exec(html) ?? []
      assert.ok(list.split('<li>').length > 2, path)
      // A section of the page has numbers in it: what is missing is in that list, and has no empty section.
      for (const section of html.split('<section><h2>').slice(1)) assert.match(section, /<td/, path)
    }
  }
})

test('grades of different frameworks never share a table, and each state has those of the rows', () => {
  const html = files.get('states/mo/index.html') ?? ''
  const grades = rowsOf('grades/grades.csv').filter(([, state]) => state === 'MO')
  const frameworks = new Set(grades.map(([framework]) => framework))
  const section = html.split('<section><h2>').find((part) => part.startsWith('Grades of states')) ?? ''
  assert.ok(frameworks.size > 1)
  assert.equal(section.split('<table').length - 1, frameworks.size)
  assert.doesNotMatch(section, /<svg/)
})

test('a state without a row of the FBI is said to have none, and no zero is shown for it', () => {
  const having = new Set(rowsOf('fbi/fbi.csv').map(([state]) => state))
  const without = casesOf('2024').filter(({ state }) => !having.has(state))
  assert.ok(without.length > 0)
  for (const { state } of without)
    assert.match(
      pageText(`states/${state.toLowerCase()}/index.html`),
      /nothing is in our sources for this state\. That is not a zero/,
    )
})

test('no number changes hands without its kind: nothing speaks of victims in a state, of confirmed cases or of a trend', () => {
  for (const [path, body] of files) {
    if (!/^(es\/)?(states|ranking|compare|explore|embed)\/.*index\.html$/.test(path)) continue
    const words = body.replaceAll(/<[^>]+>/g, ' ')
    assert.doesNotMatch(
      words,
      /victims in |víctimas en (?:el|Mis)|confirmed (?:cases|victims)|casos confirmados|[↑↓▲▼]/i,
      path,
    )
  }
})
