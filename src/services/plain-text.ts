// Text as people type it, reduced to what tells places apart.

/** Letters without accents and digits, in words: digits of Arabic and of wide East Asian keyboards too. */
export function plainText(text: string): string {
  // Most names are plain already: on an old phone, thousands of them are read much faster so.
  const folded = /[^ -~]/.test(text) ? withoutAccents(text) : text
  return folded
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** The order of two texts, by their characters. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
