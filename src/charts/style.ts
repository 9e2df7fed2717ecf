// How charts look. Colours are the page's variables, with fallbacks for light and dark; nothing is told by colour alone.
import { PAGE_COLOURS, drawingStyle } from './drawing-style.ts'

const drawings = drawingStyle('.chart ', PAGE_COLOURS)

/** CSS for `figure.chart`, for the style of a page. Requires `.vh` (visually hidden) of the page. */
export const chartStyle: string = `
.chart{--c:var(--chart-1,var(--accent,#14506b));--c-soft:var(--chart-soft,var(--soft,#5a5f66));--c-rule:var(--chart-rule,var(--rule,#ddd8cf));--c-paper:var(--chart-paper,var(--paper,Canvas));max-inline-size:40rem;margin:2rem 0;font-variant-numeric:tabular-nums lining-nums}
@media(prefers-color-scheme:dark){.chart{--c:var(--chart-1,var(--accent,#8cc4dc));--c-soft:var(--chart-soft,var(--soft,#b4b8bd));--c-rule:var(--chart-rule,var(--rule,#43484e))}}
.chart :is(h2,h3,h4){font-size:1.15rem;margin:0 0 .25rem}
.chart figcaption p,.chart .note,.chart .key,.chart .cells,.chart details,.chart small{font-size:.875rem;line-height:1.5}
.chart figcaption p,.chart .note,.chart .key,.chart small,.chart .none{color:var(--c-soft)}
.chart p{margin:0 0 .5rem}
.chart svg{display:block;overflow:visible}
.chart>svg{margin-block:1.25rem 1rem}
.chart .panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(8.25rem,30%),1fr));gap:.5rem 1rem;margin-block:.75rem 1rem}
.chart .panels:has(>:nth-child(4):last-child){grid-template-columns:repeat(auto-fit,minmax(max(8.25rem,22%),1fr))}
.chart .panels p{font-weight:600;font-size:.9375rem;line-height:1.25;margin:0;align-self:end}
.chart .panels div{display:grid;align-content:end}
.chart summary{padding-block:.25rem;cursor:pointer}
.chart .cells a{display:inline-block;padding-block:.25rem;margin-inline-end:1rem}
${drawings}
.chart path{vector-effect:non-scaling-stroke}
.chart text{font-family:inherit}
.chart small{display:block}
.chart .scroll{overflow-x:auto}
.chart .scroll :is(td,th){padding-inline-end:.75rem}
.chart table{border-collapse:collapse;margin-block:.5rem}
.chart caption{text-align:start;font-weight:600;padding-block-end:.25rem}
.chart th,.chart td{text-align:start;vertical-align:baseline;padding:.3rem 1.5rem .3rem 0;border-block-end:1px solid var(--c-rule);font-weight:400}
.chart thead th{font-weight:600}
.chart :is(td,th+th){text-align:end}
.chart :is(td,th):last-child{padding-inline-end:0}
@media(forced-colors:active){.chart{--c:CanvasText;--c-soft:CanvasText;--c-rule:GrayText;--c-paper:Canvas;forced-color-adjust:auto}.chart .track,.chart .ranks .here{fill:none;stroke:GrayText;opacity:1}}
@media print{.chart{break-inside:avoid;--c:#000;--c-soft:#333;--c-rule:#bbb;--c-paper:#fff}.chart .cells{display:none}}
`
