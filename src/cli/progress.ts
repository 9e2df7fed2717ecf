// Says what is going on once it takes over a second: one line rewritten on a terminal, plain lines elsewhere.
import type { World } from './world.ts'

const PATIENCE_MS = 1000
/** Between two lines where they cannot be rewritten, as in a log. */
const LOG_EVERY_MS = 2000
const REDRAW_EVERY_MS = 100

export interface Progress {
  /** What is being done now; `of` things where they can be counted. */
  readonly step: (words: string, counted?: { readonly done: number; readonly of: number }) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** Ensures nothing is printed for work that ends within a second. */
export function openProgress(world: World): Progress {
  const began = world.now()
  let shown = ''
  let shownAt = Number.NEGATIVE_INFINITY
  let latest = ''
  let doing = ''
  const show = (): void => {
    if (latest === shown) return
    if (world.isTerminal) world.overwrite(latest)
    else world.say(latest)
    shown = latest
    shownAt = world.now()
  }
  // A step that reports nothing more would otherwise stay unseen.
  const timer = setTimeout(show, PATIENCE_MS)
  timer.unref()
  return {
    step: (words, counted) => {
      latest = counted === undefined ? `${words} …` : `${words} … ${counted.done} of ${counted.of}`
      const now = world.now()
      const pause = world.isTerminal ? REDRAW_EVERY_MS : LOG_EVERY_MS
      // What begins is shown at once: it may keep this thread busy, and then nothing can show it later.
      const isDue = words !== doing || now - shownAt >= pause
      doing = words
      if (now - began >= PATIENCE_MS && isDue) show()
    },
    end: () => {
      clearTimeout(timer)
      if (world.isTerminal && shown !== '') world.overwrite('')
    },
  }
}
