// Measures how long it takes to publish the site that ships: from cold, after one change in the same process, best packed.
// Each "from cold" runs in a process of its own with an empty output folder; the time is from the call to the switched link.
// The first such process draws every picture; the second finds them, as every publication but the first does.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newBuildMemory } from '../src/publish/build.ts'
import type { Quality } from '../src/publish/compress.ts'
import { publishSite } from '../src/publish/publish.ts'
import { printTable, timed } from './report/print-table.ts'

const MISSOURI = join(import.meta.dirname, '..', 'sites', 'missouri')

/** One after the other; few enough that no release is pruned. */
const CHANGES: readonly { readonly name: string; readonly change: (folder: string) => void }[] = [
  {
    // On the page of every state: in the rate of all together, and in the order of all.
    name: 'the newest count of the main measure',
    change: (folder) => addToCell(folder, { dataset: 'hotline', row: /^MO,2024,/, column: 'cases' }),
  },
  {
    name: 'a count of one state in an older year',
    change: (folder) => addToCell(folder, { dataset: 'hotline', row: /^KS,2015,/, column: 'calls' }),
  },
  {
    name: 'a count of a dataset that nothing is ranked by',
    change: (folder) => addToCell(folder, { dataset: 'fbi', row: /^CO,2019,/, column: 'offences' }),
  },
  {
    name: 'a fact',
    change: (folder) => {
      const file = join(folder, 'facts', 'consent.en.md')
      writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more sentence.\n`)
    },
  },
]

interface CellAt {
  readonly dataset: string
  /** The first row that begins so, with a whole number in the column. */
  readonly row: RegExp
  readonly column: string
}

/** One more in a cell. */
function addToCell(folder: string, { dataset, row, column }: CellAt): void {
  const file = join(folder, 'data', dataset, `${dataset}.csv`)
  const rows = readFileSync(file, 'utf8').split('\n')
  const at = rows[0]?.split(',').indexOf(column) ?? -1
  const found = rows.findIndex((text) => row.test(text) && /^\d+$/.test(text.split(',')[at] ?? ''))
  if (at < 0 || found < 0) throw new Error(`There is no count in '${column}' of ${row} in ${file}.`)
  const cells = rows[found]?.split(',') ?? []
  rows[found] = cells.with(at, String(Number(cells[at]) + 1)).join(',')
  writeFileSync(file, rows.join('\n'))
}

interface Run {
  readonly quality: Quality
  /** Where drawn pictures are kept. */
  readonly pictures: string
  /** How many of the changes are made. */
  readonly changes: number
}

interface Measured {
  readonly pages: number
  readonly files: number
  readonly pictures: number
  readonly coldMs: number
  /** As many as changes were made. */
  readonly changeMs: readonly number[]
}

/** Publishes a copy of the site from cold, then after each change, in this process. */
async function measure({ quality, pictures, changes }: Run): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-'))
  const folder = join(home, 'site')
  cpSync(MISSOURI, folder, { recursive: true })
  const memory = newBuildMemory()
  const publish = async (): Promise<{ readonly ms: number; readonly paths: readonly string[] }> => {
    const { ms, value } = await timed(() =>
      publishSite({
        folder,
        out: join(home, 'out'),
        asOf: '2026-11-22',
        preview: true,
        quality,
        keyFolder: join(home, 'keys'),
        cacheFolder: pictures,
        memory,
      }),
    )
    if (!value.ok) throw new Error(`${value.refusal.why} ${JSON.stringify(value.refusal.problems[0])}`)
    return { ms, paths: Object.keys(value.value.release.manifest.files) }
  }
  const cold = await publish()
  const changeMs: number[] = []
  for (const { change } of CHANGES.slice(0, changes)) {
    change(folder)
    changeMs.push((await publish()).ms)
  }
  rmSync(home, { recursive: true, force: true })
  const countOf = (ending: string): number => cold.paths.filter((path) => path.endsWith(ending)).length
  return {
    pages: countOf('.html'),
    files: cold.paths.length,
    pictures: countOf('.png'),
    coldMs: cold.ms,
    changeMs,
  }
}

function inOwnProcess({ quality, pictures, changes }: Run): Measured {
  const printed = execFileSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, String(quality), pictures, String(changes)],
    { encoding: 'utf8' },
  )
  return JSON.parse(printed) as Measured // printed by our own child, below
}

const seconds = (ms: number | undefined): string => (ms === undefined ? '' : (ms / 1000).toFixed(2))

const [quality, kept = '', count] = process.argv.slice(2)
if (quality !== undefined) {
  const run = { quality: quality === '11' ? 11 : 5, pictures: kept, changes: Number(count) } as const
  console.log(JSON.stringify(await measure(run)))
} else {
  const pictures = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-pictures-'))
  const changes = CHANGES.length
  const undrawn = inOwnProcess({ quality: 5, pictures, changes })
  const drawn = inOwnProcess({ quality: 5, pictures, changes })
  const best = inOwnProcess({ quality: 11, pictures, changes: 0 })
  rmSync(pictures, { recursive: true, force: true })
  printTable(
    `Publishing sites/missouri, in seconds: ${drawn.pages} pages, ${drawn.files} files, ${drawn.pictures} pictures`,
    ['', 'pictures to be drawn', 'pictures kept', 'kept, --compress=best'],
    [
      ['from cold', seconds(undrawn.coldMs), seconds(drawn.coldMs), seconds(best.coldMs)],
      ...CHANGES.map(({ name }, index) => [
        `after a change of ${name}`,
        ...[undrawn, drawn, best].map(({ changeMs }) => seconds(changeMs[index])),
      ]),
    ],
  )
}
