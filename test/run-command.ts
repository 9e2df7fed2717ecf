// The command as a person runs it: in a process of its own, in a folder that is new, with none of their keys.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const BIN: string = join(import.meta.dirname, '..', 'bin', 'freedom-facts.js')
const MOST_BYTES = 64 * 1024 * 1024

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A new folder to run it in, by the path that no link leads to. Whoever asks for it takes it away. */
export function newFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `freedom-facts-${name}-`)))
}

/** The environment has nothing of this machine's owner but the path. */
export function ownEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: join(folder, 'nobody'),
    FREEDOM_FACTS_HOME: join(folder, 'keys'),
  }
}

/** Runs it in this folder until it ends. */
export function runCommand(folder: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: ownEnvironment(folder),
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  })
  return { code: status, out: stdout, err: stderr }
}
