// Installs the packages of package-lock.json where they are missing or other ones, and nothing where they are right.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_NODE, ROOT, run, say } from './run.mjs'

const NODE_MAJOR = '24'

/**
 * True once node_modules is what package-lock.json says and the project's own Node runs.
 * `development` asks for the packages of the tests too; a whole installation serves `npm start` as well.
 */
export async function installPackages({ development }) {
  if (!isInstalled({ development })) {
    say(
      `Installing packages${development ? ', with those of the tests' : ''} (npm ci). This is done once and takes about half a minute.`,
    )
    const code = await npm([
      'ci',
      ...(development ? ['--include=dev'] : ['--omit=dev']),
      '--no-audit',
      '--no-fund',
    ])
    if (code !== 0) {
      say(
        'The packages could not be installed. What npm printed above says why; the usual cause is no network.',
      )
      return false
    }
  }
  return (await hasProjectNode()) || (await rebuildProjectNode())
}

/** Whether npm's own record of node_modules, written when an installation is complete, holds what the lock file asks. */
export function isInstalled({ development }) {
  const wanted = readPackages('package-lock.json')
  const found = readPackages(join('node_modules', '.package-lock.json'))
  if (found === null) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.dev === true && !development)) return true
    const there = found[path]
    // Optional packages are those of other platforms: absent is as it should be.
    if (there === undefined) return entry.optional === true
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** npm may have skipped the install script that fetches Node itself; then it is run by name. */
async function rebuildProjectNode() {
  say(`Fetching Node ${NODE_MAJOR}, which this project brings along (npm rebuild node).`)
  await npm(['rebuild', 'node'])
  if (await hasProjectNode()) return true
  say(
    `The project's own Node ${NODE_MAJOR} does not run. Delete the folder node_modules and try again; ` +
      'if that fails too, this platform has no package of Node on the npm registry.',
  )
  return false
}

async function hasProjectNode() {
  const answer = spawnSync(PROJECT_NODE, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return answer.status === 0 && answer.stdout.startsWith(`v${NODE_MAJOR}.`)
}

/** The npm that started us where there is one, else the one on the path. */
function npm(args) {
  const started = process.env.npm_execpath
  if (started !== undefined && /\.c?js$/.test(started)) return run(process.execPath, [started, ...args])
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}
