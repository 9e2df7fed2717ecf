// How a number that can be checked looks: the dotted line means "this opens its account", here and nowhere else.

export const figureLinkStyle: string = `
.fig{color:inherit;font-variant-numeric:lining-nums tabular-nums;text-decoration:underline dotted var(--accent) .1em;text-underline-offset:.22em}
.fig:hover{color:var(--accent);text-decoration-style:solid}
.cite{font-size:.72em;line-height:0;vertical-align:super;padding:.4em .15em;text-decoration:none;font-variant-numeric:lining-nums}
.cite:hover{text-decoration:underline}
`
