// How the frame looks: the strip with the ways out and to support, the masthead with its double rule, the foot.

export const frameStyle: string = `
.skip:focus{position:fixed;inset-block-start:.5rem;inset-inline-start:.5rem;z-index:10;background:var(--card);padding:.75rem 1rem}
.lamp{display:block;background:var(--lamp);color:var(--lamp-ink);font-weight:600;padding:.6rem 1rem;border-block-end:1px solid var(--lamp-edge)}
.preview{margin:0;padding:.5rem 1rem;background:var(--card);border-block-end:1px solid var(--rule)}
.head{padding:.75rem 1rem 0}
.brand{display:inline-block;color:var(--ink);font-size:1.35rem;font-weight:700;text-decoration:none;padding-block:.25rem}
.brand::after{content:'';display:block;block-size:7px;margin-block-start:.35rem;border-block:3px solid var(--accent);border-block-end-width:1px}
.head ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0;padding:0}
.head li{margin:0}
.head li a{display:block;padding-block:.35rem}
.head [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.foot{padding:2rem 1rem;font-size:.9rem}
.foot p{margin-block-end:.35rem}
.up{margin-block-end:.5rem}
.notice{border-inline-start:4px solid var(--accent);background:var(--card);padding:.75rem 1rem;margin-block-end:1.5rem}
@media screen and (min-width:64rem){
.top{position:sticky;inset-block-start:0;z-index:9;background:var(--paper);display:flex;flex-flow:row-reverse;justify-content:space-between;align-items:center;padding-block:.6rem;border-block-end:1px solid var(--rule)}
.lamp{border:1px solid var(--lamp-edge);border-radius:.25rem;padding:.5rem 1rem;line-height:1.4}
.top,.preview{padding-inline:max(1rem,50vw - 32rem)}
.top,.preview{grid-column:1/-1}
.head{padding:2.5rem 1.5rem 0 1rem;position:sticky;inset-block-start:4rem;align-self:start;max-block-size:calc(100vh - 4rem);overflow-y:auto;scrollbar-width:thin}
.head ul{display:block;margin-block-start:1.5rem}
.foot{grid-column:3;padding-inline-start:3rem;border-inline-start:1px solid var(--accent)}
.head{grid-column:2}
}
`
