// The style of each kind of page: the shared one and only what that kind shows besides.
import { chartStyle } from '../../charts/style.ts'
import { studyStyle } from '../../charts/study-style.ts'
import { cardStyle } from '../components/card/style.ts'
import { estimateStyle } from '../components/estimate/style.ts'
import { exploreStyle } from '../components/explore/style.ts'
import { areaStyle, finderStyle } from '../components/finder/style.ts'
import { figureLinkStyle } from '../components/figure-link/style.ts'
import { panelStyle } from '../components/frame/panel-style.ts'
import { frameStyle } from '../components/frame/style.ts'
import { pressStyle } from '../components/keep/style.ts'
import { leaveStyle } from '../components/leave-quickly/style.ts'
import { ledgerStyle } from '../components/ledger/style.ts'
import { questionStyle } from '../components/question/style.ts'
import { rankingStyle } from '../components/ranking/style.ts'
import { citationStyle, reuseStyle } from '../components/reuse/style.ts'
import { serviceStyle } from '../components/service-card/style.ts'
import { sourceListStyle } from '../components/source-list/style.ts'
import { buttonStyle, supportCardStyle } from '../components/support-card/style.ts'
import { verdictStyle } from '../components/verdict-badge/style.ts'
import { accountStyle } from './account-style.ts'
import { baseStyle } from './base.ts'
import { embedStyle } from './embed-style.ts'
import { minifyStyle } from './minify.ts'
import { proseStyle, tableStyle } from './prose-style.ts'
import { type Accents, tokenStyle } from './tokens.ts'

/** A text has lines and bars, as `prose.types.ts` lets it, and never ranks or small panels: its page does without their style. */
const proseChartStyle = chartStyle
  .split('\n')
  .filter((line) => !/^\.chart \.(?:ranks|panels|line \.panel)\b/.test(line))
  .join('\n')

/** A study has drawings of its own kind alone. */
const bareChartStyle = chartStyle
  .split('\n')
  .filter(
    (line) =>
      !/^\.chart \.(?:line|bars?|ranks|panels|band|whisker|dashed|dot|hollow|track|break|value|name)\b/.test(
        line,
      ),
  )
  .join('\n')

const text = [figureLinkStyle, panelStyle, sourceListStyle, proseStyle]

export type PageKind =
  | 'facts'
  | 'text'
  | 'claims'
  | 'claim'
  | 'support'
  | 'find'
  | 'area'
  | 'data'
  | 'explore'
  | 'account'
  | 'chart'
  | 'sources'
  | 'keep'
  | 'card'
  | 'embed'
  | 'ranking'
  | 'state'
  | 'estimate'
  | 'error'

/** What each kind of page needs besides what all share; `embed` shares the colours alone. */
const PARTS: Readonly<Record<PageKind, readonly string[]>> = {
  facts: [
    figureLinkStyle,
    panelStyle,
    proseStyle,
    ledgerStyle,
    questionStyle,
    supportCardStyle,
    buttonStyle,
    tableStyle,
    proseChartStyle,
  ],
  text: [...text, tableStyle, proseChartStyle],
  claims: [...text, verdictStyle],
  claim: [...text, verdictStyle, tableStyle, proseChartStyle],
  support: [...text, questionStyle, serviceStyle, areaStyle, buttonStyle],
  find: [serviceStyle, areaStyle, buttonStyle, finderStyle],
  area: [serviceStyle, areaStyle, buttonStyle],
  data: [...text, tableStyle, accountStyle, reuseStyle],
  explore: [...text, tableStyle, chartStyle, exploreStyle],
  account: [...text, tableStyle, accountStyle],
  chart: [...text, tableStyle, accountStyle, reuseStyle, chartStyle],
  sources: [sourceListStyle],
  keep: [pressStyle],
  card: [pressStyle, cardStyle],
  embed: [tableStyle, chartStyle, rankingStyle, embedStyle],
  ranking: [...text, tableStyle, chartStyle, rankingStyle, reuseStyle],
  state: [figureLinkStyle, panelStyle, sourceListStyle, tableStyle, chartStyle, rankingStyle],
  estimate: [
    panelStyle,
    sourceListStyle,
    tableStyle,
    bareChartStyle,
    studyStyle,
    estimateStyle,
    citationStyle,
  ],
  error: [supportCardStyle, buttonStyle],
}

export const PAGE_KINDS: readonly PageKind[] = Object.keys(PARTS) as PageKind[] // the keys of a constant are its type

const STUDY = minifyStyle(studyStyle)
const BARE_STUDY = minifyStyle([bareChartStyle, studyStyle].join(''))

/** What a page of this kind carries after its style where a text on it shows a study. */
export function shownStudyStyle(kind: PageKind): string {
  const parts = PARTS[kind]
  return parts.includes(chartStyle) || parts.includes(proseChartStyle) ? STUDY : BARE_STUDY
}

/** The whole style of each kind of page, minified, in a site's colours. */
export function stylesOf(accents: Accents): Readonly<Record<PageKind, string>> {
  const colours = tokenStyle(accents)
  const framed = [colours, baseStyle, leaveStyle, frameStyle]
  return Object.fromEntries(
    PAGE_KINDS.map((kind) => [
      kind,
      minifyStyle([...(kind === 'embed' ? [colours] : framed), ...PARTS[kind]].join('')),
    ]),
  ) as Record<PageKind, string> // one entry for each kind, by the line above
}
