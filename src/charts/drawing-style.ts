// How what is drawn looks, in a page and in a picture alike: rules over the classes of the drawings.

/** Each as CSS writes a colour. */
export interface DrawingColours {
  /** Text, and what is as strong as text. */
  readonly ink: string
  /** Lines, bars and dots. */
  readonly mark: string
  readonly soft: string
  readonly rule: string
  readonly paper: string
}

/** Those of a page, which `chartStyle` sets. */
export const PAGE_COLOURS: DrawingColours = {
  ink: 'currentColor',
  mark: 'var(--c)',
  soft: 'var(--c-soft)',
  rule: 'var(--c-rule)',
  paper: 'var(--c-paper)',
}

/** Requires `scope` empty or a selector with a space after it. Nothing is told by colour alone. */
export function drawingStyle(scope: string, colours: DrawingColours): string {
  const { ink, mark, soft, rule, paper } = colours
  return `
text{fill:${ink};font-size:12px}
.line text{text-anchor:middle}
.line .ticks text,.line .name text{text-anchor:end}
.soft text,.value .none{fill:${soft}}
.value text{font-weight:600}
.line .value text,.name text{paint-order:stroke;stroke:${paper};stroke-width:3px;stroke-linejoin:round}
.name text{font-style:italic}
.grid line{stroke:${rule}}
.grid .axis{stroke:${soft}}
.break line{stroke:${soft};stroke-dasharray:2 3}
path{fill:none;stroke:${mark};stroke-width:2.25;stroke-linejoin:round}
.band{fill:${mark};fill-opacity:.18;stroke:none}
.whisker{stroke-opacity:.45;stroke-width:4}
.dashed{stroke:${ink};stroke-width:1.5;stroke-dasharray:6 4}
.dot{fill:${mark};stroke:${paper};stroke-width:1.5}
.hollow{fill:${paper};stroke:${soft};stroke-width:1.5}
.bars text{font-size:14px}
.bars .soft text{font-size:12px}
.bars .value .none{font-weight:400}
.track{fill:${rule};opacity:.55}
.bar{fill:${mark}}
.line .panel text{font-size:15px;font-weight:600;text-anchor:start}
.ranks path{stroke-width:1.5}
.ranks .grid{stroke:${rule};stroke-width:1}
.ranks .set{stroke-width:7;stroke-opacity:.3}
.ranks .point{stroke-width:6;stroke-linecap:round}
.ranks .focus path{stroke:${ink};stroke-width:2.5}
.ranks .focus .set{stroke-width:9;stroke-opacity:.45}
.ranks .focus .point{stroke-width:8}
.ranks .strong{font-weight:700}
.ranks .here{fill:${rule};opacity:.6}
.ranks .middle text{text-anchor:middle}
.ranks .ends text{text-anchor:end;font-weight:600}
.interval{stroke:${ink};stroke-width:2}
`
    .trim()
    .split('\n')
    .map((line) => {
      const [selectors = '', rules = ''] = line.split('{')
      return `${selectors
        .split(',')
        .map((selector) => scope + selector)
        .join(',')}{${rules}`
    })
    .join('\n')
}
