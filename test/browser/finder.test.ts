// The finder in a real browser: by keyboard alone, without leaving a trace, and where its worker does not come.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { HELP_LANGUAGES } from '../../src/kit/language.ts'
import { hrefIn } from '../../src/site/addresses.ts'
import { type ShippedSite, pathOf, shippedSite, visit } from './shipped-site.ts'

const PHONE = { viewport: { width: 390, height: 844 } }
const CARDS = '[data-cards] article'

/** Tells a story in the finder, once its list can be searched. */
function story(
  tell: (page: Page, site: ShippedSite) => Promise<void>,
  address: string = '/find/',
): Promise<void> {
  return visit(address, tell, PHONE)
}

const statusOf = (page: Page): Promise<string> => page.locator('[data-status]').innerText()
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('value') || '')

/** Presses Tab until the focus is where it should be; fails after so many stops as no page has. */
async function tabTo(page: Page, isThere: () => boolean): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    if (await page.evaluate(isThere)) return
    await page.keyboard.press('Tab')
  }
  assert.fail('Tab did not lead there')
}

async function hasFound(page: Page): Promise<void> {
  await page.locator(CARDS).first().waitFor()
}

test('by keyboard alone: a need, a place, what was found, its details, and starting again', () =>
  story(async (page) => {
    await tabTo(page, () => document.activeElement?.getAttribute('name') === 'need')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(page), 'talk')
    await hasFound(page)
    assert.equal(await focused(page), 'talk', 'results do not take the focus')
    assert.match(await statusOf(page), /^Results: \d+$/)

    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'where')
    await page.keyboard.type('Jefferson C')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    const where = page.locator('#where')
    assert.equal(await where.getAttribute('aria-expanded'), 'true')
    const current = await where.getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`#${current}`).getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Enter')
    assert.equal(await where.inputValue(), 'Jefferson City, MO')
    assert.equal(await where.getAttribute('aria-expanded'), 'false')
    assert.equal(await focused(page), 'where')

    await tabTo(page, () => document.activeElement?.hasAttribute('data-see') === true)
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'found')
    await tabTo(page, () => document.activeElement?.matches('[data-cards] summary') === true)
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('[data-cards] details[open]').count(), 1)

    await page.locator('[data-again]').focus()
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(CARDS).count(), 0)
    assert.equal(await page.locator('input:checked').count(), 0)
    assert.equal(await where.inputValue(), '')
  }))

test('Esc closes the list of places, and what is typed stays; going on means the likeliest, in the state of the site', () =>
  story(async (page) => {
    const where = page.locator('#where')
    await where.pressSequentially('springfield')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#places').isVisible(), false)
    assert.equal(await where.inputValue(), 'springfield')
    await page.keyboard.press('Tab')
    assert.equal(await where.inputValue(), 'Springfield, MO')
    await hasFound(page)
  }))

test('a ZIP is a place by itself, and a place that nobody knows is said to be unknown', () =>
  story(async (page) => {
    await page.locator('#where').fill('65101')
    await hasFound(page)
    assert.equal(await page.locator('#places').isVisible(), false)
    await page.locator('#where').fill('Qqqqxxzz')
    await page.getByText('We do not know this place').waitFor()
  }))

test('a card says what it is, where, when, how to reach it and how sure we are, in words', () =>
  story(async (page) => {
    await page.locator('#words').fill('suicide')
    const card = page.locator(CARDS).first()
    await card.waitFor()
    const text = await card.innerText()
    for (const part of ['988', 'Serves the whole country', 'Open now', 'Call 988', 'Printed by two sources'])
      assert.ok(text.includes(part), `${part} in ${text}`)
    assert.equal(await card.locator('a.way').first().getAttribute('href'), 'tel:988')
  }))

test('police and immigration agencies are labelled', () =>
  story(async (page) => {
    await page.locator('input[value=report]').check()
    await hasFound(page)
    // The first card is drawn alone: the others follow.
    await page.locator(`${CARDS} .label`).first().waitFor()
  }))

interface Trace {
  readonly cookies: number
  readonly kept: readonly unknown[]
  readonly history: number
  readonly address: string
  readonly title: string
}

async function traceOf(page: Page): Promise<Trace> {
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
    history.state,
  ])
  return {
    cookies: (await page.context().cookies()).length,
    kept,
    history: await page.evaluate(() => history.length),
    address: page.url(),
    title: await page.title(),
  }
}

test('no request follows a choice, and nothing of it is kept, on the device or in the address', async () => {
  const site = await shippedSite()
  const context = await site.browser.newContext(PHONE)
  const requests: string[] = []
  context.on('request', (request) => requests.push(new URL(request.url()).pathname))
  context.on('serviceworker', (worker) => requests.push(worker.url()))
  const page = await context.newPage()
  await page.goto(`${site.origin}/find/`, { waitUntil: 'networkidle' })
  const { list, details, places, worker } = await page
    .locator('[data-finder]')
    .evaluate((element) => ({ ...(element as HTMLElement).dataset })) // it is a <div>
  for (const path of [list, details, places, worker])
    assert.equal(requests.filter((each) => each === path).length, 1, `${path} is fetched before any choice`)

  const before = await traceOf(page)
  const asked = requests.length
  await page.locator('input[value=shelter]').check()
  await hasFound(page)
  await page.locator('#where').fill('65101')
  await page.locator('.about summary').click()
  await page.locator('#age').fill('17')
  await page.locator('input[value=women]').check()
  for (const name of ['free', 'noPapers', 'noReferral', 'openNow'])
    await page.locator(`input[name=${name}]`).check()
  await page.locator('[data-again]').click()
  await page.locator('#words').fill('violence')
  await hasFound(page)
  await page.locator('[data-see]').click()
  await page.locator(`${CARDS} summary`).first().click()
  await page.waitForTimeout(500)
  assert.deepEqual(requests.slice(asked), [])
  assert.deepEqual(await traceOf(page), before)
  await context.close()
})

test('what was chosen is gone after the page is loaded again, and after coming back to it', () =>
  story(async (page, { origin }) => {
    const choose = async (): Promise<void> => {
      await page.locator('input[value=food]').check()
      await page.locator('#words').fill('bread')
      await page.locator('#where').fill('65101')
    }
    const left = (): Promise<readonly [number, string]> =>
      page.evaluate(() => [
        document.querySelectorAll('input:checked').length,
        [...document.querySelectorAll<HTMLInputElement>('input[type=text], input[type=search]')]
          .map(({ value }) => value)
          .join(''),
      ])
    await choose()
    await page.reload()
    assert.deepEqual(await left(), [0, ''])
    await choose()
    await page.goto(`${origin}/support/`)
    await page.goBack()
    assert.equal(pathOf(page), '/find/')
    assert.deepEqual(await left(), [0, ''])
    assert.equal(await page.locator(CARDS).count(), 0)
  }))

test('a text put into the page as markup is refused, and no worker starts but this one', () =>
  story(async (page) => {
    const refused = await page.evaluate(() => {
      const isRefused = (act: () => unknown): boolean => {
        try {
          act()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      }
      const { trustedTypes } = window as unknown as {
        readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown }
      } // Chromium has it; the compiler does not know it yet
      return {
        markup: isRefused(() => (document.body.innerHTML = 'x')),
        script: isRefused(() => (document.createElement('script').text = 'x')),
        worker: isRefused(() => new Worker('/assets/other.js')),
        policy: isRefused(() => trustedTypes.createPolicy('other', {})),
        samePolicyAgain: isRefused(() => trustedTypes.createPolicy('finder', {})),
      }
    })
    assert.deepEqual(refused, {
      markup: true,
      script: true,
      worker: true,
      policy: true,
      samePolicyAgain: true,
    })
  }))

for (const [what, pattern] of [
  ['a file of the directory', '**/assets/details.*'],
  ['the worker', '**/assets/find-worker.*'],
] as const)
  test(`where ${what} does not come, the page says so and leads to the areas`, async () => {
    const site = await shippedSite()
    const context = await site.browser.newContext(PHONE)
    await context.route(pattern, (route) => route.abort())
    const page = await context.newPage()
    await page.goto(`${site.origin}/find/`)
    await page.getByText('The list could not be opened').waitFor()
    assert.equal(await page.locator('[data-finder]').isVisible(), false)
    assert.equal(await page.locator('main a[href="/area/mo/"]').isVisible(), true)
    await context.close()
  })

test('without JavaScript there are the areas, each with all needs, and the line for danger now', () =>
  visit(
    '/find/',
    async (page) => {
      assert.equal(await page.locator('main input').first().isVisible(), false)
      assert.equal(await page.locator('main a[href="tel:911"]').isVisible(), true)
      assert.equal(await page.getByText('can see that this site was opened').isVisible(), true)
      await page.locator('main a[href="/area/central/"]').click()
      assert.equal(pathOf(page), '/area/central/')
      await page.locator('main a[href="/area/us/"]').first().click()
      assert.ok((await page.locator('main a[href^="tel:"]').count()) > 5)
    },
    { ...PHONE, javaScriptEnabled: false },
  ))

test('in every language the finder works, in its direction', async () => {
  for (const language of HELP_LANGUAGES)
    await story(
      async (page) => {
        assert.equal(await page.evaluate(() => document.dir), language === 'ar' ? 'rtl' : 'ltr')
        await page.locator('input[value=talk]').check()
        await hasFound(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wide <= 0, `${language} is ${wide} pixels too wide`)
        assert.doesNotMatch(await page.locator('[data-results]').innerText(), /\{\w+\}|undefined/)
      },
      hrefIn(language, '/find/'),
    )
})
