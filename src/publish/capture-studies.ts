// Studies of lists that overlap: the long work in threads of their own, and the whole kept by content.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../kit/hash.ts'
import { type Result, no, yes } from '../kit/result.ts'
import type { CaptureHistories } from '../stats/capture/histories.ts'
import { type StudyOptions, type StudyParts, studyHistories } from '../stats/capture/study.ts'
import type { CaptureRefusal, CaptureStudy, ModelSearch } from '../stats/capture/study.types.ts'
import { whyNothing } from '../stats/capture/why-nothing.ts'
import type { CaptureAnswer, CaptureQuestion, CaptureWork } from './capture-worker.ts'
import { inThreads, usualThreads } from './in-threads.ts'
import { openKept } from './kept.ts'

export interface StudyRun {
  /** Where studies are kept between runs. Without it the last one lasts as long as the process. */
  readonly cacheFolder?: string | undefined
  /** As many as the machine runs at once, where it is not given. */
  readonly threads?: number | undefined
  /** Replicates that are done. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/** A thread hands in so many at a time: progress is seen with ten lists, and handing in costs nothing with three. */
const REPLICATES_A_SPAN = 50

/**
 * The study of these histories, or why nothing can be estimated.
 *
 * Requires  threads >= 1.
 * Ensures   the same study whatever the number of threads, kept or not. A refusal is told before a thread is started.
 */
export async function runStudy(
  histories: CaptureHistories,
  options: StudyOptions,
  { cacheFolder, threads = usualThreads(), onProgress }: StudyRun = {},
): Promise<Result<CaptureStudy, CaptureRefusal>> {
  if (!(Number.isSafeInteger(threads) && threads >= 1))
    throw new RangeError(`runStudy takes a whole number of threads from 1, not ${threads}`)
  const refusal = whyNothing(histories)
  if (refusal !== null) return no(refusal)
  const kept = openKept({ kind: 'studies', cacheFolder })
  const name = sha256Hex(JSON.stringify([await methodDigest(), histories, options]))
  let bytes = kept.find(name)
  if (bytes === undefined) {
    const parts = await partsInThreads(histories, options, { threads, onProgress })
    const study = studyHistories(histories, options, parts)
    if (!study.ok) return study
    bytes = new TextEncoder().encode(JSON.stringify(study.value))
    kept.keep(name, bytes)
  }
  kept.end()
  // We wrote it, under a digest of what it says. Read again, a new study and a kept one are the same to the last sign of a zero.
  return yes(JSON.parse(new TextDecoder().decode(bytes)) as CaptureStudy)
}

async function partsInThreads(
  histories: CaptureHistories,
  options: StudyOptions,
  { threads, onProgress }: Pick<StudyRun, 'onProgress'> & { readonly threads: number },
): Promise<StudyParts> {
  const { replicates } = options
  const estimates = new Float64Array(replicates)
  let models: ModelSearch | undefined
  let done = 0
  const workerData: CaptureWork = { histories, options }
  // The search is the longest question, so it is put first.
  const questions: readonly CaptureQuestion[] = ['models', ...spansOf(replicates)]
  await inThreads<CaptureQuestion, CaptureAnswer>({
    file: new URL('capture-worker.ts', import.meta.url),
    workerData,
    threads,
    questions,
    onAnswer: (answer, at) => {
      if (!answer.ok) throw new Error(`The study cannot be worked out: ${answer.refusal}.`)
      const question = questions[at]
      if (!(answer.value instanceof Float64Array)) {
        models = answer.value
        return
      }
      if (question === undefined || question === 'models')
        throw new Error(`Question ${at} asked for no replicates, and was answered with some.`)
      estimates.set(answer.value, question.from)
      done += answer.value.length
      onProgress?.(done, replicates)
    },
  })
  if (models === undefined) throw new Error('The search of models was put to a thread, and no answer came.')
  return { replicates: estimates, models }
}

function spansOf(replicates: number): readonly CaptureQuestion[] {
  return Array.from({ length: Math.ceil(replicates / REPLICATES_A_SPAN) }, (_, at) => ({
    from: at * REPLICATES_A_SPAN,
    to: Math.min(replicates, (at + 1) * REPLICATES_A_SPAN),
  }))
}

const STATISTICS = join(import.meta.dirname, '..', 'stats')
let digest: Promise<string> | undefined

/** Says how a study is worked out: of every statistic's source, so that none that was changed leaves an old number standing. */
function methodDigest(): Promise<string> {
  return (digest ??= readSources().then((sources) => sha256Hex(JSON.stringify(sources))))
}

async function readSources(): Promise<readonly string[]> {
  const names = await readdir(STATISTICS, { recursive: true })
  const sources = names.filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
  return Promise.all(
    sources
      .toSorted()
      .map(
        async (name) => `${name.replaceAll('\\', '/')}\n${await readFile(join(STATISTICS, name), 'utf8')}`,
      ),
  )
}
