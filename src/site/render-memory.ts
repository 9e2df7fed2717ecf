// What a process keeps of one rendering for the next: each page with all that it was made of. One that would be made of the same is taken over.
import { retained } from '../kit/retained.ts'
import type { Compared } from './rankings.ts'
import type { RenderInput } from './render-input.ts'
import { type Reads, type Watched, watchOver } from './watched-ground.ts'

export interface RenderMemory {
  /** By what was made: nothing of an earlier rendering than the last. */
  kept: ReadonlyMap<string, Kept>
  notRanked: Compared['notRanked']
}

interface Kept {
  /** Given to whoever made it, besides what it read. */
  readonly parts: readonly unknown[]
  readonly reads: Reads
  readonly value: unknown
}

export function newRenderMemory(): RenderMemory {
  return { kept: new Map(), notRanked: [] }
}

export interface Recall {
  /**
   * What `make` makes, or what it made in the last rendering under the same key, if each of `parts` is the same object, text
   * or number as then, and so is everything that it read of the watched input and rankings.
   *
   * Requires  a key of its own for each `make`; that it looks at `parts`, at what it is given and at what never changes
   *           alone; and that what it yields holds on to nothing that it was given.
   */
  readonly make: <Value>(key: string, parts: readonly unknown[], make: (given: Watched) => Value) => Value
  /** What the places of the input are compared by. */
  readonly rankings: Compared | null
  /** Ends the rendering: the memory is now of this one. */
  readonly end: () => void
}

/** Begins a rendering of `input`. */
export function openRecall(
  memory: RenderMemory,
  { input, rankings: found }: { readonly input: RenderInput; readonly rankings: Compared | null },
): Recall {
  const notRanked = retained(memory.notRanked, found?.notRanked ?? [])
  const rankings = found === null ? null : { ...found, notRanked }
  const watching = watchOver({ input, rankings })
  const { kept: last } = memory
  const kept = new Map<string, Kept>()
  const recall = (key: string, parts: readonly unknown[]): Kept | undefined => {
    const known = last.get(key)
    return known !== undefined && isSame(known.parts, parts) && watching.holds(known.reads)
      ? known
      : undefined
  }
  const makeNew = (parts: readonly unknown[], make: (given: Watched) => unknown): Kept => {
    const watched = watching.watched()
    return { parts, value: make(watched), reads: watched.reads }
  }
  return {
    rankings,
    make: <Value>(key: string, parts: readonly unknown[], make: (given: Watched) => Value): Value => {
      if (kept.has(key)) throw new Error(`two things are kept as '${key}'`)
      const entry = recall(key, parts) ?? makeNew(parts, make)
      kept.set(key, entry)
      return entry.value as Value // made under this key by the same `make`, now or in the last rendering
    },
    end: () => {
      memory.kept = kept
      memory.notRanked = notRanked
    },
  }
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((part, index) => Object.is(part, before[index]))
}
