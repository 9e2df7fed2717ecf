// A figure in a panel, in a real browser: opened, closed, left, and given up for the plain link.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { type SmallSite, bundleScript, openSmallSite } from './small-site.ts'

const PAGE = `<!doctype html><html lang="en"><title>Facts</title><script src="/panel.js" defer></script><script src="/leave.js" defer></script>
<body><p><a href="/elsewhere/" data-leave id="leave">Leave quickly</a><span role="status" data-leave-status data-shift-2="2 more"></span></p>
<p>There were <a data-figure href="/figures/cases/">272</a> cases, <a data-figure href="/figures/untwinned/">3</a>,
<a data-figure href="/figures/broken/">4</a>, <a data-figure href="/figures/bare/">5</a>.</p>`

const TWIN = {
  kind: 'figure',
  title: 'Cases in 2024 <img src=x onerror=alert(1)>',
  url: 'https://facts.example/figures/cases/',
  language: 'en',
  value: '272',
  sentence: 'The hotline recorded 272 cases.',
  interval: null,
  counts: ['Cases recorded by the hotline.'],
  countsNot: ['How many people are trafficked.'],
  warnings: ['A second-hand copy.'],
  sources: [
    { id: 'one', line: 'One, 2024', href: 'https://source.example/' },
    { id: 'two', line: 'Two', href: null },
    { id: 'three', line: 'Three', href: 'javascript:alert(1)' },
  ],
  studies: [{ href: '/estimates/lists/', line: 'The whole study' }],
  words: {
    close: 'Close',
    whole: 'The whole page',
    sources: 'Sources',
    counts: 'What it counts',
    countsNot: 'What it does not',
  },
}

let browser: Browser
let site: SmallSite

before(async () => {
  browser = await launchChromium()
  site = await openSmallSite({
    '/': PAGE,
    '/elsewhere/': '<!doctype html><title>Elsewhere</title>',
    '/figures/cases/': '<!doctype html><title>Cases</title>',
    '/figures/cases/index.json': JSON.stringify(TWIN),
    '/figures/untwinned/': '<!doctype html><title>Untwinned</title>',
    '/figures/broken/': '<!doctype html><title>Broken</title>',
    '/figures/broken/index.json': '{"title":',
    '/figures/bare/': '<!doctype html><title>Bare</title>',
    '/figures/bare/index.json': '{"title":"Five"}',
    '/panel.js': bundleScript('panel'),
    '/leave.js': bundleScript('leave'),
  })
})

after(async () => {
  await browser.close()
  await site.close()
})

async function story(
  tell: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${site.url}/`)
    await tell(page)
    assert.deepEqual(errors, [])
  } finally {
    await context.close()
  }
}

async function openPanel(page: Page): Promise<void> {
  await page.getByText('272').first().click()
  await page.locator('dialog[open]').waitFor()
}

const panels = (page: Page): Promise<number> => page.locator('dialog').count()
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

test('the script is at most 3,072 bytes', () => {
  assert.ok(Buffer.byteLength(bundleScript('panel')) <= 3072)
})

test('a plain click shows the twin in a dialog named by its heading, which has the focus', () =>
  story(async (page) => {
    await openPanel(page)
    const dialog = page.getByRole('dialog', { name: TWIN.title })
    const text = await dialog.innerText()
    for (const words of [
      '272',
      TWIN.sentence,
      ...TWIN.counts,
      ...TWIN.countsNot,
      ...TWIN.warnings,
      'One, 2024',
      'Two',
      'Sources',
    ])
      assert.ok(text.includes(words), words)
    assert.equal(await focused(page), TWIN.title)
    assert.equal(await dialog.getByText('The whole page').getAttribute('href'), `${site.url}/figures/cases/`)
    assert.equal(new URL(page.url()).pathname, '/')
  }))

test('an estimate has the way to its whole study, beside what is to be known', () =>
  story(async (page) => {
    await openPanel(page)
    const study = page.locator('dialog .panel-studies a')
    assert.equal(await study.innerText(), 'The whole study')
    assert.equal(await study.getAttribute('href'), '/estimates/lists/')
  }))

test('text of the twin is text, and an address that runs a script is no link', () =>
  story(async (page) => {
    await openPanel(page)
    assert.equal(await page.locator('dialog img').count(), 0)
    assert.deepEqual(await page.locator('dialog .panel-sources a').allTextContents(), ['One, 2024'])
  }))

test('Esc closes it and the focus returns to the number', () =>
  story(async (page) => {
    await openPanel(page)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    assert.equal(await focused(page), '272')
  }))

test('its button closes it', () =>
  story(async (page) => {
    await openPanel(page)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    assert.equal(await focused(page), '272')
  }))

test('a click beside it closes it, a click in it does not', () =>
  story(async (page) => {
    await openPanel(page)
    await page.locator('dialog h2').click()
    assert.equal(await panels(page), 1)
    await page.mouse.click(2, 2)
    await page.locator('dialog').waitFor({ state: 'detached' })
  }))

test('the way out stands in the panel too, and works there', () =>
  story(async (page) => {
    await openPanel(page)
    await page.keyboard.press('Shift')
    assert.equal(await page.locator('dialog [data-leave-status]').textContent(), '2 more')
    await page.locator('dialog a[data-leave]').click()
    await page.waitForURL('**/elsewhere/')
  }))

test('a twin with nothing but its title is shown', () =>
  story(async (page) => {
    await page.getByText('5', { exact: true }).click()
    await page.getByRole('dialog', { name: 'Five' }).waitFor()
  }))

for (const [text, title] of [
  ['3', 'Untwinned'],
  ['4', 'Broken'],
] as const)
  test(`without a readable twin the link goes to the page: ${title}`, () =>
    story(async (page) => {
      await page.getByText(text, { exact: true }).click()
      await page.waitForFunction((expected) => document.title === expected, title)
    }))

test('a click with Ctrl opens the page in another tab, and no panel', () =>
  story(async (page) => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByText('272').click({ modifiers: ['Control'] }),
    ])
    await tab.waitForURL('**/figures/cases/')
    assert.equal(await panels(page), 0)
  }))

test('without JavaScript the number is a link to its page', () =>
  story(
    async (page) => {
      await page.getByText('272').click()
      await page.waitForURL('**/figures/cases/')
    },
    { javaScriptEnabled: false },
  ))
