// Every page of the site, as the server hands it out: what can be read off it without a browser. A browser opens pages of every
// kind, and others by lot, in site-crawl.test.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Csp } from '../../src/kit/hash.ts'
import { inParallel } from '../../src/publish/in-parallel.ts'
import { type PageElement, readPage } from '../../src/publish/page-rules/read-page.ts'
import { hasStops } from './page-kinds.ts'
import { shippedSite } from './shipped-site.ts'

const AT_ONCE = 8

interface Found {
  readonly address: string
  readonly status: number
  readonly type: string | null
  readonly headings: number
  /** The first three stops of Tab: in the order of the page, no element asking for another (else `order`). */
  readonly stops: readonly string[]
  /** Addresses of other hosts that a browser would fetch by itself. */
  readonly elsewhere: readonly string[]
  /** What the policy of the header or of the page would refuse. */
  readonly refused: readonly string[]
}

let found: Promise<readonly Found[]> | undefined

const allPages = (): Promise<readonly Found[]> => (found ??= readAll())

async function readAll(): Promise<readonly Found[]> {
  const { origin, pages } = await shippedSite()
  return inParallel(pages, AT_ONCE, async (address) => {
    const answer = await fetch(origin + address)
    const html = await answer.text()
    const { elements } = readPage(address.slice(1), html)
    return {
      address,
      status: answer.status,
      type: answer.headers.get('content-type'),
      headings: elements.filter(({ name }) => name === 'h1').length,
      stops: stopsOf(elements),
      elsewhere: elements.flatMap(fetchedElsewhere),
      refused: [
        ...elements.flatMap(refusedMarkup),
        ...refusedStyles(html, answer.headers.get('content-security-policy') ?? ''),
      ],
    }
  })
}

const STOPS = new Set(['button', 'input', 'select', 'textarea', 'summary'])

function stopsOf(elements: readonly PageElement[]): readonly string[] {
  const reachable = elements.filter(({ name, attributes: { href, tabindex } }) => {
    if (tabindex !== undefined) return Number(tabindex) >= 0
    return STOPS.has(name) || (name === 'a' && href !== undefined)
  })
  if (reachable.some(({ attributes }) => Number(attributes['tabindex'] ?? 0) > 0)) return ['order']
  return reachable
    .slice(0, 3)
    .map(({ attributes }) => (attributes['data-leave'] === undefined ? (attributes['href'] ?? '?') : 'leave'))
}

const FETCHING = [
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'xlink:href',
  'ping',
  'action',
  'formaction',
]
/** What a <link> may name without a browser asking for it. */
const NAMING = /^(canonical|alternate|license|author|help|next|prev)$/

function fetchedElsewhere({ name, attributes }: PageElement): readonly string[] {
  const fetchesHref =
    ['use', 'image', 'feimage', 'base'].includes(name) ||
    (name === 'link' && !NAMING.test(attributes['rel'] ?? ''))
  return [...FETCHING, ...(fetchesHref ? ['href'] : [])].flatMap((attribute) => {
    const value = attributes[attribute] ?? ''
    return /(?:^|[\s,])(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value) ? [`${name} ${attribute}=${value}`] : []
  })
}

function refusedMarkup({ name, attributes }: PageElement): readonly string[] {
  const isScript = name === 'script' && attributes['src'] === undefined
  return [
    ...(isScript && !/^application\/(?:ld\+)?json$/.test(attributes['type'] ?? '')
      ? ['an inline script']
      : []),
    ...Object.keys(attributes)
      .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
      .map((attribute) => `${attribute} on ${name}`),
  ]
}

/** Styles of the page that the header, or the page's own policy, does not name by their hash. */
function refusedStyles(html: string, header: string): readonly string[] {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'")
  const policies = [header, ...(own === undefined ? [] : [own])]
  return [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].flatMap(([, style = '']) =>
    policies.every((policy) => policy.includes(`'${sha256Csp(style)}'`))
      ? []
      : [`a style: ${style.slice(0, 60)}`],
  )
}

async function faults(faultOf: (page: Found) => string | null): Promise<readonly string[]> {
  return (await allPages()).flatMap((page) => {
    const fault = faultOf(page)
    return fault === null || fault === '' ? [] : [`${page.address}: ${fault}`]
  })
}

test('every page of the site is there, as HTML', async () => {
  const { pages } = await shippedSite()
  assert.ok(pages.length > 600, `${pages.length} pages`)
  assert.deepEqual(
    (await allPages()).map(({ address }) => address),
    pages,
  )
  assert.deepEqual(
    await faults(({ status, type }) =>
      status === 200 && type === 'text/html; charset=utf-8' ? null : `${status} ${type}`,
    ),
    [],
  )
})

test('no page has a browser ask anything of another host', async () => {
  assert.deepEqual(await faults(({ elsewhere }) => elsewhere.join(', ')), [])
})

test('no page holds what the policy that it is served with refuses', async () => {
  assert.deepEqual(await faults(({ refused }) => refused.join(', ')), [])
})

test('every page has one first heading', async () => {
  assert.deepEqual(await faults(({ headings }) => (headings === 1 ? null : `${headings}`)), [])
})

test('the first three stops of Tab are: skip to content, leave quickly, support; in a frame, the table and the way to the page', async () => {
  assert.deepEqual(
    await faults(({ address, stops }) => (hasStops(address, stops) ? null : stops.join(', '))),
    [],
  )
})
