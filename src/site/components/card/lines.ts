// Which lines stand on a card or a sheet: those that answer by telephone, the most needed first.
import type { LocalText } from '../../../kit/language.ts'
import { hoursText } from '../../../services/card/hours-words.ts'
import { type PublicChannel, type PublicService, isNational } from '../../../services/public-service.ts'
import { SECTIONS } from '../../../services/service.ts'
import { printDate } from '../../print.ts'
import type { HelpView } from '../../view.ts'
import type { HelpWords } from '../../words.ts'
import { cardSetting } from '../service-card/setting.ts'

/** `named` says whom a person reaches. `plain` says no more than the plain name, so that nothing tells what it is about. */
export type Wording = 'named' | 'plain'

export interface CardLine {
  readonly plainName: LocalText
  /** Its own name; null where that is its number. */
  readonly name: string | null
  readonly what: LocalText
  readonly channel: PublicChannel
}

/**
 * The lines that have a plain name, in the order in which they are needed: emergency first, then the first line of each
 * section, national before state, then the second of each, and so on. Whoever has room for fewer takes the first ones.
 *
 * Ensures  no line of police, immigration or tips but the emergency one; no number that somebody disputes, since paper
 *          cannot be corrected; each number once.
 */
export function cardLines(directory: readonly PublicService[], state: string): readonly CardLine[] {
  const sections = SECTIONS.map((section) =>
    directory
      .filter((service) => service.section === section && isForPeople(service) && serves(service, state))
      .toSorted((a, b) => Number(isNational(b)) - Number(isNational(a)) || a.order - b.order)
      .flatMap(lineOf),
  )
  const rounds = Math.max(0, ...sections.map((lines) => lines.length))
  const inRounds = Array.from({ length: rounds }, (_, round) =>
    sections.flatMap((lines) => lines[round] ?? []),
  ).flat()
  return inRounds.filter(
    ({ channel }, at) => inRounds.findIndex((other) => other.channel.address === channel.address) === at,
  )
}

function isForPeople({ section, agency }: PublicService): boolean {
  return section === 'emergency' || (section !== 'tip' && agency !== 'police' && agency !== 'immigration')
}

function serves(service: PublicService, state: string): boolean {
  return isNational(service) || service.areas.some((area) => area.kind === 'state' && area.state === state)
}

function lineOf({ name, plainName, what, channels }: PublicService): readonly CardLine[] {
  const channel = channels.find(({ kind, disputedOn }) => kind === 'call' && disputedOn === undefined)
  if (channel === undefined || plainName === undefined) return []
  return [{ plainName, name: name === channel.address ? null : name, what, channel }]
}

/** When it answers and how sure we are, short: "24/7 · printed 2024, not dialed". */
export function cardState({ hours, verification }: PublicChannel, view: HelpView): string {
  const { language, words } = view
  const sureness =
    verification.state === 'dialled'
      ? words.t('card.dialled', { date: printDate(verification.on, language) })
      : printedIn(verification.newest, words)
  return `${cardHours(hours, view)} · ${sureness}`
}

function cardHours(hours: PublicChannel['hours'], view: HelpView): string {
  if (hours === undefined) return view.words.t('card.hours.unknown')
  if (hours.kind === 'always') return view.words.t('card.hours.always')
  return hoursText(hours, cardSetting(view)).value
}

function printedIn(newest: string, words: HelpWords): string {
  const year = /^\d{4}/.exec(newest)?.[0]
  return year === undefined ? words.t('card.printed.undated') : words.t('card.printed', { year })
}
