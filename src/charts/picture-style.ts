// The one <style> of every picture, for each theme: its text never depends on what is drawn, so that its hash is known.
import { type DrawingColours, drawingStyle } from './drawing-style.ts'
import { mapStyle } from './map-style.ts'
import { studyDrawingStyle } from './study-style.ts'

/** `both`: light, dark and paper in one file. `light`: plain colours alone, for a program that turns it into pixels. */
export type PictureTheme = 'both' | 'light'

const LIGHT: DrawingColours = {
  paper: '#fffdf8',
  ink: '#1c2530',
  mark: '#14506b',
  soft: '#55585c',
  rule: '#ddd2bf',
}
const DARK: DrawingColours = {
  paper: '#24201b',
  ink: '#efe8dc',
  mark: '#8cc4dc',
  soft: '#b8aea0',
  rule: '#40382f',
}
const PRINT: DrawingColours = { paper: '#fff', ink: '#000', mark: '#000', soft: '#333', rule: '#bbb' }
const NAMES = ['paper', 'ink', 'mark', 'soft', 'rule'] as const

/** The text of the `<style>`, for the hash that a content policy allows it by. Has no character that XML escapes. */
export const pictureStyle: Readonly<Record<PictureTheme, string>> = {
  light: rules(LIGHT),
  both: `svg{${variables(LIGHT)}}
@media(prefers-color-scheme:dark){svg{${variables(DARK)}}}
@media print{svg{${variables(PRINT)}}}
${rules({
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  mark: 'var(--mark)',
  soft: 'var(--soft)',
  rule: 'var(--rule)',
})}`,
}

function rules(colours: DrawingColours): string {
  return `text{font-family:'Source Sans 3',system-ui,sans-serif}
${drawingStyle('', colours)}
.page{fill:${colours.paper}}
.heading text{font-size:22px;font-weight:600}
.note text,.lines text{font-size:13px}
.lines text{fill:${colours.soft}}
${mapStyle(colours)}
${studyDrawingStyle('', colours)}
.edge{stroke:${colours.rule};stroke-width:1}`
}

function variables(colours: DrawingColours): string {
  return NAMES.map((name) => `--${name}:${colours[name]}`).join(';')
}
