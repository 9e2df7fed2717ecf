// Addresses of pages: without a language inside the product, with it on the page and in the folder of the release.
import type { HelpLanguage } from '../kit/language.ts'

/** An address without its language, as texts write it: `/claims/`, `/questions/consent/`. */
export type Address = `/${string}`

/** The address in one language: English has no prefix. */
export function hrefIn(language: HelpLanguage, address: string): string {
  return language === 'en' ? address : `/${language}${address}`
}

/**
 * The address of a link in a text: internal ones get the language, all others stay as they are.
 * Data files exist once, for all languages.
 */
export function linkIn(language: HelpLanguage, href: string): string {
  if (!href.startsWith('/') || href.startsWith('//') || /\.[a-z]+$/.test(href)) return href
  return hrefIn(language, href)
}

/** The folder of a page in a release: `` for the first page, `es/claims/` for the Spanish claims. */
export function folderOf(language: HelpLanguage, address: string): string {
  return hrefIn(language, address).slice(1)
}

/** Whether a link leaves the site, so that it must not say where it was pressed. */
export function isOutside(href: string): boolean {
  return /^https?:/.test(href)
}
