// How the account of a number looks, and of a dataset: the value, what it counts, the steps that lead to it.

export const accountStyle: string = `
p.value{font:700 clamp(2.75rem,2rem + 4vw,4.25rem)/1.1 Charter,'Bitstream Charter','Iowan Old Style',Cambria,Georgia,serif;font-variant-numeric:lining-nums tabular-nums;margin:0 0 .5rem;overflow-wrap:anywhere}
.sentence{font-size:1.15rem}
.steps{counter-reset:step;list-style:none;padding:0;border-block-start:1px solid var(--rule)}
.steps li{counter-increment:step;padding:.6rem 0 .6rem 2.5rem;border-block-end:1px solid var(--rule);position:relative;margin:0}
.steps li::before{content:counter(step);position:absolute;inset-inline-start:.25rem;color:var(--accent);font:700 1.05rem/1.6 Georgia,serif}
.know{border-inline-start:4px solid var(--accent);background:var(--card);padding:.75rem 1rem}
.know h2{margin:0 0 .5rem;font-size:1.15rem}
.know ul{margin:0}
pre{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;white-space:pre-wrap;margin:0 0 1rem}
td .cite{display:inline-block;min-inline-size:24px;line-height:24px;padding:0;text-align:center;vertical-align:baseline}
.entries{list-style:none;padding:0}
.entries li{padding-block:1rem;border-block-end:1px solid var(--rule);margin:0}
.entries h3{margin:0 0 .25rem}
.entries p{margin-block-end:.25rem}
`
