// In a browser, in a narrow window: a page of each kind, the ones with the widest words, and pages drawn by lot. What each asks
// of the network, keeps on the device, and shows. What can be read off a page without a browser is in site-pages.test.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { NOWHERE, drawnByLot, fullestOfEachKind, kindOf, hasStops, widestOfEachKind } from './page-kinds.ts'
import { type ShippedSite, shippedSite } from './shipped-site.ts'

const NARROW = { width: 320, height: 640 }
const TABS = 2
/** Drawn from all pages, besides those of each kind. Another seed draws others; this one is the day of the release. */
const LOT = { count: 60, seed: 20261122 }

interface Visited {
  readonly address: string
  readonly headings: number
  /** How many pixels the page is wider than its window, with everything that opens opened. */
  readonly tooWide: number
  /** The first three stops of Tab: in the order of the page, no element asking for another (else `order`). */
  readonly stops: readonly string[]
  readonly violations: readonly string[]
}

interface Crawl {
  readonly visited: readonly Visited[]
  readonly elsewhere: readonly string[]
  readonly errors: readonly string[]
  readonly kept: Kept
}

interface Kept {
  readonly cookies: number
  readonly cookieText: string
  readonly local: number
  readonly session: number
  readonly databases: number
  readonly caches: number
  readonly workers: number
}

/** What the page under test writes down about itself; set by `watchPage`, read at the end of a visit. */
interface Notes {
  readonly violations: string[]
}

let crawled: Promise<Crawl> | undefined

const crawl = (): Promise<Crawl> => (crawled ??= crawlThem())

/** The pages that are looked at, each once. Those of addresses that lead nowhere have a test of their own. */
function chosen(site: ShippedSite): readonly string[] {
  const all = [...fullestOfEachKind(site), ...widestOfEachKind(site), ...drawnByLot(site.pages, LOT)]
  return [...new Set(all)].filter((address) => site.pages.includes(address))
}

async function crawlThem(): Promise<Crawl> {
  const site = await shippedSite()
  const context = await site.browser.newContext({ viewport: NARROW, reducedMotion: 'reduce' })
  const elsewhere: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) elsewhere.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().message}`))
  await context.addInitScript(watchPage)
  const waiting = [...chosen(site)]
  const visited: Visited[] = []
  const work = async (): Promise<void> => {
    const page = await context.newPage()
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
      visited.push(await look(page, site, address))
  }
  await Promise.all(Array.from({ length: TABS }, work))
  const kept = await keptOnTheDevice(context)
  await context.close()
  return { visited, elsewhere, errors, kept }
}

/** Runs in each page before anything of its own. */
function watchPage(): void {
  const notes: Notes = { violations: [] }
  Object.assign(window, { notes })
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    notes.violations.push(`${effectiveDirective} ${blockedURI}`),
  )
}

async function look(page: Page, { origin }: ShippedSite, address: string): Promise<Visited> {
  await page.goto(origin + address)
  const seen = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const { scrollWidth, clientWidth } = document.documentElement
    const { notes } = window as unknown as { readonly notes: Notes } // set by watchPage
    const reachable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(({ tabIndex }) => tabIndex >= 0)
    const stops = reachable
      .slice(0, 3)
      .map((stop) => (stop.hasAttribute('data-leave') ? 'leave' : (stop.getAttribute('href') ?? '?')))
    return {
      ...notes,
      stops: reachable.some(({ tabIndex }) => tabIndex > 0) ? ['order'] : stops,
      tooWide: scrollWidth - clientWidth,
      headings: document.querySelectorAll('h1').length,
    }
  })
  return { address, ...seen }
}

async function keptOnTheDevice(context: BrowserContext): Promise<Kept> {
  const cookies = (await context.cookies()).length
  const [page] = context.pages()
  assert.ok(page !== undefined)
  const kept = await page.evaluate(async () => ({
    cookieText: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { cookies, ...kept }
}

test('pages of every kind are visited, and others by lot', async () => {
  const site = await shippedSite()
  const addresses = (await crawl()).visited.map(({ address }) => address)
  assert.deepEqual(addresses.toSorted(), chosen(site).toSorted())
  assert.deepEqual(new Set(addresses.map(kindOf)), new Set(site.pages.map(kindOf)))
  assert.ok(addresses.length >= LOT.count, `${addresses.length} pages`)
})

test('no page asks anything of another host', async () => {
  assert.deepEqual((await crawl()).elsewhere, [])
})

test('no page reports an error', async () => {
  assert.deepEqual((await crawl()).errors, [])
})

test('no page breaks the policy that it is served with', async () => {
  const { visited } = await crawl()
  assert.deepEqual(
    visited.filter(({ violations }) => violations.length > 0),
    [],
  )
})

test('after all those pages, nothing is kept on the device', async () => {
  assert.deepEqual((await crawl()).kept, {
    cookies: 0,
    cookieText: '',
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
  })
})

test('no page is wider than a window of 320 pixels, whatever is opened', async () => {
  const { visited } = await crawl()
  assert.deepEqual(
    visited.filter(({ tooWide }) => tooWide > 0).map(({ address, tooWide }) => `${address} by ${tooWide}`),
    [],
  )
})

test('every one of them has one first heading', async () => {
  const { visited } = await crawl()
  assert.deepEqual(
    visited
      .filter(({ headings }) => headings !== 1)
      .map(({ address, headings }) => `${address} has ${headings}`),
    [],
  )
})

test('the first three stops of Tab are: skip to content, leave quickly, support; in a frame, the table and the way to the page', async () => {
  const { visited } = await crawl()
  const faults = visited.flatMap(({ address, stops }) =>
    hasStops(address, stops) ? [] : [`${address}: ${stops.join(', ')}`],
  )
  assert.deepEqual(faults, [])
})

test('the page of an address that leads nowhere has the same three stops', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext({ viewport: NARROW })
  await context.addInitScript(watchPage)
  const page = await context.newPage()
  for (const [address, support] of [
    [NOWHERE, '/support/'],
    [`/es${NOWHERE}`, '/es/support/'],
  ] as const)
    assert.deepEqual(await look(page, site, address), {
      address,
      headings: 1,
      tooWide: 0,
      stops: ['#main', 'leave', support],
      violations: [],
    })
  await context.close()
})
