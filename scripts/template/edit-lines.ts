// Changes to single lines of a text, each found by how it begins: a line that was rewritten since is an error, not a miss.

/** How a line begins, indentation aside, and what stands in its place: null for nothing. */
export type LineEdit = readonly [begins: string, becomes: string | null]

/** By path in the site's folder. */
export type Edits = Readonly<Record<string, readonly LineEdit[]>>

/**
 * The text with the edits made, indentation kept.
 *
 * Requires  exactly one line for each edit.
 */
export function editLines(path: string, text: string, edits: readonly LineEdit[]): string {
  return edits.reduce((edited, [begins, becomes]) => {
    const lines = edited.split('\n')
    const found = lines.flatMap((line, index) => (line.trimStart().startsWith(begins) ? [index] : []))
    const [at] = found
    if (at === undefined || found.length > 1)
      throw new Error(
        `${path}: ${found.length} lines begin with '${begins}', not one. Bring scripts/template into line with it.`,
      )
    const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? ''
    return lines.toSpliced(at, 1, ...(becomes === null ? [] : [indent + becomes])).join('\n')
  }, text)
}
