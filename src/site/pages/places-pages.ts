// The pages that set places beside each other: the list, each place, each ranking and its map.
import { textIn } from '../../kit/language.ts'
import type { Page } from '../page.ts'
import { placesOf, rankingsOf } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'
import { comparePage } from './compare-page.tsx'
import { mapPage } from './map-page.tsx'
import { rankingPage } from './ranking-page.tsx'
import { statePage } from './state-page.tsx'
import { statesPage } from './states-page.tsx'

export interface PlacesPages {
  /** The list and the rankings. */
  readonly shared: readonly Page[]
  /** One for each place. */
  readonly places: readonly Page[]
}

/** None where the settings compare no places, or nothing can be ranked. `view` yields a fresh view for each page. */
export function placesPages(view: () => View, notice: ReviewNotice): PlacesPages {
  const { input, language } = view()
  const { compare } = input.site.settings
  const rankings = rankingsOf(input)
  if (compare === null || rankings === null) return { shared: [], places: [] }
  const { main } = rankings
  return {
    shared: [
      statesPage(view(), rankings, notice),
      ...comparePage(view(), rankings, notice),
      rankingPage(view(), { rankings, choice: main, address: '/ranking/', notice }),
      ...rankings.choices.flatMap((choice) => [
        rankingPage(view(), { rankings, choice, address: choice.address, notice }),
        mapPage(view(), choice, notice),
      ]),
    ],
    places: [...placesOf(input, compare)].map(([place, label]) =>
      statePage(view(), { rankings, place, name: textIn(label, language), notice }),
    ),
  }
}
