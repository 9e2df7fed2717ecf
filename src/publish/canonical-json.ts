// One value, one text: JSON with sorted keys, so that a signature over it can be checked anywhere.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The canonical text: keys by code unit, one blank of indentation a level, a line feed at the end.
 *
 * Requires  finite numbers.
 */
export function canonicalJson(value: Json): string {
  return `${print(value, '\n')}\n`
}

function print(value: Json, newLine: string): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`not a number that JSON can hold: ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${newLine} `
  if (isList(value)) {
    if (value.length === 0) return '[]'
    return `[${value.map((item) => inner + print(item, inner)).join(',')}${newLine}]`
  }
  const keys = Object.keys(value).toSorted(byCodeUnit)
  if (keys.length === 0) return '{}'
  return `{${keys.map((key) => `${inner}${JSON.stringify(key)}: ${print(value[key] ?? null, inner)}`).join(',')}${newLine}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** The order of keys and paths, the same in every language and on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
