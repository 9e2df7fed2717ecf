// The style that every kind of page shares: type, rhythm, the frame round the text.

/** Sizes are in rem of the reader's own setting; the step of all spaces is half a rem. */
export const baseStyle: string = `
*{box-sizing:border-box}
html{font:112.5%/1.6 Seravek,'Segoe UI','Noto Sans',Ubuntu,Roboto,'Helvetica Neue',sans-serif;background:var(--paper);color:var(--ink);scroll-padding-block:4rem 5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:break-word}
body{margin:0;padding-block-end:4.5rem}
h1,h2,h3,h4,.brand,.num{font-family:Charter,'Bitstream Charter','Iowan Old Style','Sitka Text',Cambria,Georgia,serif;line-height:1.2}
h1,h2{text-wrap:balance}
h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);margin:0 0 1rem}
h2{font-size:1.5rem;margin:2.5rem 0 .75rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem}
h4{font-size:1.05rem;margin:1.5rem 0 .5rem}
p,ul,ol,dl,table,figure,blockquote,aside{margin:0 0 1rem}
ul,ol{padding-inline-start:1.4rem}
li{margin-block-end:.4rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:2px}
main:focus{outline:0}
code{font-family:ui-monospace,Consolas,'DejaVu Sans Mono',monospace;font-size:.85em;overflow-wrap:anywhere}
small,.small{font-size:.875rem;line-height:1.5;color:var(--soft)}
.vh:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.kicker{margin:0;color:var(--soft)}
main{max-inline-size:46rem;padding:1.5rem 1rem 0}
main>:first-child{margin-block-start:0}
@media(min-width:64rem){
html{font-size:118.75%}
body{padding-block-end:0;display:grid;grid-template:auto auto 1fr auto/minmax(0,1fr) 13.5rem minmax(0,52.5rem) minmax(0,1fr);min-block-size:100vh}
main{border-inline-start:1px solid var(--accent);padding:2.5rem 1rem 0 3rem;grid-column:3;max-inline-size:none}
main>*{max-inline-size:43rem}
}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
html{font-size:11pt;background:#fff;color:#000}
body{display:block;padding:0}
.top,nav,.skip,.foot .small{display:none}
.head,.foot{padding-inline:0}
main{border:0;max-inline-size:none;padding:0}
main a[href^=http]::after{content:' (' attr(href) ')';font-size:.8em;overflow-wrap:anywhere}
details::details-content{content-visibility:visible;block-size:auto}
h1,h2,h3,h4{break-after:avoid}
figure,tr,li{break-inside:avoid}
}
`
