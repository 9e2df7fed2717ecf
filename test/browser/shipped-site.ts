// The site that ships, as visitors get it: published as a preview into a folder of its own, served with its real headers.
// One publication, one server and one browser for all tests of a process.
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { after } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { publishSite } from '../../src/publish/publish.ts'
import { serveRelease } from '../../src/publish/serve.ts'
import { PICTURE_CACHE } from '../picture-cache.ts'
import { launchChromium } from './chromium.ts'

const AS_OF = '2026-11-22'

export interface ShippedSite {
  /** `http://127.0.0.1:1234`, without a slash at the end. */
  readonly origin: string
  /** The address of every page, in every language: `/`, `/es/claims/`. */
  readonly pages: readonly string[]
  /** Every file of the release as it is asked for, pages excepted: `/data/hotline/hotline.csv`. */
  readonly files: readonly string[]
  readonly browser: Browser
  readonly htmlOf: (address: string) => string
}

interface Opened extends ShippedSite {
  readonly close: () => Promise<void>
}

let opened: Promise<Opened> | undefined

export function shippedSite(): Promise<ShippedSite> {
  opened ??= open()
  return opened
}

after(async () => {
  const site = await opened
  await site?.close()
})

async function open(): Promise<Opened> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'freedom-facts-shipped-')))
  const out = join(folder, 'out')
  const published = await publishSite({
    folder: 'sites/missouri',
    out,
    asOf: AS_OF,
    preview: true,
    quality: 5,
    keyFolder: join(folder, 'keys'),
    cacheFolder: PICTURE_CACHE,
  })
  if (!published.ok)
    throw new Error(`${published.refusal.why} ${JSON.stringify(published.refusal.problems[0])}`)
  const serving = await serveRelease({ folder: join(out, 'current'), port: 0 })
  if (!serving.ok) throw new Error(serving.refusal)
  const browser = await launchChromium()
  const root = join(out, 'current', 'public')
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .toSorted()
  return {
    origin: new URL(serving.value.url).origin,
    pages: paths.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -10)),
    files: paths.filter((path) => !/\/index\.html$|\.br$|^\/_headers$/.test(path)),
    browser,
    htmlOf: (address) => readFileSync(join(root, address, 'index.html'), 'utf8'),
    close: async () => {
      await browser.close()
      await serving.value.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tells a story from an address of the site on, in a context of its own. */
export async function visit(
  address: string,
  tell: (page: Page, site: ShippedSite) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const site = await shippedSite()
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    await page.goto(site.origin + address)
    await tell(page, site)
  } finally {
    await context.close()
  }
}

/** The path of where the page is now. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname
