// A thread that draws pictures: it is sent one SVG after another, and answers each with its PNG or with what is wrong.
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { type Result, no, yes } from '../kit/result.ts'
import { DRAWING, type PictureTools } from './picture-tools.ts'

if (parentPort === null) throw new Error('picture-worker.ts runs as a worker thread alone.')
const port = parentPort
const { renderer, fonts } = workerData as PictureTools // set by pictures.ts, which alone starts this file
await initWasm(renderer)

port.on('message', (svg: string) => {
  const drawn = draw(svg)
  port.postMessage(drawn, drawn.ok ? [drawn.value.buffer] : [])
})

function draw(svg: string): Result<Uint8Array<ArrayBuffer>, string> {
  try {
    const drawing = new Resvg(svg, { ...DRAWING, font: { ...DRAWING.font, fontBuffers: [...fonts] } })
    const image = drawing.render()
    const png = new Uint8Array(image.asPng())
    image.free()
    drawing.free()
    return yes(png)
  } catch (error) {
    // resvg throws its words as plain text.
    return no(error instanceof Error ? error.message : String(error))
  }
}
