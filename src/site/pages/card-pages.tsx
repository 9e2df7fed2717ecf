// Numbers to print: cards to cut out and a sheet to fold, each as it is and plain, so that nothing on paper says what for.
import type { JSX } from 'preact'
import { textIn } from '../../kit/language.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { CARD_ROOM, Cards, SHEET_ROOM, Sheet } from '../components/card/component.tsx'
import { type CardLine, type Wording, cardLines, cardState } from '../components/card/lines.ts'
import type { Page } from '../page.ts'
import type { RenderInput } from '../render-input.ts'
import type { HelpView, ReviewNotice } from '../view.ts'

export interface CardForm {
  readonly address: Address
  readonly paper: 'card' | 'sheet'
  readonly wording: Wording
}

const FORMS: readonly CardForm[] = [
  { address: '/card/', paper: 'card', wording: 'named' },
  { address: '/card/plain/', paper: 'card', wording: 'plain' },
  { address: '/sheet/', paper: 'sheet', wording: 'named' },
  { address: '/sheet/plain/', paper: 'sheet', wording: 'plain' },
]

/** The forms that a site has: none where its directory has no line for a card. */
export function cardForms(input: RenderInput): readonly CardForm[] {
  return linesOf(input).length === 0 ? [] : FORMS
}

function linesOf({ directory, site }: RenderInput): readonly CardLine[] {
  return cardLines(directory, site.settings.place.code)
}

export interface CardPageOptions {
  readonly form: CardForm
  readonly notice: ReviewNotice
}

/** One of `cardForms`, with a neutral title: browsers offer it as the name of a file. */
export function cardPage(view: HelpView, { form, notice }: CardPageOptions): Page {
  const { input, language, words } = view
  const { paper, wording, address } = form
  const room = paper === 'card' ? CARD_ROOM : SHEET_ROOM
  const lines = linesOf(input).slice(0, room)
  const title = words.t(paper === 'card' ? 'card.title' : 'card.sheet.title')
  return {
    address,
    kind: 'card',
    title,
    neutral: true,
    notice,
    body: (
      <>
        <h1>{title}</h1>
        <p>{words.t(paper === 'card' ? 'card.text' : 'card.sheet.text')}</p>
        <p>{words.t(wording === 'plain' ? 'card.plain' : 'card.named')}</p>
        <p class="press">
          <button type="button" data-print="" hidden>
            {words.t('card.print')}
          </button>
          <span>{words.t('card.print.how')}</span>
        </p>
        <h2>{words.t('card.preview')}</h2>
        {paper === 'card' ? (
          <Cards view={view} wording={wording} lines={lines} />
        ) : (
          <Sheet view={view} wording={wording} lines={lines} />
        )}
        <nav aria-labelledby="forms">
          <h2 id="forms">{words.t('card.forms')}</h2>
          <CardLinks view={view} here={address} />
        </nav>
      </>
    ),
    text: lines
      .map(
        ({ plainName, name, channel }) =>
          `${channel.address} ${wording === 'plain' || name === null ? textIn(plainName, language) : name} (${cardState(channel, view)})`,
      )
      .join('\n'),
    view,
  }
}

/** Links to all forms; nothing where the site has none. */
export function CardLinks({
  view: { input, language, words },
  here,
}: {
  readonly view: HelpView
  readonly here?: Address
}): JSX.Element | null {
  const forms = cardForms(input)
  if (forms.length === 0) return null
  return (
    <ul>
      {forms.map(({ address, paper, wording }) => (
        <li>
          <a
            href={hrefIn(language, address)}
            {...(address === here ? { 'aria-current': 'page' as const } : {})}
          >
            {words.t(wording === 'plain' ? `card.form.${paper}.plain` : `card.form.${paper}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
