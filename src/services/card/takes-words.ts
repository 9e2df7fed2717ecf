// Whom a service takes and on what terms, in words: what is written down, and what a person has to ask.
import type { Choice, Takes } from '../device/choice.ts'
import { speaks } from '../device/eligibility.ts'
import type { PublicService } from '../public-service.ts'
import type { Eligibility } from '../service.ts'
import { type Spoken, listed, say } from './say.ts'
import { type Sentence, plainSentence } from './sentence.ts'

/** In the order in which they are said. */
const PARTS = ['ages', 'genders', 'cost', 'documents', 'referral'] as const

export interface Person {
  readonly choice: Pick<Choice, 'age' | 'gender' | 'free' | 'noPapers' | 'noReferral' | 'offeredIn'>
  readonly hit: { readonly takes: Takes }
}

/** Whether it takes the person, as far as it is written; null where the person said nothing that it depends on. */
export function takesSentence(
  { takes, languages }: Pick<PublicService, 'takes' | 'languages'>,
  spoken: Spoken,
  { choice, hit }: Person,
): Sentence | null {
  if (hit.takes === 'yes') {
    return choice.age === null && choice.gender === null ? null : say(spoken, 'takes.yes')
  }
  if (hit.takes === 'no')
    return say(spoken, 'takes.no', { who: whom(takes, spoken) }) ?? say(spoken, 'takes.no.any')
  const asked: Readonly<Record<keyof Eligibility, unknown>> = {
    ages: choice.age !== null,
    genders: choice.gender,
    cost: choice.free,
    documents: choice.noPapers,
    referral: choice.noReferral,
  }
  const what = unwritten(takes, spoken).filter(({ part }) => asked[part])
  const words = what.map(({ word }) => word)
  if (speaks(languages, choice.offeredIn) !== 'yes') words.push(spoken.phrases['takes.word.language'])
  return say(spoken, 'takes.ask', { what: listed(words) }) ?? say(spoken, 'takes.ask.any')
}

/** For whom it is, where that is written down. That a national line is for all goes without saying. */
export function whomSentence(takes: Eligibility, spoken: Spoken, isNational: boolean): Sentence | null {
  const isForAll = takes.genders === 'anyone' && ageWords(takes.ages, spoken) === ''
  return isNational && isForAll ? null : say(spoken, 'service.who', { who: whom(takes, spoken) })
}

/** What it costs, which papers it asks for, and whether an agency must send the person, where that is written down. */
export function termSentences(
  { cost, documents, referral }: Eligibility,
  spoken: Spoken,
): readonly (Sentence | null)[] {
  const isOpen = typeof documents === 'string'
  return [
    cost === 'unknown' ? null : say(spoken, `takes.cost.${cost}`),
    documents === 'none' ? say(spoken, 'takes.documents.none') : null,
    isOpen ? null : say(spoken, 'takes.documents', { papers: documents }),
    referral === 'unknown' ? null : say(spoken, `takes.referral.${referral}`),
  ]
}

/** What of all this nobody wrote down, in one sentence. */
export function unknownSentence(takes: Eligibility, spoken: Spoken): Sentence | null {
  return say(spoken, 'takes.unknown', { what: listed(unwritten(takes, spoken).map(({ word }) => word)) })
}

function unwritten(
  takes: Eligibility,
  { phrases }: Spoken,
): readonly { readonly part: keyof Eligibility; readonly word: string }[] {
  return PARTS.filter((part) => takes[part] === 'unknown').map((part) => ({
    part,
    word: phrases[`takes.word.${part}`],
  }))
}

/** `women, age 18 and over`; empty where nobody wrote it down. */
function whom({ genders, ages }: Eligibility, spoken: Spoken): string {
  const kinds = genders === 'unknown' ? [] : genders === 'anyone' ? (['anyone'] as const) : genders
  const people = kinds.map((kind) => spoken.phrases[`takes.gender.${kind}`])
  return listed([...people, ageWords(ages, spoken)].filter((words) => words !== ''))
}

function ageWords(ages: Eligibility['ages'], spoken: Spoken): string {
  if (ages === 'unknown') return ''
  const from = ages.from?.toString()
  const to = ages.to?.toString()
  const words =
    say(spoken, 'takes.ages', { from, to }) ??
    say(spoken, 'takes.ages.from', { from }) ??
    say(spoken, 'takes.ages.to', { to })
  return plainSentence(words ?? [])
}
