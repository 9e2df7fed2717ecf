// The permanent name of a figure or a series: readable, and the same in every language.
import { sha256Hex } from '../kit/hash.ts'

const LONGEST_SLUG = 48
const HASH_LENGTH = 8

/**
 * A slug of the canonical text, at most 48 characters, and eight characters of its hash.
 *
 * Ensures   lower-case letters, digits and hyphens alone: safe as a file's name and in an address.
 */
export function figureId(canonicalText: string): string {
  const slug = canonicalText
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replaceAll(/^-+|-+$/g, '')
  const hash = sha256Hex(canonicalText).slice(0, HASH_LENGTH)
  return slug === '' ? hash : `${slug}-${hash}`
}
