// The tables of Open Referral HSDS 3.2: each kind of record, its CSV file, its fields, and what it holds or hangs on.

/** In an order in which every record comes after those that its row can name. */
export const ENTITIES = [
  'unit',
  'taxonomy',
  'taxonomy_term',
  'organization',
  'program',
  'location',
  'service',
  'service_at_location',
  'contact',
  'phone',
  'schedule',
  'service_area',
  'address',
  'accessibility',
  'language',
  'funding',
  'cost_option',
  'required_document',
  'url',
  'organization_identifier',
  'service_capacity',
  'attribute',
  'metadata',
  'meta_table_description',
] as const
export type Entity = (typeof ENTITIES)[number]

/** What a field holds. `moment` is a day with its time and zone; a list is all the words that the field may say. */
export type FieldKind = (typeof PLAIN_KINDS)[number] | readonly string[]
const PLAIN_KINDS = ['text', 'number', 'uuid', 'uri', 'email', 'date', 'time', 'moment'] as const

/** A record that stands inside another in JSON, and that `column` names in CSV. */
export interface Ref {
  readonly field: string
  readonly entity: Entity
  readonly column: string
}

/** A list of records inside another in JSON; in CSV, their rows name that other. */
export interface List {
  readonly field: string
  readonly entity: Entity
}

/** One kind of record. Its keys in JSON follow this order: fields, then refs, then lists. */
export interface Table {
  readonly file: string
  readonly fields: ReadonlyMap<string, FieldKind>
  readonly required: ReadonlySet<string>
  /** What a CSV row must say besides: in JSON its place in the tree says it. */
  readonly requiredInRow: ReadonlySet<string>
  readonly refs: readonly Ref[]
  readonly lists: readonly List[]
}

/** A list of another record in which a row may hang, and the column that names that record. */
export interface ParentLink {
  readonly parent: Entity
  readonly field: string
  readonly column: string
}

const BOTH = 'attributes:attribute, metadata:metadata'
const DAYS = 'MO|TU|WE|TH|FR|SA|SU'
const PLACES = 'physical|postal|virtual'

// `!` is required, `+` in a CSV row alone; after the colon stands what the field holds, where it is not plain text.
export const TABLES: Readonly<Record<Entity, Table>> = {
  unit: table('units.csv', '!id:uuid, !name, scheme, identifier, uri:uri', '', BOTH),
  taxonomy: table(
    'taxonomies.csv',
    '!id:uuid, !name, !description, uri:uri, version',
    '',
    'metadata:metadata',
  ),
  taxonomy_term: table(
    'taxonomy_terms.csv',
    `!id:uuid, code, !name, !description, parent_id:uuid, taxonomy, language, taxonomy_id:uuid, term_uri:uri`,
    'taxonomy_detail:taxonomy:taxonomy_id',
    'metadata:metadata',
  ),
  organization: table(
    'organizations.csv',
    `!id:uuid, !name, alternate_name, !description, email:email, website:uri, tax_status, tax_id,
     year_incorporated:number, legal_status, logo, uri:uri, parent_organization_id:uuid`,
    '',
    `additional_websites:url, funding:funding, contacts:contact, phones:phone, locations:location,
     programs:program, organization_identifiers:organization_identifier, ${BOTH}`,
  ),
  program: table(
    'programs.csv',
    '!id:uuid, +organization_id:uuid, !name, alternate_name, !description',
    '',
    BOTH,
  ),
  location: table(
    'locations.csv',
    `!id:uuid, !location_type:${PLACES}, url:uri, organization_id:uuid, name, alternate_name, description,
     transportation, latitude:number, longitude:number, external_identifier, external_identifier_type`,
    '',
    `languages:language, addresses:address, contacts:contact, accessibility:accessibility, phones:phone,
     schedules:schedule, ${BOTH}`,
  ),
  service: table(
    'services.csv',
    `!id:uuid, +organization_id:uuid, program_id:uuid, !name, alternate_name, description, url:uri, email:email,
     !status:active|inactive|defunct|temporarily closed, interpretation_services, application_process,
     fees_description, wait_time, fees, accreditations, eligibility_description, minimum_age:number,
     maximum_age:number, assured_date:date, assurer_email:email, licenses, alert, last_modified:moment`,
    'organization:organization:organization_id, program:program:program_id',
    `additional_urls:url, phones:phone, schedules:schedule, service_areas:service_area,
     service_at_locations:service_at_location, languages:language, funding:funding, cost_options:cost_option,
     required_documents:required_document, contacts:contact, capacities:service_capacity, ${BOTH}`,
  ),
  service_at_location: table(
    'service_at_location.csv',
    '!id:uuid, +service_id:uuid, +location_id:uuid, description',
    'location:location:location_id',
    `service_areas:service_area, contacts:contact, phones:phone, schedules:schedule, ${BOTH}`,
  ),
  contact: table(
    'contacts.csv',
    `!id:uuid, organization_id:uuid, service_id:uuid, service_at_location_id:uuid, location_id:uuid, name, title,
     department, email:email`,
    '',
    `phones:phone, ${BOTH}`,
  ),
  phone: table(
    'phones.csv',
    `!id:uuid, location_id:uuid, service_id:uuid, organization_id:uuid, contact_id:uuid,
     service_at_location_id:uuid, !number, extension:number, type, description`,
    '',
    `languages:language, ${BOTH}`,
  ),
  schedule: table(
    'schedules.csv',
    `!id:uuid, service_id:uuid, location_id:uuid, service_at_location_id:uuid, valid_from:date, valid_to:date,
     dtstart:date, timezone:number, until:date, count:number, wkst:${DAYS}, freq:WEEKLY|MONTHLY, interval:number,
     byday, byweekno, bymonthday, byyearday, description, opens_at:time, closes_at:time, schedule_link:uri,
     attending_type, notes`,
    '',
    BOTH,
  ),
  service_area: table(
    'service_areas.csv',
    '!id:uuid, service_id:uuid, service_at_location_id:uuid, name, description, extent, extent_type, uri',
    '',
    BOTH,
  ),
  address: table(
    'addresses.csv',
    `!id:uuid, location_id:uuid, attention, !address_1, address_2, !city, region, !state_province, !postal_code,
     !country, !address_type:${PLACES}`,
    '',
    BOTH,
  ),
  accessibility: table(
    'accessibility.csv',
    '!id:uuid, location_id:uuid, description, details, url:uri',
    '',
    BOTH,
  ),
  language: table(
    'languages.csv',
    '!id:uuid, service_id:uuid, location_id:uuid, phone_id:uuid, name, code, note',
    '',
    BOTH,
  ),
  funding: table('funding.csv', '!id:uuid, organization_id:uuid, service_id:uuid, source', '', BOTH),
  cost_option: table(
    'cost_options.csv',
    `!id:uuid, +service_id:uuid, valid_from:date, valid_to:date, option, currency, amount:number,
     amount_description`,
    '',
    BOTH,
  ),
  required_document: table(
    'required_documents.csv',
    '!id:uuid, service_id:uuid, document, uri:uri',
    '',
    BOTH,
  ),
  url: table('url.csv', '!id:uuid, label, !url:uri, organization_id:uuid, service_id:uuid', '', BOTH),
  organization_identifier: table(
    'organization_identifiers.csv',
    '!id:uuid, +organization_id:uuid, identifier_scheme, !identifier_type, !identifier',
    '',
    BOTH,
  ),
  service_capacity: table(
    'service_capacity.csv',
    `!id:uuid, +service_id:uuid, +unit_id:uuid, !available:number, maximum:number, description, !updated:moment`,
    '!unit:unit:unit_id',
    BOTH,
  ),
  attribute: table(
    'attributes.csv',
    '!id:uuid, +link_id:uuid, +taxonomy_term_id:uuid, link_type, +link_entity, value, label',
    'taxonomy_term:taxonomy_term:taxonomy_term_id',
    'metadata:metadata',
  ),
  metadata: table(
    'metadata.csv',
    `!id:uuid, +resource_id:uuid, +resource_type, !last_action_date:date, !last_action_type, !field_name,
     !previous_value, !replacement_value, !updated_by`,
    '',
    '',
  ),
  meta_table_description: table(
    'meta_table_descriptions.csv',
    '!id:uuid, name, language, character_set',
    '',
    BOTH,
  ),
}

/** Attributes and metadata may hang on any record: two columns name it, by its kind and by its identifier. */
export const ANY_LINKS: ReadonlyMap<Entity, { readonly kind: string; readonly id: string }> = new Map([
  ['attribute', { kind: 'link_entity', id: 'link_id' }],
  ['metadata', { kind: 'resource_type', id: 'resource_id' }],
])

const PARENT_LINKS: ReadonlyMap<Entity, readonly ParentLink[]> = new Map(
  ENTITIES.map((child) => [
    child,
    ANY_LINKS.has(child)
      ? []
      : ENTITIES.flatMap((parent) =>
          TABLES[parent].lists
            .filter(({ entity }) => entity === child)
            .map(({ field }) => ({ parent, field, column: `${parent}_id` })),
        ),
  ]),
)

/** The lists in which a row of this entity may hang, each with its own column; see `ANY_LINKS` for the two others. */
export function parentLinks(entity: Entity): readonly ParentLink[] {
  return PARENT_LINKS.get(entity) ?? []
}

/** The columns of a row that only say where it stands: in JSON its place in the tree says so. */
export function placeColumns(entity: Entity): ReadonlySet<string> {
  return new Set([
    ...parentLinks(entity).map(({ column }) => column),
    ...TABLES[entity].refs.map(({ column }) => column),
    ...[ANY_LINKS.get(entity)?.id].filter((column) => column !== undefined),
  ])
}

function table(file: string, fields: string, refs: string, lists: string): Table {
  const parts = split(fields).map((part) => {
    const [, mark = '', name = '', kind = 'text'] = /^([!+]?)(\w+):?(.*)$/.exec(part) ?? []
    return { mark, name, kind: fieldKind(kind) }
  })
  const refParts = split(refs).map((part) => {
    const [, mark = '', field = '', entity = '', column = ''] = /^(!?)(\w+):(\w+):(\w+)$/.exec(part) ?? []
    return { mark, name: field, ref: { field, entity: entityNamed(entity), column } }
  })
  const marked = (wanted: string): ReadonlySet<string> =>
    new Set([...parts, ...refParts].filter(({ mark }) => mark === wanted).map(({ name }) => name))
  return {
    file,
    fields: new Map(parts.map(({ name, kind }) => [name, kind])),
    required: marked('!'),
    requiredInRow: marked('+'),
    refs: refParts.map(({ ref }) => ref),
    lists: split(lists).map((part) => {
      const [field = '', entity = ''] = part.split(':')
      return { field, entity: entityNamed(entity) }
    }),
  }
}

function split(words: string): readonly string[] {
  return words.split(/,\s*/).filter((word) => word !== '')
}

function fieldKind(word: string): FieldKind {
  return PLAIN_KINDS.find((kind) => kind === (word || 'text')) ?? word.split('|')
}

function entityNamed(name: string): Entity {
  const found = ENTITIES.find((entity) => entity === name)
  if (found === undefined) throw new Error(`the tables name '${name}', which is none of them`)
  return found
}
