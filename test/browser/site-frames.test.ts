// What another site may show of ours in a frame: the pages made for it, in each language, and no other page.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import { isEmbed } from './page-kinds.ts'
import { shippedSite } from './shipped-site.ts'

/** The address of a newspaper's page with this in it, on a host of its own. */
async function newspaper(context: TestContext, html: string): Promise<string> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><title>News</title><link rel="icon" href="data:,">${html}`),
  )
  server.listen(0, 'localhost')
  await once(server, 'listening')
  context.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `http://localhost:${address.port}/`
}

const isMap = (address: string): boolean => address.endsWith('-map/')

/** In each language a chart, a ranking and its map: hundreds are made the same way. */
function oneOfEachKind(embeds: readonly string[]): readonly string[] {
  const kindOf = (address: string): string =>
    `${address.split('/embed/')[0]} ${isMap(address) ? 'map' : /-[0-9a-f]{8}\/$/.test(address) ? 'chart' : 'ranking'}`
  const kinds = [...Map.groupBy(embeds, kindOf).values()].map(([first = '']) => first)
  assert.equal(kinds.length, 6)
  return kinds
}

test('another site shows the pages made for it, which ask for nothing more and open a window of their own; others stay empty', async (context) => {
  const { browser, origin, pages } = await shippedSite()
  const framed = oneOfEachKind(pages.filter(isEmbed))
  const [chart = assert.fail('no page may be framed')] = framed
  const account = chart.replace('/embed/', '/figures/')
  const all = [...framed, account, '/']
  const news = await newspaper(
    context,
    all.map((address) => `<iframe title="${address}" src="${origin}${address}"></iframe>`).join(''),
  )
  const reader = await browser.newContext()
  const page = await reader.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(news)
  const shown = page.frames().filter((frame) => frame.url().startsWith(origin))
  assert.deepEqual(
    shown.map((frame) => frame.url().slice(origin.length)),
    framed,
  )
  for (const frame of shown) assert.equal(await frame.locator('h1').count(), 1, frame.url())
  const maps = framed
    .filter(isMap)
    .map((address) => address.replace('/embed/', '/ranking/').replace('-map/', '/map/chart.svg'))
  assert.deepEqual(
    asked.toSorted(),
    [news, ...[...all, ...maps].map((address) => origin + address)].toSorted(),
  )
  const [opened] = await Promise.all([
    reader.waitForEvent('page'),
    page.frameLocator(`iframe[title="${chart}"]`).locator('a').click(),
  ])
  await opened.waitForLoadState()
  assert.equal(opened.url(), origin + account)
  assert.equal(await opened.evaluate(() => window.opener), null)
  assert.equal(page.url(), news)
  await reader.close()
})
