// Writes docs/commands.md and docs/rules.md from the tables that the code runs on: node scripts/reference-pages.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../src/cli/commands.ts'
import { exitsOf, optionText, usage } from '../src/cli/help.ts'
import { CONTENT_RULES } from '../src/facts/rules/content-rules.ts'
import type { Rule } from '../src/kit/rule.ts'
import { ANSWER_RULES } from '../src/publish/gate.ts'
import { bundleSize } from '../src/publish/device-bundle.ts'
import { LOOK_RULES } from '../src/publish/look-rule.ts'
import { PAGE_RULES } from '../src/publish/page-rules.ts'
import { DIRECTORY_RULES } from '../src/services/service-rules.ts'

type Row = Pick<Rule<never>, 'id' | 'severity' | 'sentence'>

/** What reading a site's files can refuse, before any rule is asked. */
export const READING_RULES: readonly Row[] = [
  { id: 'site-folder', severity: 'error', sentence: 'The folder is there.' },
  { id: 'outside-folder', severity: 'error', sentence: 'No link leads out of the folder.' },
  {
    id: 'unknown-file',
    severity: 'error',
    sentence: 'Every file of the folder is one that a site is made of.',
  },
  { id: 'file-size', severity: 'error', sentence: 'No file is larger than what is read.' },
  {
    id: 'content-shape',
    severity: 'error',
    sentence: 'Every file has the parts that it needs, spelt as docs/authors.md shows.',
  },
  { id: 'source-parts', severity: 'error', sentence: 'Every source has all of its parts.' },
  {
    id: 'csv-shape',
    severity: 'error',
    sentence: 'A CSV file is UTF-8, has one header, and as many cells in each row.',
  },
  { id: 'data-cell', severity: 'error', sentence: 'Every cell of a dataset is what its column says.' },
  {
    id: 'channel-row',
    severity: 'error',
    sentence:
      'Every row of services/channels.csv names a service, a kind of channel and how sure we are of it.',
  },
  {
    id: 'capture-counts',
    severity: 'error',
    sentence:
      'A table of lists that overlap has a column of 1 and 0 for each list, each pattern once, and a whole count for it.',
  },
  {
    id: 'capture-lists',
    severity: 'error',
    sentence: 'Every list that is chosen from such a table is in it.',
  },
  {
    id: 'unknown-zip',
    severity: 'error',
    sentence: 'The ZIP of a region or of a town is one that the Census knows.',
  },
  {
    id: 'unknown-state',
    severity: 'error',
    sentence: 'The state of a town is one that there is.',
  },
  {
    id: 'hsds-file',
    severity: 'error',
    sentence: 'A file of services in HSDS is one that can be read, and is about services.',
  },
  {
    id: 'hsds-page',
    severity: 'warning',
    sentence: 'A page of an answer in HSDS is the only one, and its counts agree with what it holds.',
  },
  {
    id: 'hsds-record',
    severity: 'error',
    sentence:
      'Every record in HSDS has what it cannot do without, and every field holds what HSDS says; a field that can be left out is a warning.',
  },
  {
    id: 'hsds-row',
    severity: 'error',
    sentence: 'Every row of an HSDS table has an identifier of its own, and names rows that are there.',
  },
  {
    id: 'block-unknown',
    severity: 'error',
    sentence: 'A text is made of paragraphs, headings, lists, tables, asides, links, charts and studies.',
  },
  {
    id: 'heading-level',
    severity: 'error',
    sentence: 'Headings in a text begin at ## and leave no level out.',
  },
  { id: 'markdown-html', severity: 'error', sentence: 'A text holds no HTML.' },
  {
    id: 'link-scheme',
    severity: 'error',
    sentence:
      'A link in a text opens a page of the site, an https:// address, a telephone number or a mailbox.',
  },
  { id: 'mark-shape', severity: 'error', sentence: 'Marks in braces are written as docs/authors.md shows.' },
]

const GROUPS: readonly (readonly [heading: string, about: string, rules: readonly Row[]])[] = [
  ['Reading', 'What the files of a site must be to be read at all.', READING_RULES],
  ['Content', 'What must hold of texts, figures, sources and datasets.', CONTENT_RULES],
  ['Services', 'What must hold of the lines and places that people may reach.', DIRECTORY_RULES],
  ['Look', 'What must hold of the look that a site chooses.', LOOK_RULES],
  ['Answers', 'What must hold of those who answer for warnings.', ANSWER_RULES],
  ['The device', 'What must hold of the files that the finder reads on a device.', [bundleSize]],
  ['Pages', 'What must hold of every page as it was rendered, error pages included.', PAGE_RULES],
]

export function rulesPage(): string {
  return `# The rules of the gate

Nothing becomes public but through these. An **error** stops a release and a preview. A **warning** stops a release until
somebody answers for it in \`acknowledged.yaml\`, by rule and subject, with a reason and a last day. **publisher** marks what
an example may have and a release may not. Written by \`node scripts/reference-pages.ts\`; a test holds it to the code.

${GROUPS.map(([heading, about, rules]) => `## ${heading}\n\n${about}\n\n| rule | severity | what must hold |\n| --- | --- | --- |\n${rules.map(({ id, severity, sentence }) => `| \`${id}\` | ${severity} | ${sentence} |\n`).join('')}`).join('\n')}`
}

export function commandsPage(): string {
  const list = COMMANDS.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${summary} |\n`).join('')
  return `# The commands

\`node bin/freedom-facts.js <command>\`, or \`freedom-facts <command>\` where the package is linked. Each prints this with
\`--help\`. What was asked for goes to standard output, everything else to standard error; \`NO_COLOR\` is respected. Where a
folder is not given, it is \`sites/missouri\` if that is here, else the present folder. Written by
\`node scripts/reference-pages.ts\`; a test holds it to the code.

| command | what it does |
| --- | --- |
${list}
${COMMANDS.map(commandSection).join('\n')}`
}

function commandSection(command: (typeof COMMANDS)[number]): string {
  const { name, summary, details, options, examples } = command
  const rows = Object.entries(options).map(
    ([option, { value, summary: what }]) => `| \`${optionText(option, value)}\` | ${what} |\n`,
  )
  const exits = exitsOf(command).map(([code, what]) => `| ${code} | ${what} |\n`)
  return `## ${name}

\`${usage(command)}\`: ${summary}. ${details.replaceAll('\n', ' ')}

${rows.length === 0 ? '' : `| option | what it does |\n| --- | --- |\n${rows.join('')}\n`}| exit code | when |
| --- | --- |
${exits.join('')}
\`\`\`
${examples.join('\n')}
\`\`\`
`
}

if (import.meta.main) {
  const docs = join(import.meta.dirname, '..', 'docs')
  writeFileSync(join(docs, 'rules.md'), rulesPage())
  writeFileSync(join(docs, 'commands.md'), commandsPage())
}
