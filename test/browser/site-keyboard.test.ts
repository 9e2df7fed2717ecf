// The site by keyboard alone: where Tab leads, that the focus can be seen, and that nothing fixed lies over it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { englishKinds, isEmbed } from './page-kinds.ts'
import { pathOf, shippedSite, visit } from './shipped-site.ts'

const WIDTHS = [390, 1280] as const
const SUPPORT = '/support/'

interface Stop {
  readonly what: string
  readonly outline: number
  readonly visible: boolean
}

/** Presses Tab, and tells what has the focus then and how it shows. */
async function nextStop(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { width, height, top, left } = element.getBoundingClientRect()
    return {
      what: element.hasAttribute('data-leave') ? 'leave' : (element.getAttribute('href') ?? element.tagName),
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      visible: width > 1 && height > 1 && top >= 0 && left >= 0 && top + height <= innerHeight,
    }
  })
}

for (const width of WIDTHS)
  test(`support is the third stop on every kind of page, each stop is seen, and Enter opens it: ${width} wide`, async () => {
    const kinds = englishKinds(await shippedSite()).filter((address) => !isEmbed(address))
    await visit(
      '/',
      async (page, { origin }) => {
        const faults: string[] = []
        for (const address of kinds) {
          await page.goto(origin + address)
          for (const expected of ['#main', 'leave', SUPPORT]) {
            const { what, outline, visible } = await nextStop(page)
            if (what !== expected || outline === 0 || !visible)
              faults.push(`${address}: ${what} for ${expected}, outline ${outline}, in sight: ${visible}`)
          }
          await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
          if (pathOf(page) !== SUPPORT) faults.push(`${address}: Enter leads to ${pathOf(page)}`)
        }
        assert.deepEqual(faults, [])
      },
      { viewport: { width, height: 800 } },
    )
  })

test('"skip to content" moves the focus past the masthead', () =>
  visit('/claims/', async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.closest('main') !== null), true)
  }))

test('a question opens and closes by Enter and by the space bar', () =>
  visit('/', async (page) => {
    const question = page.locator('#q-what-is-trafficking')
    await question.locator('summary').focus()
    await page.keyboard.press('Enter')
    assert.equal(await question.getAttribute('open'), '')
    await page.keyboard.press('Space')
    assert.equal(await question.getAttribute('open'), null)
  }))

for (const width of WIDTHS)
  test(`nothing lies over what has the focus, on any kind of page: ${width} wide`, async () => {
    const kinds = englishKinds(await shippedSite())
    await visit(
      '/',
      async (page, { origin }) => {
        const faults: string[] = []
        for (const address of kinds) {
          await page.goto(origin + address)
          faults.push(...(await page.evaluate(coveredStops)).map((fault) => `${address}: ${fault}`))
        }
        assert.deepEqual(faults, [])
      },
      { viewport: { width, height: 700 } },
    )
  })

/** Runs in the page: what is covered in the middle of its part in sight once it has the focus, going down and up. */
function coveredStops(): readonly string[] {
  for (const details of document.querySelectorAll('details')) details.open = true
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], summary, [tabindex="0"]')]
  const covered = new Set<string>()
  for (const stop of [...stops, ...stops.toReversed()]) {
    stop.focus()
    const [box] = stop.getClientRects()
    if (box === undefined) continue
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2
    const seen = document.elementFromPoint(x, y)
    // A link whose text wraps may have its neighbourhood there, which is no cover: what it stands in.
    if (seen === null || !(stop.contains(seen) || seen.contains(stop)))
      covered.add(`${stop.outerHTML.slice(0, 120)} is under ${seen?.outerHTML.slice(0, 60) ?? 'the edge'}`)
  }
  return [...covered]
}
