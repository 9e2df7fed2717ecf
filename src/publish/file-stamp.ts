// Whether a file is still the one that was read: a stamp that every change of its content, its name or its rights changes.
import { type BigIntStats, lstatSync } from 'node:fs'

export function stampOfFile(file: string): string {
  return stampOf(lstatSync(file, { bigint: true }))
}

/** The system moves `ctime` with every change of a file, and nobody can set it back. */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`
}
