import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProgress } from './progress.ts'
import { type World, thisWorld } from './world.ts'

interface Shown {
  readonly world: World
  readonly lines: readonly string[]
  /** Lets the clock run on. */
  readonly pass: (ms: number) => void
}

function terminal(isTerminal: boolean): Shown {
  const lines: string[] = []
  let now = 0
  const show = (text: string): void => void lines.push(text)
  return {
    world: { ...thisWorld(), isTerminal, now: () => now, say: show, overwrite: show },
    lines,
    pass: (ms) => {
      now += ms
    },
  }
}

for (const isTerminal of [true, false])
  test(`${isTerminal ? 'on' : 'off'} a terminal, work that ends within a second shows nothing`, () => {
    const { world, lines, pass } = terminal(isTerminal)
    const progress = openProgress(world)
    for (const done of [1, 2, 3]) {
      pass(300)
      progress.step('Counting', { done, of: 3 })
    }
    progress.step('Comparing')
    progress.end()
    assert.deepEqual(lines, [])
  })

for (const isTerminal of [true, false])
  test(`${isTerminal ? 'on' : 'off'} a terminal, what follows a count is shown as it begins, for it may say nothing more`, () => {
    const { world, lines, pass } = terminal(isTerminal)
    const progress = openProgress(world)
    pass(1500)
    progress.step('Counting', { done: 1, of: 3 })
    for (const done of [2, 3]) {
      pass(20)
      progress.step('Counting', { done, of: 3 })
    }
    progress.step('Comparing')
    assert.deepEqual(lines, ['Counting … 1 of 3', 'Comparing …'])
    progress.end()
  })
