// How explorer and comparison look: quiet fields, small plots side by side, a map in five shades that its numbers and table repeat.
import { MAP_RAMP } from '../../../charts/map-style.ts'

export const exploreStyle: string = `
[hidden],.explore :is(.notice,.small,.notes,.chart):empty,[data-failed]:empty{display:none!important}
.fields{display:grid;gap:1rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));margin-block-end:1rem}
.fields fieldset{border:0;margin:0;padding:0;min-inline-size:0}
.fields :is(label[for],legend){display:block;padding:0;font-weight:600;margin-block-end:.35rem}
.fields fieldset:has(div+div:not([hidden])){grid-column:1/-1;display:grid;gap:.35rem 1.5rem;grid-template-columns:inherit;align-items:end}
.fields div>span[aria-hidden]{display:block;font-size:.875rem;color:var(--soft)}
.fields select{inline-size:100%;min-block-size:2.75rem;font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:.25rem;padding:.3rem .6rem}
.fields .looks{grid-column:1/-1}
.fields .chips{display:flex;flex-wrap:wrap;gap:.5rem}
.fields .chip{position:relative;display:flex}
.chip input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.chip span{min-block-size:2.75rem;display:flex;align-items:center;padding:.25rem .9rem;border:1px solid var(--edge);border-radius:.25rem;background:var(--card)}
.chip:hover span{border-color:var(--ink)}
.chip input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink);font-weight:600}
.chip input:checked+span::before{content:'✓';margin-inline-end:.45rem}
.chip input:focus-visible+span{outline:3px solid var(--ink);outline-offset:2px}
[role=status]{font-variant-numeric:lining-nums tabular-nums}
.explore .chart{max-inline-size:none;margin-block:1rem}
.explore .chart svg{display:block;overflow:visible}
.explore .chart h3{margin:1.5rem 0 .5rem}
.explore .plots :is(h3,h4){font-size:1rem;margin:0 0 .25rem}
.plots{display:grid;gap:1.5rem 2rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr))}
.explore .key{margin-block-start:.75rem}
.notes{font-size:.875rem;line-height:1.5;padding-inline-start:1.1rem}
.chart .states{block-size:auto;max-inline-size:52rem}
.chart .states path{stroke:#5d6b73;stroke-width:1.5}
.chart .states .none{fill:none;stroke:var(--c-soft);stroke-dasharray:4 4}
.chart .states text{font-size:34px;font-weight:600;text-anchor:middle;pointer-events:none;forced-color-adjust:none}
${ramp()}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem;margin-block:.75rem}
.legend li{margin:0;display:flex;align-items:center;gap:.45rem}
.legend span{inline-size:1.1rem;block-size:1.1rem;border:1px solid var(--c-soft);forced-color-adjust:none}
.legend .none span{background:none;border-style:dashed}
.take p{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
.explore button{min-block-size:2.75rem;background:var(--card)}
.explore :is(td.n,td:last-child){white-space:nowrap}
td.n>small{white-space:nowrap}
.explore td small{white-space:normal;display:block;inline-size:max-content;max-inline-size:14rem}
td .cite{display:inline-block;min-inline-size:24px;line-height:24px;padding:0;text-align:center;vertical-align:baseline}
@media(min-width:40rem){.chart .states text{font-size:22px}}
@media(forced-colors:active){.chip input:checked+span{forced-color-adjust:none;background:SelectedItem;color:SelectedItemText}}
@media print{.choose,.take{display:none}}
`

/** The steps of the standalone map, light to dark in both modes: darker is more everywhere. */
function ramp(): string {
  return MAP_RAMP.map(
    ([fill, text], index) =>
      `.chart .states path.c${index + 1}{fill:${fill}}.chart .states text.c${index + 1}{fill:${text}}.legend .c${index + 1} span{background:${fill}}`,
  ).join('\n')
}
