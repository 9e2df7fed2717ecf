// How cards and sheets look: easy to read on a screen; on paper black on white, in inches, and nothing else on the page.

/** Without a margin of the page, browsers have no room to print its title and its address. */
export const cardStyle: string = `
.cut,.panel{background:var(--card);border:1px dashed var(--edge);padding:1rem 1.1rem;max-inline-size:36rem}
.panel{border-style:solid;border-color:var(--rule)}
.lines{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:.9rem 1.25rem}
.sheet .lines{grid-template-columns:1fr}
.lines li{margin:0;line-height:1.35}
.lines span{display:block}
.number{font-size:1.4rem;font-weight:700;line-height:1.2;font-variant-numeric:lining-nums tabular-nums}
.name{font-weight:600}
.what,.state,.legend,.imprint{font-size:.875rem;color:var(--soft)}
.front{font-size:1.2rem;font-weight:600;margin-block-end:.5rem}
.imprint{margin:.75rem 0 0}
.legend{margin:1rem 0 0}
@media screen{
.cut+.cut{display:none}
.panel+.panel{border-block-start:0}
.panel:first-child .number{font-size:2rem}
}
@media print{
@page{size:letter;margin:0}
body>:not(main),main>:not(.paper){display:none!important}
.paper{block-size:10.9in;inline-size:8.5in;max-inline-size:none;margin:0;overflow:hidden;display:grid;justify-content:center;align-content:center;color:#000}
.cards{grid-template:repeat(4,2.125in)/repeat(2,3.375in)}
.sheet{grid-template:repeat(2,5.45in)/repeat(2,4.25in)}
.cut,.panel{background:#fff;border:0;max-inline-size:none;overflow:hidden;display:flex;flex-direction:column}
.cut{padding:.09in .12in .06in;outline:1px dashed #888}
.panel{padding:.4in;justify-content:safe center}
.panel:nth-child(1){grid-area:2/2}
.panel:nth-child(2){grid-area:1/2;transform:rotate(180deg)}
.panel:nth-child(3){grid-area:1/1;transform:rotate(180deg)}
.panel:nth-child(4){grid-area:2/1}
.what,.state,.legend,.imprint{color:#000}
.cards .lines{flex:1;min-block-size:0;grid-template:repeat(3,minmax(0,1fr))/1fr 1fr;gap:0 .1in}
.cards li{font-size:7pt;line-height:1.15;overflow:hidden}
.cards .number{font-size:10.5pt;line-height:1.15;white-space:nowrap}
.cards .state,.cards .imprint{font-size:6pt}
.cards .imprint{line-height:1.2;margin:0}
.sheet .lines{gap:.11in}
.sheet li{font-size:9.5pt;line-height:1.22}
.sheet .number{font-size:17pt}
.sheet .what,.sheet .state,.legend,.sheet .imprint{font-size:8.5pt}
.panel:first-child{text-align:center}
.panel:first-child .number{font-size:44pt}
.front{font-size:16pt}
}
`
