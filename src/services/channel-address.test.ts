import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Way, channelAddress, channelHref } from './channel-address.ts'

const way = (kind: Way['kind'], address: string): Way => ({ kind, address })

test('a telephone link has digits only: in full where the number is long, as it is where it is short', () => {
  assert.equal(channelHref(way('call', '1-888-555-0100')), 'tel:+18885550100')
  assert.equal(channelHref(way('call', '(573) 555-0100')), 'tel:+15735550100')
  for (const short of ['911', '988', '211']) assert.equal(channelHref(way('call', short)), `tel:${short}`)
  assert.equal(channelHref(way('relay', '711')), 'tel:711')
})

test('letters of a vanity number are those of the keypad', () => {
  assert.equal(channelHref(way('call', '1-800-THE-LOST')), 'tel:+18008435678')
})

test('a text link takes the number alone, even where a word to send stands with it', () => {
  assert.equal(channelHref(way('text', '233733 (BEFREE)')), 'sms:233733')
  assert.equal(channelHref(way('text', 'HOME to 741741')), 'sms:741741')
})

test('what has no digits is no link', () => {
  assert.equal(channelHref(way('text', 'HOME')), null)
  assert.equal(channelHref(way('call', '–')), null)
})

test('a web address is a link only where it is one, and is read without its scheme', () => {
  assert.equal(channelHref(way('web', 'https://www.hotline.example/')), 'https://www.hotline.example/')
  assert.equal(channelHref(way('web', 'javascript:alert(1)')), null)
  assert.equal(channelAddress(way('web', 'https://www.hotline.example/')), 'hotline.example')
  assert.equal(channelAddress(way('call', '211')), '211')
})

test('an extension is dialled after the number, and is no digit of it', () => {
  assert.equal(channelHref(way('call', '573-555-0100 x301')), 'tel:+15735550100;ext=301')
})
