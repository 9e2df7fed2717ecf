// A ready citation of a chart, a dataset, a ranking or a page: whoever counted first, then the copy, then the page of ours.
import type { Source } from '../facts/source.ts'
import { LANGUAGE_FORMS, type Language, textIn } from '../kit/language.ts'
import { type Address, hrefIn, isOutside } from './addresses.ts'
import { bibtexOf } from './bibtex.ts'
import { sourceOf } from './components/source-list/component.tsx'
import { cslItems } from './csl-json.ts'
import { printDate } from './print.ts'
import type { Reference } from './reference.ts'
import type { ReleaseFile } from './release-file.ts'
import type { View } from './view.ts'

/** A sentence with more would not be read; the files name them all. */
const MOST_SOURCES = 5

export interface Cited {
  readonly kind: 'chart' | 'dataset' | 'ranking' | 'page'
  readonly title: string
  readonly address: Address
  /** Ids, most important first. */
  readonly sources: readonly string[]
}

export interface Citation {
  /** Sentences: the first sources, and how many more there are, before the page that shows them. */
  readonly text: string
  readonly bibtex: string
  /** An array of items in CSL-JSON, as text. */
  readonly cslJson: string
}

export type CiteView = Pick<View, 'input' | 'language' | 'words'>

/**
 * The citation in the view's language.
 *
 * Ensures  a publisher that is not identified is said to be so, and nothing that a source does not say of itself is added.
 */
export function citationOf(view: CiteView, cited: Cited): Citation {
  const sources = cited.sources.map((id) => sourceOf(view, id))
  const said = sourceSentences(view, sources.slice(0, MOST_SOURCES))
  const more = sources.length - MOST_SOURCES
  if (more > 0) said.push(view.words.t('cite.more', { count: more }))
  const references = [
    ...sources.map((source) => sourceReference(view, source)),
    ownReference(view, cited, said),
  ]
  return {
    text: [...said, `${ownSentence(view, cited)}.`].join(' '),
    bibtex: bibtexOf(references),
    cslJson: `${JSON.stringify(cslItems(references), null, 1)}\n`,
  }
}

/** Where the two files of a citation stand, beside the page of the folder. */
export function citePaths(folder: string): { readonly bib: string; readonly json: string } {
  return { bib: `${folder}cite.bib`, json: `${folder}cite.json` }
}

/** The citation as the files that `citePaths` names. */
export function citeFiles(folder: string, { bibtex, cslJson }: Citation): readonly ReleaseFile[] {
  const { bib, json } = citePaths(folder)
  return [
    { path: bib, body: bibtex, kind: 'data' },
    { path: json, body: cslJson, kind: 'data' },
  ]
}

/** A publisher and a title, or that the publisher is not identified, and a title. */
export function publicationOf({ words }: Pick<View, 'words'>, { publisher, title }: Source): string {
  return words.t('cite.publication', { publisher: publisher ?? words.t('source.publisher.none'), title })
}

/** A sentence for all that copy the same original, and one for those that copy none. */
function sourceSentences(view: CiteView, sources: readonly Source[]): string[] {
  const { language, words } = view
  const byOriginal = Map.groupBy(sources, ({ original }) =>
    original === undefined ? null : textIn(original, language),
  )
  return [...byOriginal].map(([original, some]) => {
    const source = some.map((one) => sourceText(view, one)).join('; ')
    return original === null
      ? words.t('cite.source', { source })
      : words.t('cite.original', { original, source })
  })
}

/** The article that a sentence needs is no part of a name. */
const ARTICLES: Readonly<Record<Language, RegExp>> = { en: /^the /i, es: /^(?:el|la|los|las) /i }

function withoutArticle(name: string, language: Language): string {
  return name.replace(ARTICLES[language], '')
}

function sourceText(view: CiteView, source: Source): string {
  const { language, words } = view
  const published =
    source.published === 'undated'
      ? words.t('cite.undated')
      : words.t('cite.published', { date: printDate(source.published, language) })
  const read = words.t('cite.read', { date: printDate(source.read, language) })
  return [publicationOf(view, source), published, read, source.where].join(', ')
}

function ownSentence(view: CiteView, { kind, title, address }: Cited): string {
  const { input, language, words } = view
  const { name, publisher, url } = input.site.settings
  return words.t('cite.own', {
    kind: words.t(`cite.kind.${kind}`),
    publisher: textIn(publisher.name, language),
    title,
    site: textIn(name, language),
    date: printDate(input.asOf, language),
    url: `${url}${hrefIn(language, address)}`,
  })
}

function sourceReference({ language, words }: CiteView, source: Source): Reference {
  const { id, publisher, title, where, published, read, original } = source
  return {
    key: id,
    kind: 'source',
    title,
    author: original === undefined ? publisher : withoutArticle(textIn(original, language), language),
    publisher,
    issued: published,
    accessed: read,
    url: isOutside(where) ? where : null,
    notes: [
      ...(original === undefined
        ? []
        : [words.t('cite.note.original', { original: textIn(original, language) })]),
      ...(publisher === null ? [`${words.t('source.publisher.none')}.`] : []),
      ...(isOutside(where) ? [] : [words.t('cite.note.where', { where })]),
    ],
  }
}

function ownReference(view: CiteView, cited: Cited, said: readonly string[]): Reference {
  const { input, language, words } = view
  const { name, publisher, url } = input.site.settings
  const site = textIn(name, language)
  return {
    key: `${cited.address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${input.asOf}`,
    kind: cited.kind === 'page' ? 'page' : 'dataset',
    title: cited.title,
    author: textIn(publisher.name, language),
    publisher: textIn(publisher.name, language),
    within: {
      site,
      edition: words.t('cite.edition', { site, date: printDate(input.asOf, language) }),
    },
    issued: input.asOf,
    accessed: input.asOf,
    url: `${url}${hrefIn(language, cited.address)}`,
    notes: said,
    language: LANGUAGE_FORMS[language].tag,
  }
}
