// Finds an nginx for the test that has one read our file, or unpacks the system's package: installed, it would start a server.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, say } from './run.mjs'

const FOLDER = join(ROOT, 'node_modules', '.cache', 'nginx')
const UNPACKED = join(FOLDER, 'root', 'usr', 'sbin', 'nginx')

/** The path of an nginx that runs, or null after saying what to do. */
export function findOrUnpackNginx() {
  mkdirSync(FOLDER, { recursive: true })
  const found = ['nginx', UNPACKED].find(runs)
  if (found !== undefined) return found
  if (unpack() && runs(UNPACKED)) return UNPACKED
  say(
    'No nginx was found, so the test of its file is skipped. To run it, install nginx and run npm test again.',
  )
  return null
}

function unpack() {
  for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name), { recursive: true })
  const download = () => does('apt-get', ['download', '-qq', 'nginx'])
  if (!download() && !(does('apt-get', ['update', '-qq']) && download())) return false
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.deb'))
  return names.length === 1 && does('dpkg-deb', ['-x', join(FOLDER, names[0]), join(FOLDER, 'root')])
}

const runs = (program) => does(program, ['-v'])

function does(program, args) {
  return spawnSync(program, args, { cwd: FOLDER, stdio: 'ignore' }).status === 0
}
