// How the panel looks that a script opens over a page with the account of one number.

export const panelStyle: string = `
.panel{inline-size:min(34rem,calc(100vw - 2rem));max-block-size:80vh;border:1px solid var(--edge);border-radius:.25rem;background:var(--card);color:var(--ink);padding:1rem 1.25rem}
.panel::backdrop{background:rgb(0 0 0/.45)}
.panel .leave{position:sticky;inset-block-start:0;margin-block-end:1rem;text-align:center}
.panel h2{margin:0;font-size:1.1rem}
.panel h3{font-size:1rem;margin:1rem 0 .25rem}
.panel-value{font:700 2.25rem/1.2 Charter,Cambria,Georgia,serif;margin:0}
.panel-foot{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin:1rem 0 0}
button{font:inherit;color:inherit;background:none;border:1px solid var(--edge);border-radius:.25rem;padding:.4rem 1rem;cursor:pointer}
`
