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
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
