// Street addresses in free words: a house number, a name and a word for a street, among many numbers that are none.

/** A stretch of a text. */
export interface Stretch {
  readonly text: string
  /** Where it begins, in UTF-16 units. */
  readonly at: number
}

/** Read as a street after any name, in small letters too. */
const SURE = setOf(
  'street st avenue ave av road rd boulevard blvd lane ln highway hwy parkway pkwy pike turnpike terrace',
)
/** Read as a street after names in capitals alone: they are everyday words besides. */
const CAPITALS_ONLY = setOf(
  'drive dr court ct way place pl circle cir square sq plaza loop alley row run path trail crossing expressway freeway',
)
/** Roads that a number or a letter follows instead of a name. */
const NUMBERED = setOf('highway hwy route rte road rd')
/** Streets whose whole name is one word. */
const ALONE = setOf('broadway')

/** What stands between a count and a word for a street where both mean something else. */
const NOT_IN_A_NAME = setOf(
  'hour hours day days night nights week weeks month months year years minute minutes mile miles step steps bed beds ' +
    'people persons women men girls boys children kids youth adults families percent times blocks block lives ' +
    'a an and or of off on in at by for from to the their our your her his its with without this that is are was were ' +
    'different local each every other more than about',
)
/** "Family Court", "Food Drive", "Safe Place", "United Way": no streets. */
const NOT_BEFORE_A_STREET = setOf(
  'family drug circuit district municipal juvenile supreme superior treatment probate federal high veterans health ' +
    'traffic civil criminal county state food toy coat blood book clothing supply fund membership united safe fun ' +
    'rev best right other market',
)
/** "Street outreach", "street medicine": what people do, not where. */
const NOT_AFTER_A_STREET = setOf('outreach medicine law smart level life youth children people team teams')
const SAINTS = setOf(
  'louis charles joseph clair francois francis paul john johns james peter peters mary marys vincent luke lukes ann anns ' +
    'anthony patrick robert cloud petersburg augustine genevieve ignatius elizabeth agnes ambrose bernard bernardine',
)
const NAMES_AT_MOST = 6

interface Token extends Stretch {
  /** In small letters, without a final full stop or an apostrophe. */
  readonly plain: string
  /** What stands before it, after the word before. */
  readonly gap: string
}

/** Every street address of the words, in order: house number to street. */
export function streetsIn(text: string): readonly Stretch[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    const last = isHouseNumber(token) ? lastOfStreet(tokens, at) : undefined
    return last === undefined
      ? []
      : [{ text: text.slice(token.at, last.at + last.text.length), at: token.at }]
  })
}

/**
 * Every place where the words name this street: its number with its name, or its name with a word for a street, whatever the
 * spelling ("12 Elm", "Elm St.", "elm street" for "12 N Elm Street").
 */
export function streetNamed({
  words,
  street,
}: {
  readonly words: string
  readonly street: string
}): readonly Stretch[] {
  const [number, ...parts] = tokensOf(street)
  if (number === undefined || !isHouseNumber(number)) return []
  const shorts = parts.map(shortOf)
  // "110 East West Street" has no word of its own: the last before the word for a street is its name.
  const name = shorts.find((part) => !isStreet(part) && !isDirection(part)) ?? shorts.at(-2)
  if (name === undefined) return []
  const tokens = tokensOf(words)
  return tokens.flatMap((token, at) => {
    if (shortOf(token) !== name) return []
    const before = tokens.slice(Math.max(0, at - 2), at).findLast((other) => !isDirection(shortOf(other)))
    const after = tokens.slice(at + 1, at + 4).find((other) => isStreet(shortOf(other)))
    const first = before?.plain === number.plain ? before : token
    const last = after ?? token
    if (first === token && last === token) return []
    return [{ text: words.slice(first.at, last.at + last.text.length), at: first.at }]
  })
}

function isStreet(short: string): boolean {
  return SURE.has(short) || CAPITALS_ONLY.has(short) || NUMBERED.has(short)
}

function isDirection(short: string): boolean {
  return /^(?:[ns][ew]?|[ew])$/.test(short)
}

/** One spelling of each word for a street or a direction; other words in small letters. */
function shortOf({ plain }: Token): string {
  return SHORT[plain] ?? plain
}

const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  lane: 'ln',
  highway: 'hwy',
  parkway: 'pkwy',
  drive: 'dr',
  court: 'ct',
  place: 'pl',
  circle: 'cir',
  square: 'sq',
  route: 'rte',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
}

function tokensOf(text: string): readonly Token[] {
  let end = 0
  // "9203 1/2 Elm Avenue": the half is no name.
  const whole = text.replace(/(?<=\d )1\/2(?= )/g, '   ')
  return [...whole.matchAll(/[\p{L}\d](?:[\p{L}\d'’-]*[\p{L}\d])?/gu)].map((match) => {
    const [word] = match
    const gap = whole.slice(end, match.index)
    end = match.index + word.length
    return { text: word, at: match.index, plain: word.toLowerCase().replace(/['’]/g, ''), gap }
  })
}

function isHouseNumber({ text, gap }: Token): boolean {
  return /^\d{1,6}(-\d{1,5})?[A-JL-Za-jl-z]?$/.test(text) && !/[$€.:/]$/.test(gap)
}

/** The token with which a street ends whose house number stands at `start`. */
function lastOfStreet(tokens: readonly Token[], start: number): Token | undefined {
  const names: Token[] = []
  for (const [ahead, token] of tokens.slice(start + 1, start + 2 + NAMES_AT_MOST).entries()) {
    const at = start + 1 + ahead
    if (!goesOn(token, tokens[at - 1])) return undefined
    const next = tokens[at + 1]
    if (ALONE.has(token.plain) && isCapital(token)) return token
    if (NUMBERED.has(token.plain) && names.every(isRoadWord) && next !== undefined && isRoadNumber(next)) {
      return next
    }
    if (isStreetWord({ token, names, next })) return endOfStreet(token, next)
    const isUnit = names.length === 0 && /^[A-Z]$/.test(token.text)
    if (!isUnit && (NOT_IN_A_NAME.has(token.plain) || /^\d{3}/.test(token.plain))) return undefined
    names.push(token)
  }
  return undefined
}

/** "12 Franklin Square Drive": the second word for a street belongs to it. */
function endOfStreet(token: Token, next: Token | undefined): Token {
  return next !== undefined && isStreet(next.plain) && isCapital(next) && goesOn(next, token) ? next : token
}

/** Whether a name goes on here: after a blank, or after the full stop of a short form. */
function goesOn(token: Token, before: Token | undefined): boolean {
  if (/^\s+$/.test(token.gap)) return true
  if (/^\.\s*$/.test(token.gap))
    return before !== undefined && /^(?:\p{L}{1,4}|\d+[a-z]{2})$/u.test(before.text)
  return /^,\s+$/.test(token.gap) && token.plain === 'jr'
}

function isStreetWord({
  token,
  names,
  next,
}: {
  readonly token: Token
  readonly names: readonly Token[]
  readonly next: Token | undefined
}): boolean {
  const last = names.at(-1)
  if (last === undefined) return false
  if (next !== undefined && /^[.\s]*$/.test(next.gap)) {
    if (token.plain === 'st' && SAINTS.has(next.plain)) return false
    if (NOT_AFTER_A_STREET.has(next.plain)) return false
  }
  if (CAPITALS_ONLY.has(token.plain))
    return !NOT_BEFORE_A_STREET.has(last.plain) && [...names, token].every(isCapital)
  return SURE.has(token.plain) && (names.length <= 3 || names.every(isCapital))
}

function isRoadWord({ plain }: Token): boolean {
  return ['n', 's', 'e', 'w', 'north', 'south', 'east', 'west', 'state', 'county', 'us', 'old'].includes(
    plain,
  )
}

function isRoadNumber({ text, gap }: Token): boolean {
  return /^\s+$/.test(gap) && /^(?:\d{1,4}[A-Z]{0,2}|[A-Z]{1,2})$/.test(text)
}

function isCapital({ text }: Token): boolean {
  return /^[\p{Lu}\d]/u.test(text)
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
