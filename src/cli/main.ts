// The entry of `freedom-facts`: finds the command, and catches what no command expected.
import { randomBytes } from 'node:crypto'
import { EXIT } from './command.ts'
import { runCommandLine } from './run-command-line.ts'
import { thisWorld } from './world.ts'

const world = thisWorld()

// A reader that stops early, as `head` does, is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.fine)
})

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), world)
} catch (error) {
  process.exitCode = EXIT.refused
  sayBug(error)
}

/** A fault of ours, or of the machine: said under an id, with the whole of it only for who asks. */
function sayBug(error: unknown): void {
  const id = randomBytes(4).toString('hex')
  const message = error instanceof Error ? error.message : String(error)
  world.say(`freedom-facts: something went wrong that should not (${id}): ${message}`)
  world.say('What was published before is as it was.')
  if ((world.environment['FREEDOM_FACTS_DEBUG'] ?? '') === '')
    world.say('Set FREEDOM_FACTS_DEBUG=1 and run it again to see where.')
  else world.say(error instanceof Error ? (error.stack ?? message) : message)
}
