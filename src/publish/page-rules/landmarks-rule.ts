// The way to safety comes first: skip link, "leave quickly", support, in that order of the Tab key, on every page.
import { HELP_LANGUAGES, isLanguage } from '../../kit/language.ts'
import { hrefIn } from '../../site/addresses.ts'
import { isEmbed } from './embed-rule.ts'
import { type PageRule, findingAt } from './page-rule.ts'
import type { PageElement, ReadPage } from './read-page.ts'

export const pageLandmarks: PageRule = {
  id: 'page-landmarks',
  severity: 'error',
  sentence:
    'The Tab key first reaches "skip to content", then "leave quickly", then the link to support, on every page but those that others may frame, and the page has one main part.',
  *check({ page, exitUrl }) {
    const mains = page.elements.filter((element) => element.name === 'main')
    if (mains.length !== 1) {
      yield findingAt(page, mains[1] ?? null, {
        message: `The page has ${mains.length === 0 ? 'no main element' : `${mains.length} main elements`}.`,
        remedy: 'Give it one.',
      })
    }
    const stops = page.elements.filter(isTabStop)
    const jumper = stops.find((stop) => Number(stop.attributes['tabindex']) > 0)
    if (jumper !== undefined) {
      yield findingAt(page, jumper, {
        message: 'A tabindex above zero moves this before "leave quickly".',
        remedy: 'Take the tabindex out.',
      })
    }
    if (isEmbed(page.path)) return
    const [skip, leave, support] = stops
    if (!leadsIntoMain(page, skip)) {
      yield findingAt(page, skip ?? null, {
        message: 'The first stop of the Tab key does not skip to the content.',
        remedy: 'Begin the page with a link to the id of its main element.',
      })
    }
    if (leave?.attributes['href'] !== exitUrl) {
      yield findingAt(page, leave ?? null, {
        message: 'The second stop of the Tab key is not "leave quickly".',
        remedy: `Put the link to ${exitUrl} right after the skip link.`,
      })
    }
    // The page of support itself still has the link: the order is the same wherever somebody lands.
    if (!SUPPORT.has(support?.attributes['href'] ?? '')) {
      yield findingAt(page, support ?? null, {
        message: 'The third stop of the Tab key is not the link to support.',
        remedy: 'Put the link to /support/ right after "leave quickly".',
      })
    }
  },
}

/** Support; or the finder, in a language that only the way to help is in. */
const SUPPORT: ReadonlySet<string> = new Set(
  HELP_LANGUAGES.map((language) => hrefIn(language, isLanguage(language) ? '/support/' : '/find/')),
)

function leadsIntoMain(page: ReadPage, link: PageElement | undefined): boolean {
  const href = link?.attributes['href'] ?? ''
  if (!href.startsWith('#')) return false
  for (let at = page.byId.get(href.slice(1))?.[0] ?? null; at !== null; at = at.parent)
    if (at.name === 'main') return true
  return false
}

function isTabStop({ name, attributes }: PageElement): boolean {
  const tabindex = attributes['tabindex']
  if (tabindex !== undefined) return Number(tabindex) >= 0
  if (attributes['disabled'] !== undefined || attributes['hidden'] !== undefined) return false
  if (name === 'a' || name === 'area') return attributes['href'] !== undefined
  if (name === 'input') return attributes['type'] !== 'hidden'
  return (
    name === 'button' || name === 'select' || name === 'textarea' || name === 'summary' || name === 'iframe'
  )
}
