// How the card looks: the lamp beside the ledger.

/** A way on that stands out: on every page of the way to help too. */
export const buttonStyle: string = `
.button{display:inline-block;border:2px solid var(--lamp-edge);background:var(--card);color:var(--lamp-ink);font-weight:600;border-radius:.25rem;padding:.45rem 1.1rem;text-decoration:none}
.button:hover{text-decoration:underline}
`

export const supportCardStyle: string = `
.card{background:var(--lamp);border-inline-start:6px solid var(--lamp-edge);padding:1rem 1.25rem;margin-block:1.25rem 1.75rem}
.card h2{margin:0 0 .25rem;font-size:1.3rem}
.card p{margin-block-end:.75rem}
.card .ways{margin:0;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
.card a{color:var(--lamp-ink);font-weight:600}
`
