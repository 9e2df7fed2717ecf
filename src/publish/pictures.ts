// The pictures of a release: an SVG to a PNG, without a browser, in threads of their own, and kept by content.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { sha256Hex } from '../kit/hash.ts'
import { inParallel } from './in-parallel.ts'
import { openKept } from './kept.ts'
import { type Drawn, pictureToolFiles, pictureTools } from './picture-tools.ts'

/** A picture to be drawn: where its PNG will stand in the release, and the text of an SVG that stands by itself. */
export interface Picture {
  readonly path: string
  readonly body: string
}

export interface PictureOptions {
  /** Where drawn pictures are kept between runs. Without it they last as long as the process. */
  readonly cacheFolder?: string
  readonly onProgress?: (done: number, of: number) => void
}

/** Each takes about 80 MB. */
const MOST_THREADS = 8
/** Starting a thread takes as long as drawing about one picture. */
const PICTURES_A_THREAD = 3

/**
 * The PNG of each picture, by path, at one and a half times the size that its SVG says.
 *
 * Ensures  the same SVG gives the same bytes on every machine, kept or not: renderer and fonts are those of the lock file,
 *          and no font of the machine is looked at. No thread outlives the call.
 * Throws   where an SVG cannot be drawn, naming the file: we write them, so it is a fault of ours.
 */
export async function drawAll(
  pictures: readonly Picture[],
  { cacheFolder, onProgress }: PictureOptions = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = openKept({ kind: 'pictures', cacheFolder })
  const drawn = new Map<string, Uint8Array>()
  if (pictures.length > 0) {
    const { digest } = await pictureToolFiles()
    const named = pictures.map((picture) => ({ ...picture, name: nameOf(picture, digest) }))
    const missing = named.filter(({ name }) => kept.find(name) === undefined)
    const distinct = [...new Map(missing.map((picture) => [picture.name, picture])).values()]
    await drawMissing(distinct, (picture, png, done) => {
      kept.keep(picture.name, png)
      onProgress?.(done, distinct.length)
    })
    for (const { path, name } of named) drawn.set(path, kept.find(name) ?? missingPicture(path))
  }
  kept.end()
  return drawn
}

/** The names of a process's pictures, by path: one whose text is the same as before has the same. */
const names = new Map<string, { readonly body: string; readonly digest: string; readonly name: string }>()

function nameOf({ path, body }: Picture, digest: string): string {
  const known = names.get(path)
  if (known?.body === body && known.digest === digest) return known.name
  const name = sha256Hex(`${digest}\n${body}`)
  names.set(path, { body, digest, name })
  return name
}

function missingPicture(path: string): never {
  throw new Error(`The picture ${path} was drawn and is not there.`)
}

async function drawMissing<Wanted extends Picture>(
  pictures: readonly Wanted[],
  onPicture: (picture: Wanted, png: Uint8Array, done: number) => void,
): Promise<void> {
  const threads = Math.min(
    availableParallelism(),
    MOST_THREADS,
    Math.ceil(pictures.length / PICTURES_A_THREAD),
  )
  if (threads === 0) return
  const workerData = await pictureTools()
  const idle = Array.from({ length: threads }, () => startThread(workerData))
  const all = [...idle]
  let done = 0
  try {
    await inParallel(pictures, threads, async (picture) => {
      const thread = idle.pop()
      if (thread === undefined) throw new Error('More pictures are under way than there are threads.')
      const answer = await thread.draw(picture)
      idle.push(thread)
      onPicture(picture, answer, ++done)
    })
  } finally {
    await Promise.all(all.map(({ end }) => end()))
  }
}

interface Thread {
  readonly draw: (picture: Picture) => Promise<Uint8Array>
  readonly end: () => Promise<unknown>
}

function startThread(workerData: unknown): Thread {
  // Node reads this file without the hook that our tests start with, and nothing of the machine's environment is needed.
  const worker = new Worker(new URL('picture-worker.ts', import.meta.url), {
    workerData,
    execArgv: [],
    env: {},
  })
  let broken: string | null = null
  let settle: ((answer: Drawn) => void) | null = null
  const fail = (why: string): void => {
    broken ??= why
    settle?.({ ok: false, why: broken })
  }
  worker.on('message', (answer: Drawn) => settle?.(answer))
  worker.on('error', (error: Error) => fail(error.message))
  worker.on('exit', () => fail('the thread that drew it ended'))
  return {
    draw: async ({ path, body }) => {
      const answer = await new Promise<Drawn>((resolve) => {
        settle = resolve
        if (broken !== null) fail(broken)
        else worker.postMessage(body, [])
      })
      settle = null
      if (!answer.ok) throw new Error(`The picture ${path} cannot be drawn from its SVG: ${answer.why}.`)
      return answer.png
    },
    end: () => worker.terminate(),
  }
}
