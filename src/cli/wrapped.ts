// Words in lines that fit a terminal.

/** The words in lines of at most `width` characters; a longer word is broken. */
export function wrapped(words: string, width: number): readonly string[] {
  const pieces = words.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
  return pieces.reduce<readonly string[]>((made, piece) => {
    const last = made.at(-1)
    return last !== undefined && last.length + 1 + piece.length <= width
      ? [...made.slice(0, -1), `${last} ${piece}`]
      : [...made, piece]
  }, [])
}
