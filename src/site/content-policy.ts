// What a page of ours may load and do: said in the header, and in the head too, for hosts that set no headers.
import { sha256Csp } from '../kit/hash.ts'

/** The directives that hold wherever the page stands. `styleHashes` as `sha256Csp` writes them. */
export function contentPolicy(styleHashes: readonly string[]): readonly string[] {
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
    "trusted-types 'none'",
  ]
}

const policies = new Map<string, string>()

/** The policy of a page with this style, as its head carries it. There are few styles, one for each kind of page. */
export function pagePolicy(style: string): string {
  const policy = policies.get(style) ?? contentPolicy([sha256Csp(style)]).join('; ')
  policies.set(style, policy)
  return policy
}
