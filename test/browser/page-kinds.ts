// Which pages stand for all others: the fullest of each kind, and one for every shape that pages have.
import { Parser } from 'htmlparser2'
import { sha256Hex } from '../../src/kit/hash.ts'
import { HELP_LANGUAGES, type HelpLanguage, isLanguage } from '../../src/kit/language.ts'
import { hrefIn } from '../../src/site/addresses.ts'
import type { ShippedSite } from './shipped-site.ts'

/** An address that leads nowhere: what is shown there is a kind of page too. */
export const NOWHERE = '/nowhere/'

/** The language of a page, by its address. */
export function languageOf(address: string): HelpLanguage {
  const folder = address.split('/')[1]
  return HELP_LANGUAGES.find((language) => language === folder) ?? 'en'
}

/** Whether others may show the page in a frame: such a page has no way out, and one link. */
export function isEmbed(address: string): boolean {
  return /^\/(?:[a-z]{2}\/)?embed\//.test(address)
}

/** Where the third stop of Tab leads: to support, or to the finder in a language that only help is in. */
export function supportOf(address: string): string {
  const language = languageOf(address)
  return hrefIn(language, isLanguage(language) ? '/support/' : '/find/')
}

/**
 * Whether these are the first stops of Tab, at most three: to the content, away, to support. In a frame: the table that opens
 * and scrolls, and after it one link, to the page that the frame is a part of.
 */
export function hasStops(address: string, stops: readonly string[]): boolean {
  if (!isEmbed(address)) return stops.join() === ['#main', 'leave', supportOf(address)].join()
  const [way = '', ...tables] = stops.toReversed()
  const account = address.replace('/embed/', '(/figures/|/ranking/)').replace(/-map\/$/, '/map/')
  return tables.length > 0 && tables.every((stop) => stop === '?') && new RegExp(`^${account}$`).test(way)
}

/** The kind of a page, by its address: `claims`, `claims/…`; every kind in another language than English begins with it. */
export function kindOf(address: string): string {
  const own = languageOf(address)
  const [language, path] = own === 'en' ? ['', address] : [`${own} `, address.slice(own.length + 1)]
  const [room = '', name = ''] = path.split('/').slice(1)
  if (name === '') return language + (room === '' ? 'facts' : room)
  const part = address.endsWith('map/') ? ' map' : room === 'figures' && name.includes('-by-') ? ' by' : ''
  return `${language}${room}/…${part}`
}

/** The page of each kind with the most in it, in both languages, and the page of an address that leads nowhere. */
export function fullestOfEachKind(site: ShippedSite): readonly string[] {
  const fullest = new Map<string, { readonly address: string; readonly length: number }>()
  for (const address of site.pages) {
    const { length } = site.htmlOf(address)
    const kind = kindOf(address)
    if (length > (fullest.get(kind)?.length ?? 0)) fullest.set(kind, { address, length })
  }
  return [...[...fullest.values()].map(({ address }) => address), NOWHERE, `/es${NOWHERE}`]
}

/** The page of each kind that holds the longest word: where a narrow window is too narrow, it is there first. */
export function widestOfEachKind(site: ShippedSite): readonly string[] {
  const widest = new Map<string, { readonly address: string; readonly length: number }>()
  for (const address of site.pages) {
    const words = site
      .htmlOf(address)
      .replaceAll(/<(style|script)\b.*?<\/\1>|<[^>]*>/gs, ' ')
      .split(/\s+/)
    const length = Math.max(...words.map((word) => word.length))
    const kind = kindOf(address)
    if (length > (widest.get(kind)?.length ?? 0)) widest.set(kind, { address, length })
  }
  return [...widest.values()].map(({ address }) => address)
}

/** So many of these, drawn by lot: the same for the same seed and the same addresses. */
export function drawnByLot(
  addresses: readonly string[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly string[] {
  return addresses
    .map((address) => ({ address, lot: sha256Hex(`${seed} ${address}`) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ address }) => address)
}

/** A page of each kind in English: for what does not depend on the language. */
export function englishKinds(site: ShippedSite): readonly string[] {
  return fullestOfEachKind(site).filter((address) => languageOf(address) === 'en')
}

/**
 * Pages that together hold every shape of every page: each element, by its name, classes and attributes, in each
 * element that it stands in. What an audit of markup finds in any page, it finds in one of these.
 */
export function pagesOfAllShapes(site: ShippedSite): readonly string[] {
  const seen = new Set<string>()
  const kinds = fullestOfEachKind(site)
  const known = new Set(kinds)
  const look = (address: string): boolean => {
    const shapes = shapesOf(site.htmlOf(address)).filter((shape) => !seen.has(shape))
    for (const shape of shapes) seen.add(shape)
    return shapes.length > 0
  }
  for (const address of site.pages) if (known.has(address)) look(address)
  return [...kinds, ...site.pages.filter((address) => !known.has(address) && look(address))]
}

function shapesOf(html: string): readonly string[] {
  const shapes = new Set<string>()
  const within: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const own = `${name}.${attributes['class'] ?? ''}[${Object.keys(attributes).toSorted().join()}]`
      shapes.add(`${within.at(-1) ?? ''}>${own}`)
      within.push(own)
    },
    onclosetag: () => void within.pop(),
  })
  parser.end(html)
  return [...shapes]
}
