// From the words after `freedom-facts` to an exit code.
import packageFile from '../../package.json' with { type: 'json' }
import { EXIT, type ExitCode } from './command.ts'
import { COMMANDS } from './commands.ts'
import { printCommandHelp, printOverview, usage } from './help.ts'
import { meant, readCall } from './read-call.ts'
import type { World } from './world.ts'

/** Runs the command that `args` name. What does not fit is said in a sentence, with how to see what would. */
export async function runCommandLine(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    world.print(printOverview(COMMANDS))
    return EXIT.fine
  }
  if (name === '--version') {
    world.print(packageFile.version)
    return EXIT.fine
  }
  if (name === 'help') return runCommandLine([...rest, '--help'], world)
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const names = COMMANDS.map((candidate) => candidate.name)
    world.say(`freedom-facts: there is no command '${name}'.${meant(name, names)}`)
    world.say('freedom-facts --help lists them.')
    return EXIT.usage
  }
  if (asksForHelp(rest)) {
    world.print(printCommandHelp(command))
    return EXIT.fine
  }
  const call = readCall(command, rest)
  if (!call.ok) {
    world.say(`freedom-facts: ${call.refusal}`)
    world.say(`Usage: ${usage(command)}. More with: freedom-facts ${command.name} --help`)
    return EXIT.usage
  }
  return command.run(call.value, world)
}

/** `--help` anywhere before `--`, so that it can be added to a line that is being written. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h')
}
