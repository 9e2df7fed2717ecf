// For search engines: which pages there are, in which languages.
import { type HelpLanguage, LANGUAGE_FORMS } from '../kit/language.ts'
import { type Address, hrefIn } from './addresses.ts'

export interface SitemapInput {
  readonly url: string
  /** Each page with the languages that it exists in. */
  readonly pages: readonly { readonly address: Address; readonly languages: readonly HelpLanguage[] }[]
  /** ISO date. */
  readonly asOf: string
}

/** `sitemap.xml`: each page in each language, with its other languages. */
export function sitemap({ url, pages, asOf }: SitemapInput): string {
  const absolute = (language: HelpLanguage, address: Address): string =>
    escapeXml(`${url}${hrefIn(language, address)}`)
  const entries = pages.flatMap(({ address, languages }) => {
    const alternates = languages
      .map(
        (each) =>
          `<xhtml:link rel="alternate" hreflang="${LANGUAGE_FORMS[each].tag}" href="${absolute(each, address)}"/>`,
      )
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

/** Text and attributes of XML; characters that XML has no way to write are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
