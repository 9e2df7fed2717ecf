// The pages that set places beside each other: the list, each place, each ranking and its map.
import { type Language, textIn } from '../../kit/language.ts'
import type { Address } from '../addresses.ts'
import {
  type Compared,
  type RankingChoice,
  type Rankings,
  hasRankings,
  isMapped,
  placesOf,
} from '../rankings.ts'
import type { RenderInput } from '../render-input.ts'
import type { ReviewNotice } from '../view.ts'
import type { WrittenPage } from '../written-page.ts'
import type { Desk, Write } from '../writer.ts'
import { comparePage } from './compare-page.tsx'
import { mapPage } from './map-page.tsx'
import { rankingPage } from './ranking-page.tsx'
import { statePage } from './state-page.tsx'
import { statesPage } from './states-page.tsx'

export interface PlacesPages {
  /** The list and the rankings. */
  readonly shared: readonly WrittenPage[]
  /** One for each place. */
  readonly places: readonly WrittenPage[]
}

export interface PlacesOptions {
  readonly input: RenderInput
  readonly rankings: Compared | null
  readonly language: Language
  readonly notice: ReviewNotice
}

/** None where the settings compare no places; without a ranking where nothing can be ranked. */
export function placesPages(write: Write, { input, rankings, language, notice }: PlacesOptions): PlacesPages {
  const { compare } = input.site.settings
  if (compare === null || rankings === null) return { shared: [], places: [] }
  return {
    shared: [
      ...write('states', [notice], (desk) => [statesPage(desk.view(), comparedBy(desk), notice)]),
      ...(hasRankings(rankings) ? rankedPages(write, rankings, notice) : []),
    ],
    places: [...placesOf(input, compare)].flatMap(([place, label]) => {
      const name = textIn(label, language)
      return write(`state ${place}`, [name, notice], (desk) => [
        statePage(desk.view(), { compared: comparedBy(desk), place, name, notice }),
      ])
    }),
  }
}

/** Each ranking and its map, the main one once more at an address that stays, and the comparison. */
function rankedPages(write: Write, { choices }: Rankings, notice: ReviewNotice): readonly WrittenPage[] {
  return [
    ...write('compare', [notice], (desk) => comparePage(desk.view(), heldBy(desk), notice)),
    ...write('ranking', [notice], (desk) => {
      const held = heldBy(desk)
      return [rankingPage(desk.view(), { rankings: held, choice: held.main, address: '/ranking/', notice })]
    }),
    ...choices.flatMap((choice) => {
      const { address } = choice
      return [
        ...write(address, [notice], (desk) => {
          const held = heldBy(desk)
          return [
            rankingPage(desk.view(), { rankings: held, choice: choiceAt(held, address), address, notice }),
          ]
        }),
        ...(isMapped(choice)
          ? write(`${address} map`, [notice], (desk) => [
              mapPage(desk.view(), choiceAt(heldBy(desk), address), notice),
            ])
          : []),
      ]
    }),
  ]
}

function comparedBy({ rankings }: Desk): Compared {
  if (rankings === null) throw new Error('the site compares places, and a page of theirs was given nothing')
  return rankings
}

function heldBy(desk: Desk): Rankings {
  const compared = comparedBy(desk)
  if (!hasRankings(compared)) throw new Error('the site has rankings, and a page of theirs was given none')
  return compared
}

function choiceAt({ choices }: Rankings, address: Address): RankingChoice {
  const choice = choices.find((one) => one.address === address)
  if (choice === undefined) throw new Error(`no ranking at '${address}'`)
  return choice
}
