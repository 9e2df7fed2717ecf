// "Leave quickly" in a real browser: what it does to the page, the history and the device, with and without its script.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { type SmallSite, bundleScript, openSmallSite } from './small-site.ts'

const PAGE = `<!doctype html><html lang="en"><title>Support</title><script src="/leave.js" defer></script>
<body><a href="/elsewhere/" data-leave>Leave quickly</a>
<p role="status" data-leave-status data-shift-2="Shift, press 2 more times to leave." data-shift-1="Shift, press 1 more time to leave."
 data-leaving="Loading." data-timed-out="Leaving quickly was cancelled."></p><input aria-label="Words"><main>Private words</main>`

let browser: Browser
let site: SmallSite

before(async () => {
  browser = await launchChromium()
  site = await openSmallSite({
    '/start/': '<!doctype html><title>Start</title>',
    '/page/': PAGE,
    '/elsewhere/': '<!doctype html><title>Elsewhere</title>',
    '/leave.js': bundleScript('leave'),
  })
})

after(async () => {
  await browser.close()
  await site.close()
})

/** Runs a story on the page, reached from a page before it, with a clock that the story moves. */
async function story(
  tell: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`${site.url}/start/`)
    await page.goto(`${site.url}/page/`)
    await tell(page)
  } finally {
    await context.close()
  }
}

const pressShift = (page: Page): Promise<void> => page.keyboard.press('Shift')
const status = (page: Page): Promise<string | null> => page.locator('[data-leave-status]').textContent()
const hasLeft = (page: Page): Promise<void> => page.waitForURL('**/elsewhere/')

test('the script is at most 1,536 bytes', () => {
  assert.ok(Buffer.byteLength(bundleScript('leave')) <= 1536)
})

test('Shift pressed three times leaves, and Back does not return to the page', () =>
  story(async (page) => {
    for (let press = 0; press < 3; press += 1) await pressShift(page)
    await hasLeft(page)
    await page.goBack()
    assert.equal(new URL(page.url()).pathname, '/start/')
  }))

test('presses with up to five seconds between them count', () =>
  story(async (page) => {
    await pressShift(page)
    await page.clock.runFor(4900)
    await pressShift(page)
    await page.clock.runFor(4900)
    await pressShift(page)
    await hasLeft(page)
  }))

test('slower presses do not leave: the count starts again, which is announced and then taken away', () =>
  story(async (page) => {
    await pressShift(page)
    await pressShift(page)
    await page.clock.runFor(5001)
    assert.equal(await status(page), 'Leaving quickly was cancelled.')
    await page.clock.runFor(5001)
    assert.equal(await status(page), '')
    await pressShift(page)
    assert.equal(await status(page), 'Shift, press 2 more times to leave.')
    assert.equal(new URL(page.url()).pathname, '/page/')
  }))

test('each press announces how many are left', () =>
  story(async (page) => {
    await pressShift(page)
    assert.equal(await status(page), 'Shift, press 2 more times to leave.')
    await pressShift(page)
    assert.equal(await status(page), 'Shift, press 1 more time to leave.')
  }))

test('another key starts the count again', () =>
  story(async (page) => {
    await pressShift(page)
    await pressShift(page)
    await page.keyboard.press('a')
    await pressShift(page)
    assert.equal(await status(page), 'Shift, press 2 more times to leave.')
  }))

test('capital letters, and walking back with Shift and Tab, never leave', () =>
  story(async (page) => {
    await page.locator('input').focus()
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab'])
      await page.keyboard.press(key)
    // Shift let go before the letter, as quick typing does.
    for (let letter = 0; letter < 3; letter += 1) {
      await page.keyboard.down('Shift')
      await page.keyboard.down('A')
      await page.keyboard.up('Shift')
      await page.keyboard.up('A')
    }
    assert.equal(await status(page), '')
    assert.equal(new URL(page.url()).pathname, '/page/')
  }))

test('Esc does nothing', () =>
  story(async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
    assert.equal(await page.title(), 'Support')
  }))

test('the page is blank before the click is over, with a neutral title and a word for screen readers', () =>
  story(async (page) => {
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click()
      return {
        body: getComputedStyle(document.body).display,
        text: document.documentElement.innerText.trim(),
        title: document.title,
        alert: document.querySelector('[role=alert]')?.textContent,
      }
    })
    assert.deepEqual(seen, {
      body: 'none',
      text: 'Loading.',
      title: new URL(site.url).host,
      alert: 'Loading.',
    })
    await hasLeft(page)
  }))

test('a page that the browser brings back is whole again', () =>
  story(async (page) => {
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click()
      window.stop()
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return [
        getComputedStyle(document.body).display,
        document.title,
        document.querySelectorAll('[role=alert]').length,
      ]
    })
    assert.deepEqual(seen, ['block', 'Support', 0])
  }))

test('what the site could have kept on the device is deleted, and nothing is sent to anyone', () =>
  story(async (page) => {
    await page.evaluate(async () => {
      localStorage.setItem('kept', 'yes')
      sessionStorage.setItem('kept', 'yes')
      await caches.open('kept')
    })
    // Nothing waits for the deletion, and this server is nearer than any elsewhere: the way there takes until it is done.
    const witness = await page.context().newPage()
    await witness.goto(`${site.url}/start/`)
    await page.route('**/elsewhere/', async (route) => {
      await nothingIsCached(witness)
      await route.continue()
    })
    const asked = site.requests.length
    await page.locator('a[data-leave]').click()
    await hasLeft(page)
    assert.deepEqual(
      site.requests.slice(asked).filter((path) => path !== '/favicon.ico'),
      ['/elsewhere/'],
    )
    assert.deepEqual(
      await page.evaluate(async () => [localStorage.length, sessionStorage.length, await caches.keys()]),
      [0, 0, []],
    )
  }))

/** Settles when the site's caches are gone, or after two seconds: what is left then is for the test to find. */
async function nothingIsCached(witness: Page): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if (await witness.evaluate(async () => (await caches.keys()).length === 0)) return
    await delay(20)
  }
}

test('where the browser has none of these stores, or refuses them, it leaves all the same', () =>
  story(async (page) => {
    await page.evaluate(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new Error('refused')
          },
        })
    })
    await page.locator('a[data-leave]').click()
    await hasLeft(page)
  }))

test('a click with Ctrl opens another tab and leaves the page as it is', () =>
  story(async (page) => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('a[data-leave]').click({ modifiers: ['Control'] }),
    ])
    await tab.waitForURL('**/elsewhere/')
    assert.equal(await page.title(), 'Support')
  }))

test('a page with the script says so to its style', () =>
  story(async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.className), 'js')
  }))

test('without JavaScript it is a plain link', () =>
  story(
    async (page) => {
      await page.locator('a[data-leave]').click()
      await hasLeft(page)
    },
    { javaScriptEnabled: false },
  ))
