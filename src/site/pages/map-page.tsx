// The map of a ranking: a picture with a page of its own, since a page with it inside would not arrive in one flight.
import { hrefIn } from '../addresses.ts'
import { foldedTable } from '../components/ranking/table.tsx'
import { reuse } from '../components/reuse/component.tsx'
import { doubtNotes, sourceList } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { mapAlt, rankingReuse } from '../ranking-reuse.tsx'
import type { RankingChoice } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'
import { accountOf } from './ranking-page.tsx'

/** `/ranking/<…>/map/`. */
export function mapPage(view: View, choice: RankingChoice, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const { by } = accountOf(view, choice)
  const title = words.t('ranking.map.title', { by, year: choice.year })
  const taken = rankingReuse(view, { choice, title, form: 'map' })
  view.notes.ranking(choice.ranking)
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, choice.address)}>{words.t('ranking.map.up')}</a>
      </p>
      <h1>{title}</h1>
      {doubtNotes(view, choice.ranking.sources)}
      <div class="scroll" role="region" aria-label={title} tabIndex={0}>
        <img class="map" {...taken.picture} alt={mapAlt(view, choice)} />
      </div>
      <p>{words.t('ranking.map.note')}</p>
      <ul>
        {accountOf(view, choice).countsNot.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      {foldedTable(view, choice, { own: input.site.settings.place.code, linked: true })}
      {reuse(view, taken.options)}
      {sourceList(view)}
    </>
  )
  return {
    address: `${choice.address}map/`,
    kind: 'ranking',
    title,
    description: title,
    notice,
    body,
    text: [title, words.t('ranking.map.note')].join('\n\n'),
    files: taken.files,
    embed: taken.embed,
    view,
  }
}
