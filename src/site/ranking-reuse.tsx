// What a ranking and its map can be taken along as: numbers, pictures, a citation, and a page that others may frame.
import type { JSX } from 'preact'
import { explainRanking } from '../figures/explain-ranking.ts'
import { classLimits, classOf } from '../figures/map-classes.ts'
import { textIn } from '../kit/language.ts'
import type { Picture } from '../charts/picture.types.ts'
import { RankPlot } from '../charts/rank-plot.tsx'
import { standaloneSvgs } from '../charts/standalone.tsx'
import { type Address, folderOf } from './addresses.ts'
import { foldedTable } from './components/ranking/table.tsx'
import { citationOf, citeFiles, citePaths } from './citation.ts'
import { doubtNotes, doubtsOf } from './components/source-list/component.tsx'
import type { ReuseOptions } from './components/reuse/component.tsx'
import type { Page } from './page.ts'
import { framedBody } from './pages/embed-page.tsx'
import { rankingData } from './ranking-data.ts'
import type { RankingChoice } from './rankings.ts'
import type { ReleaseFile } from './release-file.ts'
import { sourceLines } from './source-lines.ts'
import type { View } from './view.ts'

export interface RankingForm {
  readonly choice: RankingChoice
  readonly title: string
  readonly form: 'plot' | 'map'
}

export interface RankingReuse {
  readonly options: ReuseOptions
  /** The address of the picture, and its size in pixels. */
  readonly picture: RankingPicture
  readonly files: readonly ReleaseFile[]
  readonly embed: NonNullable<Page['embed']>
}

export interface RankingPicture {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** The height of the frame in pixels: at the width at which it is tallest, with every note that can stand in it. */
const FRAME: Readonly<Record<RankingForm['form'], number>> = { plot: 2200, map: 1400 }

export function rankingReuse(view: View, of: RankingForm): RankingReuse {
  const { input, language } = view
  const { choice, title, form } = of
  const address: Address = form === 'map' ? `${choice.address}map/` : choice.address
  const folder = folderOf(language, address)
  const numbers = folderOf('en', choice.address)
  const citation = citationOf(view, { kind: 'ranking', title, address, sources: choice.ranking.sources })
  const files = pictures(view, of, { folder, address })
  const picture = { src: `/${folder}chart.svg`, ...sizeOf(files[0]?.body ?? '') }
  const embed: Address = `/embed/${choice.address.split('/')[2]}${form === 'map' ? '-map' : ''}/`
  return {
    options: {
      title,
      files: [
        { form: 'csv', path: `${numbers}data.csv` },
        { form: 'json', path: `${numbers}data.json` },
        { form: 'svg', path: `${folder}chart.svg` },
        { form: 'png', path: `${folder}chart.png` },
      ],
      citation,
      cite: citePaths(folder),
      embed: { address: embed, height: FRAME[form] },
    },
    picture,
    files: [
      ...(form === 'plot' && language === 'en' ? rankingData(input, choice) : []),
      ...citeFiles(folder, citation),
      ...files,
    ],
    embed: { address: embed, body: framed(view, { ...of, picture, address }) },
  }
}

function pictures(
  view: View,
  { choice, title, form }: RankingForm,
  at: { readonly folder: string; readonly address: Address },
): readonly ReleaseFile[] {
  const { input, language } = view
  const { dataset, ranking, year } = choice
  const focus = input.site.settings.place.code
  const picture: Picture = { kind: form === 'map' ? 'map' : 'ranks', ranking, dataset, focus }
  const lines = sourceLines(view, { sources: ranking.sources, years: [year], address: at.address })
  const drawn = standaloneSvgs({ picture, title, lines, language })
  return [
    { path: `${at.folder}chart.svg`, body: drawn.both, kind: 'data' },
    { path: `${at.folder}chart.png`, body: drawn.light, kind: 'picture' },
  ]
}

/** What our own picture says of its size in its first tag. */
function sizeOf(svg: string): Pick<RankingPicture, 'width' | 'height'> {
  const [, width = '0', height = '0'] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

interface Framed extends RankingForm {
  readonly picture: RankingPicture
  readonly address: Address
}

/** A plot or a map for those who see it, and the table for everybody. */
function framed(view: View, { choice, title, form, picture, address }: Framed): JSX.Element {
  const { input, language } = view
  const { ranking, dataset, year } = choice
  const { code } = input.site.settings.place
  const doubts = doubtsOf(view, ranking.sources)
  const drawing =
    form === 'map' ? (
      <>
        <h1>{title}</h1>
        {doubtNotes(view, ranking.sources)}
        <img class="map" {...picture} alt={mapAlt(view, choice)} />
      </>
    ) : (
      <RankPlot
        ranking={ranking}
        dataset={dataset}
        focus={code}
        title={title}
        {...(doubts.length === 0 ? {} : { caption: doubts.join(' ') })}
        language={language}
        headingLevel={1}
      />
    )
  return framedBody(view, {
    drawing: (
      <>
        {drawing}
        {foldedTable(view, choice, { own: code, linked: false })}
      </>
    ),
    sources: ranking.sources,
    years: [year],
    address,
  })
}

/** What the map shows, for those who do not see it. Requires  the table of the ranking on the same page. */
export function mapAlt({ input, language, words }: View, { ranking, year }: RankingChoice): string {
  const { code, name } = input.site.settings.place
  const limits = classLimits(ranking.places.map(({ value }) => value))
  const own = ranking.places.find(({ place }) => place === code)
  const account = explainRanking({ ranking, datasets: input.site.datasets, language })
  return words.t('ranking.map.alt', {
    by: account.by,
    year,
    place: textIn(name, language),
    letter: own === undefined ? '?' : String.fromCharCode(64 + classOf(own.value, limits)),
  })
}
