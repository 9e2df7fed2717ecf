// What a ranking and its map can be taken along as: numbers, pictures, a citation, and a page that others may frame.
import type { JSX } from 'preact'
import type { Picture } from '../charts/picture.types.ts'
import { RankPlot } from '../charts/rank-plot.tsx'
import { standaloneSvg } from '../charts/standalone.tsx'
import { type Address, folderOf, hrefIn } from './addresses.ts'
import { citationOf, citeFiles, citePaths } from './citation.ts'
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
  readonly files: readonly ReleaseFile[]
  readonly embed: NonNullable<Page['embed']>
}

/** The height of the frame in pixels, in a column about 640 pixels wide. */
const FRAME: Readonly<Record<RankingForm['form'], number>> = { plot: 1500, map: 820 }

export function rankingReuse(view: View, of: RankingForm): RankingReuse {
  const { input, language } = view
  const { choice, title, form } = of
  const address: Address = form === 'map' ? `${choice.address}map/` : choice.address
  const folder = folderOf(language, address)
  const numbers = folderOf('en', choice.address)
  const citation = citationOf(view, { kind: 'ranking', title, address, sources: choice.ranking.sources })
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
    files: [
      ...(form === 'plot' && language === 'en' ? rankingData(input, choice) : []),
      ...citeFiles(folder, citation),
      ...pictures(view, of, { folder, address }),
    ],
    embed: { address: embed, body: framed(view, of, address) },
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
  const drawn = { picture, title, lines, language }
  return [
    { path: `${at.folder}chart.svg`, body: standaloneSvg({ ...drawn, theme: 'both' }), kind: 'data' },
    { path: `${at.folder}chart.png`, body: standaloneSvg({ ...drawn, theme: 'light' }), kind: 'picture' },
  ]
}

function framed(view: View, { choice, title, form }: RankingForm, address: Address): JSX.Element {
  const { input, language, words } = view
  const { ranking, dataset, year } = choice
  const drawing =
    form === 'map' ? (
      <>
        <h1>{title}</h1>
        <img class="map" src={`${hrefIn(language, address)}chart.svg`} alt={words.t('ranking.map.alt')} width="975" height="760" />
      </>
    ) : (
      <RankPlot
        ranking={ranking}
        dataset={dataset}
        focus={input.site.settings.place.code}
        title={title}
        language={language}
        headingLevel={1}
      />
    )
  return framedBody(view, { drawing, sources: ranking.sources, years: [year], address })
}
