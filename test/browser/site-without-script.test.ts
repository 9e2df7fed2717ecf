// What a visitor does whose browser runs no script: everything but the conveniences.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { ELSEWHERE, standInFor } from './elsewhere.ts'
import { type ShippedSite, pathOf, visit } from './shipped-site.ts'

const story = (address: string, tell: (page: Page, site: ShippedSite) => Promise<void>): Promise<void> =>
  visit(address, tell, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })

test('a question opens to its answer on the facts page, and has a page of its own', () =>
  story('/', async (page) => {
    const question = page.locator('#q-what-is-trafficking')
    const answer = question.locator('.answer')
    assert.equal(await answer.isVisible(), false)
    await question.locator('summary').click()
    assert.equal(await answer.isVisible(), true)
    const title = await question.locator('h3').innerText()
    await answer.locator('a[href="/questions/what-is-trafficking/"]').click()
    assert.equal(pathOf(page), '/questions/what-is-trafficking/')
    assert.equal(await page.locator('h1').innerText(), title)
    assert.match(await page.locator('main').innerText(), /force, fraud or coercion/)
  }))

test('a number leads to its own page, and that down to the steps, the sources and the data', () =>
  story('/', async (page) => {
    const number = page.locator('.ledger a[data-figure]').first()
    const value = await number.innerText()
    await number.click()
    assert.match(pathOf(page), /^\/figures\/.+\/$/)
    assert.equal(await page.locator('.value').innerText(), value)
    const steps = page.locator('.steps li')
    assert.ok((await steps.count()) > 0, 'the derivation has steps')
    assert.match(await page.locator('.steps').innerText(), new RegExp(value))
    assert.match(await page.locator('main').innerText(), /hotline\.cases\[state=MO, year=2024\]/)
    await page.locator('main a[href="/data/hotline/"]').click()
    const csv = page.locator('a[href="/data/hotline/hotline.csv"]')
    assert.equal(await csv.first().isVisible(), true)
  }))

test('a chart has its numbers in a table, and a link to all of its cells', () =>
  story('/questions/hotline-missouri/', async (page) => {
    const chart = page.locator('figure.chart').first()
    await chart.locator('summary').click()
    assert.equal(await chart.locator('table').isVisible(), true)
    assert.ok((await chart.locator('tbody tr').count()) > 3)
    await chart.locator('.cells a').click()
    assert.match(pathOf(page), /^\/figures\/.+\/$/)
  }))

test('from any page, one link leads to support, and its lines can be called', () =>
  story('/claims/', async (page) => {
    await page.locator('a.lamp').click()
    assert.equal(pathOf(page), '/support/')
    const calls = page.locator('main a[href^="tel:"]')
    assert.ok((await calls.count()) > 5)
    assert.equal(await calls.first().getAttribute('href'), 'tel:911')
    for (const call of await calls.all()) {
      assert.match((await call.getAttribute('href')) ?? '', /^tel:\+?\d{3,}$/)
      assert.equal(await call.isVisible(), true)
    }
  }))

test('"leave quickly" is a plain link, which does not say where it was pressed', () =>
  story('/support/', async (page) => {
    const asked = await standInFor(page)
    await page.locator('a[data-leave]').click()
    await page.waitForURL(ELSEWHERE)
    assert.equal(asked.length, 1)
    assert.equal(asked[0]?.headers()['referer'], undefined)
  }))

test('the other language is the same page, and leads back', () =>
  story('/claims/one-percent/', async (page) => {
    await page.locator('header a[hreflang="es"]').click()
    assert.equal(pathOf(page), '/es/claims/one-percent/')
    assert.equal(await page.locator('html').getAttribute('lang'), 'es')
    await page.locator('header a[hreflang="en"]').click()
    assert.equal(pathOf(page), '/claims/one-percent/')
  }))

test('an address that leads nowhere leads to support', () =>
  story('/nowhere/', async (page) => {
    await page.locator('main a[href="/support/"]').click()
    assert.equal(pathOf(page), '/support/')
  }))
