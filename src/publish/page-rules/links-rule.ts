// Every link and file that a page names is in the release, down to the place on the page that it points to.
import type { Rule } from '../../kit/rule.ts'
import { isInternal } from './unsafe-rule.ts'
import { type ReadPage, lineAt } from './read-page.ts'

export interface PageLink {
  readonly href: string
  /** The file that it leads to, and the id there: worked out when the page is read, for a link is checked more often. */
  readonly to: { readonly path: string; readonly fragment: string }
  /** Where its element begins in the page's text. */
  readonly offset: number
}

/** What is kept of a page for its links to be checked once all pages are read. */
export interface LinkedPage {
  readonly path: string
  readonly body: string
  readonly links: readonly PageLink[]
  readonly ids: ReadonlySet<string>
  /** Of `NOTICES`, those that the page has. */
  readonly notices: ReadonlySet<string>
}

export interface LinkSubject {
  readonly page: LinkedPage
  /** Whether the release has a file at this path. */
  readonly hasFile: (path: string) => boolean
  /** The ids of a page; undefined for what is no page. */
  readonly idsOf: (path: string) => ReadonlySet<string> | undefined
}

/** The links of a page to its own site. `siteUrl`: where the release will stand; absolute addresses below it count. */
export function linksOf(page: ReadPage, siteUrl: string | undefined): readonly PageLink[] {
  const links: PageLink[] = []
  for (const element of page.elements) {
    for (const attribute of ['href', 'src', 'xlink:href'] as const) {
      const written = element.attributes[attribute]
      if (written === undefined) continue
      const isOwn = siteUrl !== undefined && (written === siteUrl || written.startsWith(`${siteUrl}/`))
      const href = isOwn ? written.slice(siteUrl.length) || '/' : written
      if (isInternal(href)) links.push({ href, to: targetOf(page.path, href), offset: element.offset })
    }
  }
  return links
}

export const brokenLink: Rule<LinkSubject> = {
  id: 'broken-link',
  severity: 'error',
  sentence: 'A link inside the site leads to a file of the release, and to a place that is on that page.',
  *check({ page, hasFile, idsOf }) {
    for (const { href, to, offset } of page.links) {
      const found = hasFile(to.path)
      if (found && to.fragment === '') continue
      const ids = idsOf(to.path)
      if (found && (ids === undefined || ids.has(to.fragment))) continue
      yield {
        place: { file: page.path, line: lineAt(page.body, offset) },
        subject: `${page.path} → ${href}`,
        message: found
          ? `The link to ${href} points to a place that is not on that page.`
          : `The link to ${href} leads nowhere in this release.`,
        remedy: found
          ? 'Mend the part after #, or give the place that id.'
          : 'Mend the address, or add the page.',
      }
    }
  },
}

/** The path in the release and the id that an internal address means, seen from a page. */
export function targetOf(from: string, href: string): { readonly path: string; readonly fragment: string } {
  if (href.startsWith('#')) return { path: from, fragment: decoded(href.slice(1)) }
  const [beforeHash = '', fragment = ''] = href.split('#', 2)
  const [address = ''] = beforeHash.split('?', 1)
  const isPlain = address.startsWith('/') && !/[%.\\]/.test(address)
  const absolute = isPlain ? address : new URL(address, `https://release.invalid/${from}`).pathname
  const path = isPlain ? absolute.slice(1) : decoded(absolute.slice(1))
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment: decoded(fragment) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
