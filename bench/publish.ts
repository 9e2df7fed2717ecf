// Measures how long it takes to publish: the site that ships and a large one, from cold, after one change, and best packed.
// Each "from cold" runs in a process of its own with an empty output folder; the time is from the call to the switched link.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newBuildMemory } from '../src/publish/build.ts'
import type { Quality } from '../src/publish/compress.ts'
import { publishSite } from '../src/publish/publish.ts'
import { makeManyStates } from './report/many-states.ts'
import { printTable, timed } from './report/print-table.ts'

const MISSOURI = join(import.meta.dirname, '..', 'sites', 'missouri')

/** Changes of one fact after the first publication; the median is printed. Few enough that no release is pruned. */
const CHANGES = 3

interface Times {
  readonly pages: number
  readonly files: number
  readonly coldMs: number
  readonly againMs: number
}

/** Publishes `folder` from cold, then changes one fact and publishes again, in the same process. */
async function measure(folder: string, quality: Quality): Promise<Times> {
  const home = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-'))
  const memory = newBuildMemory()
  const publish = () =>
    publishSite({
      folder,
      out: join(home, 'out'),
      asOf: '2026-11-22',
      preview: true,
      quality,
      keyFolder: join(home, 'keys'),
      memory,
    })
  const cold = await timed(publish)
  if (!cold.value.ok)
    throw new Error(`${cold.value.refusal.why} ${JSON.stringify(cold.value.refusal.problems[0])}`)
  const fact = join(folder, 'facts', 'consent.en.md')
  const changes: number[] = []
  for (let change = 0; change < CHANGES; change++) {
    writeFileSync(fact, `${readFileSync(fact, 'utf8')}\nOne more sentence.\n`)
    changes.push((await timed(publish)).ms)
  }
  const files = Object.keys(cold.value.value.release.manifest.files)
  rmSync(home, { recursive: true, force: true })
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    coldMs: cold.ms,
    againMs: changes.toSorted((a, b) => a - b)[CHANGES >> 1] ?? 0,
  }
}

function inOwnProcess(make: 'missouri' | 'many', quality: Quality): Times {
  const printed = execFileSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, make, String(quality)],
    { encoding: 'utf8' },
  )
  return JSON.parse(printed) as Times // printed by our own child, below
}

async function beTheMeasured(make: string, quality: Quality): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-site-'))
  if (make === 'many') makeManyStates(MISSOURI, folder)
  else cpSync(MISSOURI, folder, { recursive: true })
  console.log(JSON.stringify(await measure(folder, quality)))
  rmSync(folder, { recursive: true, force: true })
}

const [make, quality] = process.argv.slice(2)
if (make !== undefined) await beTheMeasured(make, quality === '11' ? 11 : 5)
else {
  const cases = [
    ['sites/missouri', 'missouri', 5],
    ['sites/missouri, --compress=best', 'missouri', 11],
    ['51 states, two languages', 'many', 5],
  ] as const
  const rows = cases.map(([name, site, packed]) => {
    const { pages, files, coldMs, againMs } = inOwnProcess(site, packed)
    return [
      name,
      pages,
      files,
      (coldMs / 1000).toFixed(2),
      (againMs / 1000).toFixed(2),
      Math.round((pages * 1000) / coldMs),
    ]
  })
  printTable(
    'Publishing: reading, gate, rendering, compression, hashing, signing, writing, switching',
    ['site', 'pages', 'files', 'cold s', 'one change s', 'pages a second'],
    rows,
  )
}
