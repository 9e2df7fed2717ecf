// The small schemas that several kinds of content share.
import { type ZodType, z } from 'zod'
import { HELP_LANGUAGES, type LocalText } from './language.ts'

/** Words in each language: `{ en: …, es: … }`. English is required, unknown languages are refused. */
export const localText: ZodType<LocalText> = z.strictObject({
  en: z.string().min(1),
  ...Object.fromEntries(
    HELP_LANGUAGES.filter((language) => language !== 'en').map((language) => [
      language,
      z.string().min(1).optional(),
    ]),
  ),
}) as unknown as ZodType<LocalText> // the keys are built from HELP_LANGUAGES, which zod's types cannot follow

const isoDatePattern = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day that exists: `2026-11-22`. */
export const isoDate: ZodType<string> = z
  .string()
  .regex(isoDatePattern, { error: 'expected a date such as 2026-11-22', abort: true })
  .refine((text) => isCalendarDay(text), 'that day does not exist')

/** A day, a month, a year, or `undated`. */
export const looseDate: ZodType<string> = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/, 'expected 2024-09-18, 2024-09, 2024 or undated')

/** An id: lower-case letters, digits and single hyphens. */
export const slug: ZodType<string> = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens')

/** An address on the web. */
export const webAddress: ZodType<string> = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'expected an https:// address',
  )

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}
