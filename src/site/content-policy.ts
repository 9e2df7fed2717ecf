// What a page of ours may load and do: said in the header, and in the head too, for hosts that set no headers.
import { sha256Csp } from '../kit/hash.ts'

/**
 * Policies of Trusted Types, each the one way by which a page starts another script of ours: `keeper` the worker of a kept
 * copy, `finder` the one that searches. A header allows both, since it is one for all pages; each page's head says which.
 */
export const STARTERS = ['keeper', 'finder'] as const
export type Starter = (typeof STARTERS)[number]

export interface PolicyParts {
  /** As `sha256Csp` writes them. */
  readonly styleHashes: readonly string[]
  readonly starters: readonly Starter[]
}

/** The directives that hold wherever the page stands. */
export function contentPolicy({ styleHashes, starters }: PolicyParts): readonly string[] {
  const styles = styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${starters.length === 0 ? "'none'" : starters.join(' ')}`,
  ]
}

/** By style, and by what the page starts. There are few styles, one for each kind of page. */
const policies = new Map<string, Map<Starter | null, string>>()

/** The policy of a page with this style, as its head carries it. */
export function pagePolicy(style: string, starter: Starter | null): string {
  const ofStyle = policies.get(style) ?? new Map<Starter | null, string>()
  policies.set(style, ofStyle)
  const policy =
    ofStyle.get(starter) ??
    contentPolicy({ styleHashes: [sha256Csp(style)], starters: starter === null ? [] : [starter] }).join('; ')
  ofStyle.set(starter, policy)
  return policy
}
