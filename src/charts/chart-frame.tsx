// What stands round every drawing: its heading, its sentence, its notes, its table, and the links to all its cells.
import type { ComponentChildren, JSX } from 'preact'
import { ChartTable, type TableProps, WordTable } from './chart-table.tsx'
import type { TextTable } from './chart.types.ts'
import type { ChartWords } from './words.ts'

export interface ChartFrameProps {
  readonly title: string
  readonly caption?: string | undefined
  readonly headingLevel: 1 | 2 | 3 | 4
  readonly words: ChartWords
  /** What a mark stands for, where no words stand at it. */
  readonly marks: string | null
  /** What the drawing says, in sentences. */
  readonly paragraphs: readonly string[]
  readonly notes: readonly string[]
  readonly table: Pick<TableProps, 'head' | 'rows' | 'columns'> | TextTable | null
  /** The table is there to be read at once, not for whoever asks. */
  readonly isTableOpen?: boolean
  readonly links: readonly CellsLink[]
  /** The page of the whole study that the drawing is a part of. */
  readonly wholeHref?: string | undefined
  /** The drawing or drawings; none where there is nothing to draw. */
  readonly children: ComponentChildren
}

export interface CellsLink {
  /** Absent where the chart stands on that page, or leads nowhere: then there is no link. */
  readonly href: string | undefined
  /** What the cells are of. */
  readonly of: string
  /** Whether those who see need to read it, too: where there are several links. */
  readonly shown: boolean
}

export function ChartFrame(props: ChartFrameProps): JSX.Element {
  const { title, caption, words, table } = props
  const links = props.links.flatMap(({ href, ...link }) => (href === undefined ? [] : [{ ...link, href }]))
  const Heading = `h${props.headingLevel}` as const
  return (
    <figure class="chart">
      <figcaption>
        <Heading>{title}</Heading>
        {caption !== undefined && <p>{caption}</p>}
      </figcaption>
      {props.children}
      {props.marks !== null && (
        <p class="key" aria-hidden="true">
          {props.marks}
        </p>
      )}
      {props.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {props.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {table !== null && (
        <details open={props.isTableOpen}>
          <summary>{words.t('table.show')}</summary>
          {'cells' in table ? (
            <WordTable title={title} {...table} />
          ) : (
            <ChartTable title={title} {...table} words={words} />
          )}
        </details>
      )}
      {links.length > 0 && (
        <p class="cells">
          {links.map(({ href, of, shown }) => (
            <a href={href}>
              {words.t('cells')}
              <span class={shown ? undefined : 'vh'}>{words.t('cells.of', { title: of })}</span>
            </a>
          ))}
        </p>
      )}
      {props.wholeHref !== undefined && (
        <p class="cells">
          <a href={props.wholeHref}>
            {words.t('study.whole')}
            <span class="vh">{words.t('cells.of', { title })}</span>
          </a>
        </p>
      )}
    </figure>
  )
}

export interface ChartSvgProps {
  /** Unique on the page. */
  readonly id: string
  /** The class that the style knows the drawing by. */
  readonly kind: string
  readonly title: string
  /** What the drawing is, for those who do not see it. */
  readonly description: string
  /** In pixels; the width is whatever there is. */
  readonly height: number
  readonly children: ComponentChildren
}

/** One drawing with its name and its description. */
export function ChartSvg({ id, kind, title, description, height, children }: ChartSvgProps): JSX.Element {
  return (
    <svg
      class={kind}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      width="100%"
      height={height}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {children}
    </svg>
  )
}
