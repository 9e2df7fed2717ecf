// The card that leads to support from the first screen of the facts page.
import type { JSX } from 'preact'
import { hrefIn } from '../../addresses.ts'
import type { View } from '../../view.ts'

export function supportCard({ words, language }: View): JSX.Element {
  const call = (inner: unknown[]): JSX.Element => <a href="tel:911">{inner.map(String)}</a>
  return (
    <aside class="card" aria-labelledby="talk">
      <h2 id="talk">{words.t('home.card.title')}</h2>
      <p>{words.t('home.card.text')}</p>
      <p class="ways">
        <a class="button" href={hrefIn(language, '/support/')}>
          {words.t('home.card.link')}
        </a>
        {/* The catalogue yields text and the element that `call` made. */}
        <span>{words.rich('home.card.danger', { call }) as (string | JSX.Element)[]}</span>
      </p>
    </aside>
  )
}
