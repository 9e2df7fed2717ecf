// Content files to facts, claims and pages: front matter by its schema, Markdown by its blocks, translations joined.
import { type ZodType, z } from 'zod'
import { LANGUAGES, type Language, isLanguage } from '../kit/language.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { isoDate, slug } from '../kit/schemas.ts'
import { readYaml } from '../kit/yaml.ts'
import { splitFrontMatter } from './front-matter.ts'
import { inlinesOf, parseProse, plainText } from './prose.ts'
import type { Prose } from './prose.types.ts'
import {
  type Claim,
  FACT_SECTIONS,
  type Fact,
  OPTIONAL_PAGES,
  PAGE_IDS,
  type Page,
  REVIEW_STATES,
  type Text,
  type Texts,
  VERDICTS,
} from './site.ts'

export interface ContentFile {
  /** Relative to the site's folder: `facts/what-is-trafficking.es.md`. */
  readonly file: string
  readonly text: string
}

const reviewed = {
  owner: z.string().min(1),
  state: z.enum(REVIEW_STATES),
  'review-by': isoDate,
  sources: z.array(slug).default([]),
  summary: z.string().min(1),
}
const factSchema = z.strictObject({
  question: z.string().min(1),
  section: z.enum(FACT_SECTIONS),
  order: z.number(),
  'law-as-of': z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'expected a month such as 2026-11')
    .optional(),
  ...reviewed,
})
const claimSchema = z.strictObject({
  claim: z.string().min(1),
  verdict: z.enum(VERDICTS),
  order: z.number(),
  ...reviewed,
})
const pageSchema = z.strictObject({ title: z.string().min(1), ...reviewed })

const translated = {
  summary: z.string().min(1),
  'reviewed-by-speaker': z.union([z.literal('none'), z.strictObject({ by: z.string().min(1), on: isoDate })]),
}
const TRANSLATION_SCHEMAS = {
  question: z.strictObject({ question: z.string().min(1), ...translated }),
  claim: z.strictObject({ claim: z.string().min(1), ...translated }),
  title: z.strictObject({ title: z.string().min(1), ...translated }),
}
type TitleKey = keyof typeof TRANSLATION_SCHEMAS

const FRONT_MATTER: Readonly<Record<TitleKey, { readonly what: string; readonly guide: string }>> = {
  question: { what: "a fact's front matter", guide: 'Facts' },
  claim: { what: "a claim's front matter", guide: 'Claims' },
  title: { what: "a page's front matter", guide: 'Pages' },
}

/** The facts of `facts/`, in file order. */
export function readFacts(files: readonly ContentFile[]): Result<readonly Fact[], readonly Problem[]> {
  return readAll(
    files,
    { key: 'question', schema: factSchema, twoParts: false },
    (id, { settings, texts, place }) => ({
      ...reviewOf(id, settings, place),
      section: settings.section,
      order: settings.order,
      ...(settings['law-as-of'] === undefined ? {} : { lawAsOf: settings['law-as-of'] }),
      texts,
    }),
  )
}

/** The claims of `claims/`, in file order. */
export function readClaims(files: readonly ContentFile[]): Result<readonly Claim[], readonly Problem[]> {
  return readAll(
    files,
    { key: 'claim', schema: claimSchema, twoParts: true },
    (id, { settings, texts, place }) => ({
      ...reviewOf(id, settings, place),
      verdict: settings.verdict,
      order: settings.order,
      texts,
    }),
  )
}

/** The pages of `pages/`. A page whose id the product does not know is refused, and so is a missing one. */
export function readPages(files: readonly ContentFile[]): Result<readonly Page[], readonly Problem[]> {
  const read = readAll(
    files,
    { key: 'title', schema: pageSchema, twoParts: false },
    (id, { settings, texts, place }) => ({
      ...reviewOf(id, settings, place),
      texts,
    }),
  )
  if (!read.ok) return read
  const known = new Set<string>(PAGE_IDS)
  const problems = [
    ...read.value
      .filter((page) => !known.has(page.id))
      .map((page) =>
        wrong(page.place, page.id, `There is no page named '${page.id}'.`, `Name it ${PAGE_IDS.join(', ')}.`),
      ),
    ...PAGE_IDS.filter((id) => !OPTIONAL_PAGES.has(id) && !read.value.some((page) => page.id === id)).map(
      (id) =>
        wrong(
          { file: `pages/${id}.en.md` },
          id,
          `The page '${id}' is missing.`,
          `Write pages/${id}.en.md; sites/template has one to begin with.`,
        ),
    ),
  ]
  return problems.length > 0 ? no(problems) : yes(read.value as readonly Page[]) // the ids were just checked
}

interface ReviewSettings {
  readonly owner: string
  readonly state: (typeof REVIEW_STATES)[number]
  readonly 'review-by': string
  readonly sources: readonly string[]
}

function reviewOf(
  id: string,
  settings: ReviewSettings,
  place: Place,
): Omit<Page, 'id' | 'texts'> & { readonly id: string } {
  return {
    id,
    owner: settings.owner,
    state: settings.state,
    reviewBy: settings['review-by'],
    sources: settings.sources,
    place,
  }
}

interface Read<Settings> {
  readonly settings: Settings
  readonly texts: Texts
  readonly place: Place
}

interface Kind<Settings> {
  readonly key: TitleKey
  readonly schema: ZodType<Settings & { readonly summary: string }>
  readonly twoParts: boolean
}

function readAll<Settings, Item>(
  files: readonly ContentFile[],
  kind: Kind<Settings>,
  make: (id: string, read: Read<Settings>) => Item,
): Result<readonly Item[], readonly Problem[]> {
  const problems: Problem[] = []
  const items: Item[] = []
  for (const [id, byLanguage] of groupById(files, problems)) {
    const english = byLanguage.get('en')
    if (english === undefined) {
      const file = [...byLanguage.values()][0]?.file ?? id
      problems.push(
        wrong(
          { file },
          id,
          `'${id}' has no English text to translate.`,
          `Write ${file.replace(/\.\w+\.md$/, '.en.md')} beside it.`,
        ),
      )
      continue
    }
    const read = readText(english, kind.key, kind.schema, kind.twoParts)
    const translations = [...byLanguage]
      .filter(([language]) => language !== 'en')
      .map(
        ([language, file]) =>
          [
            language,
            readText(
              file,
              kind.key,
              TRANSLATION_SCHEMAS[kind.key] as ZodType<TranslationSettings>,
              kind.twoParts,
            ),
          ] as const,
      )
    for (const result of [read, ...translations.map(([, translation]) => translation)])
      if (!result.ok) problems.push(...result.refusal)
    if (!read.ok) continue
    const texts = {
      en: read.value.text,
      ...Object.fromEntries(
        translations.flatMap(([language, result]) =>
          result.ok ? [[language, withReview(result.value)]] : [],
        ),
      ),
    }
    items.push(make(id, { settings: read.value.settings, texts, place: { file: english.file, line: 1 } }))
  }
  return problems.length > 0 ? no(problems) : yes(items)
}

interface TranslationSettings {
  readonly summary: string
  readonly 'reviewed-by-speaker': 'none' | { readonly by: string; readonly on: string }
}

function withReview({ text, settings }: { text: Text; settings: TranslationSettings }): Text {
  const review = settings['reviewed-by-speaker']
  return { ...text, reviewedBySpeaker: review === 'none' ? null : review }
}

function groupById(
  files: readonly ContentFile[],
  problems: Problem[],
): Map<string, Map<Language, ContentFile>> {
  const groups = new Map<string, Map<Language, ContentFile>>()
  for (const file of files) {
    const [, id, language] = /([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/.exec(file.file) ?? []
    if (id === undefined || language === undefined || !isLanguage(language)) {
      problems.push(
        wrong(
          { file: file.file },
          file.file,
          'The name of this file does not say what it is.',
          `Name it <id>.<language>.md, the language being ${LANGUAGES.join(' or ')}.`,
        ),
      )
      continue
    }
    const group = groups.get(id) ?? new Map<Language, ContentFile>()
    groups.set(id, group.set(language, file))
  }
  return groups
}

function readText<Settings extends { readonly summary: string }>(
  { file, text }: ContentFile,
  key: TitleKey,
  schema: ZodType<Settings>,
  twoParts: boolean,
): Result<{ readonly text: Text; readonly settings: Settings }, readonly Problem[]> {
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n'), file)
  if (!split.ok) return split
  const { yaml, yamlFirstLine, body, bodyFirstLine, second, secondFirstLine } = split.value
  const front = readYaml({ text: yaml, file, firstLine: yamlFirstLine, schema, ...FRONT_MATTER[key] })
  if (!front.ok) return front
  const settings = front.value.value
  const titlePlace = front.value.placeOf([key])
  const title = parseProse({
    text: String((settings as Record<string, unknown>)[key]),
    file,
    firstLine: titlePlace.line ?? 1,
    firstColumn: (titlePlace.column ?? 1) + key.length + 1,
  })
  const why = parseProse({ text: body, file, firstLine: bodyFirstLine })
  const instead = second === null ? null : parseProse({ text: second, file, firstLine: secondFirstLine })
  const problems = [title, why, ...(instead === null ? [] : [instead])].flatMap((part) =>
    part.ok ? [] : part.refusal,
  )
  if ((second !== null) !== twoParts) {
    problems.push(
      wrong(
        { file, line: bodyFirstLine },
        file,
        twoParts
          ? 'A claim has two parts: why, and what can be said instead.'
          : "Only a claim is divided by a line '---'.",
        twoParts ? "Put a line '---' between them." : "Remove the line '---', or use a heading.",
      ),
    )
  }
  if (!title.ok || !why.ok || problems.length > 0) return no(problems)
  const faults = titleFaults(title.value, titlePlace, file)
  if (faults.length > 0) return no(faults)
  const heading = title.value.blocks[0]
  return yes({
    settings,
    text: {
      title: title.value,
      plainTitle: heading?.kind === 'paragraph' ? plainText(heading.of) : '',
      body: why.value,
      ...(instead?.ok ? { instead: instead.value } : {}),
      summary: settings.summary,
      place: { file, line: 1 },
    },
  })
}

/** A title is one line of words: it stands in the browser's tab and in lists, where a figure could not be followed. */
function titleFaults(title: Prose, place: Place, file: string): readonly Problem[] {
  const one = title.blocks.length === 1 && title.blocks[0]?.kind === 'paragraph'
  const figure = [...inlinesOf(title.blocks)].find(
    (inline) => inline.kind === 'figure' || inline.kind === 'link' || inline.kind === 'cite',
  )
  if (one && figure === undefined) return []
  return [
    wrong(
      place,
      file,
      'A title is one line of words, without figures, links or sources.',
      'Put the figure in the text.',
    ),
  ]
}

function wrong(place: Place, subject: string, message: string, remedy: string): Problem {
  return { rule: 'content-shape', severity: 'error', place, subject, message, remedy }
}
