// Where a drawing stands: in a page, as wide as there is room, or in a picture of one size. Layouts are in pixels of one
// width; a page stretches x to its own, and leaves text, dots and the weight of lines as they are.
import type { ComponentChildren, JSX } from 'preact'

export interface Canvas {
  /** An x, or a width, as an attribute says it. */
  readonly x: (pixels: number) => string | number
  /** Paths, whose x no attribute can give in percent. */
  readonly paths: (props: { readonly height: number; readonly children: ComponentChildren }) => JSX.Element
}

/** In a page: x in percent of `width`, the pixels that the layout is for. */
export function pageCanvas(width: number): Canvas {
  return {
    x: (pixels) => `${px((pixels / width) * 100)}%`,
    paths: ({ height, children }) => (
      <svg width="100%" height={height} viewBox={`0 0 ${px(width)} ${px(height)}`} preserveAspectRatio="none">
        {children}
      </svg>
    ),
  }
}

/** In a picture: pixels. */
export const pictureCanvas: Canvas = {
  x: px,
  paths: ({ children }) => <>{children}</>,
}

/** One decimal is a tenth of a pixel: finer than any screen here. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}
