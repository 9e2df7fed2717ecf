// How wide text is, guessed without a font: a little too wide, so that what is kept apart stays apart in any system font.

/** The width in pixels at this size, in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text)
    width += /[.,:;'|il ]/.test(character) ? 0.34 : /[MWmw%@]/.test(character) ? 0.9 : 0.6
  return width * size
}

/** The text in lines of at most `width` pixels, broken between words; a longer word has a line of its own. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[^\S\u00A0]+/)) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
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
