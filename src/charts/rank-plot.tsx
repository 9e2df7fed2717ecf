// A ranking with how sure it is: each place's value with the chance in it, and its rank with every rank it could have.
import type { JSX } from 'preact'
import { pageCanvas } from './canvas.tsx'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import type { ChartPlace } from './chart.types.ts'
import { NARROWEST } from './line-axes.ts'
import { RankDrawing } from './rank-drawing.tsx'
import { beyondScale, layOutRanks } from './rank-layout.ts'
import { type RankReading, type RankSubject, rankSentences, readRanking } from './reading-ranks.ts'
import { timesIn100 } from './summary.ts'
import { type ChartWords, wordsIn } from './words.ts'

export interface RankPlotProps extends ChartPlace, RankSubject {
  /** The page that lists all cells of the ranking, unless it is the page that this stands on. */
  readonly cellsHref?: string
}

/**
 * A figure with a row for each place of a ranking, its sentences and its notes. The page has the table.
 *
 * Requires  the ranking is of the dataset, with at least one place.
 * Ensures   no place is marked by colour alone; places beyond the scale have their value printed at its end.
 */
export function RankPlot(props: RankPlotProps): JSX.Element {
  const { ranking, title, language, cellsHref } = props
  const words = wordsIn(language)
  const reading = readRanking(props, language)
  const layout = layOutRanks({ reading, width: NARROWEST, words })
  return (
    <ChartFrame
      title={title}
      caption={props.caption}
      headingLevel={props.headingLevel}
      words={words}
      marks={null}
      paragraphs={[rankSentences(reading, words).join(' ')]}
      notes={rankNotes(reading, words)}
      table={null}
      links={cellsHref === undefined ? [] : [{ href: cellsHref, of: title, shown: false }]}
    >
      <ChartSvg
        id={`ranks-${ranking.id}`}
        kind="ranks"
        title={title}
        description={describeRanks(reading, words)}
        height={layout.height}
      >
        <RankDrawing layout={layout} canvas={pageCanvas(NARROWEST)} />
      </ChartSvg>
    </ChartFrame>
  )
}

/** What the drawing is, for those who do not see it. */
export function describeRanks({ title, places }: RankReading, words: ChartWords): string {
  return words.t('describe.ranks', { measure: title, count: places.length })
}

/** What the marks are, what they leave out, and which places lie beyond the scale. */
export function rankNotes(reading: RankReading, words: ChartWords): readonly string[] {
  const { level, unit, places } = reading
  const beyond = beyondScale(reading).map(({ label, value }) => `${label} (${words.number(value, unit)})`)
  return [
    words.t(places.some(({ interval }) => interval !== null) ? 'note.ranks' : 'note.ranks.plain', {
      times: timesIn100(level, words),
    }),
    ...(beyond.length === 0 ? [] : [words.t('note.beyond', { places: words.list(beyond) })]),
    words.t('note.reports'),
  ]
}
