// What kind of body a service is, told from its name and words: one that people live in, or an arm of the state.
import type { Agency } from '../../services/service.ts'

const AGENCY: readonly (readonly [agency: Agency, pattern: RegExp])[] = [
  [
    'immigration',
    /\b(?:Immigration (?:and|&) Customs|Customs (?:and|&) Border|Citizenship and Immigration Services|USCIS|Border Patrol|Homeland Security)\b/i,
  ],
  [
    'police',
    /\b(?:Police|Sheriff['’]?s?|Federal Bureau of Investigation|FBI|State Troopers?|Highway Patrol|U\.?S\.? Marshals?|Crime Stoppers)\b(?!.*\b(?:Athletic|Activities|Union|Foundation|Benevolent)\b)/i,
  ],
  [
    'government',
    /\b(?:(?:State|District|Prosecuting|County)['’]?s? Attorneys?\b|Prosecut(?:or|ing)|Attorney General)/i,
  ],
]

const LIVED_IN =
  /\b(?:shelters?|safe ?houses?|emergency housing|safe places? to (?:stay|sleep|live)|albergues?|refugios?|host homes?|transitional (?:housing|living|home)|group homes?|residential (?:programs?|treatment|facilit(?:y|ies)|care|services?)|(?:recovery|halfway|sober|maternity|boarding) (?:house|home|living|residence)s?|assisted living|nursing home|foster (?:home|care)|dormitor(?:y|ies)|supportive housing|residence for|live-in)\b/i

/** A body that investigates or prosecutes: it belongs under "report a tip" alone. */
export function inferAgency(name: string): Agency | null {
  return AGENCY.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** Whether people live or sleep there, as far as its words and the terms of its source tell: its address then waits for a consent. */
export function isResidential(name: string, what: string, terms: readonly string[] = []): boolean {
  return [name, what.slice(0, 1500), ...terms].some((words) => LIVED_IN.test(words))
}
