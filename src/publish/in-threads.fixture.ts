// A thread for tests: doubles a number, says which thread it is, and breaks where it is told to.
import { parentPort, threadId, workerData } from 'node:worker_threads'

/** What a test may ask of the thread. */
export interface Asked {
  readonly number: number
  readonly does?: 'refuse' | 'throw' | 'exit'
}

parentPort?.on('message', ({ number, does }: Asked) => {
  if (does === 'throw') throw new Error(`${number} breaks`)
  if (does === 'exit') process.exit(3)
  const answer =
    does === 'refuse'
      ? { ok: false, refusal: `${number} is refused` }
      : { ok: true, value: { twice: number * 2, threadId, workerData: workerData as unknown } }
  parentPort?.postMessage(answer, [])
})
