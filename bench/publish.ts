// Measures how long it takes to publish: the site that ships and a large one, from cold, after one change, and best packed.
// Each "from cold" runs in a process of its own with an empty output folder; the time is from the call to the switched link.
// Pictures are drawn in the first of two such runs, and kept for the second.
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

/** Changes of one number, then of one fact, after the first publication; medians are printed. Few enough that no release is pruned. */
const CHANGES = 2

interface Times {
  readonly pages: number
  readonly files: number
  readonly pictures: number
  /** With every picture to be drawn. */
  readonly undrawnMs: number
  readonly coldMs: number
  readonly numberMs: number
  readonly factMs: number
}

interface Runs {
  readonly folder: string
  readonly quality: Quality
  /** Where drawn pictures are kept. */
  readonly pictures: string
}

/** Publishes `folder` from cold; with `changes`, changes one number and one fact and publishes again, in the same process. */
async function measure(
  { folder, quality, pictures }: Runs,
  changes: number,
): Promise<Omit<Times, 'undrawnMs'>> {
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
      // The best form is kept there too, and is to be made from cold.
      cacheFolder: quality === 5 ? pictures : join(home, 'out', 'cache'),
      memory,
    })
  const cold = await timed(publish)
  if (!cold.value.ok)
    throw new Error(`${cold.value.refusal.why} ${JSON.stringify(cold.value.refusal.problems[0])}`)
  const files = Object.keys(cold.value.value.release.manifest.files)
  const after = async (change: (folder: string) => void): Promise<number> => {
    const times: number[] = []
    for (let run = 0; run < changes; run++) {
      change(folder)
      times.push((await timed(publish)).ms)
    }
    return times.toSorted((a, b) => a - b)[changes >> 1] ?? 0
  }
  const numberMs = await after(changeNumber)
  const factMs = await after(changeFact)
  rmSync(home, { recursive: true, force: true })
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    pictures: files.filter((file) => file.endsWith('.png')).length,
    coldMs: cold.ms,
    numberMs,
    factMs,
  }
}

/** One more case in the first count of Missouri in the hotline's table. */
function changeNumber(folder: string): void {
  const file = join(folder, 'data', 'hotline', 'hotline.csv')
  const rows = readFileSync(file, 'utf8').split('\n')
  const column = rows[0]?.split(',').indexOf('cases') ?? -1
  const at = rows.findIndex((row) => row.startsWith('MO,') && /^\d+$/.test(row.split(',')[column] ?? ''))
  if (column < 0 || at < 0) throw new Error(`There is no count of cases for Missouri in ${file}.`)
  const cells = rows[at]?.split(',') ?? []
  rows[at] = cells.with(column, String(Number(cells[column]) + 1)).join(',')
  writeFileSync(file, rows.join('\n'))
}

function changeFact(folder: string): void {
  const file = join(folder, 'facts', 'consent.en.md')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more sentence.\n`)
}

type Make = 'missouri' | 'many'

/** The first run draws the pictures; the second finds them, as every publication but the first does. */
function inOwnProcesses(make: Make, quality: Quality): Times {
  const pictures = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-pictures-'))
  const run = (changes: number): Omit<Times, 'undrawnMs'> => {
    const printed = execFileSync(
      process.execPath,
      [...process.execArgv, import.meta.filename, make, String(quality), pictures, String(changes)],
      { encoding: 'utf8' },
    )
    return JSON.parse(printed) as Omit<Times, 'undrawnMs'> // printed by our own child, below
  }
  const undrawnMs = run(0).coldMs
  const times = { undrawnMs, ...run(CHANGES) }
  rmSync(pictures, { recursive: true, force: true })
  return times
}

async function beTheMeasured(make: string, runs: Omit<Runs, 'folder'>, changes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-site-'))
  if (make === 'many') makeManyStates(MISSOURI, folder)
  else cpSync(MISSOURI, folder, { recursive: true })
  console.log(JSON.stringify(await measure({ folder, ...runs }, changes)))
  rmSync(folder, { recursive: true, force: true })
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2)

const [make, quality, pictures = '', changes] = process.argv.slice(2)
if (make !== undefined)
  await beTheMeasured(make, { quality: quality === '11' ? 11 : 5, pictures }, Number(changes))
else {
  const cases = [
    ['sites/missouri', 'missouri', 5],
    ['sites/missouri, --compress=best', 'missouri', 11],
    ['51 states, two languages', 'many', 5],
  ] as const
  const rows = cases.map(([name, site, packed]) => {
    const times = inOwnProcesses(site, packed)
    return [
      name,
      times.pages,
      times.files,
      times.pictures,
      seconds(times.undrawnMs),
      seconds(times.coldMs),
      seconds(times.numberMs),
      seconds(times.factMs),
      Math.round((times.pages * 1000) / times.coldMs),
    ]
  })
  printTable(
    'Publishing: reading, gate, rendering, drawing, compression, hashing, signing, writing, switching',
    [
      'site',
      'pages',
      'files',
      'pictures',
      'undrawn s',
      'cold s',
      'one number s',
      'one fact s',
      'pages a second',
    ],
    rows,
  )
}
