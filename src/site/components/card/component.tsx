// Numbers on paper: eight cards to cut out of a page, or one page to fold into a booklet of four panels.
import type { JSX } from 'preact'
import { type LocalText, textIn } from '../../../kit/language.ts'
import { localText } from '../../../services/card/sentence.ts'
import { printDate } from '../../print.ts'
import type { HelpView } from '../../view.ts'
import { type CardLine, type Wording, cardState } from './lines.ts'

/** How many lines have room on a card; on a sheet one in front, two panels of four inside, and two on its back. */
export const CARD_ROOM = 6
export const SHEET_ROOM = 11

const CARDS = 8
const INSIDE_ROOM = 8

export interface PaperProps {
  readonly view: HelpView
  readonly wording: Wording
  /** At most as many as there is room for. */
  readonly lines: readonly CardLine[]
}

/** Eight times the same card; on a screen there is one. */
export function Cards(props: PaperProps): JSX.Element {
  return (
    <div class="paper cards">
      {Array.from({ length: CARDS }, () => (
        <div class="cut">
          <Lines {...props} isShort />
          <Imprint {...props} />
        </div>
      ))}
    </div>
  )
}

/** One page; folded twice it has the first panel in front, the next two inside, and the last on its back. */
export function Sheet({ view, wording, lines }: PaperProps): JSX.Element {
  const { t } = view.words
  const inside = lines.slice(1, 1 + INSIDE_ROOM)
  const half = Math.ceil(inside.length / 2)
  return (
    <div class="paper sheet">
      <div class="panel">
        <p class="front">{t(wording === 'plain' ? 'card.front.plain' : 'card.front')}</p>
        <Lines view={view} wording={wording} lines={lines.slice(0, 1)} />
      </div>
      <div class="panel">
        <Lines view={view} wording={wording} lines={inside.slice(0, half)} />
      </div>
      <div class="panel">
        <Lines view={view} wording={wording} lines={inside.slice(half)} />
      </div>
      <div class="panel">
        <Lines view={view} wording={wording} lines={lines.slice(1 + INSIDE_ROOM)} />
        <p class="legend">{t('card.legend')}</p>
        <Imprint view={view} wording={wording} />
      </div>
    </div>
  )
}

interface LinesProps extends PaperProps {
  /** Without what each line does. */
  readonly isShort?: boolean
}

function Lines({ view, wording, lines, isShort = false }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <ul class="lines">
      {lines.map(({ plainName, name, what, channel }) => (
        <li>
          <span class="number">
            <bdi dir="ltr">{channel.address}</bdi>
          </span>
          <Words
            view={view}
            text={wording === 'plain' || name === null ? plainName : { en: name }}
            name="name"
          />
          {isShort || wording === 'plain' ? null : <Words view={view} text={what} name="what" />}
          <span class="state">{cardState(channel, view)}</span>
        </li>
      ))}
    </ul>
  )
}

interface WordsProps {
  readonly view: HelpView
  readonly text: LocalText
  readonly name: string
}

/** Words that may exist in English alone, and then say so. */
function Words({ view: { language }, text, name }: WordsProps): JSX.Element {
  const { value, ...lang } = localText(text, language)
  return (
    <span class={name}>
      <bdi {...lang}>{value}</bdi>
    </span>
  )
}

/** The date of this edition; where it may be said, whose it is too. */
function Imprint({ view: { input, language, words }, wording }: Omit<PaperProps, 'lines'>): JSX.Element {
  const { name, url } = input.site.settings
  return (
    <p class="imprint">
      {words.t('card.date', { date: printDate(input.asOf, language) })}
      {wording === 'plain' ? null : (
        <>
          {' · '}
          <bdi>{textIn(name, language)}</bdi>
          {' · '}
          <bdi dir="ltr">{url.replace(/^https?:\/\//, '')}</bdi>
        </>
      )}
    </p>
  )
}
