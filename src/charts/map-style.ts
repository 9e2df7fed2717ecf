// How a map of classes looks: fills that are apart in grey, and a letter on each that can be read.
import type { DrawingColours } from './drawing-style.ts'

/** The fills of the classes, from few to many, and the colour of the letter on each: in light, dark and print alike. */
export const MAP_RAMP: readonly (readonly [fill: string, text: string])[] = [
  ['#e2edf1', '#1c2530'],
  ['#b4d0db', '#1c2530'],
  ['#7dacc0', '#1c2530'],
  ['#39718d', '#ffffff'],
  ['#123a4f', '#ffffff'],
]
const BORDER = '#5d6b73'

/** Rules for the classes `fill1` to `fill5`, and `on1` to `on5` for the letters on them. */
export function mapStyle({ soft, rule }: DrawingColours): string {
  const steps = MAP_RAMP.map(
    (
      [fill, text],
      index,
    ) => `.fill${index + 1},.fill${index + 1} path{fill:${fill};stroke:${BORDER};stroke-width:1}
.map .on${index + 1},.map .on${index + 1} text{fill:${text};font-size:14px;font-weight:600;text-anchor:middle}`,
  )
  return `${steps.join('\n')}
.map .fill0{fill:none;stroke:${rule};stroke-width:1}
.map .beside path{stroke:${soft};stroke-width:1}
.map .beside text,.map .range{font-size:15px}
.map .strong{font-weight:700}
.map .halo{stroke:#fff;stroke-width:6}
.map .outline{stroke:#1c2530;stroke-width:3}`
}
