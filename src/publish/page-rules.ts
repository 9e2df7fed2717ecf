// The gate's rules about rendered pages: what must hold of each page before a release may stand.
import { type Rule, applyRules } from '../kit/rule.ts'
import type { Problem } from '../kit/problem.ts'
import type { ReleaseFile } from '../site/release-file.ts'
import { embedNotice, noticesOf, pageEmbed } from './page-rules/embed-rule.ts'
import { pageLandmarks } from './page-rules/landmarks-rule.ts'
import { type LinkedPage, brokenLink, linksOf } from './page-rules/links-rule.ts'
import type { PageRule } from './page-rules/page-rule.ts'
import { readPage } from './page-rules/read-page.ts'
import { explorerSize, finderSize, pageSize } from './page-rules/size-rule.ts'
import { pageUnsafe } from './page-rules/unsafe-rule.ts'
import { duplicateId, pageHeadings, pageLabels, pageLanguage, pageTables } from './page-rules/words-rules.ts'

const MARKUP_RULES: readonly PageRule[] = [
  pageLanguage,
  pageHeadings,
  pageLabels,
  pageTables,
  pageLandmarks,
  pageEmbed,
  pageUnsafe,
  duplicateId,
]

/** Every rule of this file, for docs/rules.md. */
export const PAGE_RULES: readonly Pick<Rule<never>, 'id' | 'severity' | 'sentence'>[] = [
  pageSize,
  finderSize,
  explorerSize,
  brokenLink,
  embedNotice,
  ...MARKUP_RULES,
]

export interface PageCheckOptions {
  readonly brotliBytesOf: (file: ReleaseFile) => number
  /** The settings' `leave.to`. */
  readonly exitUrl: string
  /** The settings' `url`: absolute links below it are links inside the site. */
  readonly siteUrl?: string
  /** What earlier calls with the same settings found, by path. A page that has not changed is not read again. */
  readonly known?: PageReports
}

/** What one page was found to be, kept with the text that was read. */
export type PageReports = Map<string, PageReport>

interface PageReport extends LinkedPage {
  readonly problems: readonly Problem[]
}

/** Every problem of the pages and scripts among `files`. Pure, but for what it keeps in `known`. */
export function checkPages(files: readonly ReleaseFile[], options: PageCheckOptions): readonly Problem[] {
  const reports = new Map(
    files.filter((file) => file.kind === 'page').map((file) => [file.path, reportOf(file, options)]),
  )
  const paths = new Set(files.map((file) => file.path))
  const hasFile = (path: string): boolean => paths.has(path)
  const idsOf = (path: string): ReadonlySet<string> | undefined => reports.get(path)?.ids
  const noticesAt = (path: string): ReadonlySet<string> | undefined => reports.get(path)?.notices
  return [
    ...files.flatMap((file) => applyRules([pageSize], { file, brotliBytesOf: options.brotliBytesOf })),
    ...applyRules([finderSize, explorerSize], { files, brotliBytesOf: options.brotliBytesOf }),
    ...[...reports.values()].flatMap((page) => [
      ...page.problems,
      ...applyRules([brokenLink], { page, hasFile, idsOf }),
      ...applyRules([embedNotice], { page, noticesAt }),
    ]),
  ]
}

function reportOf({ path, body }: ReleaseFile, { exitUrl, siteUrl, known }: PageCheckOptions): PageReport {
  const earlier = known?.get(path)
  if (earlier?.body === body) return earlier
  const page = readPage(path, body)
  const report = {
    path,
    body,
    links: linksOf(page, siteUrl),
    ids: new Set(page.byId.keys()),
    notices: noticesOf(page),
    problems: applyRules(MARKUP_RULES, { page, exitUrl }),
  }
  known?.set(path, report)
  return report
}
