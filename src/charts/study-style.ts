// How the drawings of a study look on a page: rows on an axis, points by fit, patterns of lists. Apart from the other charts' style,
// which pages carry that have no study.

/** For the style of a page, after `chartStyle`. Nothing is told by colour alone. */
export const studyStyle: string = `
.chart .study text{font-size:13px}
.chart .study .soft.middle text,.chart .study .soft.end text{font-size:12px}
.chart .study .soft text{fill:var(--c-soft)}
.chart .study .strong text{font-weight:600}
.chart .study .middle text{text-anchor:middle}
.chart .study .end text,.chart .study text.end{text-anchor:end}
.chart .study .halo text{paint-order:stroke;stroke:var(--c-paper);stroke-width:5px;stroke-linejoin:round}
.chart .study path{stroke:var(--c);stroke-width:2}
.chart .study .grid{stroke:var(--c-rule);stroke-width:1}
.chart .study .against{stroke:currentColor;stroke-width:1.5;stroke-dasharray:5 3}
.chart .study .range{stroke-width:9;stroke-opacity:.4}
.chart .study .point{stroke-width:9;stroke-linecap:round}
.chart .study .small{stroke-width:5}
.chart .study .best{stroke:currentColor;stroke-width:12;stroke-linecap:round}
.chart .study .off{stroke:var(--c-rule);stroke-width:9;stroke-linecap:round}
.chart .study .on{stroke-width:11;stroke-linecap:round}
.chart .study .count{stroke-width:11}
.chart .study .lead{stroke:var(--c-soft);stroke-width:1}
.chart .scroll th[scope=row]{min-inline-size:10rem}
.chart .scroll td:not(:first-child){white-space:nowrap}
@media(forced-colors:active){.chart .study .range{stroke-opacity:1;stroke-width:5}}
`
