// The report of a study as one HTML file: opens from a folder, prints, runs nothing and loads nothing.
import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { chartStyle } from '../../../charts/style.ts'
import { studyStyle } from '../../../charts/study-style.ts'
import { sha256Csp } from '../../../kit/hash.ts'
import { LANGUAGE_FORMS } from '../../../kit/language.ts'
import { baseStyle } from '../../look/base.ts'
import { minifyStyle } from '../../look/minify.ts'
import { tableStyle } from '../../look/prose-style.ts'
import { DEFAULT_ACCENTS, tokenStyle } from '../../look/tokens.ts'
import { wordsIn } from '../../words.ts'
import { EstimateReport, type EstimateReportProps } from './component.tsx'
import { estimateStyle } from './style.ts'

const STYLE = minifyStyle(
  [
    tokenStyle(DEFAULT_ACCENTS),
    baseStyle,
    tableStyle,
    chartStyle,
    studyStyle,
    estimateStyle,
    'body{display:block;padding:0}body main{border:0;margin-inline:auto;max-inline-size:46rem;padding:1.5rem 1rem}',
    // Paper is light whatever the device is.
    '@media print{:root{--ink:#000;--soft:#333;--rule:#bbb;--card:#fff}}',
  ].join(''),
)

interface StandaloneReport extends EstimateReportProps {
  /** What the counts are of, as its heading. */
  readonly title: string
}

/**
 * A whole HTML page.
 *
 * Ensures  the same bytes for the same study; no script, no address that is followed by itself, no `style=`.
 */
export function estimateReport(report: StandaloneReport): string {
  return `<!doctype html>${render(<ReportPage {...report} />)}\n`
}

function ReportPage({ title, ...report }: StandaloneReport): JSX.Element {
  const { tag, dir } = LANGUAGE_FORMS[report.language]
  const { t } = wordsIn(report.language)
  return (
    <html lang={tag} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{t('estimate.title', { title })}</title>
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        {/* Our own style, made from constants: nothing in it comes from a text. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <p class="kicker">{t('estimate.kicker')}</p>
          <h1>{t('estimate.title', { title })}</h1>
          <EstimateReport {...report} />
        </main>
      </body>
    </html>
  )
}

const POLICY = `default-src 'none'; style-src '${sha256Csp(STYLE)}'; base-uri 'none'; form-action 'none'`
