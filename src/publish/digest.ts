// The SHA-256 of a file's bytes, worked out once for as long as the bytes are kept: they are never changed in place.
import { sha256Hex } from '../kit/hash.ts'

const known = new WeakMap<Uint8Array, string>()

/** 64 hexadecimal characters. Requires that nobody writes into `bytes`. */
export function digestOf(bytes: Uint8Array): string {
  const digest = known.get(bytes) ?? sha256Hex(bytes)
  known.set(bytes, digest)
  return digest
}
