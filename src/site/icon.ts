// The site's icon: two ledger lines with a lamp beside them. Small, and without a word on it.

/** `icon.svg`. Support pages do not show it. */
export function icon(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#faf6ee"/><path d="M6 9h20v3H6zM6 14h20v1H6zM6 19h11v1H6zM6 24h11v1H6z" fill="${accent}"/><circle cx="23" cy="22" r="4" fill="#d98f1f"/></svg>
`
}

/** `plain.svg`: an empty sheet, for support and for addresses that lead nowhere. */
export const plainIcon: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M8 3h12l5 5v21H8z" fill="#fff" stroke="#777" stroke-width="2"/></svg>
`
