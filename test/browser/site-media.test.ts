// The site on paper, and in the colours that a visitor's system forces on it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { englishKinds } from './page-kinds.ts'
import { shippedSite, visit } from './shipped-site.ts'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** What `look` finds on each kind of page, each fault with its page. */
async function faultsOnKinds(media: Media, look: () => readonly string[]): Promise<readonly string[]> {
  const kinds = englishKinds(await shippedSite())
  const faults: string[] = []
  await visit('/', async (page, { origin }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', ...media })
    for (const address of kinds) {
      await page.goto(origin + address)
      faults.push(...(await page.evaluate(look)).map((fault) => `${address}: ${fault}`))
    }
  })
  return faults
}

test('print leaves out the ways through the site, and keeps its text', async () => {
  const faults = await faultsOnKinds({ media: 'print' }, () => {
    const gone = [...document.querySelectorAll('.leave-box, .leave-hint, .lamp, .skip, header nav')]
    // Where a page has a card for paper, that alone is printed. What is chosen with and taken along is for the screen.
    const paper = document.querySelector('.paper') ?? document
    const kept = [...paper.querySelectorAll('h1, main p, footer p')].filter(
      (element) =>
        element.textContent !== '' &&
        !element.matches('.foot .small, .chart .cells, .vh') &&
        element.closest('nav, [hidden], .choose, .take') === null,
    )
    return [
      ...gone.filter((element) => element.checkVisibility()).map(({ outerHTML }) => `printed: ${outerHTML}`),
      ...kept
        .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }))
        .map(({ outerHTML }) => `not printed: ${outerHTML.slice(0, 150)}`),
    ]
  })
  assert.deepEqual(faults, [])
})

test('print writes out the address of each source', async () => {
  const faults = await faultsOnKinds({ media: 'print' }, () =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')].flatMap((link) => {
      const { content } = getComputedStyle(link, '::after')
      const address = link.getAttribute('href') ?? ''
      return content.includes(address) || content.includes('attr(href)') ? [] : [`${address}: ${content}`]
    }),
  )
  assert.deepEqual(faults, [])
})

test('on paper, every answer of the facts page is open', () =>
  visit('/', async (page) => {
    await page.emulateMedia({ media: 'print' })
    const closed = await page.evaluate(() =>
      [...document.querySelectorAll('.answer')]
        .filter((answer) => answer.getBoundingClientRect().height < 10)
        .map((answer) => answer.parentElement?.id),
    )
    assert.deepEqual(closed, [])
  }))

test('in forced colours, the ways out and to support still have an edge', async () => {
  const faults = await faultsOnKinds({ forcedColors: 'active' }, () =>
    [...document.querySelectorAll('.leave, .lamp, .card, .button, .now')].flatMap((element) => {
      // What waits to be shown has no edge yet.
      if (element.closest('[hidden]') !== null) return []
      const style = getComputedStyle(element)
      const hasEdge = ['top', 'left', 'bottom', 'right'].some(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) !== 'none' &&
          parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
      )
      return hasEdge && element.checkVisibility() ? [] : [element.outerHTML.slice(0, 150)]
    }),
  )
  assert.deepEqual(faults, [])
})

test('in forced colours, every link in a text is underlined or has an edge of its own', async () => {
  const faults = await faultsOnKinds({ forcedColors: 'active' }, () =>
    [...document.querySelectorAll('main a[href]')]
      .filter((link) => link.checkVisibility() && !link.matches('.cite, .button'))
      .filter((link) => {
        const { textDecorationLine, borderBottomStyle, borderBottomWidth } = getComputedStyle(link)
        const hasEdge = borderBottomStyle !== 'none' && parseFloat(borderBottomWidth) > 0
        return textDecorationLine !== 'underline' && !hasEdge
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 150)),
  )
  assert.deepEqual(faults, [])
})
