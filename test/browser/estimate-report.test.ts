// The report of an estimate as a file: opened in a browser on a phone and on a desktop, in light and dark, without a fault.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { lackingStudy, manyPatterns } from '../../src/charts/study-plots.fixture.ts'
import { ukStudy } from '../../src/figures/capture-study.fixture.ts'
import { estimateReport } from '../../src/site/components/estimate/standalone.tsx'
import { launchChromium } from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

before(async () => {
  browser = await launchChromium()
})

after(() => browser.close())

for (const [name, study, language, colorScheme, width] of [
  ['UK 2013', ukStudy, 'en', 'light', 320],
  ['UK 2013', ukStudy, 'es', 'dark', 1280],
  ['what is lacking', lackingStudy, 'en', 'dark', 320],
  ['ten lists', manyPatterns(), 'es', 'light', 320],
] as const)
  test(`axe finds no fault, and nothing is too wide: ${name}, ${language}, ${colorScheme}, ${width} wide`, async () => {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(estimateReport({ study, title: 'A title', language }))
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    await page.evaluate(AXE)
    const faults = await page.evaluate(async () => {
      // Put into the page by the line above; it has no place in the types of a window.
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
      const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    })
    assert.deepEqual(faults, [])
    assert.deepEqual(asked, [])
    await context.close()
  })

test('nothing that is drawn sticks out of its drawing, on the narrowest screen and on a wide one', async () => {
  for (const study of [ukStudy, manyPatterns()])
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      await page.setContent(estimateReport({ study, title: 'A title', language: 'es' }))
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('svg.study')].flatMap((drawing) => {
          const box = drawing.getBoundingClientRect()
          return [...drawing.querySelectorAll('text')]
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect()
              return (
                left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
              )
            })
            .map((text) => text.textContent)
        }),
      )
      assert.deepEqual(outside, [], `${width} wide`)
      await page.close()
    }
})
