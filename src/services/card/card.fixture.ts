// An invented service and the setting that tests read its card in.
import { NOBODY_KNOWS } from '../service.ts'
import type { Choice } from '../device/choice.ts'
import { choice as choose } from '../device/device.fixture.ts'
import type { PublicService } from '../public-service.ts'
import type { Asked, CardSetting } from './card.ts'
import { formatsIn } from './formats.ts'
import { CARD_PHRASES, type Phrases } from './phrases.ts'

/** A house where people live, of which little is known. */
export const house: PublicService = {
  id: 'lantern-house',
  name: 'Lantern House',
  aliases: [],
  formerly: [],
  section: 'local',
  order: 1,
  needs: ['shelter'],
  residential: true,
  what: { en: 'Eight beds.', es: 'Ocho camas.' },
  operators: [],
  areas: [{ kind: 'region', region: 'middle' }],
  coverage: { en: 'The middle', es: 'El centro' },
  takes: NOBODY_KNOWS,
  languages: [],
  access: { kind: 'call for location' },
  channels: [
    { kind: 'call', address: '(573) 555-0100', verification: { state: 'dialled', on: '2026-11-01' } },
  ],
  sources: ['one'],
}

/** Each phrase is its own name and its places, so that a test sees which was said, and with what. */
const PLACES: Readonly<Record<string, string>> = {
  'channel.call': '{address}',
  'channel.text': '{address}',
  'channel.web': '{address}',
  'channel.dialled': '{date}',
  'channel.web.dialled': '{date}',
  'channel.printed': '{date}',
  'fresh.disputed': '{date}',
  'open.open.at': '{time}',
  'open.closed.at': '{time}',
  'service.hours': '{hours}',
  'service.formerly': '{names}',
  'service.aliases': '{names}',
  'service.organisation': '{name}',
  'service.operator': '{name} {date}',
  'service.operator.since': '{name} {from} {date}',
  'service.operator.before': '{name}',
  'service.who': '{who}',
  'service.coverage': '{coverage}',
  'service.languages': '{languages}',
  'service.know': '{know}',
  'service.apply': '{apply}',
  'reach.near': '{n}',
  'reach.region': '{place}',
  'reach.state': '{place}',
  'reach.elsewhere': '{coverage}',
  'reach.published': '{address}',
  'takes.ask': '{what}',
  'takes.no': '{who}',
  'takes.unknown': '{what}',
  'takes.ages': '{from} {to}',
  'takes.ages.from': '{from}',
  'takes.ages.to': '{to}',
  'takes.documents': '{papers}',
}

export const setting: CardSetting = {
  language: 'en',
  phrases: Object.fromEntries(
    CARD_PHRASES.map((id) => [id, `[${[id, PLACES[id] ?? ''].join(' ').trim()}]`]),
  ) as Phrases, // one for each id
  formats: formatsIn('en-US'),
  timezone: null,
  asOf: '2026-11-22',
  languageName: (tag) => `<${tag}>`,
  place: { code: 'MO', name: 'Missouri' },
}

export const choice: Choice = choose({ need: 'shelter', nowMs: 0, asOf: setting.asOf, count: 20 })

/** What somebody asked, and what was found. */
export function asked(chosen: Partial<Choice> = {}, hit: Partial<Asked['hit']> = {}): Asked {
  return {
    choice: { ...choice, ...chosen },
    hit: { reach: { kind: 'country' }, takes: 'yes', open: { state: 'unknown' }, ...hit },
  }
}
