// What our services say beyond HSDS, as attributes with terms of three taxonomies: written here, and read back by the same table.
import { uuidFromName } from '../../kit/uuid.ts'
import { NEED_IDS, type Need } from '../../services/needs.ts'
import type { Entity } from './tables.ts'
import type { HsdsAttribute, HsdsTaxonomyTerm } from './tree.ts'

/** The namespace of every identifier that we make: drawn once, and never to change. */
const OURS = '0dc3311c-ed70-45fe-927a-4b9915a69811'

/** The identity of something of this name: the same on every machine. */
export function ownId(...name: readonly string[]): string {
  return uuidFromName(OURS, name.join('\n'))
}

/** Makes identifiers inside a record: the same for the same words, and no two the same. */
export type Identify = (...name: readonly string[]) => string

/** Identifiers for what stands inside the record with this one. */
export function identifier(id: string): Identify {
  const seen = new Map<string, number>()
  return (...name) => {
    const said = name.join('\n')
    const times = seen.get(said) ?? 0
    seen.set(said, times + 1)
    return uuidFromName(id, times === 0 ? said : `${said}\n#${times}`)
  }
}

/** What an attribute of our own says, by its code. */
export const PARTS = {
  section: 'The part of the directory that it stands in; “tip” is police, immigration and other agencies',
  agency: 'The kind of government body that it is',
  residential: 'Whether people live there',
  access: 'Whether its place is known: for all but a published address there is no location here',
  alias: 'A further name',
  formerly: 'An earlier name',
  'plain-name': 'A name that does not tell what it is for',
  know: 'To know before reaching out',
  operator: 'Who runs it, with the dates that are known',
  ages: 'The ages that it takes, where it takes all',
  genders: 'Whom it takes',
  cost: 'What it costs',
  referral: 'Whether another agency must refer the person',
  accessibility: 'Accessibility of a service that has no location here',
  'language-tag': 'The language with its script or region',
  timezone: 'The time zone of opening hours, by its name',
  always: 'Day and night, every day',
  verified: 'How sure we are of this number or address; on a service, of its url',
  answers: 'When this number or address answers; on a service, its url',
  disputed: 'The day on which somebody found that this may be wrong; on a service, its url',
} as const
export type Part = keyof typeof PARTS

interface Taxonomy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly version?: string
}

const NEEDS_TAXONOMY: Taxonomy = {
  id: ownId('taxonomy', 'needs'),
  name: 'Freedom Facts needs',
  description: 'What a person may need, in words that a person would use.',
}
const PARTS_TAXONOMY: Pick<Taxonomy, 'id' | 'name'> = {
  id: ownId('taxonomy', 'parts'),
  name: 'Freedom Facts parts of a service',
}
const OPEN_ELIGIBILITY: Taxonomy = {
  id: ownId('taxonomy', 'open-eligibility-2'),
  name: 'Open Eligibility',
  description: 'Categories of services, given here by their identifiers alone.',
  version: '2.0',
}

export function needTerm(need: Need, name: string): HsdsTaxonomyTerm {
  return term(NEEDS_TAXONOMY, { code: need, name, description: `A person says: “${name}”.` })
}

export function openEligibilityTerm(code: string): HsdsTaxonomyTerm {
  return term(OPEN_ELIGIBILITY, {
    code,
    name: `Open Eligibility ${code}`,
    description: 'Its words are in Open Eligibility 2.0, under this identifier.',
  })
}

/** Short, since there are many, and the same in each service: its taxonomy is said by its name alone. */
function partTerm(part: Part): HsdsTaxonomyTerm {
  const { id, name: taxonomy } = PARTS_TAXONOMY
  return { id: ownId('term', id, part), code: part, name: part, description: PARTS[part], taxonomy }
}

/** An attribute that files a service under the term. */
export function termAttribute(identify: Identify, filed: HsdsTaxonomyTerm): HsdsAttribute {
  return { id: identify('need', filed.id), link_entity: 'service', label: 'Need', taxonomy_term: filed }
}

interface Said {
  readonly part: Part
  readonly value: string
  /** What the attribute hangs on. */
  readonly on: Entity
}

/** An attribute of our own. */
export function attribute(identify: Identify, { part, value, on }: Said): HsdsAttribute {
  return { id: identify('part', part, value), link_entity: on, value, taxonomy_term: partTerm(part) }
}

/** The values of our own attributes among these, by their part; the first value of a part is said first. */
export function ownParts(attributes: readonly HsdsAttribute[] = []): ReadonlyMap<Part, readonly string[]> {
  const parts = new Map<Part, readonly string[]>()
  for (const { taxonomy_term: found, value } of attributes) {
    const part = found !== undefined && isOf(PARTS_TAXONOMY, found) ? partOf(found.code) : undefined
    if (part !== undefined && value !== undefined) parts.set(part, [...(parts.get(part) ?? []), value])
  }
  return parts
}

/** Our needs among the attributes, in their order. */
export function ownNeeds(attributes: readonly HsdsAttribute[] = []): readonly Need[] {
  return attributes.flatMap(({ taxonomy_term: found }) => {
    const isNeed = found !== undefined && isOf(NEEDS_TAXONOMY, found)
    return NEED_IDS.filter((need) => isNeed && need === found.code)
  })
}

/** The identifiers of Open Eligibility among the attributes, whoever wrote them. */
export function openEligibilityCodes(attributes: readonly HsdsAttribute[] = []): readonly string[] {
  return attributes.flatMap(({ taxonomy_term: found }) => {
    const { code, taxonomy, taxonomy_detail: detail, term_uri: uri } = found ?? {}
    const said = [taxonomy, detail?.['name'], uri].map(String).join(' ')
    return code !== undefined && /open[\s_-]?eligibility/i.test(said) ? [code] : []
  })
}

/** Whether the attribute is one that we write: its words are ours, not those of the source. */
export function isOwn({ taxonomy_term: found }: HsdsAttribute): boolean {
  return found !== undefined && [PARTS_TAXONOMY, NEEDS_TAXONOMY].some((taxonomy) => isOf(taxonomy, found))
}

function term(
  taxonomy: Taxonomy,
  { code, name, description }: { readonly code: string; readonly name: string; readonly description: string },
): HsdsTaxonomyTerm {
  const { id, version } = taxonomy
  return {
    id: ownId('term', id, code),
    code,
    name,
    description,
    taxonomy: version === undefined ? taxonomy.name : `${taxonomy.name} ${version}`,
    language: 'en',
    taxonomy_detail: { ...taxonomy },
  }
}

function isOf(taxonomy: Pick<Taxonomy, 'id'>, found: HsdsTaxonomyTerm): boolean {
  return found.id === ownId('term', taxonomy.id, found.code ?? '')
}

function partOf(code: string | undefined): Part | undefined {
  // Object.keys forgets that its keys are those of the table.
  return (Object.keys(PARTS) as Part[]).find((part) => part === code)
}
