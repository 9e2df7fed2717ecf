// Reading how many people there may be, on a phone without a script: the pictures, what they say, and the way to the whole study.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathOf, visit } from './shipped-site.ts'

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 780 } }

for (const [language, address, whole] of [
  ['en', '/how-many/', '/estimates/uk2013/'],
  ['es', '/es/how-many/', '/es/estimates/uk2013/'],
] as const) {
  test(`who is on which list and what each method says are drawn, and nothing sticks out: ${language}`, () =>
    visit(
      address,
      async (page, { origin }) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await page.reload()
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(origin)),
          [],
        )
        const drawings = page.locator('figure.chart svg.study')
        assert.equal(await drawings.count(), 2)
        for (const drawing of await drawings.all()) {
          assert.equal(await drawing.isVisible(), true)
          const box = await drawing.boundingBox()
          assert.ok(box !== null && box.width > 250 && box.height > 200)
        }
        for (const table of await page.locator('figure.chart details').all())
          await table.locator('summary').click()
        assert.ok((await page.locator('figure.chart tbody tr').count()) > 25)
        assert.equal(await page.evaluate(wider), 0)
      },
      PHONE,
    ))

  test(`an estimate leads to its steps, and they to the whole study, which says first what can be said: ${language}`, () =>
    visit(
      address,
      async (page) => {
        await page.locator('main a[data-figure][href*="estimate-uk2013"]').first().click()
        assert.match(pathOf(page), /\/figures\/estimate-uk2013-\w+\/$/)
        await page.locator(`main a[href="${whole}"]`).click()
        assert.equal(pathOf(page), whole)
        assert.match(await page.locator('main .verdict').innerText(), /9,240.*34,100/s)
      },
      PHONE,
    ))
}

test('whoever reads that nobody knows is one link from why', async () => {
  for (const address of ['/questions/how-many/', '/claims/24000-missouri/', '/es/claims/one-percent/'])
    await visit(
      address,
      async (page) => {
        await page.locator('main a[href$="/how-many/"]').click()
        assert.match(pathOf(page), /^(?:\/es)?\/how-many\/$/)
        const current = page.locator('header a[aria-current=page]')
        assert.match((await current.getAttribute('href')) ?? '', /\/how-many\/$/)
      },
      PHONE,
    )
})

/** How many elements reach over the edge of the window. */
function wider(): number {
  return [...document.querySelectorAll('main *')].filter(
    (each) => each.closest('.scroll, .vh') === null && each.getBoundingClientRect().right > innerWidth + 1,
  ).length
}
