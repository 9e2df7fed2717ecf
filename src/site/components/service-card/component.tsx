// A service that a person can reach: what it does, how to reach it, how sure we are, what is good to know first.
import type { ComponentChildren, JSX } from 'preact'
import { type Card, type CardWay, cardOf } from '../../../services/card/card.ts'
import type { PublicService } from '../../../services/public-service.ts'
import type { HelpView } from '../../view.ts'
import { SentenceText } from './sentence.tsx'
import { cardSetting } from './setting.ts'

export interface ServiceCardOptions {
  /** What stands under the ways to reach it: the marks of its sources. */
  readonly marks?: ComponentChildren
  /** Below which headings it stands: `h3` where nothing else is said. */
  readonly heading?: 'h3' | 'h4'
}

/** The service, as it is written on a page: nobody chose anything. */
export function serviceCard(
  view: HelpView,
  service: PublicService,
  { marks, heading }: ServiceCardOptions = {},
): JSX.Element {
  return (
    <ServiceCard
      card={cardOf(service, cardSetting(view), null)}
      id={service.id}
      more={view.words.t('service.more')}
      marks={marks}
      {...(heading === undefined ? {} : { heading })}
    />
  )
}

/** A card with every part there is, to be filled on the device: the script takes out what a service does not have. */
export function cardTemplate({ words }: HelpView): JSX.Element {
  const part = ['…']
  const card: Card = {
    name: [{ value: '…' }],
    label: part,
    formerly: part,
    what: part,
    takes: part,
    know: part,
    facts: [part],
    ways: [{ kind: 'call', href: null, label: part, notes: [part] }],
    rest: [part],
  }
  return (
    <template data-card="">
      <ServiceCard card={card} more={words.t('service.more')} />
    </template>
  )
}

interface ServiceCardProps {
  readonly card: Card
  readonly id?: string
  /** What the rest is called that opens in place. */
  readonly more: string
  readonly marks?: ComponentChildren
  readonly heading?: 'h3' | 'h4'
}

/** The script of the finder finds each part by its class: what is changed here is changed there. */
function ServiceCard({ card, id, more, marks, heading: Heading = 'h3' }: ServiceCardProps): JSX.Element {
  return (
    <article class="service" id={id}>
      {card.label === null ? null : (
        <p class="label">
          <SentenceText of={card.label} />
        </p>
      )}
      <Heading class="name">
        <SentenceText of={card.name} />
      </Heading>
      {card.formerly === null ? null : (
        <p class="formerly small">
          <SentenceText of={card.formerly} />
        </p>
      )}
      <p class="what">
        <SentenceText of={card.what} />
      </p>
      {card.takes === null ? null : (
        <p class="takes">
          <SentenceText of={card.takes} />
        </p>
      )}
      <Lines name="facts" of={card.facts} />
      {card.know === null ? null : (
        <p class="know small">
          <SentenceText of={card.know} />
        </p>
      )}
      <ul class="ways">
        {card.ways.map((way) => (
          <li>
            <Way of={way} />
          </li>
        ))}
      </ul>
      {marks}
      {card.rest.length === 0 ? null : (
        <details class="more">
          <summary>{more}</summary>
          <Lines name="rest" of={card.rest} />
        </details>
      )}
    </article>
  )
}

function Lines({ name, of }: { readonly name: string; readonly of: Card['facts'] }): JSX.Element | null {
  if (of.length === 0) return null
  return (
    <ul class={`${name} small`}>
      {of.map((line) => (
        <li>
          <SentenceText of={line} />
        </li>
      ))}
    </ul>
  )
}

/** Where no device could follow the address, it is a link that leads nowhere: the words alone. */
function Way({ of: { kind, href, label, notes } }: { readonly of: CardWay }): JSX.Element {
  const isWeb = kind === 'web'
  return (
    <>
      <a
        class={isWeb ? 'way site' : 'way'}
        {...(href === null ? {} : { href })}
        {...(isWeb ? { rel: 'noreferrer' } : {})}
      >
        <SentenceText of={label} />
      </a>
      <small>
        {notes.map((note, index) => (
          <>
            {index === 0 ? '' : ' · '}
            <SentenceText of={note} />
          </>
        ))}
      </small>
    </>
  )
}
