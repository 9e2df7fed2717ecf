// How the buttons look that keep, remove and print.

export const pressStyle: string = `
.press{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin-block:1.25rem}
.press[hidden]{display:none}
.press button,.press a{font:inherit;font-weight:600;line-height:1.3;padding:.6rem 1.1rem;border:2px solid var(--accent);border-radius:.25rem;cursor:pointer}
.press button{background:var(--accent);color:var(--paper)}
.press button:disabled{opacity:.6}
.press a{text-decoration:none}
.press a:hover,.press button:hover{text-decoration:underline}
`
