// How the drawings of a study look: rows on an axis, points by fit, patterns of lists. Apart from the other charts' style, which pages
// carry that have no study.
import { type DrawingColours, PAGE_COLOURS } from './drawing-style.ts'

/** In a page and in a picture alike. Requires `scope` empty or a selector with a space after it. Nothing is told by colour alone. */
export function studyDrawingStyle(scope: string, { ink, mark, soft, rule, paper }: DrawingColours): string {
  const at = `${scope}.study`
  return `${at} text{font-size:13px}
${at} .soft.middle text,${at} .soft.end text{font-size:12px}
${at} .soft text{fill:${soft}}
${at} .strong text{font-weight:600}
${at} .middle text{text-anchor:middle}
${at} .end text,${at} text.end{text-anchor:end}
${at} .halo text{paint-order:stroke;stroke:${paper};stroke-width:5px;stroke-linejoin:round}
${at} path{stroke:${mark};stroke-width:2}
${at} .grid{stroke:${rule};stroke-width:1}
${at} .against{stroke:${ink};stroke-width:1.5;stroke-dasharray:5 3}
${at} .range{stroke-width:9;stroke-opacity:.4}
${at} .point{stroke-width:9;stroke-linecap:round}
${at} .small{stroke-width:5}
${at} .best{stroke:${ink};stroke-width:12;stroke-linecap:round}
${at} .off{stroke:${rule};stroke-width:9;stroke-linecap:round}
${at} .on{stroke-width:11;stroke-linecap:round}
${at} .count{stroke-width:11}
${at} .lead{stroke:${soft};stroke-width:1}`
}

/** For the style of a page, after `chartStyle`. */
export const studyStyle: string = `
${studyDrawingStyle('.chart ', PAGE_COLOURS)}
.chart .scroll th[scope=row]{min-inline-size:6.5rem}
.chart .scroll td:not(:first-child){white-space:nowrap}
.chart .scroll :is(td,th):not(:last-child){padding-inline-end:.5rem}
.chart .scroll :is(td,th):last-child{padding-inline-end:0}
@media(forced-colors:active){.chart .study .range{stroke-opacity:1;stroke-width:5}}
`
