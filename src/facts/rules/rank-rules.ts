// What a text must say of a rank: of what it is a rank, and which ranks the data cannot tell apart.
import type { Language } from '../../kit/language.ts'
import type { Place } from '../../kit/problem.ts'
import type { Finding } from '../../kit/rule.ts'
import { inlinesOf, nestedInlines, plainText, runsOf } from '../prose.ts'
import type { Inline } from '../prose.types.ts'
import { proseOf, siteTexts } from '../site-texts.ts'
import type { ContentRule, RuleContext } from './rule-context.ts'

type FigureInline = Extract<Inline, { kind: 'figure' }>

/** What a rank is by. An estimate, such as a score, is called by a name of its own, which no rule knows. */
type RankedBy = 'rate' | 'count' | 'share' | 'estimate'

/** A figure that is a rank, wherever it stands. */
interface RankShown {
  readonly place: Place
  readonly expression: string
  readonly format: string | null
  /** The canonical text of the figure. */
  readonly text: string
  readonly by: RankedBy
}

/** Formats that print the set of a rank. */
const WITH_SET = new Set(['set', 'interval'])

/** What a run of text says of what it ranks by. */
const OF_WHAT: Readonly<Record<Exclude<RankedBy, 'estimate'>, Readonly<Record<Language, RegExp>>>> = {
  rate: {
    en: /\brates?\b|\bper\b|\bfor (?:every|each)\b|\bpopulation\b/i,
    es: /\btasas?\b|\bpor cada\b|\bpoblación\b/i,
  },
  count: {
    en: /\bnumbers?\b|\bcounts?\b|\bhow many\b/i,
    es: /\bnúmeros?\b|\bcantidad(?:es)?\b|\bcuánt[oa]s\b/i,
  },
  share: {
    en: /\bshares?\b|\bpercent(?:ages?)?\b|%/i,
    es: /\bporcentajes?\b|\bproporci(?:ón|ones)\b|\bpor ciento\b|%/i,
  },
}

const REMEDIES: Readonly<Record<keyof typeof OF_WHAT, string>> = {
  rate: 'Say "by rate" or "for every 100,000 people" ("por cada 100,000 personas") beside it.',
  count: 'Say "by number of …" ("por número de …") beside it: by rate the order is another one.',
  share: 'Say "by the share of …" ("por el porcentaje de …") beside it.',
}

export const rankOfWhat: ContentRule = {
  id: 'rank-of-what',
  severity: 'error',
  sentence: 'A sentence with a rank says of what: of a number, of a rate, or of a share.',
  *check(context) {
    for (const { text, language } of siteTexts(context.site)) {
      for (const run of proseOf(text).flatMap((prose) => [...runsOf(prose.blocks)]))
        for (const rank of ranksIn(context, [...nestedInlines(run)]))
          yield* unnamed(rank, plainText(run), language)
    }
    const { headlines, languages } = context.site.settings
    for (const headline of headlines)
      for (const rank of rankOf(context, headline))
        for (const language of languages) yield* unnamed(rank, headline.label[language] ?? '', language)
  },
}

function* unnamed(
  { place, expression, by }: RankShown,
  words: string,
  language: Language,
): Generator<Finding> {
  if (by === 'estimate' || OF_WHAT[by][language].test(words)) return
  const what = by === 'count' ? 'number' : by
  yield {
    place,
    subject: expression,
    message: `The sentence does not say that this is a rank by ${what}.`,
    remedy: REMEDIES[by],
  }
}

export const rankWithoutSet: ContentRule = {
  id: 'rank-without-set',
  severity: 'warning',
  sentence: 'A text that gives a rank gives the set of ranks that the data cannot tell apart.',
  *check(context) {
    const { site } = context
    const texts = siteTexts(site).map(({ text }) =>
      ranksIn(
        context,
        proseOf(text).flatMap((prose) => [...inlinesOf(prose.blocks)]),
      ),
    )
    // The headlines stand side by side: one may give the rank, and another its set.
    texts.push(site.settings.headlines.flatMap((headline) => rankOf(context, headline)))
    const seen = new Set<string>()
    for (const ranks of texts) {
      const shown = new Set(ranks.filter(({ format }) => WITH_SET.has(format ?? '')).map((rank) => rank.text))
      for (const { text, place } of ranks) {
        if (shown.has(text) || seen.has(text)) continue
        seen.add(text)
        yield {
          place,
          subject: text,
          message: 'The text gives the rank without the set of ranks that the data cannot tell apart.',
          remedy:
            'Add the same figure with the format "set" to the text, or acknowledge it in acknowledged.yaml.',
        }
      }
    }
  },
}

function ranksIn(context: RuleContext, inlines: readonly Inline[]): readonly RankShown[] {
  return inlines
    .filter((inline): inline is FigureInline => inline.kind === 'figure')
    .flatMap((inline) => rankOf(context, { ...inline, figure: inline.expression }))
}

/** The figure with what its rank is by; nothing where it is no rank. */
function rankOf(
  { book, site }: RuleContext,
  {
    figure: expression,
    format,
    place,
  }: { readonly figure: string; readonly format: string | null; readonly place: Place },
): readonly RankShown[] {
  const figure = book.figure(expression)
  if (!figure.ok || figure.value.derivation.kind !== 'rank') return []
  const { per, order } = figure.value.derivation
  const use = order[0]?.use
  const measure = site.datasets.get(use?.dataset ?? '')?.measures.find(({ name }) => name === use?.measure)
  const kind = measure?.kind === 'share' || measure?.kind === 'count' ? measure.kind : 'estimate'
  return [{ place, expression, format, text: figure.value.text, by: per === undefined ? kind : 'rate' }]
}
