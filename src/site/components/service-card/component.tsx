// A service that a person can reach: what it does, how to reach it, how sure we are, what is good to know first.
import type { JSX } from 'preact'
import { textIn } from '../../../kit/language.ts'
import type { Channel, Service } from '../../../services/service.ts'
import { citeMark } from '../source-list/component.tsx'
import type { View } from '../../view.ts'
import { channelAddress, channelHref, channelState } from './channel.ts'

/** The channels that may be shown. */
export function publicChannels(service: Service): readonly Channel[] {
  return service.channels.filter((channel) => channel.verification.state !== 'unconfirmed')
}

/** The service; nothing where none of its channels may be shown. */
export function serviceCard(view: View, service: Service): JSX.Element | null {
  const { language, words } = view
  const { t } = words
  const channels = publicChannels(service)
  if (channels.length === 0) return null
  const details = [
    ...(service.who === undefined ? [] : [t('service.who', { who: textIn(service.who, language) })]),
    ...(service.scope === 'national'
      ? []
      : [t('service.coverage', { coverage: textIn(service.coverage, language) })]),
    ...(service.languages === undefined
      ? []
      : [t('service.languages', { languages: textIn(service.languages, language) })]),
  ]
  return (
    <article class="service" id={service.id}>
      <h3>{service.name}</h3>
      <p>{textIn(service.what, language)}</p>
      <ul class="ways">
        {channels.map((channel) => (
          <li>{way(view, channel)}</li>
        ))}
      </ul>
      <p class="small">
        {[...details, `${t('sources.title')}:`].join(' · ')}{' '}
        {service.sources.map((source) => citeMark(view, source))}
      </p>
      {service.know === undefined ? null : (
        <p class="small">
          <strong>{t('service.know')}:</strong> {textIn(service.know, language)}
        </p>
      )}
    </article>
  )
}

function way({ language, words }: View, channel: Channel): JSX.Element {
  const href = channelHref(channel)
  const label = words.t(`channel.${channel.kind}`, { address: channelAddress(channel) })
  const hours =
    channel.hours === undefined
      ? []
      : [
          channel.hours === '24/7'
            ? words.t('service.hours.always')
            : words.t('service.hours', { hours: channel.hours }),
        ]
  return (
    <>
      {href === null ? (
        <span class="way">{label}</span>
      ) : (
        <a
          class={channel.kind === 'web' ? 'way site' : 'way'}
          href={href}
          {...(channel.kind === 'web' ? { rel: 'noreferrer' } : {})}
        >
          {label}
        </a>
      )}
      <small>{[...hours, channelState(channel, words, language)].join('. ')}.</small>
    </>
  )
}
