// What changed as an Atom feed: for programs that tell their readers when a page says something new.
import { LANGUAGE_FORMS, type Language, textIn } from '../kit/language.ts'
import { folderOf, hrefIn } from './addresses.ts'
import {
  MOST_DECIMALS,
  type Change,
  type Changes,
  type Named,
  type Said,
  type SetChange,
  type ValueChange,
  isAlike,
  isSameRange,
} from './changes.ts'
import { escapeXml } from './feeds.ts'
import { printLevel, printNumber } from './print.ts'
import type { RenderInput } from './render-input.ts'
import { type Words, wordsIn } from './words.ts'

/** Where the feed of a language lies in a release. */
export function feedPath(language: Language): string {
  return `${folderOf(language, '/')}feed.xml`
}

/**
 * The feed in one language. Source: RFC 4287.
 *
 * Ensures   without a day of its own: the same changes give the same bytes on every day.
 */
export function changesFeed(
  { site }: Pick<RenderInput, 'site'>,
  language: Language,
  { since, entries }: Changes,
): string {
  const { name, publisher, url } = site.settings
  const words = wordsIn(language)
  const self = escapeXml(`${url}/${feedPath(language)}`)
  const page = `${url}${hrefIn(language, '/changes/')}`
  const title = `${textIn(name, language)}: ${words.t('changes.title')}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_FORMS[language].tag}">
<title>${escapeXml(title)}</title>
<subtitle>${escapeXml(words.t('changes.intro'))}</subtitle>
<id>${self}</id>
<updated>${momentOf(entries[0]?.date ?? since)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<author><name>${escapeXml(textIn(publisher.name, language))}</name></author>
${entries.map((change) => `${entryOf(change, { page, url, language, words })}\n`).join('')}</feed>
`
}

interface EntrySetting {
  readonly page: string
  readonly url: string
  readonly language: Language
  readonly words: Words
}

function entryOf(change: Change, { page, url, language, words }: EntrySetting): string {
  const link = change.kind === 'value' ? `${url}${hrefIn(language, change.figure.page)}` : page
  return `<entry>
<title>${escapeXml(changeTitle(change, language, words))}</title>
<id>${escapeXml(`${page}#${change.id}`)}</id>
<updated>${momentOf(change.date)}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>
<content type="text">${escapeXml(changeSentences(change, language, words).join(' '))}</content>
</entry>`
}

/** A day as RFC 3339 wants it. */
function momentOf(date: string): string {
  return `${date}T00:00:00Z`
}

/** A change on one line. */
export function changeTitle(change: Change, language: Language, words: Words): string {
  if (change.kind === 'set') return setSentence(change, words)
  const what = textIn(change.figure.sentence, language)
  if (hasSameValue(change))
    return words.t('changes.entry.range', { what, value: textIn(change.after.printed, language) })
  return words.t('changes.entry', {
    what,
    before: textIn(change.before.printed, language),
    after: textIn(change.after.printed, language),
  })
}

/** A change in whole sentences: what it was and is, and what else is not as it was. */
export function changeSentences(change: Change, language: Language, words: Words): readonly string[] {
  return change.kind === 'set'
    ? setSentences(change, language, words)
    : valueSentences(change, language, words)
}

function hasSameValue({ before, after }: ValueChange): boolean {
  return isAlike(before.value, after.value)
}

function valueSentences(change: ValueChange, language: Language, words: Words): readonly string[] {
  const { before, after } = change
  const names = ({ sources }: ValueChange['before']): string => sources.map(({ name }) => name).join('; ')
  return [
    hasSameValue(change)
      ? words.t('changes.same', { value: textIn(after.printed, language) })
      : words.t('changes.value', {
          before: textIn(before.printed, language),
          after: textIn(after.printed, language),
        }),
    ...rangeSentence(change, language, words),
    ...(before.asOf === after.asOf
      ? []
      : [
          words.t('changes.asof', {
            before: asOfText(before.asOf, words),
            after: asOfText(after.asOf, words),
          }),
        ]),
    ...(names(before) === names(after)
      ? []
      : [words.t('changes.sources', { before: names(before), after: names(after) })]),
  ]
}

/** What the range was and is: of a rank, the ranks that the data do not rule out. */
function rangeSentence({ before, after }: ValueChange, language: Language, words: Words): readonly string[] {
  if (isSameRange(before.interval, after.interval)) return []
  // As many as the value has, or more where only more tell the two apart.
  let decimals = /\.(\d+)/.exec(after.printed.en)?.[1]?.length ?? 0
  while (decimals < MOST_DECIMALS && rangeText(before, decimals, 'en') === rangeText(after, decimals, 'en'))
    decimals += 1
  const printed = (said: Said): string => rangeText(said, decimals, language) ?? words.t('changes.range.none')
  const isRank = (after.interval ?? before.interval)?.method === 'ranks'
  return [
    words.t(isRank ? 'changes.ranks' : 'changes.range', { before: printed(before), after: printed(after) }),
  ]
}

/** "4–23"; with its level where that is not the usual one. */
function rangeText({ interval }: Said, decimals: number, language: Language): string | null {
  if (interval === null) return null
  const [low = '', high] = [interval.low, interval.high].map((limit) =>
    printNumber(limit, decimals, language),
  )
  const range = low === high ? low : `${low}–${high}`
  return interval.level === USUAL_LEVEL ? range : `${range} (${printLevel(interval.level)})`
}

const USUAL_LEVEL = 0.95

function asOfText(asOf: string, words: Words): string {
  return asOf === 'undated' ? words.t('cite.undated') : asOf
}

function setSentences(change: SetChange, language: Language, words: Words): readonly string[] {
  const list = (title: string, named: readonly Named[]): readonly string[] =>
    named.length === 0
      ? []
      : [`${title}: ${named.map(({ sentence }) => textIn(sentence, language)).join('; ')}.`]
  return [
    setSentence(change, words),
    ...list(words.t('changes.new'), change.added.first),
    ...list(words.t('changes.gone'), change.gone.first),
  ]
}

function setSentence({ added, gone }: SetChange, words: Words): string {
  return words.t('changes.set', { added: added.count, gone: gone.count })
}
