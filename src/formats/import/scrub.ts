// Takes out of free words what is never taken from a source: e-mail, fax numbers, and whatever it keeps private.
import { addressesIn } from '../../services/confidential.ts'
import type { Address } from '../../services/service.ts'
import { streetNamed } from '../../services/street-in-words.ts'
import { numberKey } from './ways.ts'

/** What a source keeps private, gathered from all its rows. */
export interface Secrets {
  /** As digits; those that must vanish from words. */
  readonly numbers: ReadonlySet<string>
  /** Those of them that are no way to reach anything either, whatever another row says. */
  readonly forbidden: ReadonlySet<string>
  /** As they were written, by house number. */
  readonly streets: ReadonlyMap<string, readonly string[]>
}

/** Stands where something was. */
const GONE = '(left out)'

const EMAIL = /[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/g
const NUMBER = /(?<!\d)(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\d)/g
const FAX_BEFORE = /\bfax(?:ed|es|ing)?\b[^.\n\d]{0,40}$/i
const FAX_AFTER = /^[ \t]*[-–,(]{0,2}[ \t]*fax\b/i
/** A whole sentence, on one line. */
const DO_NOT_GIVE =
  /[^.\n]*\b(?:do(?: not|n['’]?t) (?:give (?:out|to|this|these|the|it|either|any|fax|phone|number|address|#)|share|publish|release|disclose)|not to be (?:given|shared|published|released)|confidential (?:address|location|number|phone|fax|#|no\b))(?:[^.\n]|\.(?=\d))*\.?/gi
/** Whether the words can hold such a sentence at all: looking for one is slow. */
const MAY_FORBID = /do(?: not|n['’]?t) |not to be |confidential /i
/** "Do not give either number out" speaks of what stands shortly before it. */
const BEFORE = 120

/** The numbers that the words themselves say not to give, as they are written. */
export function forbiddenIn(words: string): readonly string[] {
  if (!MAY_FORBID.test(words)) return []
  return [...words.matchAll(DO_NOT_GIVE)].flatMap(({ 0: sentence, index }) => {
    const own = sentence.match(NUMBER) ?? []
    return own.length > 0 ? own : (words.slice(Math.max(0, index - BEFORE), index).match(NUMBER) ?? [])
  })
}

export interface ScrubOptions {
  readonly secrets: Secrets
  /** Other things that this record's source keeps private, as they were written. */
  readonly texts?: readonly string[]
  /** Of a place that nobody may know: everything that looks like an address goes, and what is known of it. */
  readonly hidden?: Address
}

/** The words without what must not be kept, with "(left out)" in its place. Words that hold none of it stay as they are. */
export function scrub(words: string, { secrets, texts = [], hidden }: ScrubOptions): string {
  if (words === '') return ''
  const open = withoutTexts(
    MAY_FORBID.test(words) ? words.replaceAll(DO_NOT_GIVE, '') : words,
    texts,
  ).replaceAll(EMAIL, GONE)
  const withoutNumbers = open.replaceAll(NUMBER, (number, at: number) =>
    secrets.numbers.has(numberKey(number)) || isFax(open, { at, length: number.length }) ? GONE : number,
  )
  const streets = stretchesOf(withoutNumbers, secrets)
  const places =
    hidden === undefined ? [] : addressesIn(withoutNumbers, hidden).filter(({ kind }) => kind !== 'telephone')
  return withoutStretches(withoutNumbers, [...streets, ...places]).trim()
}

/** Gathers secrets as a source is read. */
export function secretsOf(parts: {
  readonly numbers: Iterable<string>
  readonly streets: Iterable<string>
  readonly forbidden?: Iterable<string>
}): Secrets {
  const keysOf = (written: Iterable<string>): ReadonlySet<string> =>
    new Set([...written].map(numberKey).filter((digits) => digits.length >= 7))
  const forbidden = keysOf(parts.forbidden ?? [])
  const numbers = new Set([...keysOf(parts.numbers), ...forbidden])
  const streets = new Map<string, string[]>()
  for (const street of new Set(parts.streets)) {
    const house = /^\s*(\d+)/.exec(street)?.[1]
    if (house !== undefined) streets.set(house, [...(streets.get(house) ?? []), street])
  }
  return { numbers, forbidden, streets }
}

interface Part {
  readonly text: string
  readonly at: number
}

function isFax(words: string, { at, length }: { readonly at: number; readonly length: number }): boolean {
  return (
    FAX_BEFORE.test(words.slice(Math.max(0, at - 60), at)) ||
    FAX_AFTER.test(words.slice(at + length, at + length + 12))
  )
}

/** Only the streets whose house number stands in the words are looked for: there may be thousands. */
function stretchesOf(words: string, { streets }: Secrets): readonly Part[] {
  if (streets.size === 0) return []
  const numbers = new Set(words.match(/\d+/g) ?? [])
  return [...numbers].flatMap((number) =>
    (streets.get(number) ?? []).flatMap((street) => streetNamed({ words, street })),
  )
}

function withoutTexts(words: string, texts: readonly string[]): string {
  return texts.reduce((left, text) => {
    const pattern = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
    return left.replaceAll(new RegExp(pattern, 'gi'), GONE)
  }, words)
}

function withoutStretches(words: string, parts: readonly Part[]): string {
  let kept = ''
  let end = 0
  for (const { text, at } of parts.toSorted((a, b) => a.at - b.at)) {
    if (at >= end) kept += words.slice(end, at) + GONE
    end = Math.max(end, at + text.length)
  }
  return kept + words.slice(end)
}
