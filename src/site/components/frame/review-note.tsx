// The note at the top of a translation: that nobody who speaks the language has read it yet, or that there is none.
import type { JSX } from 'preact'
import { hrefIn } from '../../addresses.ts'
import type { Page } from '../../page.ts'

/** Says, in the page's language, what is known of its translation; nothing where there is nothing to say. */
export function ReviewNote({ page }: { readonly page: Page }): JSX.Element | null {
  const { words } = page.view
  if (page.notice === null) return null
  const link = (inner: unknown[]): JSX.Element => (
    <a href={hrefIn('en', page.address)} lang="en" hreflang="en">
      {inner.map(String)}
    </a>
  )
  return (
    <p class="notice">
      {/* The catalogue yields text and the elements that `link` made. */}
      {page.notice === 'missing'
        ? words.t('review.missing')
        : (words.rich('review.waiting', { link }) as (string | JSX.Element)[])}
    </p>
  )
}
