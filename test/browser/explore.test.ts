// The explorer in a real browser: every view by keyboard alone, an address for each, no request but for the files named.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type ShippedSite, pathOf, shippedSite, visit } from './shipped-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { viewport: { width: 320, height: 700 } }
const HOTLINE = '/explore/hotline/'

/** Tells a story in the explorer, once it stands in place of the default view. */
function story(
  address: string,
  tell: (page: Page, site: ShippedSite) => Promise<void>,
  options: BrowserContextOptions = PHONE,
): Promise<void> {
  return visit(
    address,
    async (page, site) => {
      await page.locator('[data-explore]').waitFor()
      await tell(page, site)
    },
    options,
  )
}

const statusOf = (page: Page): Promise<string> => page.locator('[data-status]').innerText()
const titleOf = (page: Page): Promise<string> => page.locator('[data-title]').innerText()
const viewIn = (page: Page): string => new URL(page.url()).hash.slice(1)
const look = (page: Page, name: string) => page.locator(`input[name=look][value=${name}]`)
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Presses Tab until the focus is on the element; fails after so many stops as no page has. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab did not lead to ${selector}`)
}

test('by keyboard alone: another measure, another state beside the first, bars, a map, a table, and back', () =>
  story(HOTLINE, async (page) => {
    assert.equal(await titleOf(page), 'Cases recorded by the hotline: Missouri')
    await tabTo(page, '#measure')
    await page.keyboard.type('People')
    await page.keyboard.press('Enter')
    assert.match(viewIn(page), /^measure=persons&view=line&state=MO$/)
    assert.ok(await page.evaluate(() => document.activeElement?.id === 'measure'), 'the focus stays')
    await page.keyboard.type('Cases')
    await tabTo(page, '[aria-label="State: second choice"]')
    await page.keyboard.type('Kansas')
    assert.match(viewIn(page), /state=MO,KS$/)
    assert.equal(await page.locator('[data-chart] svg[role=img]').count(), 2)
    assert.ok(await page.locator('[aria-label="State: third choice"]').isVisible(), 'room for a third')

    await tabTo(page, 'input[name=look]')
    await page.keyboard.press('ArrowRight')
    assert.match(viewIn(page), /view=bars/)
    assert.ok((await page.locator('[data-chart] .bar').count()) > 10)
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => location.hash.includes('view=map'))
    assert.equal(viewIn(page), 'measure=cases&view=map&year=2024')
    await page.locator('[data-chart] .states').waitFor()
    assert.ok(
      await look(page, 'map').evaluate((input) => input === document.activeElement),
      'the focus stays',
    )
    await page.keyboard.press('ArrowRight')
    assert.match(viewIn(page), /view=table/)
    assert.equal(await page.locator('[data-chart] svg').count(), 0)
    await page.keyboard.press('ArrowRight')
    assert.match(viewIn(page), /view=line/)
    await tabTo(page, '[data-rows] .scroll')
    await tabTo(page, '[data-link]')
    await tabTo(page, '[data-csv]')
  }))

test('a drawing is one picture with a name and a description, and the table under it has every value', () =>
  story(HOTLINE, async (page) => {
    const picture = page.getByRole('img', { name: 'Cases recorded by the hotline: Missouri' })
    await picture.waitFor()
    const described = await picture.evaluate((svg) => svg.querySelector('desc')?.textContent ?? '')
    assert.match(described, /Line chart, 2012 to 2024/)
    const rows = await page.locator('[data-rows] tbody tr').allInnerTexts()
    assert.equal(rows.length, 13)
    assert.ok(
      rows.some((row) => /2017\s+no figure in our sources/.test(row)),
      'a gap is words, not a zero',
    )
    assert.ok(rows.some((row) => /2015\s+69 †[^]*Another source: 67/.test(row)))
    assert.match(
      await statusOf(page),
      /^Rows in this view: 13\. 4 years have no number\. In 3 years sources differ \(†\)\.$/,
    )
  }))

test('no line crosses a year without a value', () =>
  story(HOTLINE, async (page) => {
    const path = (await page.locator('[data-chart] path').getAttribute('d')) ?? ''
    assert.equal(path.split('M').length - 1, 3, '2012 to 2016, 2020 and 2021, 2023 and 2024')
    const hollows = page.locator('[data-chart] .hollow circle')
    assert.equal(await hollows.count(), 4)
    const axis = Number(await page.locator('[data-chart] .axis').getAttribute('y1'))
    assert.equal(Number(await hollows.first().getAttribute('cy')), axis + 6, 'on the axis it would read as 0')
  }))

test('a map has a letter and a shade for each class, the classes in words, and a column in the table', () =>
  story(`${HOTLINE}#measure=cases&view=map&year=2024`, async (page) => {
    await page.locator('[data-chart] .states text').first().waitFor()
    assert.ok((await page.locator('[data-chart] .states path').count()) === 51)
    const legend = await page.locator('.legend li').allInnerTexts()
    assert.ok(legend.length >= 3 && legend.length <= 6)
    assert.match(legend[0] ?? '', /^Class A: under \d+$/)
    assert.match(legend.at(-2) ?? '', /^Class [B-E]: \d+ or more$/)
    assert.match(await page.locator('thead').first().innerText(), /Class/)
    const letters = await page.locator('[data-chart] .states text').allTextContents()
    assert.ok(letters.every((letter) => /^[A-E]$/.test(letter)))
    const small = await page.locator('[data-chart] p.small').innerText()
    assert.match(small, /^Too small for a letter on the map: .*Hawaii [A-E].*Rhode Island [A-E]/)
    assert.equal(
      letters.length + [...small.matchAll(/ [A-E](?=[,.])/g)].length,
      51,
      'each state has its letter',
    )
    assert.match(await page.locator('[data-notes]').innerText(), /counts, not rates/)
    assert.equal(await page.locator('select[aria-label=Year] option').first().isDisabled(), true)
  }))

test('a view says of how many states there is no number, and that counts are not rates', () =>
  story('/explore/fbi/#measure=offences&view=map&year=2020&offence=commercial-sex', async (page) => {
    await page.locator('[data-chart] .states').waitFor()
    const said = /\d+ of \d+ states; we have no number for the other \d+\./
    assert.match(await statusOf(page), said)
    assert.match(await page.locator('[data-rows] > p').first().innerText(), said)
    await look(page, 'bars').check()
    assert.match(await page.locator('[data-notes]').innerText(), /counts, not rates/)
    await look(page, 'table').check()
    assert.match(await page.locator('[data-notes]').innerText(), /counts, not rates/)
  }))

test('rows stand by the dimensions in order, those that have nothing of the measure are counted, and below zero is a true minus', () =>
  story('/explore/grades/#measure=grade&view=table', async (page) => {
    const rows = await page.locator('[data-rows] tbody tr').count()
    const [, absent = ''] = /(\d+) more rows? of the table ha/.exec(await statusOf(page)) ?? []
    assert.ok(rows > 0 && Number(absent) > 0)
    const names = await page
      .locator('[data-rows] tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent ?? '')),
      )
    const groups = names.map(([framework = '']) => framework)
    assert.equal(groups.filter((each, index) => each !== groups[index - 1]).length, new Set(groups).size)
    for (const [index, [framework = '', state = '', year = '']] of names.entries()) {
      const [before = '', stateBefore = '', yearBefore = ''] = names[index - 1] ?? []
      if (before !== framework) continue
      assert.ok(stateBefore < state || (stateBefore === state && yearBefore <= year), `${index}`)
    }
    await page.locator('#measure').selectOption('points')
    assert.match(await page.locator('[data-rows]').innerText(), /\u22122/)
  }))

test('an option that another list has says so', () =>
  story(`${HOTLINE}#measure=cases&view=line&state=MO`, async (page) => {
    const option = page.locator('[aria-label="State: second choice"] option[value=MO]')
    assert.equal(await option.textContent(), 'Missouri (chosen already)')
    await page.locator('select[aria-label=State]').selectOption('KS')
    assert.equal(await option.textContent(), 'Missouri')
  }))

for (const view of [
  'measure=cases&view=line&state=MO,KS,IL',
  'measure=calls&view=bars&state=MO&year=2014,2015',
  'measure=cases&view=map&year=2016',
  'measure=signals&view=table',
])
  test(`the address ${view} opens that view, and choosing it writes that address`, () =>
    story(`${HOTLINE}#${view}`, async (page) => {
      const title = await titleOf(page)
      const rows = await page.locator('[data-rows] tbody tr').count()
      assert.equal(await page.locator('[data-link]').getAttribute('href'), `#${view}`)
      await look(page, 'table').check()
      await page.evaluate((hash) => (location.hash = hash), view)
      await page.waitForFunction(
        (said) => document.querySelector('[data-title]')?.textContent === said,
        title,
      )
      assert.equal(await page.locator('[data-rows] tbody tr').count(), rows)
      assert.equal(viewIn(page), view)
    }))

test('an address that is not understood opens the usual view and says so, without repeating it', () =>
  story(`${HOTLINE}#state=ZZ&call=1-800-555-0199`, async (page) => {
    assert.equal(await titleOf(page), 'Cases recorded by the hotline: Missouri')
    const said = await page.locator('[data-unknown]').innerText()
    assert.match(said, /not understood: State and a part that this page does not know/)
    assert.doesNotMatch(await page.locator('main').innerText(), /555-0199|ZZ/)
    await look(page, 'bars').check()
    assert.equal(await page.locator('[data-unknown]').innerText(), '')
  }))

test('the part after # that leads to a place of the page leaves the view as it is', () =>
  story(`${HOTLINE}#measure=cases&view=bars&state=KS`, async (page) => {
    await page.evaluate(() => (location.hash = 'sources'))
    await page.waitForTimeout(100)
    assert.equal(await titleOf(page), 'Cases recorded by the hotline: Kansas')
    assert.ok(await look(page, 'bars').isChecked())
  }))

test('nothing is asked for but the rows and the shapes of the states, whatever is chosen; nothing is kept', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext(PHONE)
  const page = await context.newPage()
  const requests: string[] = []
  context.on('request', (request) =>
    requests.push(new URL(request.url()).pathname + new URL(request.url()).hash),
  )
  await page.goto(site.origin + HOTLINE, { waitUntil: 'networkidle' })
  const fetched = requests.filter((path) => path !== HOTLINE && !/^\/assets\/.*\.js$|\/icon\.svg$/.test(path))
  const [shapes = '', ...rows] = fetched.toSorted()
  assert.match(shapes, /^\/assets\/states\.[0-9a-f]{8}\.json$/)
  assert.deepEqual(rows, ['/data/hotline/hotline.json'])
  const before = requests.length
  const history = await page.evaluate(() => window.history.length)
  await page.locator('#measure').selectOption('signals')
  await page.locator('select[aria-label=State]').selectOption('KS')
  await look(page, 'bars').check()
  await look(page, 'map').check()
  await page.locator('.states').waitFor()
  await look(page, 'table').check()
  await look(page, 'map').check()
  await page.locator('.states').waitFor()
  assert.deepEqual(requests.slice(before), [])
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    window.history.length,
  ])
  assert.deepEqual(kept, ['', 0, 0, 0, 0, history])
  await context.close()
})

test('the rows of a view are saved as CSV, made on the device', () =>
  story(`${HOTLINE}#measure=cases&view=table&state=MO&year=2015`, async (page) => {
    const saving = page.waitForEvent('download')
    await page.locator('[data-csv]').click()
    const file = await saving
    assert.equal(file.suggestedFilename(), 'hotline-cases.csv')
    assert.match(file.url(), /^blob:/)
    const text = readFileSync(await file.path(), 'utf8')
    assert.match(
      text,
      /^state,year,cases,source,source_name,note\nMO,2015,69,ross-thorn-table,[^,]+.*\nMO,2015,67,columbia-tribune-2016,"?Columbia/,
    )
  }))

test('the link to a view is copied when it is asked for', () =>
  story(
    `${HOTLINE}#measure=cases&view=bars&state=KS`,
    async (page, { origin }) => {
      await page.locator('[data-copy]').click()
      await page.getByText('The link is copied.').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      assert.equal(copied, `${origin}${HOTLINE}#measure=cases&view=bars&state=KS`)
    },
    { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] },
  ))

test('a long table shows its first rows, and all of them when asked, with the focus on the first of the rest', () =>
  story('/explore/population/#measure=persons&view=table', async (page) => {
    assert.equal(await page.locator('[data-rows] tbody tr').count(), 100)
    await page.getByRole('button', { name: /^Show all \d+ rows$/ }).click()
    assert.ok((await page.locator('[data-rows] tbody tr').count()) > 700)
    assert.ok(await page.evaluate(() => document.activeElement?.matches('tr:nth-child(101)') === true))
  }))

for (const [what, pattern] of [
  ['the rows do not come', '**/data/hotline/hotline.json'],
  ['the rows are no JSON', '**/data/hotline/hotline.json'],
] as const)
  test(`where ${what}, the page says so and the default view stands`, async () => {
    const site = await shippedSite()
    const context = await site.browser.newContext(PHONE)
    await context.route(pattern, (route) =>
      what.includes('JSON') ? route.fulfill({ body: '<' }) : route.abort(),
    )
    const page = await context.newPage()
    await page.goto(site.origin + HOTLINE)
    await page.getByText('could not be opened to explore').waitFor()
    assert.equal(await page.locator('[data-plain] svg[role=img]').isVisible(), true)
    assert.equal(await page.locator('[data-explore]').isVisible(), false)
    await context.close()
  })

test('where the shapes of the states do not come, the table stands and the next map asks again', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext(PHONE)
  await context.route('**/assets/states.*', (route) => route.abort(), { times: 1 })
  const page = await context.newPage()
  await page.goto(`${site.origin}${HOTLINE}#measure=cases&view=map&year=2024`)
  await page.getByText('The map could not be opened').waitFor()
  assert.equal(await page.locator('[data-rows] tbody tr').count(), 51)
  await look(page, 'table').check()
  await look(page, 'map').check()
  await page.locator('.states').waitFor()
  await context.close()
})

/** Grades and ranks are not drawn, and who is on which lists is read from all patterns beside each other. */
function isTable(address: string, pages: readonly string[]): boolean {
  return (
    /^\/explore\/(?:grades|rankings)\/$/.test(address) ||
    pages.includes(address.replace('/explore/', '/estimates/'))
  )
}

test('without JavaScript each dataset has its default view, its rows, and the way to its files', async () => {
  const site = await shippedSite()
  const datasets = site.pages.filter((address) => /^\/explore\/[^/]+\/$/.test(address))
  assert.ok(datasets.length >= 10)
  const context = await site.browser.newContext({ ...PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const address of datasets) {
    await page.goto(site.origin + address)
    assert.equal(await page.locator('[data-explore]').isVisible(), false)
    assert.ok((await page.locator('[data-plain] tbody tr').count()) > 0, address)
    const isDrawn = (await page.locator('[data-plain] svg').count()) > 0
    assert.equal(isDrawn, !isTable(address, site.pages), address)
    await page.locator(`main a[href="/data/${address.split('/')[2]}/"]`).click()
    await page.locator(`main a[href="${address}"]`).click()
    assert.equal(pathOf(page), address)
  }
  await context.close()
})

test('every dataset opens in both languages, as its default view and in every look, and nothing is too wide', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext(PHONE)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  for (const address of site.pages.filter((each) => /\/explore\/[^/]+\/$/.test(each))) {
    await page.goto(site.origin + address)
    await page.locator('[data-explore]').waitFor()
    const plain = await page.locator('[data-plain] figcaption h2').allTextContents()
    if (plain.length > 0) assert.equal(await titleOf(page), plain[0], address)
    for (const name of ['line', 'bars', 'map', 'table']) {
      const choice = look(page, name)
      if (!(await choice.isVisible())) continue
      await choice.check()
      if (name === 'map') await page.locator('.states').waitFor()
      assert.ok((await tooWide(page)) <= 0, `${address} ${name} is too wide`)
      assert.doesNotMatch(
        await page.locator('[data-explore]').innerText(),
        /\{\w+\}|undefined|NaN|Infinity/,
        address,
      )
    }
  }
  assert.deepEqual(faults, [])
  await context.close()
})

for (const [colorScheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const)
  test(`axe finds no fault in any look: ${colorScheme}, ${width} wide`, async () => {
    const site = await shippedSite()
    const viewport = { width, height: 800 }
    const context = await site.browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const views = ['line&state=MO,KS', 'bars&state=MO', 'map&year=2024', 'table&state=MO']
    for (const view of views) {
      await page.goto('about:blank')
      await page.goto(`${site.origin}${HOTLINE}#measure=cases&view=${view}`)
      await page.locator('[data-explore]').waitFor()
      if (view.startsWith('map')) await page.locator('.states').waitFor()
      await page.evaluate(AXE)
      const faults = await page.evaluate(async () => {
        // Put into the page by the line above; it has no place in the types of a window.
        const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
        const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } })
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      })
      assert.deepEqual(faults, [], view)
    }
    await context.close()
  })

test('in forced colours and on paper the letters of the classes stay, and fields are left out of what is printed', () =>
  story(
    `${HOTLINE}#measure=cases&view=map&year=2024`,
    async (page) => {
      await page.locator('.states text').first().waitFor()
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.choose').isVisible(), false)
      assert.equal(await page.locator('.states text').first().isVisible(), true)
      assert.equal(await page.locator('[data-rows] table').isVisible(), true)
    },
    { ...PHONE, forcedColors: 'active' },
  ))
