// How the parts of a text look that not every page has: asides, tables, quoted numbers, verdicts.

export const proseStyle: string = `
.aside{border-inline-start:3px solid var(--rule);padding-inline-start:1rem;color:var(--soft)}
.aside>:last-child{margin-block-end:0}
hr{border:0;border-block-start:1px solid var(--rule);margin-block:2rem}
`

/** A table that is cut has a shade at the side where it goes on: covers in the page's colour move with it, shades do not. */
const wideTable = `.scroll{overflow-x:auto;margin-block-end:1rem;background:linear-gradient(90deg,var(--paper) 50%,#0000) 0/2rem 100% local,linear-gradient(270deg,var(--paper) 50%,#0000) 100%/2rem 100% local,linear-gradient(90deg,var(--edge),#0000) 0/.5rem 100%,linear-gradient(270deg,var(--edge),#0000) 100%/.5rem 100%;background-repeat:no-repeat}
@media print{.scroll{background:0}}`

export const tableStyle: string = `
${wideTable}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:lining-nums tabular-nums;margin:0}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
th,td{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;border-block-end:1px solid var(--rule)}
thead th{border-block-end:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:400}
td.n,th.n{text-align:end}
`
