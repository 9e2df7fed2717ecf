// Cards and sheets as a printer gets them: one Letter page, black on white, whole, and the plain ones without a word of what for.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { HELP_LANGUAGES, type HelpLanguage } from '../../src/kit/language.ts'
import { hrefIn } from '../../src/site/addresses.ts'
import { launchChromium } from './chromium.ts'
import { type KeptSite, openKeptSite } from './kept-site.ts'

const FORMS = ['/card/', '/card/plain/', '/sheet/', '/sheet/plain/']
const PLAIN = FORMS.filter((form) => form.endsWith('/plain/'))
const everyForm = HELP_LANGUAGES.flatMap((language) => FORMS.map((form) => hrefIn(language, form)))

/** What would tell whoever finds the paper; English everywhere, since words without a translation stand in English. */
const TELLING: Readonly<Record<HelpLanguage, RegExp>> = {
  en: /traffick|violen|abus|assault|rape|victim|surviv|exploit|missing|suicid|crisis|hotline|slave|sex|facts|missouri/i,
  es: /trata|violencia|abus|agresi|violaci|víctima|sobreviv|explota|desaparec|suicid|crisis|esclav|datos|misuri/i,
  vi: /buôn|bạo lực|bạo hành|lạm dụng|xâm hại|tấn công|nạn nhân|bóc lột|tự tử|khủng hoảng|nô lệ|tình dục|mất tích/i,
  zh: /贩运|贩卖|拐卖|暴力|虐待|侵害|性侵|强奸|受害|幸存|剥削|自杀|危机|奴役|失踪/,
  bs: /trgov|nasil|zlostav|napad|silova|žrtv|preživ|iskoriš|eksploat|samoub|kriz|ropst|seksual|nestal/i,
  ar: /اتجار|عنف|إساءة|اعتداء|اغتصاب|ضحي|ناج|استغلال|انتحار|أزم|عبودية|جنس|مفقود/,
}

let browser: Browser
let site: KeptSite

before(async () => {
  browser = await launchChromium()
  site = await openKeptSite()
})

after(async () => {
  await browser.close()
  await site.stop()
})

async function look<Seen>(
  addresses: readonly string[],
  see: (page: Page, address: string) => Promise<Seen>,
  options: BrowserContextOptions = {},
): Promise<readonly Seen[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    const seen: Seen[] = []
    for (const address of addresses) {
      await page.goto(site.origin + address)
      seen.push(await see(page, address))
    }
    return seen
  } finally {
    await context.close()
  }
}

/** The window that a Letter page is to a browser. */
const LETTER = { viewport: { width: 816, height: 1056 } }

const onPaper = async <Seen>(page: Page, see: () => Seen): Promise<Seen> => {
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(see)
  await page.emulateMedia({ media: 'screen' })
  // What runs in the page yields plain data.
  return seen as Seen
}

/** Printing takes long: one language of each script. That a form fits its page is asked of every language below. */
const onPrinter = (['en', 'zh', 'ar'] as const).flatMap((language) =>
  FORMS.map((form) => hrefIn(language, form)),
)

test('every form is printed as one Letter page, and browsers have no margin to print an address in', async () => {
  const faults = await look(onPrinter, async (page, address) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim())
    const hasMargin = !(await page.content()).includes('@page{size:letter;margin:0}')
    return pages === 1 && boxes.every((box) => box === '0 0 612 792') && !hasMargin
      ? []
      : [`${address}: ${pages} pages of ${boxes.join()}`]
  })
  assert.deepEqual(faults.flat(), [])
})

test('on paper there is the card alone, whole: nothing is cut off, and no other word is there', async () => {
  const faults = await look(
    everyForm,
    async (page, address) => {
      const found = await onPaper(page, () => {
        const text = (element: Element | null): string =>
          (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ').trim()
        const parts = [...document.querySelectorAll('.paper, .cut, .panel, .lines, .lines li, .imprint')]
        const cut = parts.filter(
          ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
            scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
        )
        const outside = parts.filter((part) => {
          const box = part.getBoundingClientRect()
          return box.top < 0 || box.left < 0 || box.right > 816 || box.bottom > 1056
        })
        return [
          ...(text(document.body) === text(document.querySelector('.paper')) ? [] : ['more than the card']),
          ...(text(document.body).includes('911') ? [] : ['no number']),
          ...[...cut, ...outside].map(
            ({ className, textContent }) => `${className} ${textContent?.slice(0, 60)}`,
          ),
        ]
      })
      return found.map((fault) => `${address}: ${fault}`)
    },
    LETTER,
  )
  assert.deepEqual(faults.flat(), [])
})

test('paper is black on white, on a dark device too', async () => {
  const faults = await look(
    FORMS,
    async (page, address) => {
      const colours = await onPaper(page, () => [
        ...new Set(
          [...document.querySelectorAll('.paper *')].flatMap((part) => {
            const { color, backgroundColor } = getComputedStyle(part)
            return [color, backgroundColor]
          }),
        ),
      ])
      const strange = colours.filter(
        (each) => !/^rgb\((0, 0, 0|255, 255, 255)\)$|^rgba\(0, 0, 0, 0\)$/.test(each),
      )
      return strange.map((colour) => `${address}: ${colour}`)
    },
    { ...LETTER, colorScheme: 'dark' },
  )
  assert.deepEqual(faults.flat(), [])
})

/** The printed part as it was written, attributes too, and the title. */
const printed = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.title} ${document.querySelector('.paper')?.outerHTML ?? ''}`)

for (const language of HELP_LANGUAGES)
  test(`nothing printed of a plain form tells what the numbers are about, or whose they are: ${language}`, async () => {
    const found = await look(
      PLAIN.map((form) => hrefIn(language, form)),
      async (page, address) => {
        const text = await printed(page)
        assert.match(text, /1-888-373-7888/)
        return [TELLING.en, TELLING[language], /facts\.example|https?:/i].flatMap(
          (telling) => telling.exec(text)?.map((word) => `${address}: ${word}`) ?? [],
        )
      },
    )
    assert.deepEqual(found.flat(), [])
  })

test('the words that must not be there are on the forms that name the services', async () => {
  const isTelling = await look(
    HELP_LANGUAGES.map((language) => hrefIn(language, '/sheet/')),
    async (page, address) =>
      // The language is the first folder, as the list above has it.
      TELLING[(/^\/(..)\//.exec(address)?.[1] ?? 'en') as HelpLanguage].test(await printed(page)),
  )
  assert.ok(!isTelling.includes(false))
})

test('each line has its number, when it answers and how sure we are, and the paper has its date', async () => {
  const [text = ''] = await look(['/card/plain/'], (page) => page.locator('.cut').first().innerText())
  assert.match(text, /911\s+Emergency\s+24\/7 · printed 2022, not dialed/)
  assert.match(text, /As of November 22, 2026/)
})

for (const width of [390, 1280])
  test(`on a screen of ${width} pixels there is one card, the way out, and the way to the other forms`, async () => {
    const faults = await look(
      everyForm,
      async (page, address) => {
        const shown = await page.evaluate(() => ({
          cards: [...document.querySelectorAll('.cut')].filter((card) => card.checkVisibility()).length,
          tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }))
        const forms = await page.locator('nav[aria-labelledby=forms] a').count()
        const leaves = await page.locator('a[data-leave]').isVisible()
        return shown.cards === (address.includes('/card/') ? 1 : 0) &&
          shown.tooWide <= 0 &&
          forms === 4 &&
          leaves
          ? []
          : [`${address}: ${JSON.stringify(shown)} ${forms} ${leaves}`]
      },
      { viewport: { width, height: 800 } },
    )
    assert.deepEqual(faults.flat(), [])
  })

test('the button prints, and is there only where a script can do it', async () => {
  const [count] = await look(['/card/'], async (page) => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.locator('[data-print]').click()
    return page.locator('body[data-printed]').count()
  })
  assert.equal(count, 1)
  const [isShown] = await look(['/card/'], (page) => page.locator('[data-print]').isVisible(), {
    javaScriptEnabled: false,
  })
  assert.equal(isShown, false)
})
