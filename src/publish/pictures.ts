// The pictures of a release: an SVG to a PNG, without a browser, in threads of their own, and kept by content.
import { sha256Hex } from '../kit/hash.ts'
import { inThreads, usualThreads } from './in-threads.ts'
import { openKept } from './kept.ts'
import { pictureToolFiles, pictureTools } from './picture-tools.ts'

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
  if (pictures.length === 0) return
  let done = 0
  await inThreads<string, Uint8Array>({
    file: new URL('picture-worker.ts', import.meta.url),
    workerData: await pictureTools(),
    threads: Math.min(usualThreads(), Math.ceil(pictures.length / PICTURES_A_THREAD)),
    questions: pictures.map(({ body }) => body),
    onAnswer: (answer, at) => {
      const picture = pictures[at]
      if (picture === undefined) throw new Error(`There is no picture ${at}.`)
      if (!answer.ok)
        throw new Error(`The picture ${picture.path} cannot be drawn from its SVG: ${answer.refusal}.`)
      onPicture(picture, answer.value, ++done)
    },
  })
}
