#!/usr/bin/env node
// The `freedom-facts` command: starts src/cli/main.ts on the project's own Node, whichever Node started this file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

if (!existsSync(node)) {
  process.stderr.write(
    `freedom-facts: the packages of this project are not installed.\nRun "npm start" in ${root} once; it installs them.\n`,
  )
  process.exitCode = 1
} else {
  // Compiled sources are kept, which halves the time to start; where that folder cannot be written, nothing is kept.
  const child = spawn(
    node,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(join(root, 'bin', 'tsx-hook.mjs')).href,
      join(root, 'src', 'cli', 'main.ts'),
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}
