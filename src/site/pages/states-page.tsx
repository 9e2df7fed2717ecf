// All places, each with its own page, and the ways to set them beside each other.
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import type { Page } from '../page.ts'
import { placeAddress } from '../place-address.ts'
import { type Compared, placesOf } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'
import { notRankedList, rankingTitle } from './ranking-page.tsx'

/** `/states/`. */
export function statesPage(view: View, compared: Compared, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const { main, notRanked } = compared
  const { compare } = input.site.settings
  if (compare === null) throw new Error('the site compares no places, so it has no list of them')
  const collator = new Intl.Collator(language)
  const places = [...placesOf(input, compare)]
    .map(([place, label]) => ({ place, name: textIn(label, language) }))
    .toSorted((a, b) => collator.compare(a.name, b.name))
  const title = words.t('states.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p>{words.t('states.intro')}</p>
      <ul>
        {main === null ? null : (
          <li>
            <a href={hrefIn(language, '/ranking/')}>{rankingTitle(view, main)}</a>
          </li>
        )}
        {main?.by === 'rate' ? (
          <li>
            <a href={hrefIn(language, '/compare/')}>{words.t('states.compare')}</a>
          </li>
        ) : null}
        <li>
          <a href={hrefIn(language, '/explore/')}>{words.t('states.explore')}</a>
        </li>
      </ul>
      <h2>{words.t('states.each')}</h2>
      <ul class="places">
        {places.map(({ place, name }) => (
          <li>
            <a href={hrefIn(language, placeAddress(place))}>{name}</a>
          </li>
        ))}
      </ul>
      {main !== null ? null : (
        <>
          <h2 id="not">{words.t('ranking.not')}</h2>
          {notRankedList(view, notRanked)}
        </>
      )}
    </>
  )
  return {
    address: '/states/',
    kind: 'ranking',
    title,
    description: words.t('states.intro'),
    notice,
    body,
    text: [title, words.t('states.intro'), ...places.map(({ name }) => name)].join('\n'),
    view,
  }
}
