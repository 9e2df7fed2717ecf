// How well one colour can be read on another: the contrast ratio of WCAG 2.

export function isHex(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour)
}

/**
 * The contrast ratio of two colours, from 1 (the same) to 21 (black on white).
 *
 * Requires  both written `#rrggbb`.
 * Source    WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminanceOf(colour: string): number {
  if (!isHex(colour)) throw new Error(`contrastOf: a colour is written #rrggbb, got '${colour}'`)
  const channel = (start: number): number => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
