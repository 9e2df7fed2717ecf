// Studies in threads: the same numbers however the work is spread, kept by content, and refused before any work.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCaptureCounts } from '../formats/capture-csv.ts'
import { type CaptureHistories, MOST_LISTS, historiesOf } from '../stats/capture/histories.ts'
import { replicateEstimates } from '../stats/capture/replicates.ts'
import { STUDY_DEFAULTS, type StudyOptions, studyHistories } from '../stats/capture/study.ts'
import type { CaptureStudy } from '../stats/capture/study.types.ts'
import { type StudyRun, runStudy } from './capture-studies.ts'
import { temporaryFolder } from './sample-release.ts'

const KOSOVO = histories('Kosovo')
/** No multiple of what a thread hands in at once. */
const OPTIONS: StudyOptions = { ...STUDY_DEFAULTS, replicates: 330 }

function histories(name: string): CaptureHistories {
  const file = join(import.meta.dirname, '../../test/oracles/mse', name, 'counts.csv')
  const counts = readCaptureCounts(readFileSync(file), { file, mostLists: MOST_LISTS })
  assert.ok(counts.ok)
  return historiesOf(counts.value.lists, counts.value.rows)
}

async function study(run: StudyRun, options: StudyOptions = OPTIONS): Promise<CaptureStudy> {
  const result = await runStudy(KOSOVO, options, run)
  assert.ok(result.ok)
  return result.value
}

test('one, two and three threads give the study that is made without any', async () => {
  const { threshold, seed, replicates } = OPTIONS
  const alone = studyHistories(KOSOVO, OPTIONS, {
    replicates: replicateEstimates(KOSOVO, { threshold, seed, from: 0, to: replicates }),
  })
  assert.ok(alone.ok)
  const plain: unknown = JSON.parse(JSON.stringify(alone.value))
  for (const threads of [1, 2, 3]) {
    // What the process remembers of the last study must not answer for this one.
    await study({ threads }, { ...OPTIONS, seed: 1 })
    assert.deepEqual(await study({ threads }), plain, `${threads} threads`)
  }
})

test('progress counts every replicate once, and ends at all of them', async () => {
  const counts: (readonly [number, number])[] = []
  await study({ threads: 2, onProgress: (done, of) => counts.push([done, of]) }, { ...OPTIONS, seed: 4 })
  assert.ok(counts.length > 2)
  assert.deepEqual(counts.at(-1), [330, 330])
  assert.ok(counts.every(([done], at) => at === 0 || done > (counts[at - 1]?.[0] ?? 0)))
})

test('a study is kept by its counts and options; a kept copy that was altered is made again', async (context) => {
  const cacheFolder = temporaryFolder(context)
  const other: StudyOptions = { ...OPTIONS, seed: 7 }
  let work = 0
  const run: StudyRun = { cacheFolder, threads: 2, onProgress: () => (work += 1) }
  const first = await study(run)
  const workOfOne = work
  const forget = (): Promise<CaptureStudy> => study({ threads: 2 }, { ...OPTIONS, seed: 99 })
  await forget()
  assert.deepEqual(await study(run), first)
  assert.equal(work, workOfOne)
  assert.notDeepEqual(await study(run, other), first)
  assert.equal(work, 2 * workOfOne)
  const folder = join(cacheFolder, 'studies')
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{}')
  await forget()
  assert.deepEqual(await study(run), first)
  assert.equal(work, 3 * workOfOne)
})

test('what cannot be estimated is refused before a replicate is drawn', async () => {
  const run: StudyRun = { onProgress: () => assert.fail('a replicate was drawn') }
  const two = historiesOf(
    ['A', 'B'],
    [1, 2, 3].map((pattern) => ({ pattern, count: 5 })),
  )
  assert.deepEqual(await runStudy(two, OPTIONS, run), { ok: false, refusal: { kind: 'two lists' } })
})

test('a number of threads that is none is a fault of the caller', async () => {
  for (const threads of [0, -1, 1.5, Number.NaN])
    await assert.rejects(runStudy(KOSOVO, OPTIONS, { threads }), RangeError)
})
