// Finds a Chromium for the browser tests, or installs the system's package where we may.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The path of a Chromium, or null after saying what to do. */
export async function findOrInstallChromium() {
  const found = findChromium()
  if (found !== null) return found
  if (!mayInstall()) {
    say(
      'The browser tests need Chromium. Install it, for example with "sudo apt-get install chromium", ' +
        'or set CHROMIUM to the path of one, and run npm test again.',
    )
    return null
  }
  say('Installing Chromium for the browser tests (apt-get install chromium). This takes about a minute.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  const installed = findChromium()
  if (code === 0 && installed !== null) return installed
  say('Chromium could not be installed. Run "apt-get install chromium" to see why, then npm test again.')
  return null
}

/** The one named by CHROMIUM, else the first of the usual names on the path. */
function findChromium() {
  const named = process.env.CHROMIUM
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    say(`CHROMIUM names ${named}, which is no program here; looking for another.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, MAC].find(isProgram) ?? null
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Root on a Debian or its kin: there installing a package is ours to do, as in a container of a CI. */
function mayInstall() {
  const isRoot = process.getuid?.() === 0
  return isRoot && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0
}
