// `freedom-facts services`: the directory of services, checked, and what is to be called next.
import { type Call, type Command, EXIT, type ExitCode } from '../command.ts'
import { optionText } from '../help.ts'
import { meant } from '../read-call.ts'
import type { ServicesAction } from '../services-action.ts'
import type { World } from '../world.ts'
import { checkServices } from './services-check.ts'
import { dueServices } from './services-due.ts'
import { importServicesAction } from './services-import.ts'

const ACTIONS: readonly ServicesAction[] = [checkServices, dueServices, importServicesAction]

const OPTIONS: Command['options'] = Object.fromEntries(
  ACTIONS.flatMap((action) => Object.entries(action.options)),
)

export const services: Command = {
  name: 'services',
  summary: 'look after the directory of services',
  takes: ACTIONS.map(usageOf).join(' | '),
  least: 1,
  most: 1 + Math.max(...ACTIONS.map(({ most }) => most)),
  details: ACTIONS.map(detailsOf).join('\n'),
  options: OPTIONS,
  exits: {
    [EXIT.fine]: 'Done, and nothing stops a release',
    [EXIT.refused]: 'There are errors, or the site cannot be read',
    [EXIT.notSettled]: 'Only unacknowledged warnings, which stop a publication and not a preview',
  },
  examples: ACTIONS.flatMap(({ examples }) => examples),
  run: async (call, world) => {
    const [word = '', ...words] = call.words
    const action = ACTIONS.find(({ name }) => name === word)
    if (action === undefined) return refuse(unknownAction(word), world)
    const fault = faultOf(action, { ...call, words })
    return fault === null ? action.run({ ...call, words }, world) : refuse(fault, world)
  },
}

function refuse(fault: string, world: World): ExitCode {
  world.say(`freedom-facts: ${fault}`)
  return EXIT.usage
}

function usageOf({ name, takes }: ServicesAction): string {
  return `${name} ${takes}`.trim()
}

/** "due [folder] [--count <number>]: what is to be called next." */
function detailsOf(action: ServicesAction): string {
  const options = Object.entries(action.options).map(([name, { value }]) => `[${optionText(name, value)}]`)
  return `${[usageOf(action), ...options].join(' ')}: ${action.summary}.`
}

function unknownAction(word: string): string {
  const names = ACTIONS.map(({ name }) => name)
  return `services cannot do '${word}'.${meant(word, names)} It takes ${names.join(', ')}.`
}

/** What does not fit the action: its words, or an option of another one. */
function faultOf({ name, takes, least, most, options }: ServicesAction, call: Call): string | null {
  if (call.words.length < least) return `services ${name} needs ${takes}.`
  const extra = call.words[most]
  if (extra !== undefined) return `services ${name} takes ${takes}; '${extra}' is too many.`
  const other = Object.keys(OPTIONS).find(
    (option) => !Object.hasOwn(options, option) && (call.has(option) || call.text(option) !== undefined),
  )
  return other === undefined ? null : `services ${name} has no option --${other}.`
}
