import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '../kit/result.ts'
import type { Asked } from './in-threads.fixture.ts'
import { inThreads } from './in-threads.ts'

interface Told {
  readonly twice: number
  readonly threadId: number
  readonly workerData: unknown
}

async function ask(questions: readonly Asked[], threads: number): Promise<readonly Result<Told, string>[]> {
  const answers: Result<Told, string>[] = []
  await inThreads<Asked, Told>({
    file: new URL('in-threads.fixture.ts', import.meta.url),
    workerData: { word: 'given' },
    threads,
    questions,
    onAnswer: (answer, at) => {
      assert.equal(answers[at], undefined)
      answers[at] = answer
    },
  })
  return answers
}

const numbers = (count: number): readonly Asked[] =>
  Array.from({ length: count }, (_, number) => ({ number }))

test('each answer comes with the place of its question, whatever the number of threads', async () => {
  for (const threads of [1, 2, 5]) {
    const answers = await ask(numbers(20), threads)
    assert.deepEqual(
      answers.map((answer) => (answer.ok ? answer.value.twice : null)),
      numbers(20).map(({ number }) => number * 2),
    )
    const used = new Set(answers.map((answer) => (answer.ok ? answer.value.threadId : null)))
    assert.ok(used.size <= threads)
    for (const answer of answers) assert.deepEqual(answer.ok && answer.value.workerData, { word: 'given' })
  }
})

test('no question is no thread and no answer', async () => {
  assert.deepEqual(await ask([], 4), [])
})

test('a refusal is the answer to its question alone', async () => {
  const answers = await ask([{ number: 1 }, { number: 2, does: 'refuse' }, { number: 3 }], 2)
  assert.deepEqual(
    answers.map((answer) => (answer.ok ? answer.value.twice : answer.refusal)),
    [2, '2 is refused', 6],
  )
})

test('a thread that breaks, or ends, answers with why instead of leaving the call waiting', async () => {
  for (const [does, why] of [
    ['throw', '2 breaks'],
    ['exit', 'the thread that worked on it ended'],
  ] as const) {
    const answers = await ask([{ number: 1 }, { number: 2, does }, { number: 3 }], 1)
    assert.deepEqual(
      answers.map((answer) => (answer.ok ? answer.value.twice : answer.refusal)),
      [2, why, why],
    )
  }
})

test('what the receiver throws ends the work, and the threads with it', async () => {
  let heard = 0
  const work = inThreads<Asked, Told>({
    file: new URL('in-threads.fixture.ts', import.meta.url),
    workerData: null,
    threads: 2,
    questions: numbers(50),
    onAnswer: () => {
      heard += 1
      throw new Error('enough')
    },
  })
  await assert.rejects(work, /^Error: enough$/)
  assert.ok(heard <= 2)
})
