// The colours of the look, in light and dark, and the promise that they can be read: see docs/decisions/0002-the-look.md.
import { contrastOf, isHex } from './contrast.ts'

/** The colours of one mode. Amber (`lamp*`) belongs to support alone. */
export interface Tokens {
  readonly paper: string
  readonly card: string
  readonly ink: string
  readonly soft: string
  /** Hairlines, which carry no meaning. */
  readonly rule: string
  /** Borders of controls. */
  readonly edge: string
  readonly accent: string
  readonly lamp: string
  readonly lampInk: string
  readonly lampEdge: string
}

export interface Accents {
  readonly accent: string
  readonly accentDark: string
}

export const DEFAULT_ACCENTS: Accents = { accent: '#14506b', accentDark: '#8cc4dc' }

const LIGHT: Omit<Tokens, 'accent'> = {
  paper: '#faf6ee',
  card: '#fffdf8',
  ink: '#1c2530',
  soft: '#55585c',
  rule: '#ddd2bf',
  edge: '#7d7465',
  lamp: '#fbe7bd',
  lampInk: '#5c3a06',
  lampEdge: '#a8690c',
}

const DARK: Omit<Tokens, 'accent'> = {
  paper: '#1a1714',
  card: '#24201b',
  ink: '#efe8dc',
  soft: '#b8aea0',
  rule: '#40382f',
  edge: '#8d8273',
  lamp: '#3d2d12',
  lampInk: '#f7cf8a',
  lampEdge: '#c98a2b',
}

/** The colours of a site. An accent that is not `#rrggbb` falls back to the default one. */
export function tokensOf(accents: Accents): { readonly light: Tokens; readonly dark: Tokens } {
  const light = isHex(accents.accent) ? accents.accent : DEFAULT_ACCENTS.accent
  const dark = isHex(accents.accentDark) ? accents.accentDark : DEFAULT_ACCENTS.accentDark
  return { light: { ...LIGHT, accent: light }, dark: { ...DARK, accent: dark } }
}

/** Every pair that stands on another on some page: text needs 4.5 to 1, the edge of a control 3 to 1. */
const PAIRS: readonly {
  readonly front: keyof Tokens
  readonly back: keyof Tokens
  readonly least: number
}[] = [
  ...(['ink', 'soft', 'accent'] as const).flatMap((front) => [
    { front, back: 'paper' as const, least: 4.5 },
    { front, back: 'card' as const, least: 4.5 },
  ]),
  { front: 'paper', back: 'ink', least: 4.5 },
  { front: 'paper', back: 'accent', least: 4.5 },
  { front: 'ink', back: 'lamp', least: 4.5 },
  { front: 'lampInk', back: 'lamp', least: 4.5 },
  { front: 'lampInk', back: 'paper', least: 4.5 },
  { front: 'lampInk', back: 'card', least: 4.5 },
  { front: 'edge', back: 'paper', least: 3 },
  { front: 'edge', back: 'card', least: 3 },
  { front: 'lampEdge', back: 'paper', least: 3 },
  { front: 'lampEdge', back: 'card', least: 3 },
  { front: 'lampEdge', back: 'lamp', least: 3 },
]

export interface ContrastFault {
  readonly mode: 'light' | 'dark'
  readonly front: keyof Tokens
  readonly back: keyof Tokens
  readonly ratio: number
  readonly least: number
}

/** The pairs of a site's colours that a reader could not tell apart well enough; empty when all is well. */
export function contrastFaults(accents: Accents): readonly ContrastFault[] {
  const tokens = tokensOf(accents)
  return (['light', 'dark'] as const).flatMap((mode) =>
    PAIRS.map(({ front, back, least }) => {
      const ratio = contrastOf(tokens[mode][front], tokens[mode][back])
      return { mode, front, back, ratio, least }
    }).filter(({ ratio, least }) => ratio < least),
  )
}

/** The tokens as CSS variables, dark where the device asks for it. */
export function tokenStyle(accents: Accents): string {
  const { light, dark } = tokensOf(accents)
  return `:root{color-scheme:light dark;${variables(light)}}
@media(prefers-color-scheme:dark){:root{${variables(dark)}}}`
}

function variables(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(';')
}
