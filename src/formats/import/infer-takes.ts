// Whom a service takes, where the words of its source leave no doubt; what is doubtful stays unknown, and is asked about.
import { type Eligibility, type Gender, NOBODY_KNOWS } from '../../services/service.ts'

/** The words of a source about whom it takes and what that costs. */
export interface TakesOf {
  readonly eligibility: string
  readonly fees: string
  readonly application: string
  readonly documents: string
}

/** What is beyond doubt in the words. */
export function inferTakes({ eligibility, fees, application, documents }: TakesOf): Eligibility {
  return {
    ...NOBODY_KNOWS,
    ages: inferAges(eligibility),
    genders: inferGenders(eligibility),
    cost: inferCost(fees),
    referral: inferReferral(application),
    documents: inferDocuments(documents),
  }
}

const ANYONE =
  /^(?:open to |serves |available to )?(?:anyone|everyone|everybody|all|all persons|any person|(?:the )?(?:general )?public)(?: in need)?(?: of services?)?[.!]?$/i
/** Besides whom the ages are said of, others are taken, or ages are said of others. */
const OTHERS =
  /\b(?:parents?|famil(?:y|ies)|caregivers?|guardians?|couples?|spouses?|households?|pregnan|except|unless|volunteers?|their|accompan|or (?:persons|those|disabled|anyone|individuals)|also)\b/i
const AGES: readonly {
  readonly pattern: RegExp
  readonly read: (from: number, to: number) => { readonly from?: number; readonly to?: number }
}[] = [
  {
    pattern:
      /\b(?:ages?|aged)?\s*(\d{1,2})\s*(?:years?(?: old| of age)?)?\s*(?:-|–|to|through|and under)\s*(\d{1,2})\b(?!\s*%)/gi,
    read: (from, to) => ({ from, to }),
  },
  {
    pattern: /\b(\d{1,2})\s*(?:years?(?: old| of age)?)?,?\s*(?:and|or|&)\s*(?:older|over|up|above)\b/gi,
    read: (from) => ({ from }),
  },
  {
    pattern: /\b(\d{1,2})\s*(?:years?(?: old| of age)?)?,?\s*(?:and|or|&)\s*(?:younger|under|below)\b/gi,
    read: (to) => ({ to }),
  },
  { pattern: /\b(\d{1,2})\+/g, read: (from) => ({ from }) },
  {
    pattern: /\b(?:under|younger than)(?: the)?(?: age)?(?: of)? (\d{1,2})\b/gi,
    read: (to) => ({ to: to - 1 }),
  },
]

function inferAges(words: string): Eligibility['ages'] {
  const text = words.trim()
  if (ANYONE.test(text) || /^(?:(?:open to|serves) )?(?:all|any) ages?\.?$/i.test(text)) return {}
  if (OTHERS.test(text)) return 'unknown'
  const found = AGES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => read(Number(match[1]), Number(match[2]))),
  )
  const [ages] = found
  const numbers = text.match(/\d+/g)?.length ?? 0
  if (ages === undefined || found.length > 1) return 'unknown'
  const said = Object.values(ages)
  if (numbers !== said.length || said.some((age) => age < 0 || age > 120)) return 'unknown'
  return (ages.from ?? 0) <= (ages.to ?? 120) ? ages : 'unknown'
}

const WOMEN = /\b(?:women|woman|females?|girls?|mothers?|wives)\b/i
const MEN = /\b(?:men|man|males?|boys?|fathers?|husbands)\b/i
/** Words for people of any gender beside those of one: whom it takes is then not beyond doubt. */
const ANY_GENDER =
  /\b(?:persons?|people|anyone|individuals?|adults?|couples?|famil(?:y|ies)|everyone|all|residents?|students?|veterans?|parents?|youth|teens?|others?)\b/i

function inferGenders(words: string): Eligibility['genders'] {
  const text = words.trim()
  if (ANYONE.test(text)) return 'anyone'
  const [women, men] = [WOMEN.test(text), MEN.test(text)]
  if (women && men)
    return /\b(?:men and women|women and men|males? (?:and|or|&) females?)\b/i.test(text) ? BOTH : 'unknown'
  if (ANY_GENDER.test(text)) return 'unknown'
  if (women) return ['women']
  return men ? ['men'] : 'unknown'
}

const BOTH: readonly Gender[] = ['women', 'men']

function inferCost(words: string): Eligibility['cost'] {
  const text = words.trim()
  if (
    /^(?:none|no (?:fees?|charge|cost)|free(?: of charge)?|there is no (?:fee|charge|cost))[.!]?$/i.test(text)
  )
    return 'free'
  const byIncome =
    /\bsliding|\bbased on (?:income|ability)|\bability to pay|\bincome[- ]based|% of (?:client['’]s )?income/i.test(
      text,
    )
  const free = /\b(?:none|free|no (?:fees?|charge|cost)|waived|donations?|voluntary)\b/i.test(text)
  if (byIncome) return free ? 'unknown' : 'by income'
  return /^\$\d/.test(text) &&
    !free &&
    !/\b(?:scholarship|medicaid|assistance|vary|varies|insurance)\b/i.test(text)
    ? 'paid'
    : 'unknown'
}

function inferReferral(words: string): Eligibility['referral'] {
  const needed =
    /\breferral (?:is |form )?(?:required|needed|necessary)|\bmust be referred|\b(?:requires?|need) (?:a |an |agency )?referral|\bby referral only|\breferrals? from .{0,60}\bonly\b/i.test(
      words,
    )
  const free =
    /\bself[- ]refer|\bno referral|\breferral (?:is )?not (?:required|needed)|\bwalk[- ]?ins?\b/i.test(words)
  if (needed === free) return 'unknown'
  return needed ? 'needed' : 'none'
}

function inferDocuments(words: string): Eligibility['documents'] {
  const text = words.trim()
  if (text === '') return 'unknown'
  return /^(?:none|no (?:documents?|papers|id)|not required)(?: (?:required|needed))?[.!]?$/i.test(text)
    ? 'none'
    : { en: text }
}
