// What a text must say of a rank: of what it is a rank, and which ranks the data cannot tell apart.
import type { Language } from '../../kit/language.ts'
import { inlinesOf, nestedInlines, plainText, runsOf } from '../prose.ts'
import type { Inline } from '../prose.types.ts'
import { proseOf, siteTexts } from '../site-texts.ts'
import type { ContentRule, RuleContext } from './rule-context.ts'

type FigureInline = Extract<Inline, { kind: 'figure' }>

interface RankInline {
  readonly inline: FigureInline
  readonly text: string
  readonly isRate: boolean
}

/** Formats that print the set of a rank. */
const WITH_SET = new Set(['set', 'interval'])

/** What a run of text says of what it ranks by. */
const OF_WHAT: Readonly<Record<'rate' | 'count', Readonly<Record<Language, RegExp>>>> = {
  rate: {
    en: /\brates?\b|\bper\b|\bfor (?:every|each)\b|\bpopulation\b/i,
    es: /\btasas?\b|\bpor cada\b|\bpoblación\b/i,
  },
  count: {
    en: /\bnumbers?\b|\bcounts?\b|\bhow many\b/i,
    es: /\bnúmeros?\b|\bcantidad(?:es)?\b|\bcuánt[oa]s\b/i,
  },
}

export const rankOfWhat: ContentRule = {
  id: 'rank-of-what',
  severity: 'error',
  sentence: 'A sentence with a rank says of what: of a number, or of a rate.',
  *check(context) {
    for (const { text, language } of siteTexts(context.site)) {
      for (const run of proseOf(text).flatMap((prose) => [...runsOf(prose.blocks)])) {
        for (const { inline, isRate } of ranksIn(context, [...nestedInlines(run)])) {
          const what = isRate ? 'rate' : 'count'
          if (OF_WHAT[what][language].test(plainText(run))) continue
          yield {
            place: inline.place,
            subject: inline.expression,
            message: `The sentence does not say that this is a rank by ${isRate ? 'rate' : 'number'}.`,
            remedy: isRate
              ? 'Say "by rate" or "for every 100,000 people" ("por cada 100,000 personas") beside it.'
              : 'Say "by number of …" ("por número de …") beside it: by rate the order is another one.',
          }
        }
      }
    }
  },
}

export const rankWithoutSet: ContentRule = {
  id: 'rank-without-set',
  severity: 'warning',
  sentence: 'A text that gives a rank gives the set of ranks that the data cannot tell apart.',
  *check(context) {
    const seen = new Set<string>()
    for (const { text } of siteTexts(context.site)) {
      const ranks = ranksIn(
        context,
        proseOf(text).flatMap((prose) => [...inlinesOf(prose.blocks)]),
      )
      const shown = new Set(
        ranks.filter(({ inline }) => WITH_SET.has(inline.format ?? '')).map((rank) => rank.text),
      )
      for (const rank of ranks) {
        if (shown.has(rank.text) || seen.has(rank.text)) continue
        seen.add(rank.text)
        yield {
          place: rank.inline.place,
          subject: rank.text,
          message: 'The text gives the rank without the set of ranks that the data cannot tell apart.',
          remedy:
            'Add the same figure with the format "set" to the text, or acknowledge it in acknowledged.yaml.',
        }
      }
    }
  },
}

function ranksIn({ book }: RuleContext, inlines: readonly Inline[]): readonly RankInline[] {
  return inlines.flatMap((inline): readonly RankInline[] => {
    if (inline.kind !== 'figure') return []
    const figure = book.figure(inline.expression)
    if (!figure.ok || figure.value.derivation.kind !== 'rank') return []
    return [{ inline, text: figure.value.text, isRate: figure.value.derivation.per !== undefined }]
  })
}
