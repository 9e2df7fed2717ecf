// Telephone numbers and web addresses as people type them, to channels that nobody has checked yet.
import type { Channel, ChannelKind } from '../../services/service.ts'
import { NOT_CHECKED } from './draft.ts'

const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/**
 * The number as a person dials it, `860-276-3000` or `860-276-3000 x301`, or null where the text is none of North America.
 *
 * Letters of the last seven places are those of the keypad. Three digits are a number of their own (911, 988).
 */
export function readNumber(text: string): string | null {
  const parts =
    /^(?<number>.*?)[\s,;]*(?:(?:x|ext\.?|extension)[\s.:#]*(?<extension>\d{1,10}))?[\s.,;]*$/i.exec(
      text.trim(),
    )
  const number = parts?.groups?.['number'] ?? ''
  const extension = parts?.groups?.['extension']
  if (!/^[+\d\s().\-–/A-Za-z]+$/.test(number)) return null
  const pressed = number.toUpperCase().replaceAll(/[^\dA-Z]/g, '')
  if (/^(?:[2-9]11|988)$/.test(pressed)) return pressed
  const match = /^1?(?<area>[2-9]\d{2})(?<rest>[2-9A-Z][\dA-Z]{6})$/.exec(pressed)
  if (match?.groups === undefined) return null
  const rest = (match.groups['rest'] ?? '').replaceAll(/[A-Z]/g, keyOf)
  const toll = pressed.startsWith('1') ? '1-' : ''
  const written = `${toll}${match.groups['area'] ?? ''}-${rest.slice(0, 3)}-${rest.slice(3)}`
  return extension === undefined ? written : `${written} x${extension}`
}

/** Every number of a cell that may hold several: "410-555-0142; 410-555-0143 x2". Empty where one of them is none. */
export function readNumbers(text: string): readonly string[] {
  const whole = readNumber(text)
  if (whole !== null) return [whole]
  const parts = text.split(/\s*(?:[;,/|]|\bor\b|\band\b|&)\s*/i).filter((part) => part !== '')
  const numbers = parts.flatMap((part) => readNumber(part) ?? [])
  return numbers.length === parts.length ? numbers : []
}

/** The ten digits that two writings of a number share, without its extension. */
export function numberKey(address: string): string {
  return address
    .replace(/ x\d+$/, '')
    .replaceAll(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '')
}

/** An address on the web, in full, or null where the text is none: `http://` alone, words, an address of e-mail. */
export function readWebsite(text: string): string | null {
  const trimmed = text.trim().replace(/[.,;]+$/, '')
  if (/[\s<>"'@\\]/.test(trimmed)) return null
  const full = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(full)) return null
  const { protocol, hostname } = new URL(full)
  if (!/^https?:$/.test(protocol) || !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) return null
  return full
}

export function unconfirmed(kind: ChannelKind, address: string): Channel {
  return { kind, address, verification: { state: 'unconfirmed', why: NOT_CHECKED } }
}

function keyOf(letter: string): string {
  return String(KEYPAD.findIndex((key) => key.includes(letter.toLowerCase())) + 2)
}
