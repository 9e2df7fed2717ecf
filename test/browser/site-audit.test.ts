// The audit of accessibility by axe, over pages that hold every shape of every page: light and dark, narrow and wide.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fullestOfEachKind, languageOf, pagesOfAllShapes } from './page-kinds.ts'
import { shippedSite } from './shipped-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules whose outcome depends on the colours, and on the width; every other rule is about the markup alone. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
const OF_LAYOUT = [...OF_COLOUR, 'target-size', 'scrollable-region-focusable']

interface Look {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  /** `all`: every rule that axe has, with those of WCAG 2.2. `markup`: all of them but those of the colours. */
  readonly rules: readonly string[] | 'all' | 'markup'
}

const LOOKS: readonly [Look, ...Look[]] = [
  { name: 'light, 390 wide', colorScheme: 'light', width: 390, rules: 'all' },
  { name: 'dark, 390 wide', colorScheme: 'dark', width: 390, rules: OF_COLOUR },
  { name: 'dark, 1280 wide', colorScheme: 'dark', width: 1280, rules: OF_COLOUR },
  { name: 'light, 1280 wide', colorScheme: 'light', width: 1280, rules: OF_LAYOUT },
]

/** Colours are no matter of the language, and what else there is on a wide screen is the same on every page of a kind. */
function looksAt(address: string, isFullest: boolean): readonly Look[] {
  if (languageOf(address) !== 'en') return [{ ...LOOKS[0], rules: 'markup' }]
  return isFullest ? LOOKS : LOOKS.filter(({ width }) => width === 390)
}

/** Two tabs at once: about as many as a small machine has cores. */
const TABS = 2

/** What axe finds, each with its page, its look, the rule and the element. */
async function audit(page: Page, { name, colorScheme, width, rules }: Look): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const found = await page.evaluate(
    async ({ only, off }) => {
      // Put into the page by `openAll`; it has no place in the types of a window.
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        rules: {
          'target-size': { enabled: true },
          ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
        ...(only === null ? {} : { runOnly: [...only] }),
      })
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
    },
    { only: typeof rules === 'string' ? null : rules, off: rules === 'markup' ? OF_COLOUR : [] },
  )
  return found.map((fault) => `${new URL(page.url()).pathname}, ${name}: ${fault}`)
}

/** A tab in which axe may run: the policy of the site would refuse it. */
async function auditTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
  return context.newPage()
}

async function openAll(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.evaluate(AXE)
}

test('axe finds no fault in any shape of page, in light and dark, on a phone and a desktop', async () => {
  const site = await shippedSite()
  const fullest = new Set(fullestOfEachKind(site))
  const waiting = [...pagesOfAllShapes(site)]
  const faults: string[] = []
  const work = async (): Promise<void> => {
    const page = await auditTab(site.browser)
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await openAll(page, site.origin + address)
      for (const look of looksAt(address, fullest.has(address))) faults.push(...(await audit(page, look)))
    }
    await page.context().close()
  }
  await Promise.all(Array.from({ length: TABS }, work))
  assert.deepEqual(faults.toSorted(), [])
})

test('axe finds no fault in the panel of a figure', async () => {
  const site = await shippedSite()
  const page = await auditTab(site.browser)
  await page.goto(`${site.origin}/`)
  await page.locator('a[data-figure]').first().click()
  await page.locator('dialog[open]').waitFor()
  await page.evaluate(AXE)
  const faults: string[] = []
  for (const look of LOOKS) faults.push(...(await audit(page, look)))
  await page.context().close()
  assert.deepEqual(faults, [])
})

for (const address of ['/find/', '/ar/find/'])
  test(`axe finds no fault in the finder with all that opens in it: ${address}`, async () => {
    const site = await shippedSite()
    const page = await auditTab(site.browser)
    await page.goto(site.origin + address)
    await page.locator('.about summary').click()
    await page.locator('input[value=talk]').check()
    await page.locator('article.service details').first().waitFor()
    await page.locator('#where').fill('spring')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.evaluate(() =>
      document.querySelectorAll('article details').forEach((each) => each.setAttribute('open', '')),
    )
    await page.evaluate(AXE)
    const faults: string[] = []
    for (const look of LOOKS) faults.push(...(await audit(page, look)))
    await page.context().close()
    assert.deepEqual(faults, [])
  })
