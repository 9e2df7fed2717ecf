// What a page rule looks at, and the finding it makes.
import type { Finding, Rule } from '../../kit/rule.ts'
import type { PageElement, ReadPage } from './read-page.ts'

export interface PageSubject {
  readonly page: ReadPage
  /** Where "leave quickly" leads: the settings' `leave.to`. */
  readonly exitUrl: string
}

export type PageRule = Rule<PageSubject>

/** A finding at an element of a page. Its subject is the page's path, so that it can be named and looked up. */
export function findingAt(
  page: ReadPage,
  element: PageElement | null,
  words: { readonly message: string; readonly remedy: string },
): Finding {
  const place = element === null ? { file: page.path } : { file: page.path, line: page.lineOf(element) }
  return { place, subject: page.path, ...words }
}

/** `<a href="/x/">` as a message shows it: the start tag, shortened. */
export function tagOf(page: ReadPage, element: PageElement): string {
  const tag = page.body.slice(element.offset, page.body.indexOf('>', element.offset) + 1)
  return tag.length <= 80 ? tag : `${tag.slice(0, 77)}…>`
}

/** The name a screen reader gives an element: aria-labelledby, aria-label, then its words, then its title. */
export function nameOf(page: ReadPage, element: PageElement): string {
  const named = (element.attributes['aria-labelledby'] ?? '')
    .split(/\s+/)
    .flatMap((id) => page.byId.get(id) ?? [])
    .map((label) => page.wordsIn(label))
    .join(' ')
    .trim()
  return (
    named ||
    (element.attributes['aria-label'] ?? '').trim() ||
    page.wordsIn(element) ||
    (element.attributes['title'] ?? '').trim()
  )
}

/** The nearest element around this one that has the name. */
export function around(element: PageElement, name: string): PageElement | null {
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === name) return at
  return null
}
