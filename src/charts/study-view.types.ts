// A drawing of a study before it stands on a page or in a picture: what it says in words, and how it is laid out for a width.
import type { JSX } from 'preact'
import type { Canvas } from './canvas.tsx'
import type { TextTable } from './chart.types.ts'

export interface StudyView {
  /** What the drawing is, for those who do not see it. */
  readonly description: string
  readonly sentence: string
  /** How to read it, and what is not drawn. */
  readonly notes: readonly string[]
  readonly table: TextTable
  /** For a width in pixels. */
  readonly layOut: (width: number) => StudyDrawing
}

export interface StudyDrawing {
  /** In pixels. */
  readonly height: number
  readonly drawOn: (canvas: Canvas) => JSX.Element
}
