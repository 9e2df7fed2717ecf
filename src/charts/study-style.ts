// How the drawings of a study look: rows on an axis, points by fit, patterns of lists. Apart from the other charts' style, which
// pages carry that have no study.
import type { DrawingColours } from './drawing-style.ts'

/** Requires `scope` empty or a selector with a space after it. Nothing is told by colour alone. */
export function studyDrawingStyle(scope: string, { ink, mark, soft, rule, paper }: DrawingColours): string {
  const all = `${scope}.study`
  return `
${all} text{font-size:13px}
${all} .soft.middle text,${all} .soft.end text{font-size:12px}
${all} .soft text{fill:${soft}}
${all} .strong text{font-weight:600}
${all} .middle text{text-anchor:middle}
${all} .end text,${all} text.end{text-anchor:end}
${all} .halo text{paint-order:stroke;stroke:${paper};stroke-width:5px;stroke-linejoin:round}
${all} path{stroke:${mark};stroke-width:2}
${all} .grid{stroke:${rule};stroke-width:1}
${all} .against{stroke:${ink};stroke-width:1.5;stroke-dasharray:5 3}
${all} .range{stroke-width:9;stroke-opacity:.4}
${all} .point{stroke-width:9;stroke-linecap:round}
${all} .small{stroke-width:5}
${all} .best{stroke:${ink};stroke-width:12;stroke-linecap:round}
${all} .off{stroke:${rule};stroke-width:9;stroke-linecap:round}
${all} .on{stroke-width:11;stroke-linecap:round}
${all} .count{stroke-width:11}
${all} .lead{stroke:${soft};stroke-width:1}
`.trim()
}

/** For the style of a page, after `chartStyle`. */
export const studyStyle: string = `
${studyDrawingStyle('.chart ', {
  ink: 'currentColor',
  mark: 'var(--c)',
  soft: 'var(--c-soft)',
  rule: 'var(--c-rule)',
  paper: 'var(--c-paper)',
})}
.chart .scroll th[scope=row]{min-inline-size:10rem}
.chart .scroll td:not(:first-child){white-space:nowrap}
@media(forced-colors:active){.chart .study .range{stroke-opacity:1;stroke-width:5}}
`
