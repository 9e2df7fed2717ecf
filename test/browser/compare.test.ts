// The comparison in a real browser: by keyboard alone, an address for each, one file fetched, and the default without a script.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Comparison, YearRate } from '../../src/figures/comparison.ts'
import { shippedSite, visit } from './shipped-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WITHOUT_GAP: readonly YearRate[] = [
  [2023, 1],
  [2024, 2],
]
const PHONE = { viewport: { width: 320, height: 700 } }

function story(address: string, tell: (page: Page) => Promise<void>): Promise<void> {
  return visit(
    address,
    async (page) => {
      await page.locator('[data-compare]').waitFor()
      await tell(page)
    },
    PHONE,
  )
}

const titleOf = (page: Page): Promise<string> => page.locator('[data-title]').innerText()
const viewIn = (page: Page): string => new URL(page.url()).hash.slice(1)
const pairsIn = (page: Page): Promise<string[]> => page.locator('[data-pairs] li').allInnerTexts()

test('it opens with what stands there without a script: the same states, the same rates, the same sentences', () =>
  story('/compare/', async (page) => {
    assert.equal(await titleOf(page), await page.locator('#ranked').textContent())
    assert.match(await titleOf(page), /Missouri/)
    const plain = await page.locator('[data-plain] > ul > li').allTextContents()
    assert.equal(plain.length, 10)
    assert.deepEqual(await pairsIn(page), plain)
    const rows = await page.locator('[data-rows] table').first().locator('tbody tr').allInnerTexts()
    const table = await page.locator('[data-plain] table').first().locator('tbody tr').allTextContents()
    assert.equal(rows.length, 5)
    for (const [index, row] of rows.entries()) {
      const [, rate = ''] = /(\d+\.\d\d) \(/.exec(row) ?? []
      assert.ok(table[index]?.includes(rate), `${rate} of ${row} in ${table[index]}`)
    }
  }))

test('by keyboard alone: other states, another year; the address follows and the focus stays', () =>
  story('/compare/#states=MO,KS&year=2024', async (page) => {
    await page.locator('select[aria-label="First state"]').focus()
    await page.keyboard.type('Illinois')
    assert.equal(viewIn(page), 'states=IL,KS&year=2024')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Iowa')
    assert.equal(viewIn(page), 'states=IL,KS,IA&year=2024')
    const third = page.locator('select[aria-label="Third state"]')
    assert.ok(await third.evaluate((list) => list === document.activeElement))
    await page.locator('#year').focus()
    await page.keyboard.type('2016')
    assert.equal(viewIn(page), 'states=IL,KS,IA&year=2016')
    assert.match(await titleOf(page), /^Illinois, Kansas and Iowa, 2016$/)
    assert.equal((await pairsIn(page)).length, 3)
    assert.equal(await page.locator('[data-chart] .plots svg[role=img]').count(), 3)
  }))

test('a state that is chosen cannot be chosen twice, and two are always there', () =>
  story('/compare/#states=MO,KS&year=2024', async (page) => {
    const [first, second] = [
      page.locator('select[aria-label="First state"]'),
      page.locator('select[aria-label="Second state"]'),
    ]
    assert.equal(await first.locator('option[value=KS]').isDisabled(), true)
    assert.equal(await first.locator('option[value=KS]').textContent(), 'Kansas (chosen already)')
    assert.equal(await second.locator('option[value=MO]').isDisabled(), true)
    assert.equal(await second.locator('option[value=""]').count(), 0)
  }))

test('what the data do not settle is said of the pair, and what they settle too', () =>
  story('/compare/#states=MO,KS,MS&year=2024', async (page) => {
    const said = await pairsIn(page)
    assert.ok(said.includes('The data do not settle whether the rate of Missouri or of Kansas is higher.'))
    assert.ok(
      said.includes('The rate of Mississippi is higher than that of Missouri: the data tell the two apart.'),
    )
    assert.match(await page.locator('[data-status]').innerText(), /tell apart: \d of 3\./)
  }))

test('a pair is asked about by itself: of two states far apart the data settle which is higher', () =>
  story('/compare/#states=DC,CA&year=2024', async (page) => {
    assert.deepEqual(await pairsIn(page), [
      'The rate of Washington, DC is higher than that of California: the data tell the two apart.',
    ])
    assert.match(
      await page.locator('[data-compare]').innerText(),
      /Asked of the states chosen here together, with 95% confidence\./,
    )
  }))

test('it keeps what the plain page has: all ranks at once, the ways to the states, the largest and why these states', () =>
  story('/compare/', async (page) => {
    const table = page.locator('[data-rows] table').first()
    const plain = page.locator('[data-plain] table').first()
    const heads = await table.locator('thead th').allTextContents()
    const [at, plainAt] = [
      heads.indexOf('Ranks, all states at once'),
      (await plain.locator('thead th').allTextContents()).indexOf('Ranks, all states at once'),
    ]
    const cells = (rows: typeof table, index: number): Promise<string[]> =>
      rows.locator(`tbody tr > :nth-child(${index + 1})`).allTextContents()
    assert.ok(at > 0)
    assert.deepEqual(await cells(table, at), await cells(plain, plainAt))
    assert.equal(await table.locator('tbody a[href="/states/mo/"]').count(), 1)
    assert.match(await page.locator('[data-ends]').innerText(), /^The largest is \d\.\d\d \(/)
    assert.match(await page.locator('[data-why]').innerText(), /nearest to each other/)
    await page.locator('select[aria-label="First state"]').selectOption('NY')
    assert.equal(await page.locator('[data-why]').isVisible(), false)
  }))

test('the key of missing years stands where one is missing, and where none is it does not', () =>
  story('/compare/#states=MO,KS&year=2024', async (page) => {
    const key = page.locator('[data-chart] .key', { hasText: '○' })
    assert.equal(await key.count(), 1)
    await page.route('**/compare/data.json', async (route) => {
      const response = await route.fetch()
      const comparison = (await response.json()) as Comparison // of the site itself, and its rates made whole
      const rates = Object.fromEntries(Object.keys(comparison.rates).map((code) => [code, WITHOUT_GAP]))
      await route.fulfill({ response, json: { ...comparison, rates } })
    })
    await page.reload()
    await page.locator('[data-compare]').waitFor()
    assert.equal(await page.locator('[data-chart] .plots svg[role=img]').count(), 2)
    assert.equal(await page.locator('[data-chart] .hollow circle').count(), 0)
    assert.equal(await key.count(), 0)
  }))

test('where years are missing there are points and no line, and the table says that there is no rate', () =>
  story('/compare/#states=MO,KS&year=2024', async (page) => {
    const [missouri] = await page.locator('.plots path').all()
    const path = (await missouri?.getAttribute('d')) ?? ''
    assert.equal(path.split('M').length - 1, 3)
    const rows = await page.locator('[data-rows] table').last().locator('tbody tr').allInnerTexts()
    assert.ok(rows.some((row) => /^2019\s+no figure in our sources\s+no figure in our sources/.test(row)))
  }))

test('an address that is not understood opens the usual comparison and says so', () =>
  story('/compare/#states=XX,MO&year=1999', async (page) => {
    assert.match(await page.locator('[data-unknown]').innerText(), /not understood: States and Year\./)
    assert.equal(await titleOf(page), await page.locator('#ranked').textContent())
  }))

test('one file is fetched, and nothing follows a choice', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext(PHONE)
  const page = await context.newPage()
  const requests: string[] = []
  context.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto(`${site.origin}/compare/`, { waitUntil: 'networkidle' })
  const fetched = requests.filter(
    (path) => path !== '/compare/' && !/^\/assets\/.*\.js$|\/icon\.svg$/.test(path),
  )
  assert.deepEqual(fetched, ['/compare/data.json'])
  const before = requests.length
  await page.locator('#year').selectOption('2016')
  await page.locator('select[aria-label="First state"]').selectOption('NY')
  await page.waitForTimeout(300)
  assert.deepEqual(requests.slice(before), [])
  await context.close()
})

test('the states of a view are saved as CSV', () =>
  story('/compare/#states=MO,KS&year=2024', async (page) => {
    const saving = page.waitForEvent('download')
    await page.locator('[data-csv]').click()
    const file = await saving
    assert.equal(file.suggestedFilename(), 'hotline-cases-compare-2024.csv')
    const text = readFileSync(await file.path(), 'utf8')
    assert.match(
      text,
      /^state,year,count,people,rate,low,high,rank,rank_low,rank_high,source,source_name,people_source,people_source_name\nMO,2024,272,/,
    )
  }))

test('without JavaScript the default comparison stands, in both languages', async () => {
  for (const address of ['/compare/', '/es/compare/'])
    await visit(
      address,
      async (page) => {
        assert.equal(await page.locator('[data-compare]').isVisible(), false)
        assert.equal(await page.locator('[data-plain] table').first().locator('tbody tr').count(), 5)
        assert.equal(await page.locator('[data-plain] svg[role=img]').first().isVisible(), true)
        assert.equal(await page.locator('[data-plain] > ul > li').count(), 10)
      },
      { ...PHONE, javaScriptEnabled: false },
    )
})

for (const [colorScheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const)
  test(`axe finds no fault, and nothing is too wide: ${colorScheme}, ${width} wide`, async () => {
    const site = await shippedSite()
    const viewport = { width, height: 800 }
    const context = await site.browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const thrown: string[] = []
    page.on('pageerror', ({ message }) => thrown.push(message))
    await page.goto(`${site.origin}/es/compare/#states=MO,KS,IL,IA,OK&year=2024`)
    await page.locator('[data-compare]').waitFor()
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    assert.doesNotMatch(await page.locator('[data-compare]').innerText(), /\{\w+\}|undefined|NaN|Infinity/)
    await page.evaluate(AXE)
    const faults = await page.evaluate(async () => {
      // Put into the page by the line above; it has no place in the types of a window.
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
      const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    })
    assert.deepEqual([...faults, ...thrown], [])
    await context.close()
  })
