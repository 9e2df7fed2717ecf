// The set-up behind `npm start`, `npm test` and `npm run bench`: installs what is missing, says so, then goes on.
// Plain JavaScript on Node 20 or later with nothing installed; the work itself runs on the project's own Node.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench } from './set-up/bench.mjs'
import { findOrInstallChromium } from './set-up/chromium.mjs'
import { installPackages } from './set-up/install.mjs'
import { findOrUnpackNginx } from './set-up/nginx.mjs'
import { ROOT, run, say } from './set-up/run.mjs'
import { runChecks } from './set-up/checks.mjs'

const SITE = join('sites', 'missouri')
/** The one file of tests that wants an nginx. */
const READ_BY_NGINX = 'src/publish/hosting.test.ts'

/** Publishes the site that ships as a preview, and serves it until it is stopped. */
async function start(args) {
  if (!(await installPackages({ development: false }))) return 1
  const freedomFacts = join(ROOT, 'bin', 'freedom-facts.js')
  if (!existsSync(join(ROOT, SITE, 'site.yaml'))) {
    say(`There is no site in ${SITE} to publish: this clone is not whole.`)
    return 1
  }
  const out = outputFolder()
  const published = await run(process.execPath, [freedomFacts, 'publish', '--preview', SITE, '--out', out])
  if (published !== 0) return published
  return run(process.execPath, [freedomFacts, 'serve', '--out', out, ...args])
}

/** Where the preview goes: beside a published release, which it never replaces. */
function outputFolder() {
  const manifest = join(ROOT, 'out', 'current', 'manifest.json')
  const isPublished = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).kind === 'release'
  return isPublished ? join('out', 'preview') : 'out'
}

/** Types, lint, format, catalogues and every test; the counts of the tests are printed last. */
async function test(args) {
  if (!(await installPackages({ development: true }))) return 1
  const chromium = await findOrInstallChromium()
  if (chromium === null) return 1
  const asksNginx = args.length === 0 || args.some((word) => READ_BY_NGINX.includes(word))
  const nginx = asksNginx ? findOrUnpackNginx() : null
  return runChecks({ programs: { CHROMIUM: chromium, NGINX: nginx ?? '' }, only: args })
}

const COMMANDS = {
  start,
  test,
  bench: async (args) => ((await installPackages({ development: true })) ? bench(args) : 1),
}

const [name, ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null
if (command === null) {
  say(`Write one of: node scripts/set-up.mjs ${Object.keys(COMMANDS).join(' | ')}`)
  process.exitCode = 2
} else {
  process.exitCode = await command(args)
}
