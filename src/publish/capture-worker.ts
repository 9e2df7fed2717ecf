// A thread that works out bootstrap replicates: it is sent one span of them after another, and answers with their estimates.
import { parentPort, workerData } from 'node:worker_threads'
import { type Result, yes } from '../kit/result.ts'
import type { CaptureHistories } from '../stats/capture/histories.ts'
import { replicateEstimates } from '../stats/capture/replicates.ts'

/** What it starts with. */
export interface CaptureWork {
  readonly histories: CaptureHistories
  readonly threshold: number
  readonly seed: number
}

/** Replicates from one on, counted from 0, up to the one before another. */
export interface Span {
  readonly from: number
  readonly to: number
}

if (parentPort === null) throw new Error('capture-worker.ts runs as a worker thread alone.')
const port = parentPort
const { histories, threshold, seed } = workerData as CaptureWork // set by capture-studies.ts, which alone starts this file

port.on('message', ({ from, to }: Span) => {
  const estimates = replicateEstimates(histories, { threshold, seed, from, to })
  const answer: Result<Float64Array, string> = yes(estimates)
  port.postMessage(answer, [estimates.buffer as ArrayBuffer]) // replicateEstimates makes it, and shares it with nobody
})
