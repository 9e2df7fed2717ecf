// HSDS records as trees, the form they have in JSON: any record, and the kinds that later code reads by name.

/** What a field of a record holds: text, a number, a record inside it, or a list of them. Never null, never empty. */
export type HsdsValue = string | number | HsdsRecord | readonly HsdsRecord[]

/** Any record that has been read by its table. It has no key that its table does not name. */
export interface HsdsRecord {
  readonly [field: string]: HsdsValue
}

export interface HsdsService extends HsdsRecord {
  readonly id: string
  readonly organization_id?: string
  readonly program_id?: string
  readonly name: string
  readonly alternate_name?: string
  readonly description?: string
  readonly url?: string
  readonly email?: string
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  readonly interpretation_services?: string
  readonly application_process?: string
  readonly fees_description?: string
  readonly wait_time?: string
  readonly fees?: string
  readonly accreditations?: string
  readonly eligibility_description?: string
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date?: string
  readonly assurer_email?: string
  readonly licenses?: string
  readonly alert?: string
  readonly last_modified?: string
  readonly organization?: HsdsOrganization
  readonly program?: HsdsRecord
  readonly additional_urls?: readonly HsdsUrl[]
  readonly phones?: readonly HsdsPhone[]
  readonly schedules?: readonly HsdsSchedule[]
  readonly service_areas?: readonly HsdsServiceArea[]
  readonly service_at_locations?: readonly HsdsServiceAtLocation[]
  readonly languages?: readonly HsdsLanguage[]
  readonly funding?: readonly HsdsRecord[]
  readonly cost_options?: readonly HsdsCostOption[]
  readonly required_documents?: readonly HsdsRequiredDocument[]
  readonly contacts?: readonly HsdsContact[]
  readonly capacities?: readonly HsdsRecord[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsOrganization extends HsdsRecord {
  readonly id: string
  readonly name: string
  readonly alternate_name?: string
  readonly description?: string
  readonly email?: string
  readonly website?: string
  readonly tax_status?: string
  readonly tax_id?: string
  readonly year_incorporated?: number
  readonly legal_status?: string
  readonly logo?: string
  readonly uri?: string
  readonly parent_organization_id?: string
  readonly additional_websites?: readonly HsdsUrl[]
  readonly funding?: readonly HsdsRecord[]
  readonly contacts?: readonly HsdsContact[]
  readonly phones?: readonly HsdsPhone[]
  readonly locations?: readonly HsdsLocation[]
  readonly programs?: readonly HsdsRecord[]
  readonly organization_identifiers?: readonly HsdsRecord[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsLocation extends HsdsRecord {
  readonly id: string
  readonly location_type?: 'physical' | 'postal' | 'virtual'
  readonly url?: string
  readonly organization_id?: string
  readonly name?: string
  readonly alternate_name?: string
  readonly description?: string
  readonly transportation?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly external_identifier?: string
  readonly external_identifier_type?: string
  readonly languages?: readonly HsdsLanguage[]
  readonly addresses?: readonly HsdsAddress[]
  readonly contacts?: readonly HsdsContact[]
  readonly accessibility?: readonly HsdsAccessibility[]
  readonly phones?: readonly HsdsPhone[]
  readonly schedules?: readonly HsdsSchedule[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsPhone extends HsdsRecord {
  readonly id: string
  readonly location_id?: string
  readonly service_id?: string
  readonly organization_id?: string
  readonly contact_id?: string
  readonly service_at_location_id?: string
  readonly number: string
  readonly extension?: number
  readonly type?: string
  readonly description?: string
  readonly languages?: readonly HsdsLanguage[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsSchedule extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly location_id?: string
  readonly service_at_location_id?: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly dtstart?: string
  readonly timezone?: number
  readonly until?: string
  readonly count?: number
  readonly wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU'
  readonly freq?: 'WEEKLY' | 'MONTHLY'
  readonly interval?: number
  readonly byday?: string
  readonly byweekno?: string
  readonly bymonthday?: string
  readonly byyearday?: string
  readonly description?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly schedule_link?: string
  readonly attending_type?: string
  readonly notes?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsAddress extends HsdsRecord {
  readonly id: string
  readonly location_id?: string
  readonly attention?: string
  readonly address_1?: string
  readonly address_2?: string
  readonly city?: string
  readonly region?: string
  readonly state_province?: string
  readonly postal_code?: string
  readonly country?: string
  readonly address_type?: 'physical' | 'postal' | 'virtual'
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsServiceArea extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly service_at_location_id?: string
  readonly name?: string
  readonly description?: string
  readonly extent?: string
  readonly extent_type?: string
  readonly uri?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsLanguage extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly location_id?: string
  readonly phone_id?: string
  readonly name?: string
  readonly code?: string
  readonly note?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsAttribute extends HsdsRecord {
  readonly id: string
  readonly link_id?: string
  readonly taxonomy_term_id?: string
  readonly link_type?: string
  readonly link_entity?: string
  readonly value?: string
  readonly label?: string
  readonly taxonomy_term?: HsdsTaxonomyTerm
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsTaxonomyTerm extends HsdsRecord {
  readonly id: string
  readonly code?: string
  readonly name: string
  readonly description?: string
  readonly parent_id?: string
  readonly taxonomy?: string
  readonly language?: string
  readonly taxonomy_id?: string
  readonly term_uri?: string
  readonly taxonomy_detail?: HsdsRecord
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsCostOption extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly option?: string
  readonly currency?: string
  readonly amount?: number
  readonly amount_description?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsRequiredDocument extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly document?: string
  readonly uri?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsAccessibility extends HsdsRecord {
  readonly id: string
  readonly location_id?: string
  readonly description?: string
  readonly details?: string
  readonly url?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsContact extends HsdsRecord {
  readonly id: string
  readonly organization_id?: string
  readonly service_id?: string
  readonly service_at_location_id?: string
  readonly location_id?: string
  readonly name?: string
  readonly title?: string
  readonly department?: string
  readonly email?: string
  readonly phones?: readonly HsdsPhone[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsServiceAtLocation extends HsdsRecord {
  readonly id: string
  readonly service_id?: string
  readonly location_id?: string
  readonly description?: string
  readonly location?: HsdsLocation
  readonly service_areas?: readonly HsdsServiceArea[]
  readonly contacts?: readonly HsdsContact[]
  readonly phones?: readonly HsdsPhone[]
  readonly schedules?: readonly HsdsSchedule[]
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}

export interface HsdsUrl extends HsdsRecord {
  readonly id: string
  readonly label?: string
  readonly url?: string
  readonly organization_id?: string
  readonly service_id?: string
  readonly attributes?: readonly HsdsAttribute[]
  readonly metadata?: readonly HsdsRecord[]
}
