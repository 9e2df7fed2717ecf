// A drawing as a picture of its own: one SVG file with its title, its notes and the lines that say where it is from.
import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../kit/language.ts'
import { px } from './canvas.tsx'
import { mapPart } from './map-part.tsx'
import { multiplesPart } from './multiples-part.tsx'
import { type PictureTheme, pictureStyle } from './picture-style.ts'
import type { Picture, PicturePart, PictureProps, StandaloneProps } from './picture.types.ts'
import { ranksPart } from './ranks-part.tsx'
import { barsPart, linePart } from './series-parts.tsx'
import { studyPart } from './study-part.tsx'
import { fitText } from './text-width.ts'

const MARGIN = 28
/** Between two parts of the picture. */
const SPACE = 14

/** The picture in one theme: see `standaloneSvgs`. */
export function standaloneSvg({ theme, ...picture }: StandaloneProps): string {
  return standaloneSvgs(picture)[theme]
}

/**
 * The picture as the text of an SVG file, in each theme. It is drawn once: themes differ by their style alone.
 *
 * Requires  as the chart of the same kind does.
 * Ensures   the same bytes for the same input; absolute sizes; no `style=`; its one <style> is `pictureStyle[theme]`. With
 *           the theme `light`, nothing that needs a browser: no variable, no media query, no percentage.
 */
export function standaloneSvgs(picture: PictureProps): Readonly<Record<PictureTheme, string>> {
  // Texts are escaped: the first tag of this name is our own.
  const [before = '', ...after] = drawn(picture).split(STYLE)
  const rest = after.join(STYLE)
  const inTheme = (theme: PictureTheme): string => `${before}<style>${pictureStyle[theme]}</style>${rest}`
  return { both: inTheme('both'), light: inTheme('light') }
}

/** Where the style of a theme is put. */
const STYLE = '<style></style>'

function drawn({ picture, title, lead, lines, language }: PictureProps): string {
  const part = partOf(picture, language)
  const { pieces, bottom } = stack(part, { title, lead, lines })
  const width = part.width + 2 * MARGIN
  const height = Math.ceil(bottom + MARGIN - SPACE)
  return cleanXml(
    render(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        role="img"
        aria-labelledby="t"
        aria-describedby="d"
        xml:lang={language}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id="t">{title}</title>
        <desc id="d">{lead === undefined ? part.description : `${lead} ${part.description}`}</desc>
        <style></style>
        <rect class="page" width={width} height={height} />
        {pieces}
      </svg>,
    ),
  )
}

function partOf(picture: Picture, language: Language): PicturePart {
  switch (picture.kind) {
    case 'line':
      return linePart(picture, language)
    case 'bars':
      return barsPart(picture, language)
    case 'ranks':
      return ranksPart(picture, language)
    case 'map':
      return mapPart(picture, language)
    case 'multiples':
      return multiplesPart(picture, language)
    case 'patterns':
    case 'estimates':
    case 'models':
    case 'left-out':
      return studyPart(picture, language)
  }
}

interface TextStyle {
  readonly class: string
  readonly size: number
  readonly leading: number
}

const HEADING: TextStyle = { class: 'heading', size: 22, leading: 28 }
const NOTE: TextStyle = { class: 'note', size: 13, leading: 18 }
const LINES: TextStyle = { class: 'lines', size: 13, leading: 18 }

/** The parts from top to bottom, each where the one before it ends. */
function stack(
  part: PicturePart,
  { title, lead, lines }: Pick<PictureProps, 'title' | 'lines'> & { readonly lead: string | undefined },
): { readonly pieces: readonly JSX.Element[]; readonly bottom: number } {
  const pieces: JSX.Element[] = []
  let y = MARGIN
  const add = (height: number, piece: JSX.Element): void => {
    pieces.push(piece)
    y += height + SPACE
  }
  const addText = (texts: readonly string[], style: TextStyle): void => {
    const rows = texts.flatMap((text) => fitText(text, style.size, part.width))
    if (rows.length > 0) add(rows.length * style.leading, <Text rows={rows} style={style} top={y} />)
  }
  addText([title], HEADING)
  y -= SPACE - 2
  if (!says(title, part.subtitle)) addText([part.subtitle], LINES)
  if (lead !== undefined) addText([lead], NOTE)
  if (part.drawing !== null)
    add(
      part.height,
      <g class={part.kind} transform={`translate(${MARGIN} ${px(y)})`}>
        {part.drawing}
      </g>,
    )
  addText(part.marks === null ? [] : [part.marks], NOTE)
  addText(part.drawing === null ? [part.description, ...part.notes] : part.notes, NOTE)
  add(0, <path class="edge" d={`M${MARGIN},${px(y)}h${part.width}`} />)
  addText(lines, LINES)
  return { pieces, bottom: y }
}

/** Whether the title says what the subtitle would. */
function says(title: string, subtitle: string): boolean {
  return title.toLowerCase().includes(subtitle.toLowerCase())
}

function Text({
  rows,
  style,
  top,
}: {
  readonly rows: readonly string[]
  readonly style: TextStyle
  readonly top: number
}): JSX.Element {
  return (
    <g class={style.class}>
      {rows.map((row, index) => (
        <text x={MARGIN} y={px(top + index * style.leading + style.size)}>
          {row}
        </text>
      ))}
    </g>
  )
}

/** What XML may not hold, however it is escaped, is shown as a thing that could not be shown. */
function cleanXml(svg: string): string {
  return svg.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD')
}
