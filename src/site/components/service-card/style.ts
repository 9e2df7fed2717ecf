// How a service looks: a name, what it does, and ways to reach it that a thumb can hit.

export const serviceStyle: string = `
.service{border-block-start:1px solid var(--rule);padding-block:1.25rem .5rem}
.service h3,.service h4{margin:0 0 .25rem;font-size:1.3rem}
.service p{margin-block-end:.4rem}
.service .label{display:inline-block;margin:0 0 .3rem;border:1px solid var(--edge);border-radius:.25rem;padding:.1rem .5rem;font-size:.875rem;font-weight:600}
.takes{font-weight:600}
.facts{list-style:none;padding:0;margin-block:.25rem .5rem}
.facts li{display:inline;margin:0}
.facts li+li::before{content:' · '}
.more>summary{cursor:pointer;display:inline-block;color:var(--accent);font-size:.95rem;padding-block:.35rem}
.more>summary::-webkit-details-marker{display:none}
.more>summary::before{content:'+';display:inline-block;inline-size:1.1rem;font:400 1.25rem/1 Georgia,serif}
.more[open]>summary::before{content:'–'}
.more>summary:hover{text-decoration:underline}
.rest{list-style:none;padding-inline-start:1.1rem;margin-block:.25rem .75rem}
.ways{list-style:none;padding:0;margin-block:.75rem .5rem}
.ways li{margin-block-end:.75rem}
.way{display:inline-block;min-inline-size:min(100%,20rem);background:var(--lamp);color:var(--lamp-ink);border:2px solid var(--lamp-edge);border-radius:.25rem;padding:.6rem 1rem;font-size:1.15rem;font-weight:600;line-height:1.3;text-decoration:none;font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
.way:hover{text-decoration:underline}
.way.site{background:none;border-width:1px;border-color:var(--rule);font-size:1rem;padding:.45rem 1rem}
.plain .way{background:var(--card);color:var(--ink);border-color:var(--edge)}
.ways small{display:block;margin-block-start:.2rem}
.now{background:var(--lamp);border-inline-start:6px solid var(--lamp-edge);padding:1rem 1.25rem .25rem;margin-block-end:1.5rem}
.now h2,.now h3{margin-block-start:0}
.now .service{border:0;padding:0 0 .75rem}
.now .way{background:var(--card)}
.now small,.now .small,.now .cite{color:inherit}
.jump{list-style:none;padding:0;columns:2 17rem;column-gap:2rem}
.jump li{break-inside:avoid}
.jump a{display:block;padding-block:.15rem}
.tips{border:1px solid var(--edge);padding:0 1.25rem 1rem;margin-block-start:3rem}
.tips h2{margin-block-start:1.25rem}
`
