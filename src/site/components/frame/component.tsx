// The frame of every page: head, the ways out and to support, masthead, main, foot.
import type { JSX } from 'preact'
import { PAGE_IDS, type PageId } from '../../../facts/site.ts'
import { LANGUAGES, type Language, textIn } from '../../../kit/language.ts'
import { pagePolicy } from '../../content-policy.ts'
import { type Address, hrefIn } from '../../addresses.ts'
import type { Page } from '../../page.ts'
import { printDate } from '../../print.ts'
import { LeaveQuickly } from '../leave-quickly/component.tsx'
import { ReviewNote } from './review-note.tsx'

/** Where each page that staff write stands. */
export const PAGE_ADDRESSES: Readonly<Record<PageId, Address>> = {
  home: '/',
  consequences: '/consequences/',
  claims: '/claims/',
  support: '/support/',
  protect: '/protect/',
  data: '/data/',
  about: '/about/',
}

export interface FrameProps {
  readonly page: Page
  /** The whole style of the page's kind, minified. */
  readonly style: string
  /** An error page has no address of its own, so nothing points to it. */
  readonly isError?: boolean
}

/** The whole document but its doctype. */
export function Frame({ page, style, isError = false }: FrameProps): JSX.Element {
  const { language, words, input } = page.view
  const { settings } = input.site
  return (
    <html lang={language} dir="ltr">
      <Head page={page} style={style} isError={isError} />
      <body>
        <a class="skip vh" href="#main">
          {words.t('skip')}
        </a>
        <nav class="top" aria-label={words.t('top.label')}>
          <LeaveQuickly words={words} to={settings.leave.to} />
          <a class="lamp" href={hrefIn(language, '/support/')}>
            {words.t('top.support')}
          </a>
        </nav>
        <Masthead page={page} isError={isError} />
        <main id="main" tabIndex={-1}>
          <ReviewNote page={page} />
          {page.body}
        </main>
        <Foot page={page} isError={isError} />
      </body>
    </html>
  )
}

function Head({ page, style, isError }: Required<FrameProps>): JSX.Element {
  const { language, input } = page.view
  const { settings } = input.site
  const name = textIn(settings.name, language)
  const title = page.neutral === true || page.title === name ? page.title : `${page.title} – ${name}`
  const hasFigures = page.view.notes.figures().length > 0
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      {page.description === undefined ? null : <meta name="description" content={page.description} />}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      {input.preview || isError ? <meta name="robots" content="noindex" /> : null}
      {isError ? null : <Alternates page={page} />}
      <link rel="icon" href={page.neutral === true ? '/plain.svg' : '/icon.svg'} />
      <meta http-equiv="Content-Security-Policy" content={pagePolicy(style)} />
      {/* Our own style, made from constants and checked colours: nothing in it comes from a text. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <script src={input.assets.leave} defer />
      {hasFigures ? <script src={input.assets.panel} defer /> : null}
    </head>
  )
}

function Alternates({ page }: { readonly page: Page }): JSX.Element {
  const { language, input } = page.view
  const { settings } = input.site
  const absolute = (each: Language): string => `${settings.url}${hrefIn(each, page.address)}`
  return (
    <>
      <link rel="canonical" href={absolute(language)} />
      {settings.languages.map((each) => (
        <link rel="alternate" hreflang={each} href={absolute(each)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute('en')} />
    </>
  )
}

function Masthead({ page, isError }: { readonly page: Page; readonly isError: boolean }): JSX.Element {
  const { language, words, input } = page.view
  const { settings, pages } = input.site
  const shown = PAGE_IDS.filter(
    (id) => id !== 'support' && (isStructural(id) || pages.get(id)?.state === 'approved'),
  )
  const others = LANGUAGES.filter((each) => each !== language && settings.languages.includes(each))
  return (
    <>
      {input.preview ? (
        <aside class="preview small" aria-label={words.t('preview.label')}>
          {words.t('preview')}
        </aside>
      ) : null}
      <header class="head">
        <a class="brand" href={hrefIn(language, '/')}>
          {textIn(settings.name, language)}
        </a>
        <nav aria-label={words.t('nav.label')}>
          <ul>
            {shown.map((id) => (
              <li>
                <a
                  href={hrefIn(language, PAGE_ADDRESSES[id])}
                  {...(PAGE_ADDRESSES[id] === page.address ? { 'aria-current': 'page' as const } : {})}
                >
                  {words.t(`nav.${id}`)}
                </a>
              </li>
            ))}
            {others.map((each) => (
              <li>
                <a href={hrefIn(each, isError ? '/' : page.address)} lang={each} hreflang={each}>
                  {words.t('nav.language')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}

/** Pages that exist even where staff have not written a text for them. */
export function isStructural(id: PageId): boolean {
  return id !== 'consequences' && id !== 'protect'
}

function Foot({ page, isError }: { readonly page: Page; readonly isError: boolean }): JSX.Element {
  const { language, words, input } = page.view
  const { settings } = input.site
  return (
    <footer class="foot">
      <p>
        {words.t('footer.published', { publisher: textIn(settings.publisher.name, language) })}{' '}
        {words.t('footer.date', { date: printDate(input.asOf, language) })}
      </p>
      <p class="small">
        <a href={`${hrefIn(language, '/about/')}#wrong`}>{words.t('footer.wrong')}</a>
        {isError ? null : (
          <>
            {' · '}
            <a href={`${hrefIn(language, page.address)}index.json`}>{words.t('footer.json')}</a>
          </>
        )}
      </p>
    </footer>
  )
}
