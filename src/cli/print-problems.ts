// Problems for a person to work through: grouped by file, each with its place and its remedy, and the totals last.
import type { Problem, Severity } from '../kit/problem.ts'

/** Pages and scripts are rendered; no file of a site is either. */
const RENDERED = /\.(html|js)$/

const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, publisher: 35 }

export interface PrintOptions {
  readonly colours: boolean
  /** Where the site's folder is, so that a terminal can open `folder/file:line:column`. */
  readonly folder: string
}

/** Empty where there are no problems. */
export function printProblems(problems: readonly Problem[], { colours, folder }: PrintOptions): string {
  const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
  const placeOf = ({ place }: Problem): string =>
    RENDERED.test(place.file) ? `page ${place.file}` : within(folder, place.file)
  return [...Map.groupBy(problems, placeOf)]
    .flatMap(([file, found]) => [
      paint(1, file),
      ...found
        .toSorted(byPlace)
        .flatMap(({ place, severity, rule, message, remedy }) => [
          `  ${[file, place.line, place.column].filter((part) => part !== undefined).join(':')}  ${paint(COLOUR[severity], severity)}  ${rule}`,
          `    ${message}`,
          `    ${remedy}`,
        ]),
      '',
    ])
    .join('\n')
}

/** "2 errors, 1 warning", or "no problem". */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Severity, one: string, many: string): readonly string[] => {
    const n = problems.filter((problem) => problem.severity === severity).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  }
  const parts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('publisher', 'thing that only an example may have', 'things that only an example may have'),
  ]
  return parts.length === 0 ? 'no problem' : parts.join(', ')
}

function within(folder: string, file: string): string {
  return folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`
}

function byPlace(a: Problem, b: Problem): number {
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0)
}
