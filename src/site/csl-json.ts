// References as CSL-JSON, which programs that keep references import.
import type { Reference } from './reference.ts'

/** The fields that we fill of an item. Source: csl-data.json of citation-style-language/schema, which allows no others. */
export interface CslItem {
  readonly id: string
  readonly type: 'dataset' | 'webpage' | 'document'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly publisher?: string
  readonly 'container-title'?: string
  readonly version?: string
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly URL?: string
  readonly language?: string
  readonly note?: string
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

const TYPES = { dataset: 'dataset', page: 'webpage', source: 'document' } as const

/** The references as items, in their order. */
export function cslItems(references: readonly Reference[]): readonly CslItem[] {
  return references.map(
    ({ key, kind, title, author, publisher, within, issued, accessed, url, notes, language }) => ({
      id: key,
      type: TYPES[kind],
      title,
      ...(publisher === null ? {} : { publisher }),
      ...(author === null ? {} : { author: [{ literal: author }] }),
      ...(within === undefined ? {} : { 'container-title': within.site, version: issued }),
      ...(issued === 'undated' ? {} : { issued: dateOf(issued) }),
      accessed: dateOf(accessed),
      ...(url === null ? {} : { URL: url }),
      ...(language === undefined ? {} : { language }),
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    }),
  )
}

/** Requires  `2024-09-18`, `2024-09` or `2024`. */
function dateOf(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] }
}
