// Measures studies of lists that overlap, in threads, with their peak memory, beside the stored times of the reference program.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptureCounts } from '../src/formats/capture-csv.ts'
import { runStudy } from '../src/publish/capture-studies.ts'
import { type CaptureHistories, MOST_LISTS, historiesOf, peopleIn } from '../src/stats/capture/histories.ts'
import { replicateEstimates } from '../src/stats/capture/replicates.ts'
import { openRandom } from '../src/stats/random.ts'
import { STUDY_DEFAULTS } from '../src/stats/capture/study.ts'
import { printTable } from './report/print-table.ts'

const VECTORS = join(import.meta.dirname, '..', 'test', 'oracles', 'mse')

/** A study to be measured: a table among the vectors, or an invented one. */
interface Case {
  readonly name: string
  readonly table: string
  readonly replicates: number
  /** In threads of their own, the search of models beside them; or the replicates alone, in the process itself. */
  readonly threads: number | 'none'
}

interface Measured {
  readonly people: number
  /** Seconds until the last replicate was there, and until the whole study was, where it was made. */
  readonly replicates: number
  readonly whole: number | null
  /** Seconds of all processors together, for the whole study. */
  readonly processor: number
  readonly megabytes: number
}

const INVENTED = 'invented'
const CASES: readonly Case[] = [
  { name: 'UK, five lists', table: 'UKdat_5', replicates: 1000, threads: 'none' },
  { name: 'UK, five lists', table: 'UKdat_5', replicates: 1000, threads: 1 },
  { name: 'UK, five lists', table: 'UKdat_5', replicates: 1000, threads: 2 },
  { name: 'UK, five lists', table: 'UKdat_5', replicates: 20_000, threads: 'none' },
  { name: 'UK, five lists', table: 'UKdat_5', replicates: 20_000, threads: 2 },
  { name: 'UK, six lists', table: 'UKdat', replicates: 1000, threads: 'none' },
  { name: 'UK, six lists', table: 'UKdat', replicates: 1000, threads: 1 },
  { name: 'UK, six lists', table: 'UKdat', replicates: 1000, threads: 2 },
  { name: 'UK, six lists', table: 'UKdat', replicates: 20_000, threads: 2 },
  { name: 'New Orleans, eight lists', table: 'NewOrl', replicates: 1000, threads: 2 },
  { name: 'New Orleans, eight lists', table: 'NewOrl', replicates: 20_000, threads: 2 },
  { name: 'invented, eight lists', table: INVENTED, replicates: 1000, threads: 2 },
  { name: 'invented, eight lists', table: INVENTED, replicates: 20_000, threads: 2 },
]

const [word] = process.argv.slice(2)
if (word === undefined) printCases()
else console.log(JSON.stringify(await measure(caseAt(Number(word)))))

function printCases(): void {
  printTable(
    'Studies of lists that overlap: seconds from a cold start, and the most memory that a process took',
    [
      'counts',
      'people',
      'replicates',
      'threads',
      'replicates, s',
      'whole study, s',
      'processor, s',
      'MB',
      'stored, another machine, s',
    ],
    CASES.map((one, at) => {
      const { people, replicates, whole, processor, megabytes } = inOwnProcess(at)
      return [
        one.name,
        people,
        one.replicates,
        one.threads,
        replicates.toFixed(2),
        whole === null ? '' : whole.toFixed(2),
        processor.toFixed(2),
        megabytes.toFixed(0),
        storedSeconds(one),
      ]
    }),
  )
  console.log(
    '\nA whole study has every model, the graphs and what is left out besides; its threads search the models first. The reference\n' +
      'program makes the replicates and their limits alone, as the rows without a thread do but for some twenty fits; the time is\n' +
      'that of its processor, the middle one of five runs.',
  )
}

/** The most memory that a process took is never less again: each case has a process of its own. */
function inOwnProcess(at: number): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, String(at)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured // what `measure` printed
}

async function measure({ table, replicates, threads }: Case): Promise<Measured> {
  const histories = table === INVENTED ? inventedHistories() : storedHistories(table)
  const options = { ...STUDY_DEFAULTS, replicates }
  const [start, spent] = [performance.now(), process.cpuUsage()]
  let atLast = start
  const mark = (): void => void (atLast = performance.now())
  if (threads === 'none') {
    replicateEstimates(histories, { ...options, from: 0, to: replicates })
    mark()
  } else {
    const study = await runStudy(histories, options, { threads, onProgress: mark })
    if (!study.ok) throw new Error(`nothing can be estimated: ${study.refusal.kind}`)
  }
  return {
    people: peopleIn(histories),
    replicates: (atLast - start) / 1000,
    whole: threads === 'none' ? null : (performance.now() - start) / 1000,
    processor: process.cpuUsage(spent).user / 1_000_000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

function caseAt(at: number): Case {
  const found = CASES[at]
  if (found === undefined) throw new Error(`there is no case ${at}`)
  return found
}

function storedHistories(table: string): CaptureHistories {
  const file = join(VECTORS, table, 'counts.csv')
  const counts = readCaptureCounts(readFileSync(file), { file, mostLists: MOST_LISTS })
  if (!counts.ok) throw new Error(counts.refusal[0]?.message)
  return historiesOf(counts.value.lists, counts.value.rows)
}

/** Ten thousand people on eight lists, some of them easier to find than others. */
function inventedHistories(): CaptureHistories {
  const { uniform } = openRandom(8, 0)
  const counts = new Map<number, number>()
  for (let counted = 0; counted < 10_000;) {
    const chance = uniform() < 0.3 ? 0.12 : 0.04
    let pattern = 0
    for (let list = 0; list < 8; list += 1) if (uniform() < chance) pattern |= 1 << list
    if (pattern === 0) continue
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    counted += 1
  }
  return historiesOf(
    [...'ABCDEFGH'],
    [...counts].map(([pattern, count]) => ({ pattern, count })),
  )
}

/** What the reference program took for as many replicates, where that is stored. */
function storedSeconds({ table, replicates }: Case): string {
  const file = join(VECTORS, table, 'stepwise_runs.json')
  if (!existsSync(file)) return ''
  const { nboot, runs } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly nboot: number
    readonly runs: Readonly<Record<string, { readonly user_s: number }>>
  }
  const times = Object.values(runs)
    .map(({ user_s }) => user_s)
    .toSorted((a, b) => a - b)
  return nboot === replicates ? (times[Math.floor(times.length / 2)] ?? 0).toFixed(1) : ''
}
