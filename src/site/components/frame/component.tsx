// The frame of every page: head, the ways out and to support, masthead, main, foot.
import type { JSX } from 'preact'
import { PAGE_IDS, type PageId, TEXT_PAGES } from '../../../facts/site.ts'
import {
  HELP_LANGUAGES,
  type HelpLanguage,
  LANGUAGE_FORMS,
  isLanguage,
  textIn,
} from '../../../kit/language.ts'
import { pagePolicy } from '../../content-policy.ts'
import { type Address, hrefIn } from '../../addresses.ts'
import { feedPath } from '../../changes-feed.ts'
import { type LinkedData, linkedDataText } from '../../json-ld.ts'
import type { Page } from '../../page.ts'
import { printDate } from '../../print.ts'
import { wordsIn } from '../../words.ts'
import { KeptNote } from '../keep/component.tsx'
import { LeaveQuickly } from '../leave-quickly/component.tsx'
import { ReviewNote } from './review-note.tsx'

/** Where each page that staff write stands. */
export const PAGE_ADDRESSES: Readonly<Record<PageId, Address>> = {
  home: '/',
  consequences: '/consequences/',
  'how-many': '/how-many/',
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
    <html lang={LANGUAGE_FORMS[language].tag} dir={LANGUAGE_FORMS[language].dir}>
      <Head page={page} style={style} isError={isError} />
      <body>
        <a class="skip vh" href="#main">
          {words.t('skip')}
        </a>
        <nav class="top" aria-label={words.t('top.label')}>
          <LeaveQuickly words={words} to={settings.leave.to} />
          <a class="lamp" href={helpHref(page)}>
            {words.t('top.support')}
          </a>
        </nav>
        <Masthead page={page} isError={isError} />
        <main id="main" tabIndex={-1}>
          <ReviewNote page={page} />
          {isKeepable(page, isError) ? <KeptNote view={page.view} /> : null}
          {page.body}
        </main>
        <Foot page={page} isError={isError} />
        {page.linkedData === undefined ? null : <DataBlock thing={page.linkedData} />}
      </body>
    </html>
  )
}

/** The text is JSON in which no element can begin or end. */
function DataBlock({ thing }: { readonly thing: LinkedData }): JSX.Element {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedDataText(thing) }} />
}

/** Pages of the way to help may be kept on the device: a script says there since when. */
function isKeepable({ neutral = false }: Page, isError: boolean): boolean {
  return neutral && !isError
}

/** Where the amber way to help goes: the support page, or the finder where the site is not in the page's language. */
function helpHref({ view }: Page): string {
  const isWhole = (view.input.site.settings.languages as readonly HelpLanguage[]).includes(view.language)
  return hrefIn(view.language, isWhole ? '/support/' : '/find/')
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
      <meta http-equiv="Content-Security-Policy" content={pagePolicy(style, page.starts ?? null)} />
      {/* Our own style, made from constants and checked colours: nothing in it comes from a text. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <script src={input.assets.leave} defer />
      {isKeepable(page, isError) ? <script src={input.assets.keep} defer /> : null}
      {hasFigures ? <script src={input.assets.panel} defer /> : null}
      {page.starts === 'finder' ? <script src={input.assets.find} defer /> : null}
      {page.script === undefined ? null : <script src={input.assets[page.script]} defer />}
    </head>
  )
}

function Alternates({ page }: { readonly page: Page }): JSX.Element {
  const { language, input } = page.view
  const { settings } = input.site
  const absolute = (each: HelpLanguage): string =>
    `${settings.url}${hrefIn(each, page.canonical ?? page.address)}`
  return (
    <>
      <link rel="canonical" href={absolute(language)} />
      {languagesOf(page).map((each) => (
        <link rel="alternate" hreflang={LANGUAGE_FORMS[each].tag} href={absolute(each)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute('en')} />
      {page.hasFeed === true && isLanguage(language) ? (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={wordsIn(language).t('changes.title')}
          href={`/${feedPath(language)}`}
        />
      ) : null}
    </>
  )
}

/** The languages that a page exists in, in the order of all. */
export function languagesOf({ languages, view }: Page): readonly HelpLanguage[] {
  const there = new Set<HelpLanguage>(languages ?? view.input.site.settings.languages)
  return HELP_LANGUAGES.filter((each) => there.has(each))
}

function Masthead({ page, isError }: { readonly page: Page; readonly isError: boolean }): JSX.Element {
  const { language, words, input } = page.view
  const others = languagesOf(page).filter((each) => each !== language)
  return (
    <>
      {input.preview ? (
        <aside class="preview small" aria-label={words.t('preview.label')}>
          {words.t('preview')}
        </aside>
      ) : null}
      <header class="head">
        <Brand page={page} />
        <nav aria-label={words.t('nav.label')}>
          <ul>
            <li>
              <a
                href={hrefIn(language, '/find/')}
                {...(page.address === '/find/' ? { 'aria-current': 'page' as const } : {})}
              >
                {words.t('find.heading')}
              </a>
            </li>
            <SitePages page={page} />
            {others.map((each) => (
              <li>
                <a
                  href={hrefIn(each, isError ? '/' : page.address)}
                  lang={LANGUAGE_FORMS[each].tag}
                  hreflang={LANGUAGE_FORMS[each].tag}
                >
                  {LANGUAGE_FORMS[each].name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}

/** The site's name, and the way to its first page: in English where the site is not in the page's language. */
function Brand({ page }: { readonly page: Page }): JSX.Element {
  const { language, input } = page.view
  const { settings } = input.site
  if (isLanguage(language) && settings.languages.includes(language)) {
    return (
      <a class="brand" href={hrefIn(language, '/')}>
        {textIn(settings.name, language)}
      </a>
    )
  }
  return (
    <a class="brand" href="/" lang="en" dir="ltr" hreflang="en">
      {settings.name.en}
    </a>
  )
}

/** The main pages, where the site has them in the page's language. */
function SitePages({ page }: { readonly page: Page }): JSX.Element | null {
  const { language, input } = page.view
  const { settings, pages } = input.site
  if (!isLanguage(language) || !settings.languages.includes(language)) return null
  const words = wordsIn(language)
  const shown = PAGE_IDS.filter(
    (id) => id !== 'support' && (isStructural(id) || pages.get(id)?.state === 'approved'),
  ).map((id) => ({ address: PAGE_ADDRESSES[id], label: words.t(`nav.${id}`) }))
  const states = { address: '/states/' as const, label: words.t('nav.states') }
  const listed = settings.compare === null ? shown : shown.toSpliced(-2, 0, states)
  return (
    <>
      {listed.map(({ address, label }) => (
        <li>
          <a
            href={hrefIn(language, address)}
            {...(address === page.address ? { 'aria-current': 'page' as const } : {})}
          >
            {label}
          </a>
        </li>
      ))}
    </>
  )
}

/** Pages that exist even where no text of theirs is approved. */
function isStructural(id: PageId): boolean {
  return !TEXT_PAGES.includes(id)
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
      {isLanguage(language) && settings.languages.includes(language) ? (
        <p class="small">
          <a href={`${hrefIn(language, '/about/')}#wrong`}>{wordsIn(language).t('footer.wrong')}</a>
          {isError ? null : (
            <>
              {' · '}
              <a href={`${hrefIn(language, page.address)}index.json`}>{wordsIn(language).t('footer.json')}</a>
            </>
          )}
        </p>
      ) : null}
    </footer>
  )
}
