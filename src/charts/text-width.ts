// How wide text is, guessed without a font: a little too wide, so that what is kept apart stays apart in any system font.

const USUAL = 0.6
/** Widths in ems by code, where they are not the usual one. */
const WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return ".,:;'|il ".includes(character) ? 0.34 : 'MWmw%@'.includes(character) ? 0.9 : USUAL
})

/** The width in pixels at this size, in pixels. */
export function textWidth(text: string, size: number): number {
  return emsWith(0, text) * size
}

/** The width in ems once `text` follows what is so wide already. */
function emsWith(before: number, text: string): number {
  let ems = before
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    ems += WIDTHS[code] ?? USUAL
  }
  return ems
}

/** The text in lines of at most `width` pixels, broken between words; a longer word has a line of its own. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let ems = 0
  for (const word of text.split(/[^\S\u00A0]+/)) {
    const line = lines.at(-1)
    const joined = emsWith(ems, ` ${word}`)
    if (line !== undefined && joined * size <= width) {
      lines[lines.length - 1] = `${line} ${word}`
      ems = joined
    } else {
      lines.push(word)
      ems = emsWith(0, word)
    }
  }
  return lines
}

/** As `wrapText`, but a word that is wider than `width` is broken where it must be: nothing sticks out. */
export function fitText(text: string, size: number, width: number): readonly string[] {
  return wrapText(text, size, width).flatMap((line) => {
    if (textWidth(line, size) <= width) return [line]
    const parts = ['']
    for (const character of line) {
      const grown = (parts.at(-1) ?? '') + character
      if (textWidth(grown, size) <= width) parts[parts.length - 1] = grown
      else parts.push(character)
    }
    return parts
  })
}
