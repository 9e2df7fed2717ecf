// A command line to a call that fits its command, or a sentence about what does not fit.
import { parseArgs } from 'node:util'
import { nearest } from '../kit/nearest.ts'
import { type Result, no, yes } from '../kit/result.ts'
import type { Call, Command } from './command.ts'

/** Refuses unknown options, options without their value, and too few or too many words. */
export function readCall(command: Command, args: readonly string[]): Result<Call, string> {
  const parsed = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of parsed.tokens ?? []) {
    if (token.kind !== 'option') continue
    const fault = optionFault(command, token)
    if (fault !== null) return no(fault)
  }
  const words = parsed.positionals
  if (words.length < command.least) return no(`${command.name} needs ${command.takes}.`)
  const extra = words[command.most]
  if (extra !== undefined)
    return no(
      `${command.name} takes ${command.takes === '' ? 'no further word' : command.takes}; '${extra}' is too many.`,
    )
  const values = new Map(Object.entries(parsed.values))
  return yes({
    words,
    text: (option) => {
      const value = values.get(option)
      return typeof value === 'string' ? value : undefined
    },
    has: (option) => values.get(option) === true,
  })
}

function optionFault(
  command: Command,
  token: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
): string | null {
  const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined
  if (option === undefined)
    return `${command.name} has no option ${token.rawName}.${meant(token.name, Object.keys(command.options), '--')}`
  if (option.value === undefined)
    return token.value === undefined ? null : `The option ${token.rawName} takes no value.`
  if (token.value === undefined || token.value === '' || looksLikeOption(token.value))
    return `The option ${token.rawName} needs ${option.value} after it.`
  return null
}

/** `--out --json` would take an option for a value. No option is a number, so that one below 0 is a value. */
function looksLikeOption(value: string): boolean {
  return value.startsWith('-') && value !== '-' && !/^-\.?\d/.test(value)
}

/** " Did you mean X?" where a name is near enough to be meant. */
export function meant(name: string, names: readonly string[], prefix: string = ''): string {
  const near = nearest(name, names)
  return near === undefined ? '' : ` Did you mean ${prefix}${near}?`
}
