// A service as it is written in a file, and back: the same fields in services.yaml and in each line of an import.
import { type ZodType, z } from 'zod'
import { isoDate, localText, looseDate, slug } from '../kit/schemas.ts'
import { type Area, areaText, parseArea } from './areas.ts'
import { hoursSchema, writeHours } from './hours.ts'
import { NEED_IDS } from './needs.ts'
import {
  ACCESS_KINDS,
  AGENCIES,
  type Access,
  CHANNEL_KINDS,
  type Channel,
  GENDERS,
  LISTINGS,
  NOBODY_KNOWS,
  SECTIONS,
  type Service,
} from './service.ts'

const unknown = z.literal('unknown')
const age = z.number().int().min(0).max(120)

const takesSchema = z.strictObject({
  ages: z
    .union([
      unknown,
      z
        .strictObject({ from: age.optional(), to: age.optional() })
        .refine(({ from = 0, to = 120 }) => from <= to, 'expected the younger age first'),
    ])
    .default('unknown'),
  genders: z.union([unknown, z.literal('anyone'), z.array(z.enum(GENDERS)).min(1)]).default('unknown'),
  documents: z.union([unknown, z.literal('none'), localText]).default('unknown'),
  cost: z.enum(['unknown', 'free', 'by income', 'paid']).default('unknown'),
  referral: z.enum(['unknown', 'none', 'needed']).default('unknown'),
})

const publishedSchema = z.strictObject({
  street: z.string().min(1),
  city: z.string().min(1),
  state: z.string().regex(/^[A-Z]{2}$/, 'expected two capitals such as MO'),
  zip: z.string().regex(/^(\d{5})?$/, 'expected five digits, in quotes, or nothing between them'),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  consent: z.strictObject({ by: z.string().min(1), on: isoDate }).optional(),
})

const accessSchema: ZodType<Access> = z
  .union([z.enum(ACCESS_KINDS).exclude(['published']), z.strictObject({ published: publishedSchema })])
  .transform((access): Access => {
    if (typeof access === 'string') return { kind: access }
    const { street, city, state, zip, latitude, longitude, consent } = access.published
    return {
      kind: 'published',
      address: { street, city, state, zip },
      ...(latitude === undefined || longitude === undefined ? {} : { point: { latitude, longitude } }),
      ...(consent === undefined ? {} : { consent }),
    }
  })

const channelSchema = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    address: z.string().min(1),
    state: z.enum(['dialled', 'printed', 'unconfirmed']),
    on: isoDate.optional(),
    by: z.string().min(1).optional(),
    how: z.string().min(1).optional(),
    newest: looseDate.optional(),
    why: z.string().min(1).optional(),
    hours: hoursSchema.optional(),
    disputed: z.strictObject({ on: isoDate, why: z.string().min(1) }).optional(),
  })
  .transform((row, context): Channel => {
    const { kind, address, state, on, by, how, newest, why, hours, disputed } = row
    const shared = {
      kind,
      address,
      ...(hours === undefined ? {} : { hours }),
      ...(disputed === undefined ? {} : { disputed }),
    }
    if (state === 'dialled' && on !== undefined && by !== undefined && how !== undefined)
      return { ...shared, verification: { state, on, by, how } }
    if (state === 'printed' && newest !== undefined) return { ...shared, verification: { state, newest } }
    if (state === 'unconfirmed' && why !== undefined) return { ...shared, verification: { state, why } }
    context.addIssue(NEEDS_WITH_STATE[state])
    return z.NEVER
  })

const NEEDS_WITH_STATE = {
  dialled: 'a dialled channel says on which day, by whom and how it went: on, by, how',
  printed: 'a printed channel says the newest date of its sources, or undated: newest',
  unconfirmed: 'an unconfirmed channel says why: why',
}

const areaSchema: ZodType<Area> = z.string().transform((text, context): Area => {
  const area = parseArea(text)
  if (area !== null) return area
  context.addIssue(`'${text}' is no area: write US, US-MO, or the id of a region of site.yaml`)
  return z.NEVER
})

const operatorSchema = z.strictObject({
  name: z.string().min(1),
  from: looseDate.optional(),
  to: looseDate.optional(),
  'as-of': looseDate,
})

const parts = {
  listing: z.enum(LISTINGS).default('listed'),
  name: z.string().min(1),
  organisation: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).default([]),
  formerly: z.array(z.string().min(1)).default([]),
  section: z.enum(SECTIONS),
  order: z.number(),
  needs: z.array(z.enum(NEED_IDS)).min(1),
  agency: z.enum(AGENCIES).optional(),
  residential: z.boolean().default(false),
  what: localText,
  who: localText.optional(),
  know: localText.optional(),
  apply: localText.optional(),
  accessibility: localText.optional(),
  'plain-name': localText.optional(),
  operators: z.array(operatorSchema).default([]),
  areas: z.array(areaSchema),
  coverage: localText,
  takes: takesSchema.optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as es'))
    .default([]),
  'language-note': localText.optional(),
  hours: hoursSchema.optional(),
  access: accessSchema,
  sources: z.array(slug),
}

const written = z.strictObject(parts)
type Written = z.output<typeof written>

/** A service without the place it was read from. */
export type ServiceRecord = Omit<Service, 'place' | 'id' | 'channels'>

/** How services.yaml writes a service: its key is the id, and its channels stand in services/channels.csv. */
export const serviceSchema: ZodType<ServiceRecord> = written.transform(recordFrom)

/** How a line of an import writes a service: whole. */
export const serviceLineSchema: ZodType<Omit<Service, 'place'>> = z
  .strictObject({
    ...parts,
    id: slug,
    channels: z.array(channelSchema),
    origin: z.strictObject({ batch: slug, record: z.string().min(1), seen: isoDate }).optional(),
  })
  .transform(({ id, channels, origin, ...rest }) => ({
    ...recordFrom(rest),
    id,
    channels,
    ...(origin === undefined ? {} : { origin }),
  }))

function recordFrom(record: Written): ServiceRecord {
  const { 'plain-name': plainName, 'language-note': languageNote, operators, takes, ...rest } = record
  return withoutUndefined({
    ...rest,
    plainName,
    languageNote,
    takes: takes ?? NOBODY_KNOWS,
    operators: operators.map(({ 'as-of': asOf, ...operator }) => withoutUndefined({ ...operator, asOf })),
  }) as ServiceRecord // zod writes an optional field as `| undefined`, the type as an absent one
}

/** The inverse: what a line of an import holds. reading it again yields the same service. */
export function recordOf(service: Service): Readonly<Record<string, unknown>> {
  const {
    place: _place,
    plainName,
    languageNote,
    operators,
    areas,
    hours,
    access,
    channels,
    ...rest
  } = service
  return withoutUndefined({
    ...rest,
    'plain-name': plainName,
    operators: operators.map(({ asOf, ...operator }) => ({ ...operator, 'as-of': asOf })),
    areas: areas.map(areaText),
    'language-note': languageNote,
    hours: hours === undefined ? undefined : writeHours(hours),
    access: accessRecord(access),
    channels: channels.map(channelRecord),
  })
}

function accessRecord(access: Access): unknown {
  if (access.kind !== 'published') return access.kind
  const { address, point, consent } = access
  return { published: withoutUndefined({ ...address, ...point, consent }) }
}

function channelRecord({ verification, hours, ...rest }: Channel): unknown {
  return withoutUndefined({
    ...rest,
    ...verification,
    hours: hours === undefined ? undefined : writeHours(hours),
  })
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields // the same fields, absent ones gone
}
