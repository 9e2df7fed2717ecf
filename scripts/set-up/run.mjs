// Running other programs from the root of the project, with their output shown as it comes.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The Node that the package `node` brings, which runs everything but the set-up itself. */
export const PROJECT_NODE = join(
  ROOT,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
)

/** One line to the person at the terminal. On stderr, so that the output of the work stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a program to its end and yields its exit code; 1 if it could not be started or died of a signal.
 *
 * Options: `env` adds to the environment; `onOutput` is given each piece of its standard output, which is still shown
 * unless `shown` is false.
 * SIGINT and SIGTERM are passed on, so that stopping us stops the program too.
 */
export function run(program, args, { env = {}, onOutput, shown = true } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['inherit', onOutput === undefined ? 'inherit' : 'pipe', 'inherit'],
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    })
    const passOn = (signal) => child.kill(signal)
    process.on('SIGINT', passOn)
    process.on('SIGTERM', passOn)
    const end = (code) => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      settle(code)
    }
    // Whole characters, wherever a piece ends.
    child.stdout?.setEncoding('utf8')
    child.stdout?.on('data', (piece) => {
      if (shown) process.stdout.write(piece)
      onOutput(piece)
    })
    child.on('error', (error) => {
      say(`${program} could not be started: ${error.message}`)
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
