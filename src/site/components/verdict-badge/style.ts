// How verdicts and quoted claims look.

export const verdictStyle: string = `
.verdict{display:inline-block;border:2px solid currentcolor;border-radius:.25rem;padding:.05rem .6rem;font-family:Seravek,'Segoe UI','Noto Sans',Ubuntu,Roboto,sans-serif;font-weight:600;font-size:1rem;line-height:1.5}
.claims{list-style:none;padding:0}
.claims li{padding-block:.6rem;border-block-end:1px solid var(--rule);margin:0}
.quoted{quotes:none}
.said{margin:0 0 1.5rem;border-inline-start:6px solid var(--rule);padding-inline-start:1.25rem}
.said h1{margin:0;font-weight:400;font-style:italic;font-size:clamp(1.5rem,1.2rem + 1.4vw,2.1rem)}
.instead{background:var(--card);border:1px solid var(--rule);padding:0 1.25rem .25rem;margin-block:2rem}
.instead h2{margin-block-start:1rem}
`
