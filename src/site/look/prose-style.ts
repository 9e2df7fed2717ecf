// How the parts of a text look that not every page has: asides, tables, quoted numbers, verdicts.

export const proseStyle: string = `
.aside{border-inline-start:3px solid var(--rule);padding-inline-start:1rem;color:var(--soft)}
.aside>:last-child{margin-block-end:0}
hr{border:0;border-block-start:1px solid var(--rule);margin-block:2rem}
`

export const tableStyle: string = `
.scroll{overflow-x:auto;margin-block-end:1rem}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:lining-nums tabular-nums;margin:0}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
th,td{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;border-block-end:1px solid var(--rule)}
thead th{border-block-end:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:400}
td.n,th.n{text-align:end}
`
