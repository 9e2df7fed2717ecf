// How "use this" looks: a citation set apart, so that it can be marked and copied whole.

export const reuseStyle: string = `
.citation{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;overflow-wrap:anywhere}
.reuse pre code{user-select:all}
.reuse pre{background:var(--card);border:1px solid var(--rule);padding:.75rem 1rem;white-space:pre-wrap;margin:0 0 1rem}
`
