// When a service or a line is open, in words: for what is written without markup.
import type { HelpLanguage } from '../../../kit/language.ts'
import { hoursText as hoursWords } from '../../../services/card/hours-words.ts'
import type { Hours } from '../../../services/hours.ts'
import { formatsOf } from '../../print.ts'
import type { HelpWords } from '../../words.ts'
import { cardPhrases } from './setting.ts'

/** The hours as a person reads them, without a label: "Mon–Fri 9:00 AM–5:00 PM (Central Time)". */
export function hoursText(hours: Hours, words: HelpWords, language: HelpLanguage): string {
  return hoursWords(hours, {
    language,
    phrases: cardPhrases(words),
    formats: formatsOf(language),
    timezone: null,
  }).value
}
