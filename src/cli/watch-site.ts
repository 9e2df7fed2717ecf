// Serves a site from memory while somebody writes it: each saved change is checked, rendered and shown.
import { type FSWatcher, watch } from 'node:fs'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { type Built, newBuildMemory } from '../publish/build.ts'
import { type ServeOptions, type Serving, liveRelease, serveFromMemory } from '../publish/serve.ts'
import { type Look, lookAtSite } from './look-at-site.ts'
import { countProblems, printProblems } from './print-problems.ts'
import type { World } from './world.ts'

/** An editor saves in several steps; they count as one change. */
const SETTLE_MS = 50

export interface WatchOptions extends ServeOptions {
  /** As it is printed. */
  readonly folder: string
  readonly absolute: string
  readonly asOf: string
  /** Where compressed pages are kept between runs. */
  readonly cacheFolder: string
  readonly world: World
}

/** Refuses a site that has errors now: there is nothing to show yet. Later errors are printed, and the pages stay. */
export async function watchSite(options: WatchOptions): Promise<Result<Serving, string>> {
  const { folder, absolute, asOf, cacheFolder, world } = options
  const memory = newBuildMemory()
  const look = (): Promise<Look> =>
    lookAtSite({ folder: absolute, asOf, cacheFolder, memory, onStep: () => {} })
  const printed = (problems: readonly Problem[]): string =>
    printProblems(problems, { colours: world.colours, folder })

  const first = await look()
  if (first.files === null || first.errors.length > 0)
    return no(
      `${printed(first.errors)}\n${folder}: ${countProblems(first.errors)}. Mend it, then serve it again.`,
    )
  const served = await serveFromMemory(releaseOf(first.files), { ...options, liveReload: true })
  if (!served.ok) return served
  const serving = served.value

  const again = async (): Promise<void> => {
    const began = world.now()
    const { files, errors, open } = await look()
    if (files !== null && errors.length === 0) {
      serving.update(releaseOf(files))
      world.say(`Changed: shown after ${Math.round(world.now() - began)} ms; ${countProblems(open)}.`)
      return
    }
    world.say(printed(errors))
    world.say(`${countProblems(errors)}. The pages from before stay.`)
    serving.tellProblems(errors.map(({ place, message }) => `${place.file}:${place.line ?? 1} ${message}`))
  }
  const watcher = onChange(absolute, () =>
    again().catch((error: unknown) => world.say(`The change could not be read: ${String(error)}`)),
  )
  const close = (): Promise<void> => {
    watcher.close()
    return serving.close()
  }
  return yes({ ...serving, close })
}

function releaseOf(files: Built['files']): ReturnType<typeof liveRelease> {
  return liveRelease(
    files.map(({ path, bytes }) => ({ path, bytes, packed: null })),
    'preview',
  )
}

/** Runs `act` once changes have settled; one that comes while it runs makes it run once more. */
function onChange(folder: string, act: () => Promise<void>): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let waiting = false
  const run = async (): Promise<void> => {
    if (running) {
      waiting = true
      return
    }
    running = true
    do {
      waiting = false
      await act()
    } while (waiting)
    running = false
  }
  return watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), SETTLE_MS)
  })
}
