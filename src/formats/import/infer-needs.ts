// What a service is for, told from the words of its source: a table of words, and what to take where none of them fits.
import { NEED_IDS, type Need } from '../../services/needs.ts'

/** Words that say a need plainly. English alone: the sources we know write English. */
const PLAIN: Readonly<Record<Need, RegExp>> = {
  danger:
    /\b(?:domestic violence|intimate partner|batter(?:ed|ing)|abusive (?:relationship|partner)|violence shelter|safe ?house|protective order|spous(?:e|al) abuse)/gi,
  talk: /\b(?:hot ?line|help ?line|crisis (?:line|intervention|center|counsel)|warm ?line|support groups?|peer support|12[- ]step|listening ear|suicide)/gi,
  shelter:
    /\b(?:emergency (?:shelter|housing)|(?:homeless|night|overnight|winter|family|women['’]?s|youth|violence) shelter|\bshelters?\b(?! in place)|drop-in shelter|safe ?house)/gi,
  home: /\b(?:transitional (?:housing|living|home)|supportive housing|permanent housing|affordable housing|housing (?:counsel|assist|program|search|voucher|authority)|group homes?|residential (?:program|facilit|service)|rooming|section 8|eviction|apartments?|recovery (?:house|home|residence)|halfway|sober living|assisted living|nursing home)/gi,
  food: /\b(?:food (?:pantry|bank|stamps?|assistance|boxe?s?)|pantr(?:y|ies)|soup kitchen|hot meals?|(?:free|daily|congregate|home-delivered|delivered) meals?|meals on wheels|groceries|\bWIC\b|SNAP\b|nutrition program)/gi,
  things:
    /\b(?:clothing|clothes|thrift|furniture|diapers?|blankets|household (?:goods|items)|school supplies|toys|hygiene (?:items|products|kits)|appliances)/gi,
  ride: /\b(?:transportation (?:service|assist|program|to|for)|provides? transportation|bus (?:tokens?|tickets?|pass)|paratransit|rides? (?:to|for)|transit\b|van service)/gi,
  doctor:
    /\b(?:health (?:clinic|center|department|care)|health ctr|medical (?:care|clinic|center|service|treatment|assistance)|clinics?\b|hospitals?|primary care|physicians?|dent(?:al|ist)|prenatal|family planning|immuniz|HIV|STD|nursing|hospice|physical therapy|pharmac|prescription|medicaid|medicare|rehabilitation hospital|home health|vision|cancer)/gi,
  assault: /\b(?:sexual (?:assault|abuse|violence)|rape|incest)/gi,
  mind: /\b(?:mental (?:health|illness)|behavioral health|psych(?:iatr|olog|other)|counsel(?:ing|or)|therap(?:y|ist)|depress|emotional(?:ly)?|grief|bereave|trauma|case management|anger management)/gi,
  substance:
    /\b(?:substance (?:abuse|use)|addict|alcohol(?:ism|ics)?|drug (?:abuse|treatment|use|program|and alcohol)|detox|methadone|opioid|opco\b|suboxone|recovery (?:program|center|house|services)|narcotics|sober|chemical dependen|rehab\b|treatment center)/gi,
  legal:
    /\b(?:legal (?:aid|services?|help|representation|advice|assist|clinic)|attorneys?|lawyers?|\blaw (?:school|center|firm|clinic)|pro bono|court (?:advoca|accompan|record|service)|expungement|civil rights|tenant rights|fair housing|mediation|public defender|bar (?:association|foundation))/gi,
  immigration:
    /\b(?:immigra|refugee|asylum|citizenship|naturaliz|undocumented|foreign[- ]born|green card|asylee)/gi,
  pay: /\b(?:wage|unpaid|minimum wage|overtime|labor (?:rights|standard|relation)|workers['’]? (?:comp|right)|employment discrimination|equal employment|workplace)/gi,
  job: /\b(?:employment (?:service|assist|training|program|counsel|opportunit|placement)|job (?:training|placement|search|readiness|develop|corps|service|coach|fair)|workforce|career|vocational|find jobs?|apprentice|résumé|resumes?\b)/gi,
  school:
    /\b(?:\bGED\b|literacy|\bESL\b|English as a second|English classes|tutor|education(?:al)? program|adult education|colleges?\b|universit|scholarship|schools?\b|library|libraries|learning center|classes)/gi,
  money:
    /\b(?:financial (?:assist|counsel|aid|help|literacy)|emergency (?:funds?|cash|financial)|utility (?:assist|bill|cut|turn)|utilities|rent(?:al)? assist|cash assist|public assistance|social security|\bSSI\b|benefits? (?:assist|counsel|eligib)|credit counsel|debt|tax (?:assist|prep|help)|income tax|energy assist|fuel fund|temporary cash|TANF|bankrupt|budget counsel|insurance counsel|unemployment)/gi,
  papers:
    /\b(?:birth certificates?|identification (?:card|document)|photo ID|vital records|driver['’]?s licenses?|passports?|ID cards?|replacement of (?:ID|documents?))/gi,
  pictures:
    /\b(?:cyber ?(?:tip|bully|crime)|image[- ]based|revenge porn|sextortion|internet (?:crime|safety)|online exploitation)/gi,
  young:
    /\b(?:youth|teens?\b|teenage|adolescen|runaway|young (?:people|adult|person|men|women)|boys (?:and|&) girls|foster care|juvenile|big brothers|scouts?\b|after[- ]school|students)/gi,
  children:
    /\b(?:child(?:ren)? ?care|day ?care|parent(?:ing|s)?\b|head start|infants?|toddlers?|pregnan|child (?:support|abuse|protect|develop|advoca|welfare)|adoption|preschool|early intervention|mothers|family support|birth to age|kids\b)/gi,
  friend:
    /\b(?:families of|family members|caregivers?|loved ones|al-anon|respite|friends and famil|families and friends)/gi,
  report:
    /\b(?:complaints?|report(?:ing)? (?:abuse|crime|fraud|neglect)|ombudsman|investigat|protective services|inspector general|enforcement|consumer protection|crime (?:tip|stopp))/gi,
}

/** Wider words, for a service that none of the plain ones fits. */
const WIDE: readonly (readonly [need: Need, pattern: RegExp])[] = [
  [
    'doctor',
    /\bhealth|medical|disease|disabilit|blood|wellness|deaf|blind|autism|syndrome|diabet|arthrit|kidney|lung|heart|sclerosis/i,
  ],
  ['mind', /\bsupport|counsel|self-help|social work|developmental/i],
  ['legal', /\bcourt|rights|police|licens|judge|law\b|advoca|discriminat|probation|prison|offender/i],
  ['money', /\btax|insurance|benefit|credit|fund|loan|grants?|veteran|pension|income/i],
  ['school', /\beducat|class|training|museum|instruction|librar|learn|workshop|lecture/i],
  ['young', /\bcamp|recreation|sport|playground|park/i],
  ['home', /\bhous|residen|homes?\b|repair|senior|elder|neighborhood|communit/i],
  ['report', /\bwater|sanitation|public works|animal|environment|inspect|emergency/i],
]

/** Paragraphs about those who give, how to get there, and what staff does elsewhere: they say nothing of what it is for. */
const ASIDE =
  /^\s*(?:VOLUNTEERS?|DONATIONS?|HOME VISITS?|TRANSPORTATION|WHEELCHAIR[^:\n]*|DIRECTIONS)\s*:.*$/gim
const MOST_NEEDS = 5
const IN_NAME = 3

export interface NeedsOf {
  readonly name: string
  /** What it does and for whom, and the terms that the source files it under. */
  readonly words: string
}

export interface InferredNeeds {
  readonly needs: readonly Need[]
  /** `plain`: its words say so. `wide`: its words come near. `none`: nothing fits, and "someone to talk to" stands. */
  readonly by: 'plain' | 'wide' | 'none'
}

/** What the words say it is for, at most five, those said most often; never none. */
export function inferNeeds({ name, words }: NeedsOf): InferredNeeds {
  const about = words.replaceAll(ASIDE, '')
  const scored = NEED_IDS.map((need) => ({
    need,
    score: IN_NAME * occurrences(PLAIN[need], name) + Math.min(3, occurrences(PLAIN[need], about)),
  })).filter(({ score }) => score > 0)
  if (scored.length > 0) {
    const best = new Set(
      scored
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST_NEEDS)
        .map(({ need }) => need),
    )
    return { needs: NEED_IDS.filter((need) => best.has(need)), by: 'plain' }
  }
  const near = WIDE.find(([, pattern]) => pattern.test(`${name}\n${about}`))
  return near === undefined ? { needs: ['talk'], by: 'none' } : { needs: [near[0]], by: 'wide' }
}

function occurrences(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
