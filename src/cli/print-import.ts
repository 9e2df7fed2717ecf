// The account of an import for a person: every file's rows, what was inferred, put right and left open, what was rejected.
import type { FileCount, Noted } from '../formats/import/tally.ts'
import type { Finding } from '../kit/rule.ts'
import type { Place } from '../kit/problem.ts'
import type { ImportOutcome } from '../publish/import-services.ts'

/** More lines than that hide the others; `--json` has all. */
const MOST_LINES = 20

export function printImport(
  { kind, file, report, counts, notes }: ImportOutcome,
  { checkOnly }: { readonly checkOnly: boolean },
): string {
  const { added, updated, unchanged, kept, removed } = counts
  return [
    `Read as ${report.what} (--from ${kind}).`,
    ...section('Rows', report.files.map(fileLine)),
    ...section('Taken to mean', report.mappings.map(notedLine)),
    ...section('Put right', report.repairs.map(notedLine)),
    ...section('To look at', report.warnings.map(notedLine)),
    ...section('Rejected', report.rejected.map(findingLine)),
    ...section(
      'Since the last import',
      notes.map(({ subject, message }) => `${subject}: ${message}`),
    ),
    '',
    `${file}: ${added} added, ${updated} updated, ${unchanged} unchanged, ${kept} kept that the source has not, ${removed} taken out.`,
    checkOnly
      ? 'This was a check: nothing was written.'
      : 'New ones are drafts, and no way to reach them is shown before somebody has checked it and listed them.',
  ].join('\n')
}

/** Why nothing was imported. */
export function printRefusal(findings: readonly Finding[]): string {
  return [...most(findings.map(findingLine)), 'Nothing was imported, and nothing has changed.'].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...most(lines).map((line) => `  ${line}`)]
}

function most(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more: --json prints them all`] : lines
}

function fileLine({
  file,
  rows,
  stored,
  merged,
  joined,
  leftOut,
  private: kept,
  rejected,
}: FileCount): string {
  const parts = [
    ...part(stored, 'became services'),
    ...part(merged, 'say what another row says'),
    ...part(joined, 'joined a service'),
    ...Object.entries(leftOut).map(([reason, count]) => `${count} left out (${reason})`),
    ...Object.entries(kept).map(([reason, count]) => `${count} kept private (${reason})`),
    ...part(rejected, 'rejected'),
  ]
  return `${file}: ${rows} rows: ${parts.length === 0 ? 'none' : parts.join(', ')}`
}

function part(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`]
}

function notedLine({ what, count, first }: Noted): string {
  return `${count} × ${what} (first: ${placeText(first)})`
}

function findingLine({ place, message, remedy }: Finding): string {
  return `${placeText(place)}  ${message} ${remedy}`.trim()
}

function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`
}
