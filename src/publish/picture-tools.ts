// What pictures are drawn with: the renderer, the fonts and how it is set. Its digest is a part of each picture's name in the cache.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Half as large again as the SVG says: sharp in a document, and drawn in half the time that twice the size takes. */
export const DRAWING = {
  fitTo: { mode: 'zoom', value: 1.5 },
  font: { defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
} as const

const FILES = [
  '@resvg/resvg-wasm/index_bg.wasm',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
] as const

/** What a worker starts with. */
export interface PictureTools {
  readonly renderer: WebAssembly.Module
  readonly fonts: readonly Uint8Array[]
}

interface ToolFiles {
  /** Other bytes of the renderer or a font, or another setting, give another digest. */
  readonly digest: string
  readonly renderer: Uint8Array<ArrayBuffer>
  readonly fonts: readonly Uint8Array[]
}

let read: Promise<ToolFiles> | undefined
let compiled: Promise<PictureTools> | undefined

/** Read once in a process. */
export function pictureToolFiles(): Promise<ToolFiles> {
  return (read ??= readTools())
}

async function readTools(): Promise<ToolFiles> {
  const [renderer, ...fonts] = await Promise.all(
    FILES.map(async (file) => new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(file))))),
  )
  if (renderer === undefined) throw new Error('The list of files to draw with is empty.')
  const hash = createHash('sha256').update(JSON.stringify(DRAWING))
  for (const bytes of [renderer, ...fonts]) hash.update(bytes)
  return { digest: hash.digest('hex'), renderer, fonts }
}

/** Compiled once in a process, and only when there is something to draw. */
export function pictureTools(): Promise<PictureTools> {
  return (compiled ??= pictureToolFiles().then(async ({ renderer, fonts }) => ({
    renderer: await WebAssembly.compile(renderer),
    fonts,
  })))
}
