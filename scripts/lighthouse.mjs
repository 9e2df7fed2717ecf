// `node scripts/lighthouse.mjs`: the four scores of Lighthouse, phone settings, for the facts and support pages of a release.
// Lighthouse is no dependency of this project: it is installed elsewhere, and LIGHTHOUSE names the folder.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOrInstallChromium } from './set-up/chromium.mjs'
import { PROJECT_NODE, ROOT, run, say } from './set-up/run.mjs'

const PAGES = ['/', '/support/', '/es/', '/es/support/']
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
/** The middle one by performance counts: other work on the machine lowers a run. */
const RUNS = 3
const AS_OF = '2026-11-22'
/** Marks the second start of this file, on the project's own Node, which reads the sources. */
const INSIDE = 'FREEDOM_FACTS_LIGHTHOUSE_INSIDE'

const program = join(process.env.LIGHTHOUSE ?? '', 'node_modules', 'lighthouse', 'cli', 'index.js')

if (process.env.LIGHTHOUSE === undefined || !existsSync(program)) {
  say(
    'Lighthouse is not part of this project. Install it in a folder elsewhere, and name that folder:\n' +
      '  npm install --prefix <folder> lighthouse\n' +
      '  LIGHTHOUSE=<folder> node scripts/lighthouse.mjs',
  )
  process.exitCode = 2
} else if (process.env[INSIDE] === undefined) {
  const file = fileURLToPath(import.meta.url)
  const hook = join(ROOT, 'bin', 'tsx-hook.mjs')
  process.exitCode = await run(
    PROJECT_NODE,
    ['--disable-warning=ExperimentalWarning', '--import', hook, file],
    { env: { [INSIDE]: 'yes' } },
  )
} else {
  process.exitCode = await measure()
}

/** 0 if every score is 100, else 1. */
async function measure() {
  const chromium = await findOrInstallChromium()
  if (chromium === null) return 1
  const folder = mkdtempSync(join(tmpdir(), 'freedom-facts-lighthouse-'))
  try {
    const serving = await serveReal(folder)
    try {
      return await printScores(serving.url, { chromium, folder })
    } finally {
      await serving.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Publishes a copy of the shipped site as its publisher would: with addresses that are no examples and with every warning
 * answered for. A preview asks search engines to stay away, which Lighthouse counts against it.
 */
async function serveReal(folder) {
  const { publishSite } = await import('../src/publish/publish.ts')
  const { serveRelease } = await import('../src/publish/serve.ts')
  const site = join(folder, 'site')
  const out = join(folder, 'out')
  cpSync(join(ROOT, 'sites', 'missouri'), site, { recursive: true })
  const settings = join(site, 'site.yaml')
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8')
      .replaceAll('organisation.example', 'invented.org')
      .replaceAll('facts.example', 'facts.invented.org')
      .replace('en: Example organisation', 'en: Invented organisation')
      .replace('es: Organización de ejemplo', 'es: Organización inventada'),
  )
  const options = {
    folder: site,
    out,
    asOf: AS_OF,
    preview: false,
    quality: 11,
    keyFolder: join(folder, 'keys'),
  }
  let published = await publishSite(options)
  if (!published.ok) {
    acknowledge(published.refusal.problems, join(site, 'acknowledged.yaml'))
    published = await publishSite(options)
  }
  if (!published.ok) throw new Error(`${published.refusal.why} ${JSON.stringify(published.refusal.problems)}`)
  const serving = await serveRelease({ folder: join(out, 'current'), port: 0 })
  if (!serving.ok) throw new Error(serving.refusal)
  return serving.value
}

/** JSON is YAML. */
function acknowledge(problems, file) {
  const entries = problems
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule, subject }) => ({
      rule,
      subject,
      by: 'scripts/lighthouse.mjs',
      reason: 'A release that is measured and then thrown away.',
      until: '2099-12-31',
    }))
  writeFileSync(file, JSON.stringify(entries))
}

async function printScores(origin, { chromium, folder }) {
  console.log(['page'.padEnd(16), ...CATEGORIES].join('  '))
  let lowest = 100
  for (const path of PAGES) {
    const report = await middleReport(new URL(path, origin).href, {
      chromium,
      file: join(folder, 'report.json'),
    })
    const scores = CATEGORIES.map((name) => Math.round((report.categories[name].score ?? 0) * 100))
    lowest = Math.min(lowest, ...scores)
    const cells = scores.map((score, index) => String(score).padEnd(CATEGORIES[index].length))
    console.log([path.padEnd(16), ...cells].join('  '))
    for (const line of lost(report)) console.log(`  ${line}`)
  }
  return lowest === 100 ? 0 : 1
}

async function middleReport(address, where) {
  const reports = []
  while (reports.length < RUNS) reports.push(await reportOn(address, where))
  const speed = ({ categories }) => categories.performance.score ?? 0
  return reports.toSorted((one, other) => speed(one) - speed(other))[Math.floor(RUNS / 2)]
}

/** The audits that keep a category from 100, in words. */
function lost({ audits, categories }) {
  return CATEGORIES.flatMap((name) =>
    categories[name].score === 1
      ? []
      : categories[name].auditRefs
          .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
          .map(({ id }) => `${name}: ${audits[id].title} ${audits[id].displayValue ?? ''}`.trimEnd()),
  )
}

/** Its own defaults are those of a phone on a slow network. */
async function reportOn(address, { chromium, file }) {
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ]
  const child = spawn(process.execPath, [program, address, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromium },
  })
  const code = await new Promise((settle) => child.on('exit', settle))
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${address}.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
