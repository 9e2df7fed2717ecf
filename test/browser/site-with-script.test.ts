// What the two scripts add on real pages: a number's account in a panel, and leaving by the Shift key.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ELSEWHERE, standInFor } from './elsewhere.ts'
import { fullestOfEachKind } from './page-kinds.ts'
import { pathOf, shippedSite, visit } from './shipped-site.ts'

interface Twin {
  readonly value: string
  readonly title: string
  readonly counts: readonly string[]
  readonly countsNot: readonly string[]
  readonly warnings: readonly string[]
  readonly sources: readonly { readonly line: string }[]
}

for (const home of ['/', '/es/'])
  test(`a number opens its account in a panel, with all that its twin holds, and Esc returns to it: ${home}`, () =>
    visit(home, async (page, { origin }) => {
      const number = page.locator('.ledger a[data-figure]').first()
      const href = (await number.getAttribute('href')) ?? ''
      // What the product wrote, read as it was written.
      const twin = (await (await fetch(`${origin}${href}index.json`)).json()) as Twin
      await number.click()
      const dialog = page.getByRole('dialog', { name: twin.title })
      await dialog.waitFor()
      const text = await dialog.innerText()
      assert.ok(twin.sources.length > 0)
      for (const words of [
        twin.value,
        ...twin.counts,
        ...twin.countsNot,
        ...twin.warnings,
        ...twin.sources.map(({ line }) => line),
      ])
        assert.ok(text.includes(words), `the panel says: ${words}`)
      assert.equal(pathOf(page), home)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''),
        href,
        'the focus is on the number again',
      )
    }))

test('where the twin does not come, the number leads to its page', () =>
  visit('/', async (page) => {
    await page.context().route('**/figures/*/index.json', (route) => route.abort())
    await page.locator('.ledger a[data-figure]').first().click()
    await page.waitForURL('**/figures/*/')
    assert.equal(await page.locator('.value').isVisible(), true)
  }))

for (const address of ['/support/', '/', '/es/claims/one-percent/', '/nowhere/'])
  test(`Shift pressed three times leaves, and Back does not return: ${address}`, () =>
    visit('/about/', async (page, { origin }) => {
      await standInFor(page)
      await page.goto(origin + address)
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
      await page.waitForURL(ELSEWHERE)
      await page.goBack()
      assert.equal(pathOf(page), '/about/')
    }))

test('what Shift announces is in the language of the page', () =>
  visit('/es/support/', async (page) => {
    await page.keyboard.press('Shift')
    const status = page.locator('[data-leave-status]')
    assert.equal(await status.textContent(), await status.getAttribute('data-shift-2'))
    assert.match((await status.textContent()) ?? '', /Mayús|Shift/)
  }))

test('a text put into a page as markup is refused, on every kind of page', async () => {
  const kinds = fullestOfEachKind(await shippedSite())
  await visit('/', async (page, { origin }) => {
    const open: string[] = []
    for (const address of kinds) {
      await page.goto(origin + address)
      const refused = await page.evaluate(() => {
        try {
          document.body.innerHTML = 'x'
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      })
      if (!refused) open.push(address)
    }
    assert.deepEqual(open, [])
  })
})
