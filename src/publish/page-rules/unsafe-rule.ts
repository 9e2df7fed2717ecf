// Nothing on a page that the Content-Security-Policy would have to allow, and nothing fetched from anywhere else.
import { type PageRule, findingAt, tagOf } from './page-rule.ts'
import type { PageElement, ReadPage } from './read-page.ts'

/** What a link may open. Everything else, `javascript:` and `data:` first, is refused. */
const LINK_SCHEMES = new Set(['https', 'http', 'tel', 'sms', 'mailto'])
/** Attributes that make a browser fetch. */
const FETCHED = new Set(['src', 'poster', 'background', 'data', 'xlink:href'])
/** Relations of <link> that only name another page; all others fetch. */
const NAMING_RELATIONS = /^(canonical|alternate|license|author|help|next|prev|search)$/
/** Blocks of data in a script element are never run. */
const DATA_BLOCK = /^application\/(ld\+)?json$/
const FORBIDDEN = new Set(['form', 'base', 'object', 'embed', 'applet', 'frame', 'frameset'])

export const pageUnsafe: PageRule = {
  id: 'page-unsafe',
  severity: 'error',
  sentence:
    'A page has no inline script, handler or style attribute, no form, no javascript: or data: address, and fetches nothing from another origin.',
  *check({ page }) {
    for (const element of page.elements) {
      for (const { what, remedy } of faultsOf(page, element)) {
        yield findingAt(page, element, { message: `${tagOf(page, element)} ${what}.`, remedy })
      }
    }
  },
}

interface Fault {
  readonly what: string
  readonly remedy: string
}

function* faultsOf(page: ReadPage, element: PageElement): Generator<Fault> {
  const { name, attributes } = element
  if (FORBIDDEN.has(name))
    yield {
      what: `is an element that no public page has`,
      remedy: 'Take it out; what a person writes or chooses stays on their device.',
    }
  for (const attribute in attributes) {
    if (attribute === 'style')
      yield { what: 'has a style attribute', remedy: 'Use a class of the stylesheet.' }
    if (attribute.startsWith('on'))
      yield {
        what: `has a handler, ${attribute}`,
        remedy: 'Listen for the event in a script file of the release.',
      }
  }
  if (name === 'script' && attributes['src'] === undefined && !DATA_BLOCK.test(attributes['type'] ?? '')) {
    yield { what: 'is an inline script', remedy: 'Put the script in a file of the release.' }
  }
  if (name === 'meta' && (attributes['http-equiv'] ?? '').toLowerCase() === 'refresh') {
    yield { what: 'sends the reader elsewhere by itself', remedy: 'Use a link.' }
  }
  if (name === 'style' && fetchesFromCss(page.wordsIn(element))) {
    yield {
      what: 'fetches something from a stylesheet',
      remedy: 'Draw it with CSS alone, or put the file in the release.',
    }
  }
  yield* addressFaults(element)
}

function* addressFaults({ name, attributes }: PageElement): Generator<Fault> {
  for (const fetched of fetchedAddresses(name, attributes)) {
    if (isInternal(fetched)) continue
    yield {
      what: `fetches ${fetched.slice(0, 60)}`,
      remedy: 'Put the file in the release, or link to it instead.',
    }
  }
  const href = name === 'a' || name === 'area' ? attributes['href'] : undefined
  if (href === undefined) return
  const scheme = schemeOf(href)
  if (scheme !== null && !LINK_SCHEMES.has(scheme)) {
    yield {
      what: `opens a ${scheme}: address`,
      remedy: 'Link to an https:// address, a tel:, sms: or mailto: one, or a page of the site.',
    }
  }
  if (scheme === null && !isInternal(href)) {
    yield {
      what: 'opens an address of another site that looks like one of ours',
      remedy: 'Write the whole address, with https://, or one slash for a page of the site.',
    }
  }
  if (attributes['target'] === '_blank' && !/\bno(opener|referrer)\b/.test(attributes['rel'] ?? '')) {
    yield {
      what: 'opens a new window that can reach back',
      remedy: 'Write rel="noreferrer", or leave target out.',
    }
  }
}

/** Most elements have no attribute at all, and this is asked of every one: it looks at those that are there. */
function fetchedAddresses(name: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  const fetched: string[] = []
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? ''
    if (FETCHED.has(attribute)) fetched.push(value)
    if (attribute === 'href' && hrefIsFetched(name, attributes)) fetched.push(value)
    if (attribute === 'srcset')
      fetched.push(...value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''))
  }
  return fetched
}

function hrefIsFetched(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'link') return !NAMING_RELATIONS.test((attributes['rel'] ?? '').toLowerCase())
  return name === 'use' || name === 'image' || name === 'feimage'
}

function fetchesFromCss(css: string): boolean {
  return (
    /@import/i.test(css) ||
    [...css.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, address]) => !isInternal(address ?? ''))
  )
}

/** An address of the release itself: no scheme, no host. */
export function isInternal(address: string): boolean {
  return schemeOf(address) === null && !/^[/\\]{2}/.test(asSeen(address))
}

/** The scheme as a browser finds it; null if there is none. */
function schemeOf(address: string): string | null {
  return /^([a-z][a-z0-9+.-]*):/i.exec(asSeen(address))?.[1]?.toLowerCase() ?? null
}

/** Without control characters and blanks, which a browser ignores on the way. */
function asSeen(address: string): string {
  // oxlint-disable-next-line no-control-regex -- browsers strip exactly these
  return address.replace(/[\u0000-\u0020]/g, '')
}
