// How "use this" looks.

/** A citation is set apart, so that it can be marked and copied whole. */
export const citationStyle: string = `
.citation{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;overflow-wrap:anywhere}
`

export const reuseStyle: string = `${citationStyle}.reuse pre code{user-select:all}
.reuse pre{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;white-space:pre-wrap;margin:0 0 1rem}
`
