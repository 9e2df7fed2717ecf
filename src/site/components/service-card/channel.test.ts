import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Channel } from '../../../services/service.ts'
import { wordsIn } from '../../words.ts'
import { channelAddress, channelHref, channelState } from './channel.ts'

const channel = (
  kind: Channel['kind'],
  address: string,
  verification: Channel['verification'] = { state: 'printed', newest: '2024-04' },
): Channel => ({
  kind,
  address,
  verification,
})

test('a telephone link has digits only: in full where the number is long, as it is where it is short', () => {
  assert.equal(channelHref(channel('call', '1-888-373-7888')), 'tel:+18883737888')
  assert.equal(channelHref(channel('call', '(573) 555-0100')), 'tel:+15735550100')
  for (const short of ['911', '988', '211']) assert.equal(channelHref(channel('call', short)), `tel:${short}`)
  assert.equal(channelHref(channel('relay', '711')), 'tel:711')
})

test('letters of a vanity number are those of the keypad', () => {
  assert.equal(channelHref(channel('call', '1-800-THE-LOST')), 'tel:+18008435678')
})

test('a text link takes the number alone, even where a word to send stands with it', () => {
  assert.equal(channelHref(channel('text', '233733 (BEFREE)')), 'sms:233733')
  assert.equal(channelHref(channel('text', 'HOME to 741741')), 'sms:741741')
})

test('a web address is a link only where it is one, and is read without its scheme', () => {
  assert.equal(channelHref(channel('web', 'https://www.hotline.example/')), 'https://www.hotline.example/')
  assert.equal(channelHref(channel('web', 'javascript:alert(1)')), null)
  assert.equal(channelAddress(channel('web', 'https://www.hotline.example/')), 'hotline.example')
})

test('an unconfirmed channel cannot be put into words', () => {
  const words = wordsIn('en')
  assert.throws(
    () => channelState(channel('call', '211', { state: 'unconfirmed', why: 'one source' }), words, 'en'),
    /unconfirmed/,
  )
})

test('each state is said in the language of the page', () => {
  assert.equal(
    channelState(channel('call', '211'), wordsIn('es'), 'es'),
    'Impreso por dos fuentes, la más nueva de abril de 2024; todavía no lo hemos marcado',
  )
  assert.equal(
    channelState(
      channel('web', 'https://a.example', { state: 'dialled', on: '2026-11-02' }),
      wordsIn('en'),
      'en',
    ),
    'Opened by us on November 2, 2026',
  )
})
