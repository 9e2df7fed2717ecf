// The words by which sources say that something is not for the public, typed into cells that were meant for something else.

/** Typed in place of a street, or beside it. */
const HIDDEN_PLACE =
  /\b(?:confidential|undisclosed|unpublished|unlisted|withheld|suppressed|redacted)\b|\b(?:not|never) (?:be )?(?:disclosed|published|listed|public|released|given)\b|\b(?:private|secret|secure|safe|hidden) (?:address|location|residence|site|place)\b|^private$|\bcall\b.*\b(?:address|location|directions|details)\b|\bdo(?: not|n['’]?t) (?:give|share|publish|release|disclose|list)\b|\b(?:various|multiple|varying) (?:locations|sites|addresses)\b|\blocations? var(?:y|ies)\b|\baddress (?:not|un)(?: ?available| ?given| ?listed| ?known)\b/i
/** Typed where nothing is to be said: `- - -`, `N/A`, `xxx`. */
const NOTHING = /^(?:[-–—_.*?\s]+|n\/?a\.?|none|unknown|not available|not applicable|tbd|x{2,}|null|nan)$/i
const MAIL_BOX = /^(?:p\.?\s*o\.?\s*(?:box|drawer)\b|post office box\b|box \d+$|general delivery\b)/i

/** Whether the cells of an address say that it is not to be told. */
export function saysHidden(cells: readonly string[]): boolean {
  return cells.some((cell) => HIDDEN_PLACE.test(cell))
}

/** Said in a description, where "confidential" alone is what many promise of their talks. */
const HIDDEN_IN_WORDS =
  /\b(?:confidential|undisclosed|unlisted|unpublished|secret|hidden|withheld|private)(?: \w+)? (?:address|location|site|place|shelter|residence)\b|\b(?:address|location)s? (?:is |are |will be |must be |kept |remains? |stays? )*(?:confidential|undisclosed|unlisted|unpublished|secret|hidden|withheld|private|not (?:be )?(?:disclosed|published|listed|public|released|given))\b|\bdo(?: not|n['’]?t) (?:publish|list|disclose|release|share|give out)(?: (?:this|the|our|its|any))?(?: (?:street )?(?:address|location|site)|\s*(?:[.,;!)]|$))/im

/** Whether the words of a description, of a note or of a cell that nobody reads say that the place is not to be told. */
export function saysPlaceHidden(words: readonly string[]): boolean {
  return words.some((text) => HIDDEN_IN_WORDS.test(text))
}

/** Whether the cell says nothing, in the signs that people type for that. */
export function saysNothing(cell: string): boolean {
  return cell.trim() === '' || NOTHING.test(cell.trim())
}

/** Whether the street is where mail goes, not where people are. */
export function isMailBox(street: string): boolean {
  return MAIL_BOX.test(street.trim())
}

export type NumberMark =
  /** Nobody is to be given this number: it goes from channels and from words. */
  | 'not to be given out'
  /** A person's own: likewise. */
  | 'a home, cell or work number of a person'
  | 'for staff and other agencies'
  | 'for volunteers, donors or the press'
  | 'a fax number'

const MARKS: readonly (readonly [mark: NumberMark, pattern: RegExp])[] = [
  [
    'not to be given out',
    /\bdo(?: not|n['’]?t) (?:give|share|publish|release|disclose|list|call)\b|\b(?:confidential|unlisted|unpublished)\b|\bprivate (?:number|line|phone|cell|#)|\bnot (?:for|to be) (?:the )?(?:public|given|published|clients)\b/i,
  ],
  [
    'a home, cell or work number of a person',
    /\b(?:cell|mobile)(?: ?phone| number| #|\b)|\((?:home|work)\)|['’]s? (?:home|job|work)\b|\b(?:home|work|job) ?(?:#|number|phone)|\bresidence of\b/i,
  ],
  ['for staff and other agencies', /^(?!.*\bmain\b).*\bupdat(?:e|es|ed|ing)\b/i],
  [
    'for staff and other agencies',
    /\b(?:use|staff|agency|agencies|professionals?|internal|referrals?) (?:use )?only\b|\bagency use\b|\binternal\b/i,
  ],
  ['for staff and other agencies', /\b[A-Z]{3,5} (?:# )?(?:only|ONLY|Only|use|contact|Contact)\b/],
  [
    'for volunteers, donors or the press',
    /\bvolunteer|\bdonat|\bdonor|\bpublic relations\b|\bmedia\b|\bpress\b|\bhuman resources\b/i,
  ],
  ['a fax number', /\bfax\b|\bfacsimile\b/i],
]

/** What the words beside a number say against giving it to a person who looks for help; null where they say nothing. */
export function markOf(label: string): NumberMark | null {
  return MARKS.find(([, pattern]) => pattern.test(label))?.[0] ?? null
}

/** Whether a number with this mark must vanish from words too, wherever the source has it. */
export function isSecret(mark: NumberMark): boolean {
  return mark === 'not to be given out' || mark === 'a home, cell or work number of a person'
}

/** Whether the words beside a number say that it is for people who type to speak or hear through an operator. */
export function isRelayLabel(label: string): boolean {
  return /\b(?:TTY|TDD|TTD|relay|deaf|hearing impaired|videophone)\b/i.test(label)
}
