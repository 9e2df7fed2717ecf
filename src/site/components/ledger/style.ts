// How the ledger's entries look: the leader runs from the last word to the number.

export const ledgerStyle: string = `
.ledger{margin-block:0 .5rem}
.ledger div{display:grid;grid-template-columns:1fr auto;align-items:end;column-gap:.5rem;padding-block:.6rem;border-block-end:1px solid var(--rule)}
.ledger dt{display:flex;align-items:end;gap:.4rem;line-height:1.35;padding-block-end:.2rem}
.ledger dt::after{content:'';flex:1 0 1.5rem;border-block-end:2px dotted var(--edge);margin-block-end:.3em}
.ledger dd{margin:0}
.ledger .small{grid-column:1/-1}
.num{font-size:2rem;font-weight:700;line-height:1.1;padding-block-end:.4rem}
`
