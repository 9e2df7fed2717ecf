// A Markdown file with front matter, split: YAML above the second `---`, text below it, each with its first line.
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'

export interface SplitText {
  readonly yaml: string
  readonly yamlFirstLine: number
  readonly body: string
  readonly bodyFirstLine: number
  /** For claims: the text after a line `---` in the body, or null. */
  readonly second: string | null
  readonly secondFirstLine: number
}

/** Splits a content file. A file without front matter is refused. */
export function splitFrontMatter(text: string, file: string): Result<SplitText, readonly Problem[]> {
  const lines = text.split('\n')
  const close = lines.indexOf('---', 1)
  if (lines[0] !== '---' || close === -1) {
    return no([
      {
        rule: 'content-shape',
        severity: 'error',
        place: { file, line: 1, column: 1 },
        subject: file,
        message: 'The file does not begin with front matter.',
        remedy: "Begin with a line '---', then the settings of this text, then another line '---'.",
      },
    ])
  }
  const body = lines.slice(close + 1)
  const split = body.indexOf('---')
  const first = split === -1 ? body : body.slice(0, split)
  return yes({
    yaml: lines.slice(1, close).join('\n'),
    yamlFirstLine: 2,
    body: first.join('\n'),
    bodyFirstLine: close + 2,
    second: split === -1 ? null : body.slice(split + 1).join('\n'),
    secondFirstLine: close + 2 + split + 1,
  })
}
