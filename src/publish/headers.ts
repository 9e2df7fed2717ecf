// The headers of every answer, in one table: the server, and the files for other hosts, are made from it.
import { STUDY_SHOWS } from '../facts/prose.types.ts'
import { sha256Csp } from '../kit/hash.ts'
import { STARTERS, contentPolicy } from '../site/content-policy.ts'
import type { FileBytes } from './compress.ts'
import type { ReleaseKind } from './manifest.ts'

/** What the headers of a release depend on. */
export interface HeaderFacts {
  readonly kind: ReleaseKind
  /** `sha256-…` of each inline style of the release. */
  readonly styleHashes: readonly string[]
  /** Whether this host answers over TLS: only there does a promise to stay on TLS mean anything. */
  readonly tls: boolean
}

/** Parts of a release whose answers differ. Errors always have the headers of `every`. */
export const AREAS = ['every', 'assets', 'data', 'embed', 'removed'] as const
export type Area = (typeof AREAS)[number]

const PICTURES = ['chart', 'map', ...STUDY_SHOWS].join('|')
/** Files that others take to use elsewhere, wherever they stand; and the lists of all of them, which stand at the root. */
const REUSED = `(?:.*/)?(?:data\\.(?:csv|json)|(?:${PICTURES})\\.(?:svg|png)|cite\\.(?:bib|json))$`
const LISTS = '(?:datapackage\\.json|(?:[a-z]{2}/)?feed\\.xml)$'

/**
 * Which paths of a release (no slash in front) an area has, as a regular expression that web servers read too: nothing of
 * what Caddy's kind does not know, such as looking ahead.
 */
export const AREA_PATTERNS: Readonly<Record<Exclude<Area, 'every'>, string>> = {
  assets: '^assets/.*\\.[0-9a-f]{8,64}\\.[a-z0-9]+$',
  data: `^(?:(?:data|hsds)/|${REUSED}|${LISTS})`,
  embed: '^(?:[a-z]{2}/)?embed/',
  removed: '^(?:[a-z]{2}/)?removed/(?:index\\.html)?$',
}

const AREA_TESTS = AREAS.flatMap((area) =>
  area === 'every' ? [] : [{ area, pattern: new RegExp(AREA_PATTERNS[area]) }],
)

export function areaOf(path: string): Area {
  return AREA_TESTS.find(({ pattern }) => pattern.test(path))?.area ?? 'every'
}

export interface HeaderRule {
  readonly name: string
  readonly area: Area
  /** `null`: not sent. */
  readonly value: (facts: HeaderFacts) => string | null
}

/** Browser features that a page of ours never needs. */
const FEATURES_OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const always =
  (value: string): (() => string) =>
  () =>
    value

/** Every header that we set. A rule of an area replaces the rule of the same name for `every`. */
export const HEADERS: readonly HeaderRule[] = [
  { name: 'Content-Security-Policy', area: 'every', value: (facts) => policyHeader(facts, "'none'") },
  { name: 'Content-Security-Policy', area: 'embed', value: (facts) => policyHeader(facts, '*') },
  { name: 'Referrer-Policy', area: 'every', value: always('no-referrer') },
  { name: 'X-Content-Type-Options', area: 'every', value: always('nosniff') },
  { name: 'Cross-Origin-Opener-Policy', area: 'every', value: always('same-origin') },
  { name: 'Cross-Origin-Resource-Policy', area: 'every', value: always('same-origin') },
  { name: 'Cross-Origin-Resource-Policy', area: 'data', value: always('cross-origin') },
  { name: 'Cross-Origin-Resource-Policy', area: 'embed', value: always('cross-origin') },
  { name: 'Access-Control-Allow-Origin', area: 'data', value: always('*') },
  {
    name: 'Permissions-Policy',
    area: 'every',
    value: always(FEATURES_OFF.map((name) => `${name}=()`).join(', ')),
  },
  {
    name: 'Strict-Transport-Security',
    area: 'every',
    value: ({ tls }) => (tls ? 'max-age=63072000; includeSubDomains' : null),
  },
  {
    name: 'X-Robots-Tag',
    area: 'every',
    value: ({ kind }) => (kind === 'preview' ? 'noindex, nofollow' : null),
  },
  { name: 'Clear-Site-Data', area: 'removed', value: always('"cache", "storage"') },
  { name: 'Cache-Control', area: 'every', value: always('no-cache') },
  { name: 'Cache-Control', area: 'assets', value: always('public, max-age=31536000, immutable') },
]

export type Header = readonly [name: string, value: string]

/** The headers of one area, in the order of the table. */
export function headersFor(area: Area, facts: HeaderFacts): readonly Header[] {
  const found = new Map<string, string>()
  for (const rule of HEADERS) {
    const value = rule.area === 'every' || rule.area === area ? rule.value(facts) : null
    if (value !== null) found.set(rule.name, value)
  }
  return [...found]
}

/** Who may frame a page can be said in a header alone. What one page may start is said in its head. */
function policyHeader({ styleHashes }: HeaderFacts, framedBy: string): string {
  return [...contentPolicy({ styleHashes, starters: STARTERS }), `frame-ancestors ${framedBy}`].join('; ')
}

/** The hash of each distinct inline style of these files, in a fixed order. */
export function styleHashesOf(files: readonly FileBytes[]): readonly string[] {
  const shown = files.filter(({ path }) => /\.(?:html|svg)$/.test(path))
  return [...new Set(shown.flatMap(({ bytes }) => hashesIn(bytes)))].toSorted()
}

/** Kept for as long as the bytes are, which nobody writes into. */
const hashesOfFile = new WeakMap<Uint8Array, readonly string[]>()

function hashesIn(bytes: Uint8Array): readonly string[] {
  const known = hashesOfFile.get(bytes)
  if (known !== undefined) return known
  const text = Buffer.from(bytes).toString('utf8')
  const hashes = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map(([, style = '']) =>
    sha256Csp(style),
  )
  hashesOfFile.set(bytes, hashes)
  return hashes
}
