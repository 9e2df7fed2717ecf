// How questions look: closed lines of a ledger; the mark that opens them hangs on the margin line on wide screens.

export const questionStyle: string = `
.q{border-block-end:1px solid var(--rule)}
.q>summary{display:block;cursor:pointer;padding:.85rem 0 .85rem 1.75rem;position:relative}
.q>summary::-webkit-details-marker{display:none}
.q>summary::before{content:'+';position:absolute;inset-inline-start:.1rem;inset-block-start:.65rem;font:400 1.5rem/1.2 Georgia,serif;color:var(--accent)}
.q[open]>summary::before{content:'–'}
.q>summary h3{display:inline;margin:0;font-size:1.15rem}
.q>summary:hover h3{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
.answer{padding-block-end:1rem}
@media(min-width:64rem){
.q>summary{padding-inline-start:0}
.q>summary::before{inset-inline-start:-3rem;inline-size:1.3rem;margin-inline-start:-.65rem;text-align:center;background:var(--paper)}
}
`
