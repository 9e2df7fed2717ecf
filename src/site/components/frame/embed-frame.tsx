// The frame of a page that other sites may show in theirs: nothing in it that runs, counts or leads away by itself.
import type { JSX } from 'preact'
import { LANGUAGE_FORMS } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { pagePolicy } from '../../content-policy.ts'
import type { Page } from '../../page.ts'

export interface EmbedFrameProps {
  /** The page that it is a part of: search engines are sent there. */
  readonly page: Page
  readonly body: JSX.Element
  /** The whole style, minified. */
  readonly style: string
}

/**
 * The whole document but its doctype.
 *
 * Without "leave quickly": it would take away the frame alone, and the page round it would stay.
 */
export function EmbedFrame({ page, body, style }: EmbedFrameProps): JSX.Element {
  const { language, input } = page.view
  return (
    <html lang={LANGUAGE_FORMS[language].tag} dir={LANGUAGE_FORMS[language].dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{page.title}</title>
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={`${input.site.settings.url}${hrefIn(language, page.address)}`} />
        <link rel="icon" href="/plain.svg" />
        <meta http-equiv="Content-Security-Policy" content={pagePolicy(style, null)} />
        {/* Our own style, made from constants and checked colours: nothing in it comes from a text. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>
  )
}
