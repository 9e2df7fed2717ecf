// Ways to reach a service: the link that a device understands, the address as a person reads it, and how sure we are.
import type { Channel } from '../../../services/service.ts'
import type { Language } from '../../../kit/language.ts'
import { printDate } from '../../print.ts'
import type { Words } from '../../words.ts'

const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/** The digits that a person would press: letters of a vanity number are those of the keypad. */
export function digitsOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter)) + 2))
    .replace(/\D/g, '')
}

/** The link of a channel, or null where its address is none that a device could follow. */
export function channelHref(channel: Channel): string | null {
  if (channel.kind === 'web') return /^https?:\/\/\S+$/.test(channel.address) ? channel.address : null
  if (channel.kind === 'text') {
    const digits = channel.address.replace(/\D/g, '')
    return digits === '' ? null : `sms:${internationalOf(digits)}`
  }
  const digits = digitsOf(channel.address)
  return digits === '' ? null : `tel:${internationalOf(digits)}`
}

/** North American numbers in full; short ones (911, 988, 741741) stay as they are. */
function internationalOf(digits: string): string {
  if (digits.length === 10) return `+1${digits}`
  if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`
  return digits
}

/** The address as a person reads it: a web address without its scheme and final slash. */
export function channelAddress(channel: Channel): string {
  return channel.kind === 'web'
    ? channel.address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
    : channel.address
}

/**
 * How sure we are of a channel, in words.
 *
 * Requires  a channel that is not `unconfirmed`: that one never stands on a public page, so it throws.
 */
export function channelState(channel: Channel, words: Words, language: Language): string {
  const { verification, kind } = channel
  if (verification.state === 'unconfirmed')
    throw new Error(`an unconfirmed channel cannot be shown: ${channel.address}`)
  if (verification.state === 'dialled') {
    const date = printDate(verification.on, language)
    return kind === 'web' ? words.t('channel.opened', { date }) : words.t('channel.dialled', { date })
  }
  if (kind === 'web') return words.t('channel.web.printed')
  if (verification.newest === 'undated') return words.t('channel.printed.undated')
  return words.t('channel.printed', { date: printDate(verification.newest, language) })
}
