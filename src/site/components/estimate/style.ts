// How the report of a study looks besides its drawings and its tables.

export const estimateStyle: string = `
.verdict{font-size:1.15rem}
main .chart h2{font-size:1.5rem;margin-block-end:.75rem}
.scroll tbody th{min-inline-size:6.5rem}
td.n{white-space:nowrap}
.methods dt{font-weight:600}
.methods dd{margin:0 0 .75rem}
pre{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;white-space:pre-wrap;margin:0 0 1rem}
@media print{.chart{break-inside:auto}.chart svg{break-inside:avoid}}
`
