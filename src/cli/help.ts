// Help for people at a terminal, made from the table of commands.
import { type Command, EXIT, type ExitCode, type Option } from './command.ts'

const HELP: Readonly<Record<string, Option>> = { help: { summary: 'Print this help' } }

/** Help for the whole program. */
export function printOverview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, takes, summary }) => [`${name} ${takes}`.trim(), summary] as const)
  return [
    'freedom-facts: publishes facts that people can check, and help that people can reach without being seen.',
    '',
    'Usage: freedom-facts <command> [words] [options]',
    '',
    ...columns(rows),
    '',
    'freedom-facts <command> --help says more about one. freedom-facts --version prints the version.',
    'Where a folder is not given: sites/missouri if it is here, else this folder.',
  ].join('\n')
}

/** Help for one command. */
export function printCommandHelp(command: Command): string {
  const { name, summary, takes, details, options, examples } = command
  return [
    `freedom-facts ${name}: ${summary}.`,
    '',
    `Usage: ${usage(command)}`,
    '',
    ...(details === '' ? [] : [details, '']),
    'Options:',
    ...columns(
      Object.entries({ ...options, ...HELP }).map(([option, { value, summary: what }]) => [
        optionText(option, value),
        what,
      ]),
    ),
    '',
    'Exit codes:',
    ...columns(exitsOf(command).map(([code, what]) => [String(code), what])),
    '',
    takes === '' && Object.keys(options).length === 0 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`),
  ].join('\n')
}

export function usage({ name, takes, options }: Command): string {
  return ['freedom-facts', name, takes, Object.keys(options).length === 0 ? '' : '[options]']
    .filter((part) => part !== '')
    .join(' ')
}

export function optionText(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

/** The codes that a command can end with, and what each means for it. */
export function exitsOf({ exits }: Command): readonly (readonly [ExitCode, string])[] {
  return Object.values(EXIT).flatMap((code): readonly (readonly [ExitCode, string])[] => {
    const what = code === EXIT.usage ? 'The command line does not fit' : exits[code]
    return what === undefined ? [] : [[code, what]]
  })
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
