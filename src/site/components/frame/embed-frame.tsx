// The frame of a page that other sites may show in theirs: nothing in it that runs, counts or leads away by itself.
import type { JSX } from 'preact'
import { LANGUAGE_FORMS, isLanguage } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { pagePolicy } from '../../content-policy.ts'
import type { Page } from '../../page.ts'
import type { ReviewNotice } from '../../view.ts'
import { wordsIn } from '../../words.ts'

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
        <main>
          <EmbedNotes page={page} />
          {body}
        </main>
      </body>
    </html>
  )
}

/** What the top of its page says of how far it can be relied on: in words alone, for its one link is another. */
function EmbedNotes({ page }: { readonly page: Page }): JSX.Element {
  const { words, input } = page.view
  return (
    <>
      {input.preview ? <p class="preview small">{words.t('preview')}</p> : null}
      {page.notice === null ? null : <p class="notice small">{noticeText(page.notice, page.view)}</p>}
    </>
  )
}

function noticeText(notice: NonNullable<ReviewNotice>, { words, language }: Page['view']): string {
  if (notice === 'missing' || !isLanguage(language)) return words.t('review.missing')
  return wordsIn(language).t('embed.waiting')
}
