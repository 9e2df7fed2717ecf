// How the list of sources looks: quiet, and easy to find again from its number.

export const sourceListStyle: string = `
.sources{border-block-start:1px solid var(--rule);margin-block-start:4rem}
.sources h2{margin-block-start:1.5rem;font-size:1.2rem}
.sources ol{font-size:.9rem;line-height:1.5}
li:target{background:var(--card);outline:2px solid var(--accent);outline-offset:.3rem}
`
