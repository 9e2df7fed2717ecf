// What of a site's content is public, in the order that pages show it.
import {
  FACT_SECTIONS,
  type Claim,
  type Fact,
  type FactSection,
  type PageId,
  type Page as StaffPage,
  type Site,
} from '../facts/site.ts'
import { LANGUAGES, type Language } from '../kit/language.ts'

/** The languages that the whole site is in, in the order of all. */
export function siteLanguages({ settings }: Pick<Site, 'settings'>): readonly Language[] {
  return LANGUAGES.filter((language) => settings.languages.includes(language))
}

/** Approved questions, by section and order. */
export function publicFacts(site: Site): readonly Fact[] {
  return site.facts
    .filter((fact) => fact.state === 'approved')
    .toSorted(
      (a, b) => FACT_SECTIONS.indexOf(a.section) - FACT_SECTIONS.indexOf(b.section) || a.order - b.order,
    )
}

/** Approved questions by section; sections without any are left out. */
export function factsBySection(
  site: Site,
): readonly { readonly section: FactSection; readonly facts: readonly Fact[] }[] {
  const facts = publicFacts(site)
  return FACT_SECTIONS.map((section) => ({
    section,
    facts: facts.filter((fact) => fact.section === section),
  })).filter(({ facts: some }) => some.length > 0)
}

/** Approved claims in their order. */
export function publicClaims(site: Site): readonly Claim[] {
  return site.claims.filter((claim) => claim.state === 'approved').toSorted((a, b) => a.order - b.order)
}

/** A page that staff wrote and approved, if there is one. */
export function publicPage(site: Site, id: PageId): StaffPage | undefined {
  const page = site.pages.get(id)
  return page?.state === 'approved' ? page : undefined
}
