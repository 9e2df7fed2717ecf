// A thread that does the long work of a study: it is sent spans of replicates, or the search of models, and answers each.
import { parentPort, workerData } from 'node:worker_threads'
import { type Result, yes } from '../kit/result.ts'
import type { CaptureHistories } from '../stats/capture/histories.ts'
import { replicateEstimates } from '../stats/capture/replicates.ts'
import { type StudyOptions, searchAround } from '../stats/capture/study.ts'
import type { ModelSearch } from '../stats/capture/study.types.ts'

/** What it starts with. */
export interface CaptureWork {
  readonly histories: CaptureHistories
  readonly options: StudyOptions
}

/** Replicates from one on, counted from 0, up to the one before another; or the search of models. */
export type CaptureQuestion = { readonly from: number; readonly to: number } | 'models'

export type CaptureAnswer = Float64Array | ModelSearch

if (parentPort === null) throw new Error('capture-worker.ts runs as a worker thread alone.')
const port = parentPort
const { histories, options } = workerData as CaptureWork // set by capture-studies.ts, which alone starts this file

port.on('message', (question: CaptureQuestion) => {
  const answer: Result<CaptureAnswer, string> = yes(
    question === 'models'
      ? searchAround(histories, options)
      : replicateEstimates(histories, { ...options, ...question }),
  )
  port.postMessage(answer)
})
