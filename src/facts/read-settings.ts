// site.yaml, sources.yaml, corrections.yaml and acknowledged.yaml to their values.
import { type ZodType, z } from 'zod'
import { HELP_LANGUAGES, type HelpLanguage, LANGUAGES, type LocalText } from '../kit/language.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, yes } from '../kit/result.ts'
import { isoDate, localText, looseDate, slug, webAddress } from '../kit/schemas.ts'
import { readYaml } from '../kit/yaml.ts'
import type { Acknowledgement, Correction, Settings } from './site.ts'
import { RELIABILITIES, type Source, type Sources } from './source.ts'

export interface YamlFile {
  readonly file: string
  readonly text: string
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #1f5c57, in quotes')

const settingsSchema = z.strictObject({
  name: localText,
  publisher: z.strictObject({ name: localText, url: webAddress, about: localText }),
  url: webAddress.refine((url) => !url.endsWith('/'), 'expected no slash at the end'),
  place: z.strictObject({
    code: z.string().regex(/^[A-Z]{2}$/, 'expected two capitals such as MO'),
    name: localText,
  }),
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .refine((languages) => languages.includes('en'), 'English is the source language and must be among them'),
  'help-languages': z
    .partialRecord(
      z.enum(HELP_LANGUAGES).exclude(['en', 'es']),
      z.union([z.literal('none'), z.strictObject({ by: z.string().min(1), on: isoDate })]),
    )
    .default({}),
  regions: z
    .record(
      slug,
      z.strictObject({
        name: localText,
        zip: z.string().regex(/^\d{5}$/, 'expected five digits, in quotes'),
        miles: z.number().positive().max(500),
      }),
    )
    .default({}),
  leave: z.strictObject({ to: webAddress }),
  'wrong-number': z.strictObject({ email: z.email() }),
  colours: z.strictObject({ accent: colour, 'accent-dark': colour }),
  headlines: z
    .array(
      z.strictObject({
        figure: z.string().min(1),
        format: z.string().min(1).nullable().default(null),
        label: localText,
      }),
    )
    .max(4),
  compare: z
    .strictObject({
      of: slug,
      rank: z.array(z.string().regex(/^[\w-]+\.[\w-]+$/, 'expected dataset.measure')).min(1),
      profile: z.array(slug),
    })
    .optional(),
})

/** The settings of a site, from `site.yaml`. */
export function readSettings({ file, text }: YamlFile): Result<Settings, readonly Problem[]> {
  const read = readYaml({
    text,
    file,
    schema: settingsSchema,
    what: "the site's settings",
    guide: 'Settings',
  })
  if (!read.ok) return read
  const { value, placeOf } = read.value
  return yes({
    name: value.name,
    publisher: value.publisher,
    url: value.url,
    place: value.place,
    languages: value.languages,
    helpLanguages: new Map(
      Object.entries(value['help-languages']).map(([language, review]) => [
        language as HelpLanguage, // the schema takes no other key
        review === 'none' ? null : review,
      ]),
    ),
    regions: Object.entries(value.regions).map(([id, region]) => ({
      ...region,
      id,
      place: placeOf(['regions', id]),
    })),
    leave: value.leave,
    wrongNumber: value['wrong-number'],
    colours: { accent: value.colours.accent, accentDark: value.colours['accent-dark'] },
    headlines: value.headlines.map((headline, index) => ({
      ...headline,
      place: placeOf(['headlines', index, 'figure']),
    })),
    compare: value.compare === undefined ? null : { ...value.compare, place: placeOf(['compare']) },
  })
}

const sourceSchema = z.strictObject({
  publisher: z.string().min(1),
  title: z.string().min(1),
  where: z.string().regex(/^(https?:\/\/\S+|[a-z]+:\S.*|[^:]+)$/, 'expected an address or a locator'),
  published: looseDate,
  read: looseDate,
  licence: z.string().min(1),
  reliability: z.enum(RELIABILITIES),
  original: localText.optional(),
  'newer-edition': slug.optional(),
  note: localText.optional(),
})

/** The sources of a site, from `sources.yaml`, by id. A part that is missing is named: nobody supplies it. */
export function readSources({ file, text }: YamlFile): Result<Sources, readonly Problem[]> {
  const read = readYaml({
    text,
    file,
    schema: z.record(slug, sourceSchema),
    what: 'the sources',
    guide: 'Sources',
  })
  if (!read.ok)
    return { ok: false, refusal: read.refusal.map((problem) => ({ ...problem, rule: 'source-parts' })) }
  const sources = Object.entries(read.value.value).map(([id, source]): [string, Source] => [
    id,
    {
      id,
      publisher: source.publisher === 'not identified' ? null : source.publisher,
      title: source.title,
      where: source.where,
      published: source.published,
      read: source.read,
      licence: source.licence,
      reliability: source.reliability,
      ...(source.original === undefined ? {} : { original: source.original as LocalText }),
      ...(source['newer-edition'] === undefined ? {} : { newerEdition: source['newer-edition'] }),
      ...(source.note === undefined ? {} : { note: source.note as LocalText }),
    },
  ])
  return yes(new Map(sources))
}

const correctionSchema: ZodType<Correction> = z.strictObject({
  from: isoDate,
  until: isoDate,
  was: localText,
  now: localText,
})

/** Past corrections, from `corrections.yaml`. */
export function readCorrections({ file, text }: YamlFile): Result<readonly Correction[], readonly Problem[]> {
  const read = readYaml({
    text: text.trim() === '' ? '[]' : text,
    file,
    schema: z.array(correctionSchema),
    what: 'the corrections',
    guide: 'Corrections',
  })
  return read.ok ? yes(read.value.value) : read
}

const acknowledgementSchema = z.strictObject({
  rule: slug,
  subject: z.string().min(1),
  by: z.string().min(1),
  reason: z.string().min(1),
  until: isoDate,
})

/** Warnings that somebody answers for, from `acknowledged.yaml`. */
export function readAcknowledgements({
  file,
  text,
}: YamlFile): Result<readonly Acknowledgement[], readonly Problem[]> {
  const read = readYaml({
    text,
    file,
    schema: z.array(acknowledgementSchema),
    what: 'the acknowledgements',
    guide: 'Acknowledgements',
  })
  if (!read.ok) return read
  return yes(
    read.value.value.map((entry, index) => ({
      ...entry,
      place: read.value.placeOf([index]) satisfies Place,
    })),
  )
}
