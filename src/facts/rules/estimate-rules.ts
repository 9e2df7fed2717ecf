// What a text must say of an estimate of how many people there are: that it is one, and how far apart the estimates are.
import type { Language } from '../../kit/language.ts'
import type { Place } from '../../kit/problem.ts'
import type { Finding } from '../../kit/rule.ts'
import { inlinesOf, nestedInlines, plainText, runsOf } from '../prose.ts'
import type { Inline } from '../prose.types.ts'
import type { Text } from '../site.ts'
import { proseOf, siteTexts, textStudies } from '../site-texts.ts'
import type { ContentRule, RuleContext } from './rule-context.ts'

type FigureInline = Extract<Inline, { kind: 'figure' }>

/** A figure that is an estimate, wherever it stands. */
interface EstimateShown {
  readonly place: Place
  readonly expression: string
  readonly dataset: string
  readonly isSpread: boolean
  readonly isSettled: boolean
}

/** The format that prints all that the reasonable methods and chance leave. */
const SPREAD = 'spread'

/** How a run of text calls an estimate by its name. */
const AN_ESTIMATE: Readonly<Record<Language, RegExp>> = {
  en: /\bestimat/i,
  es: /\bestim(?:a|ó|e\b|en\b)/i,
}

/** What says that it is none. */
const NO_ESTIMATE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not an?) estimat\w*/gi,
  es: /\bno es una estimación/gi,
}

export const estimateWithoutSpread: ContentRule = {
  id: 'estimate-without-spread',
  severity: 'error',
  sentence:
    'Where the data do not settle how many people there are, a text that gives an estimate as one number gives the spread too.',
  *check(context) {
    for (const { text } of siteTexts(context.site))
      yield* withoutSpread([
        ...estimatesIn(
          context,
          proseOf(text).flatMap((prose) => [...inlinesOf(prose.blocks)]),
        ),
        ...estimatesDrawn(context, text),
      ])
    // The headlines stand side by side: one may give the estimate, and another its spread.
    yield* withoutSpread(context.site.settings.headlines.flatMap((headline) => estimateOf(context, headline)))
  },
}

function* withoutSpread(estimates: readonly EstimateShown[]): Generator<Finding> {
  const spread = new Set(estimates.filter(({ isSpread }) => isSpread).map(({ dataset }) => dataset))
  for (const { place, expression, dataset, isSettled } of estimates) {
    if (isSettled || spread.has(dataset)) continue
    yield {
      place,
      subject: expression,
      message: `The data do not settle how many people there are, and the text gives this estimate from '${dataset}' as one number.`,
      remedy: `Add {= estimate(${dataset}) | spread } to the same text, or take the number out.`,
    }
  }
}

export const estimateCalledSo: ContentRule = {
  id: 'estimate-called-so',
  severity: 'error',
  sentence: 'A sentence with an estimate of how many people there are calls it an estimate.',
  *check(context) {
    for (const { text, language } of siteTexts(context.site))
      for (const run of proseOf(text).flatMap((prose) => [...runsOf(prose.blocks)]))
        for (const estimate of estimatesIn(context, [...nestedInlines(run)]))
          yield* unnamed(estimate, plainText(run), language)
    const { headlines, languages } = context.site.settings
    for (const headline of headlines)
      for (const estimate of estimateOf(context, headline))
        for (const language of languages) yield* unnamed(estimate, headline.label[language] ?? '', language)
  },
}

function* unnamed(
  { place, expression }: EstimateShown,
  words: string,
  language: Language,
): Generator<Finding> {
  if (AN_ESTIMATE[language].test(words.replace(NO_ESTIMATE[language], ''))) return
  yield {
    place,
    subject: expression,
    message: 'The sentence does not say that this number is an estimate.',
    remedy: 'Say "estimate" or "estimated" ("estimación", "se estima") in the sentence.',
  }
}

function estimatesIn(context: RuleContext, inlines: readonly Inline[]): readonly EstimateShown[] {
  return inlines
    .filter((inline): inline is FigureInline => inline.kind === 'figure')
    .flatMap((inline) => estimateOf(context, { ...inline, figure: inline.expression }))
}

/** Of the pictures of a study, the one of what is left out says one estimate alone. */
function estimatesDrawn({ book }: RuleContext, text: Text): readonly EstimateShown[] {
  return textStudies(text).flatMap(({ study: { dataset, show }, datasetPlace: place }) => {
    const study = book.study(dataset)
    if (show !== 'left-out' || study === null || !study.ok) return []
    const isSettled = study.value.openBecause === null
    return [{ place, expression: `the ${show} of ${dataset}`, dataset, isSpread: false, isSettled }]
  })
}

/** The figure with what it is an estimate from; nothing where it is none. */
function estimateOf(
  { book }: RuleContext,
  {
    figure: expression,
    format,
    place,
  }: { readonly figure: string; readonly format: string | null; readonly place: Place },
): readonly EstimateShown[] {
  const figure = book.figure(expression)
  if (!figure.ok || figure.value.derivation.kind !== 'estimate') return []
  const { cells, study } = figure.value.derivation
  const dataset = cells[0]?.dataset ?? ''
  return [{ place, expression, dataset, isSpread: format === SPREAD, isSettled: study.openBecause === null }]
}
