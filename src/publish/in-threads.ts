// Questions to worker threads: each thread answers one after another, and none outlives the call.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Result, no } from '../kit/result.ts'
import { inParallel } from './in-parallel.ts'

/** A thread takes tens of megabytes: more of them than that would rather fill a machine than be faster. */
const MOST_THREADS = 8

export interface ThreadWork<Question, Answer> {
  /** What a thread runs: a `.ts` file that answers each message with one message, a `Result<Answer, string>`. */
  readonly file: URL
  /** What each thread starts with. */
  readonly workerData: unknown
  readonly threads: number
  readonly questions: readonly Question[]
  /** What it throws ends the work. A thread that broke answers with why, in words that stand behind a colon. */
  readonly onAnswer: (answer: Result<Answer, string>, at: number) => void
}

/** As many threads as the machine runs at once, within reason. */
export function usualThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS)
}

/**
 * Puts every question to a thread, and hands over each answer as it comes, with the place of its question.
 *
 * Ensures  at most `threads` questions are under way. When the call ends, in whatever way, every thread has ended.
 */
export async function inThreads<Question, Answer>({
  file,
  workerData,
  threads,
  questions,
  onAnswer,
}: ThreadWork<Question, Answer>): Promise<void> {
  const count = Math.min(threads, questions.length)
  const all = Array.from({ length: count }, () => startThread<Question, Answer>(file, workerData))
  const idle = [...all]
  try {
    await inParallel([...questions.entries()], count, async ([at, question]) => {
      const thread = idle.pop()
      if (thread === undefined) throw new Error('More questions are under way than there are threads.')
      const answer = await thread.ask(question)
      idle.push(thread)
      onAnswer(answer, at)
    })
  } finally {
    await Promise.all(all.map(({ end }) => end()))
  }
}

interface Thread<Question, Answer> {
  readonly ask: (question: Question) => Promise<Result<Answer, string>>
  readonly end: () => Promise<unknown>
}

function startThread<Question, Answer>(file: URL, workerData: unknown): Thread<Question, Answer> {
  // Node reads the file without the hook that our tests start with, and nothing of the machine's environment is needed.
  const worker = new Worker(file, { workerData, execArgv: [], env: {} })
  let broken: string | null = null
  let settle: ((answer: Result<Answer, string>) => void) | null = null
  const fail = (why: string): void => {
    broken ??= why
    settle?.(no(broken))
  }
  worker.on('message', (answer: Result<Answer, string>) => settle?.(answer))
  worker.on('error', (error: Error) => fail(error.message))
  worker.on('exit', () => fail('the thread that worked on it ended'))
  return {
    ask: async (question) => {
      const answer = await new Promise<Result<Answer, string>>((resolve) => {
        settle = resolve
        if (broken !== null) fail(broken)
        else worker.postMessage(question, [])
      })
      settle = null
      return answer
    },
    end: () => worker.terminate(),
  }
}
