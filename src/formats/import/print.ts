// The print of a value: enough to see whether two are the same, and too little to know what they are.
import { sha256Hex } from '../../kit/hash.ts'

/** Sixteen hexadecimal characters. Values that differ in the order of their fields alone have one print. */
export function printOf(value: unknown): string {
  return sha256Hex(JSON.stringify(sorted(value)) ?? '').slice(0, 16)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}
