// For search engines: which pages there are, in which languages.
import type { Language } from '../kit/language.ts'
import { type Address, hrefIn } from './addresses.ts'

export interface SitemapInput {
  readonly url: string
  readonly languages: readonly Language[]
  readonly addresses: readonly Address[]
  /** ISO date. */
  readonly asOf: string
}

/** `sitemap.xml`: each page in each language, with its other languages. */
export function sitemap({ url, languages, addresses, asOf }: SitemapInput): string {
  const absolute = (language: Language, address: Address): string =>
    escapeXml(`${url}${hrefIn(language, address)}`)
  const entries = addresses.flatMap((address) => {
    const alternates = languages
      .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${absolute(each, address)}"/>`)
      .join('')
    return languages.map(
      (language) =>
        `<url><loc>${absolute(language, address)}</loc><lastmod>${asOf}</lastmod>${alternates}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/** `robots.txt`: everything may be read, but nothing of a preview. */
export function robots({ url, preview }: { readonly url: string; readonly preview: boolean }): string {
  return preview ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\nSitemap: ${url}/sitemap.xml\n`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
