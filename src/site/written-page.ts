// A page once it is written: its files, and what the rest of the release needs to know of it.
import { createElement } from 'preact'
import { render } from 'preact-render-to-string'
import type { Figure } from '../figures/figure.ts'
import type { HelpLanguage } from '../kit/language.ts'
import { type Address, folderOf } from './addresses.ts'
import { Frame, languagesOf } from './components/frame/component.tsx'
import { EmbedFrame } from './components/frame/embed-frame.tsx'
import { type PageKind, shownStudyStyle } from './look/styles.ts'
import type { ShownChart } from './notes.ts'
import type { Page } from './page.ts'
import type { ReleaseFile } from './release-file.ts'
import { twinOf } from './twin.ts'

/** Plain data: it holds on to nothing that the page was written with. */
export interface WrittenPage {
  /** Without a language. */
  readonly address: Address
  readonly title: string
  readonly language: HelpLanguage
  /** All that it exists in, in the order of all languages. */
  readonly languages: readonly HelpLanguage[]
  readonly neutral: boolean
  /** The same stands at an address of its own. */
  readonly isAlias: boolean
  /** Ids, in the order of its notes. */
  readonly sources: readonly string[]
  readonly figures: readonly Figure[]
  readonly charts: readonly ShownChart[]
  /** The page itself first. */
  readonly files: readonly ReleaseFile[]
}

export type PageStyles = Readonly<Record<PageKind, string>>

/** Writes the page with its twin, what stands beside it, and what others may frame. */
export function writtenPage(page: Page, styles: PageStyles): WrittenPage {
  const { address, title, neutral = false } = page
  const { language, notes } = page.view
  return {
    address,
    title,
    language,
    languages: languagesOf(page),
    neutral,
    isAlias: page.canonical !== undefined,
    files: filesOf(page, styles),
    sources: notes.sources(),
    figures: notes.figures(),
    charts: notes.charts(),
  }
}

function filesOf(page: Page, styles: PageStyles): readonly ReleaseFile[] {
  const folder = folderOf(page.view.language, page.address)
  return [
    { path: `${folder}index.html`, body: documentOf(page, styles, false), kind: 'page' },
    { path: `${folder}index.json`, body: twinOf(page), kind: 'twin' },
    ...(page.files ?? []),
    ...(page.embed === undefined ? [] : [embedFile(page, page.embed, styles.embed)]),
  ]
}

function embedFile(page: Page, { address, body }: NonNullable<Page['embed']>, style: string): ReleaseFile {
  return {
    path: `${folderOf(page.view.language, address)}index.html`,
    body: `<!doctype html>${render(createElement(EmbedFrame, { page, body, style }))}`,
    kind: 'page',
  }
}

/** The page that stands where there is none. */
export function lostFile(page: Page, styles: PageStyles): ReleaseFile {
  return {
    path: folderOf(page.view.language, page.address),
    body: documentOf(page, styles, true),
    kind: 'page',
  }
}

function documentOf(page: Page, styles: PageStyles, isError: boolean): string {
  const style = styleOf(page, styles)
  return `<!doctype html>${render(createElement(Frame, { page, style, isError }))}`
}

function styleOf({ kind, view }: Page, styles: PageStyles): string {
  return view.notes.studies().length === 0 ? styles[kind] : styles[kind] + shownStudyStyle(kind)
}
