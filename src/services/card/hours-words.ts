// When a service is there, in words: days that keep the same hours together, and the zone whose clock is meant.
import type { Hours, Span, Weekday } from '../hours.ts'
import type { OpenState } from '../open-now.ts'
import type { Formats } from './formats.ts'
import { type Spoken, say } from './say.ts'
import { type Inserted, type Sentence, localText } from './sentence.ts'

export interface HoursSetting extends Spoken {
  readonly formats: Formats
  /** The zone of the reader's own clock, which need not be named; null where it is not known. */
  readonly timezone: string | null
}

const DAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
const DAY = 1440

/** The hours as they are known, with their label: "Hours: Mon–Fri 9:00 AM–5:00 PM". Null where nobody knows them. */
export function hoursSentence(hours: Hours | undefined, setting: HoursSetting): Sentence | null {
  if (hours?.kind === 'always') return say(setting, 'service.hours.always')
  return say(setting, 'service.hours', { hours: hours && hoursText(hours, setting) })
}

/** The hours alone: "Mon–Fri 9:00 AM–5:00 PM; Sat 10:00 AM–1:00 PM (Central Time)". */
export function hoursText(hours: Hours, setting: HoursSetting): Inserted {
  if (hours.kind === 'words') return localText(hours.words, setting.language)
  if (hours.kind === 'always') return { value: setting.phrases['service.hours.always'] }
  return { value: inZone(weekText(hours.spans, setting), hours, setting) }
}

/** Whether it is open, in words; `hours` are those that the state was worked out from. */
export function openSentence(
  open: OpenState,
  hours: Hours | undefined,
  setting: HoursSetting,
): Sentence | null {
  const at = open.state === 'open' ? open.until : open.state === 'closed' ? open.opens : null
  if (at === null || (open.state !== 'open' && open.state !== 'closed'))
    return say(setting, `open.${open.state}`)
  const { day, time } = setting.formats
  return say(setting, `open.${open.state}.at`, {
    time: inZone(`${day(at.day)} ${time(at.minute)}`, hours, setting),
  })
}

/** With the name of the zone, where that is another than the reader's. */
function inZone(text: string, hours: Hours | undefined, { formats, timezone }: HoursSetting): string {
  if (hours?.kind !== 'weekly' || hours.timezone === timezone) return text
  const zone = formats.zone(hours.timezone)
  return zone === null ? text : `${text} (${zone})`
}

function weekText(spans: readonly Span[], setting: HoursSetting): string {
  const { day } = setting.formats
  const texts = DAYS.map((each) =>
    spans
      .filter((span) => span.day === each)
      .map((span) => spanText(span, setting))
      .join(', '),
  )
  const runs: string[] = []
  DAYS.forEach((from) => {
    const text = texts[from] ?? ''
    if (text === '' || texts[from - 1] === text) return
    const to = DAYS.find((each) => each >= from && texts[each + 1] !== text) ?? from
    runs.push(`${from === to ? day(from) : `${day(from)}–${day(to)}`} ${text}`)
  })
  return runs.join('; ')
}

function spanText({ opens, closes }: Span, { formats, phrases }: HoursSetting): string {
  if (opens === 0 && closes === DAY) return phrases['open.allday']
  return `${formats.time(opens)}–${formats.time(closes)}`
}
