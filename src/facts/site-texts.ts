// Every text of a site with what it belongs to: what rules and pages walk over.
import type { Language } from '../kit/language.ts'
import { chartsOf, inlinesOf, studiesOf } from './prose.ts'
import type { Block, Inline, Prose } from './prose.types.ts'
import type { Claim, Fact, Page, Site, Text } from './site.ts'

export interface SiteText {
  readonly of: 'fact' | 'claim' | 'page'
  readonly item: Fact | Claim | Page
  readonly language: Language
  readonly text: Text
}

/** Approved facts, claims and pages: the only ones that are published. */
export function publishedItems(
  site: Site,
): readonly { readonly of: SiteText['of']; readonly item: SiteText['item'] }[] {
  const items = [
    ...site.facts.map((item) => ({ of: 'fact' as const, item })),
    ...site.claims.map((item) => ({ of: 'claim' as const, item })),
    ...[...site.pages.values()].map((item) => ({ of: 'page' as const, item })),
  ]
  return items.filter(({ item }) => item.state === 'approved')
}

/** The texts of the published items in every language that they have, English first. */
export function siteTexts(site: Site): readonly SiteText[] {
  return publishedItems(site).flatMap(({ of, item }) =>
    site.settings.languages.flatMap((language) => {
      const text = item.texts[language]
      return text === undefined ? [] : [{ of, item, language, text }]
    }),
  )
}

/** The parts of a text in reading order. */
export function proseOf(text: Text): readonly Prose[] {
  return [text.title, text.body, ...(text.instead === undefined ? [] : [text.instead])]
}

export function textInlines(text: Text): readonly Inline[] {
  return proseOf(text).flatMap((prose) => [...inlinesOf(prose.blocks)])
}

export function textCharts(text: Text): readonly Extract<Block, { kind: 'chart' }>[] {
  return proseOf(text).flatMap((prose) => [...chartsOf(prose.blocks)])
}

export function textStudies(text: Text): readonly Extract<Block, { kind: 'study' }>[] {
  return proseOf(text).flatMap((prose) => [...studiesOf(prose.blocks)])
}
