// Whether a service takes a person, as far as it is written down. What nobody wrote down is to be asked, never a no.
import type { Eligibility, Gender } from '../service.ts'
import type { Choice, Takes } from './choice.ts'

type Person = Pick<Choice, 'age' | 'gender' | 'noPapers' | 'free' | 'noReferral'>

/** The least sure of what was chosen: `yes` where nothing was. */
export function takes(eligibility: Eligibility, person: Person): Takes {
  const { documents, cost, referral } = eligibility
  return leastSure([
    person.age === null ? 'yes' : takesAge(eligibility.ages, person.age),
    person.gender === null ? 'yes' : takesGender(eligibility.genders, person.gender),
    person.noPapers ? known(documents, { none: 'yes' }) : 'yes',
    person.free ? known(cost, { free: 'yes', 'by income': 'ask' }) : 'yes',
    person.noReferral ? known(referral, { none: 'yes' }) : 'yes',
  ])
}

/** `yes` where it is offered in the language. Any other may have an interpreter, and is to be asked. */
export function speaks(languages: readonly string[], tag: string | null): Takes {
  if (tag === null) return 'yes'
  return languages.some((language) => primary(language) === primary(tag)) ? 'yes' : 'ask'
}

/** `no` if one of them is, else `ask` if one of them is. */
export function leastSure(answers: readonly Takes[]): Takes {
  if (answers.includes('no')) return 'no'
  return answers.includes('ask') ? 'ask' : 'yes'
}

function takesAge(ages: Eligibility['ages'], age: number): Takes {
  if (ages === 'unknown') return 'ask'
  const { from = 0, to = Infinity } = ages
  return from <= age && age <= to ? 'yes' : 'no'
}

function takesGender(genders: Eligibility['genders'], gender: Gender): Takes {
  if (genders === 'unknown') return 'ask'
  return genders === 'anyone' || genders.includes(gender) ? 'yes' : 'no'
}

function known(value: unknown, answers: Readonly<Record<string, Takes>>): Takes {
  if (value === 'unknown') return 'ask'
  return (typeof value === 'string' ? answers[value] : undefined) ?? 'no'
}

/** The language itself, without its script or country: `zh` of `zh-Hans`. */
function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
