// The file of prints of the last import, as text and back.
import { z } from 'zod'
import type { PrintBook } from './merge.ts'

const bookSchema = z.record(
  z.string(),
  z.strictObject({ fields: z.record(z.string(), z.string()), ways: z.array(z.string()) }),
)

/** One service a line, in the order of their ids. */
export function writePrints(book: PrintBook): string {
  const lines = [...book]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, prints]) => `${JSON.stringify(id)}:${JSON.stringify(prints)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Null where the text is none of ours: nothing is known of the last import then. */
export function readPrints(text: string): PrintBook | null {
  try {
    const read = bookSchema.safeParse(JSON.parse(text))
    return read.success ? new Map(Object.entries(read.data)) : null
  } catch {
    return null
  }
}
