// The style of a page in somebody else's frame: the chart and the lines under it, as wide as the frame is.

export const embedStyle: string = `
*{box-sizing:border-box}
html{font:100%/1.5 Seravek,'Segoe UI','Noto Sans',Ubuntu,Roboto,'Helvetica Neue',sans-serif;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
body{margin:0;padding:1rem}
h1{font:700 1.25rem/1.2 Charter,'Bitstream Charter','Iowan Old Style','Sitka Text',Cambria,Georgia,serif;margin:0 0 .25rem}
p{margin:0 0 .5rem}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:2px}
.small{font-size:.875rem;color:var(--soft)}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chart{margin:0 0 1rem;max-inline-size:none}
`
