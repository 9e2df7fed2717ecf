// A service for the twin of a page: in plain words, and as data.
import { textIn } from '../../../kit/language.ts'
import { type CardWay, cardOf } from '../../../services/card/card.ts'
import { plainSentence } from '../../../services/card/sentence.ts'
import type { PublicService } from '../../../services/public-service.ts'
import type { HelpView } from '../../view.ts'
import { cardSetting } from './setting.ts'

/** Its name, what it does, and each way to reach it with how sure we are, a line each. */
export function plainService(view: HelpView, service: PublicService): string {
  const card = cardOf(service, cardSetting(view), null)
  const ways = card.ways.map((way) => `${plainSentence(way.label)} (${stateOf(way)})`)
  return [service.name, plainSentence(card.what), ...ways].join('\n')
}

/** What the markup of a card weighs beside its words. */
const MARKUP = 150

/** How much of a page a card takes, in bytes before they are packed: for whoever must stay within a budget. */
export function cardWeight(view: HelpView, service: PublicService): number {
  const { label, name, formerly, what, takes, facts, know, ways, rest } = cardOf(
    service,
    cardSetting(view),
    null,
  )
  const alone = [label, name, formerly, what, takes, know].filter((sentence) => sentence !== null)
  const lines = [...alone, ...facts, ...ways.flatMap((way) => [way.label, ...way.notes]), ...rest]
  return new TextEncoder().encode(lines.map(plainSentence).join('\n')).length + MARKUP
}

export function twinService(view: HelpView, service: PublicService): object {
  const card = cardOf(service, cardSetting(view), null)
  return {
    id: service.id,
    name: service.name,
    section: service.section,
    what: textIn(service.what, view.language),
    channels: service.channels.map(({ kind, address }, index) => {
      const way = card.ways[index]
      return { kind, address, href: way?.href ?? null, state: way === undefined ? '' : stateOf(way) }
    }),
  }
}

/** When it answers, and how sure we are. */
function stateOf({ notes }: CardWay): string {
  return notes.map(plainSentence).join(' · ')
}
