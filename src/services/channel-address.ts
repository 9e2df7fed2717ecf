// The address of a channel: the link that a device understands, and what a person reads.
import type { ChannelKind } from './service.ts'

/** The parts of a channel that say where it leads. */
export interface Way {
  readonly kind: ChannelKind
  readonly address: string
}

const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/** The digits that a person would press: letters of a vanity number are those of the keypad. */
export function digitsOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter)) + 2))
    .replace(/\D/g, '')
}

/** The link of a channel, or null where its address is none that a device could follow. */
export function channelHref({ kind, address }: Way): string | null {
  if (kind === 'web') return /^https?:\/\/\S+$/.test(address) ? address : null
  // `860-276-3000 x301`: the extension is dialled after somebody, or something, answers.
  const [number = '', extension] = address.split(/ x(?=\d+$)/)
  const digits = kind === 'text' ? number.replace(/\D/g, '') : digitsOf(number)
  if (digits === '') return null
  const after = extension === undefined ? '' : `;ext=${extension}`
  return `${kind === 'text' ? 'sms' : 'tel'}:${internationalOf(digits)}${after}`
}

/** North American numbers in full; short ones (911, 988, 741741) stay as they are. */
function internationalOf(digits: string): string {
  if (digits.length === 10) return `+1${digits}`
  if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`
  return digits
}

/** The address as a person reads it: a web address without its scheme and final slash. */
export function channelAddress({ kind, address }: Way): string {
  return kind === 'web' ? address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') : address
}
