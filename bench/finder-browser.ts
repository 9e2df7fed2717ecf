// Measures the finder in a real browser, with 5,000 services on a device slowed six times: from a choice to the first card.
import type { CDPSession, Page } from 'playwright-core'
import { buildSite } from '../src/publish/build.ts'
import { resolvePlaces } from '../src/publish/place-data.ts'
import { liveRelease, serveFromMemory } from '../src/publish/serve.ts'
import { encodeBundle } from '../src/services/device/encode-bundle.ts'
import { launchChromium } from '../test/browser/chromium.ts'
import { generatedDirectory } from './report/generated-directory.ts'
import { printTable } from './report/print-table.ts'

const SERVICES = 5000
const SLOWER = 6
const NEEDS = ['shelter', 'talk', 'legal', 'doctor', 'food', 'job', 'money', 'mind', 'home', 'young']

/** The site that ships, with another directory in the files that the finder reads. */
async function release(): Promise<ReturnType<typeof liveRelease>> {
  const built = await buildSite({ folder: 'sites/missouri', asOf: '2026-11-22', preview: true, quality: 5 })
  if (!built.ok) throw new Error(JSON.stringify(built.refusal[0]))
  const { site, towns } = built.value.content
  const places = resolvePlaces({ regions: site.settings.regions, towns })
  if (!places.ok) throw new Error(JSON.stringify(places.refusal[0]))
  const { regions, cities } = places.value
  const services = generatedDirectory({
    count: SERVICES,
    towns: cities.map(({ name, state, point }) => ({ city: name, state, zip: '00000', point })),
    regions,
  })
  const { list, details } = encodeBundle(services, regions)
  const files = built.value.files.map(({ path, bytes }) => {
    if (path.startsWith('assets/list.')) return { path, bytes: Buffer.from(list), packed: null }
    if (path.startsWith('assets/details.')) return { path, bytes: Buffer.from(details), packed: null }
    return { path, bytes, packed: null }
  })
  return liveRelease(files, 'preview')
}

/** Milliseconds from the press of a need until its first card has been painted, on the page's own clock. */
async function toFirstCard(page: Page, need: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const cards = document.querySelector('[data-cards]')
        const field = document.querySelector<HTMLInputElement>(`input[name=need][value="${id}"]`)
        if (cards === null || field === null) throw new Error(`there is no need '${id}' on the page`)
        const before = performance.now()
        const watch = new MutationObserver(() => {
          if (cards.children.length === 0) return
          watch.disconnect()
          // A message that is posted as the frame begins is heard when it has been painted, before any timer.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - before), { once: true })
          port1.start()
          requestAnimationFrame(() => port2.postMessage(null))
        })
        watch.observe(cards, { childList: true })
        field.click()
      }),
    need,
  )
}

async function measure(page: Page, session: CDPSession): Promise<readonly number[]> {
  await page.goto('find/')
  await page.locator('[data-finder]').waitFor()
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.waitForTimeout(3000)
  const times: number[] = []
  for (const need of NEEDS) {
    // A person reads before choosing again.
    await page.waitForTimeout(1500)
    times.push(await toFirstCard(page, need))
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return times
}

const serving = await serveFromMemory(await release(), { port: 0 })
if (!serving.ok) throw new Error(serving.refusal)
const browser = await launchChromium()
try {
  const context = await browser.newContext({
    baseURL: serving.value.url,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  const times = (await measure(page, await context.newCDPSession(page))).toSorted((a, b) => a - b)
  const at = (share: number): string =>
    `${Math.round(times[Math.floor((times.length - 1) * share)] ?? NaN)} ms`
  printTable(
    `From a choice to the first card painted: ${SERVICES.toLocaleString('en-US')} services, the page slowed ${SLOWER} times`,
    ['', 'median', 'slowest'],
    [['after a choice of need', at(0.5), at(1)]],
  )
  console.log(
    '\nChromium slows the page alone, not its worker: bench/finder.ts has the worker’s own time for a search.',
  )
} finally {
  await browser.close()
  await serving.value.close()
}
