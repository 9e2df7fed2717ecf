// Every number in a sentence is a figure, belongs to a name, a law or a date, or is quoted from a claim on its page.
import type { Language } from '../../kit/language.ts'
import type { Place } from '../../kit/problem.ts'
import type { Finding } from '../../kit/rule.ts'
import { numbersIn } from '../number-words.ts'
import type { ChartSpec } from '../prose.types.ts'
import { siteTexts, textCharts, textInlines, textStudies } from '../site-texts.ts'
import type { ContentRule } from './rule-context.ts'

export const unmarkedNumber: ContentRule = {
  id: 'unmarked-number',
  severity: 'error',
  sentence:
    'A number in a sentence, in digits or in words, is a figure or is marked as part of a name, a law or a date.',
  *check({ site }) {
    for (const { text, language } of siteTexts(site)) {
      for (const inline of textInlines(text)) {
        if (inline.kind !== 'text') continue
        for (const number of numbersIn(inline.text, language)) {
          yield unmarked(number.text, { ...inline.place, column: (inline.place.column ?? 1) + number.index })
        }
      }
      yield* numbersInPlain(text.summary ?? '', language, { ...text.place, line: 1 }, 'the summary')
      for (const { chart, place } of textCharts(text))
        yield* numbersInPlain(wordsOf(chart), language, place, 'the words of a chart')
      for (const { study, place } of textStudies(text))
        yield* numbersInPlain(wordsOf(study), language, place, 'the words of a study')
    }
    for (const { label, place } of site.settings.headlines) {
      for (const language of site.settings.languages)
        yield* numbersInPlain(label[language] ?? '', language, place, 'a headline')
    }
  },
}

export const quoteOutsideClaims: ContentRule = {
  id: 'quote-outside-claims',
  severity: 'error',
  sentence: 'Digits quoted from a claim stand on claims pages alone, and name a claim that is there.',
  *check({ site }) {
    const claims = new Set(site.claims.map((claim) => claim.id))
    for (const { text, of, item } of siteTexts(site)) {
      for (const inline of textInlines(text)) {
        if (inline.kind !== 'quote') continue
        const { place } = inline
        const quoted = { place, subject: inline.text }
        if (of !== 'claim' && item.id !== 'claims') {
          yield {
            ...quoted,
            message: `'${inline.text}' is quoted from a claim outside the claims pages.`,
            remedy: 'Link to the claim instead of repeating its number.',
          }
        } else if (!claims.has(inline.claim)) {
          yield {
            ...quoted,
            message: `There is no claim '${inline.claim}'.`,
            remedy: `Name one of the files in claims/, without its ending.`,
          }
        }
      }
    }
  },
}

function wordsOf({ title, caption = '' }: Pick<ChartSpec, 'title' | 'caption'>): string {
  return `${title} ${caption}`
}

function* numbersInPlain(words: string, language: Language, place: Place, where: string): Generator<Finding> {
  const [first] = numbersIn(words, language)
  if (first === undefined) return
  yield {
    place,
    subject: first.text,
    message: `The number '${first.text}' stands in ${where}, where it cannot be followed to its source.`,
    remedy: 'Say it without the number.',
  }
}

function unmarked(number: string, place: Place): Finding {
  return {
    place,
    subject: number,
    message: `The number '${number}' is no figure and is not marked.`,
    remedy: `Write it as a figure {= … }, mark it {~ ${number} | name }, law or date, or say it without a number.`,
  }
}
