// Everything that commands take from outside: folders, clock, environment, and the terminal they speak to.
import { homedir } from 'node:os'

export interface World {
  readonly folder: string
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Today, as an ISO date in UTC. */
  readonly today: () => string
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  /** What was asked for: standard output. */
  readonly print: (text: string) => void
  /** What a person should know meanwhile: standard error. */
  readonly say: (text: string) => void
  /** Rewrites the last line of progress on a terminal. */
  readonly overwrite: (text: string) => void
  /** Whether standard error is a terminal that somebody looks at. */
  readonly isTerminal: boolean
  /** Whether standard output may carry colours. */
  readonly colours: boolean
  /** Settles when the process is asked to stop. */
  readonly stopped: () => Promise<void>
}

/** The world of this process. */
export function thisWorld(): World {
  const noColour = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb'
  return {
    folder: process.cwd(),
    home: homedir(),
    environment: process.env,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
    print: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
    overwrite: (text) => void process.stderr.write(`\r\u001b[2K${text}`),
    isTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    colours: process.stdout.isTTY === true && !noColour,
    stopped: () =>
      new Promise((settle) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle())
      }),
  }
}
