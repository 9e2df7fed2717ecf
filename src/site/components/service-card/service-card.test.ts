import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { HELP_LANGUAGES } from '../../../kit/language.ts'
import { house } from '../../../services/card/card.fixture.ts'
import { CARD_PHRASES } from '../../../services/card/phrases.ts'
import { input } from '../../fixture.ts'
import { type HelpView, helpViewOf } from '../../view.ts'
import { cardTemplate, serviceCard } from './component.tsx'
import { cardWeight, plainService, twinService } from './plain-service.ts'
import { cardPhrases } from './setting.ts'

const english = helpViewOf(input, 'en')
const html = (view: HelpView, more: Partial<typeof house> = {}): string =>
  render(serviceCard(view, { ...house, ...more }))

test('every phrase of a card comes out of every language with its places open and nothing else left to fill', () => {
  for (const language of HELP_LANGUAGES) {
    const phrases = cardPhrases(helpViewOf(input, language).words)
    for (const id of CARD_PHRASES) {
      assert.ok(phrases[id].trim().length > 0, `${language} ${id}`)
      assert.doesNotMatch(phrases[id].replace(/\{[a-z]+\}/g, ''), /[{}<>]/, `${language} ${id}`)
    }
  }
})

test('a card has a name, what it does, and ways that a thumb can hit, each with how sure we are', () => {
  assert.match(
    html(english),
    /<h3 class="name"><bdi>Lantern House<\/bdi><\/h3><p class="what"><bdi>Eight beds\.<\/bdi><\/p>/,
  )
  assert.match(
    html(english),
    /<li><a class="way" href="tel:\+15735550100">Call <bdi>\(573\) 555-0100<\/bdi><\/a><small>Dialed by us on <bdi>November 1, 2026<\/bdi><\/small><\/li>/,
  )
})

test('what there is nothing to say of is not there', () => {
  const short = html(english, {
    residential: false,
    areas: [{ kind: 'country' }],
    access: { kind: 'telephone only' },
  })
  for (const part of [
    'class="label"',
    'class="formerly',
    'class="takes"',
    'class="facts',
    'class="know',
    '<details',
  ])
    assert.ok(!short.includes(part), part)
})

test('an address that no device could follow is words alone', () => {
  const channels = [
    { ...house.channels[0], kind: 'web', address: 'javascript:alert(1)' },
  ] as typeof house.channels
  assert.match(
    html(english, { channels }),
    /<a class="way site" rel="noreferrer">Open <bdi>javascript:alert\(1\)<\/bdi><\/a>/,
  )
})

test('in another language, what is there in English alone says that it is English', () => {
  const arabic = html(helpViewOf(input, 'ar'), { what: { en: 'Beds.', es: 'Camas.' } })
  assert.match(arabic, /<p class="what"><bdi lang="en">Beds\.<\/bdi><\/p>/)
  assert.match(arabic, /<bdi>1 نوفمبر 2026<\/bdi>/)
})

test('words of a service are text, whatever they hold', () => {
  const hostile = html(english, {
    name: '<img src=x onerror=alert(1)>',
    know: { en: '<script>alert(1)</script>' },
  })
  assert.doesNotMatch(hostile, /<img|<script/)
})

test('the template has every part that the script fills, and nothing of a service', () => {
  const template = render(cardTemplate(english))
  for (const part of ['label', 'name', 'formerly', 'what', 'takes', 'facts', 'know', 'ways', 'way', 'rest'])
    assert.match(template, new RegExp(`class="${part}[ "]`), part)
  assert.doesNotMatch(template, / id=| href=/)
})

test('the twin has the same words in plain', () => {
  assert.equal(
    plainService(english, house),
    'Lantern House\nEight beds.\nCall (573) 555-0100 (Dialed by us on November 1, 2026)',
  )
  assert.deepEqual(twinService(english, house), {
    id: 'lantern-house',
    name: 'Lantern House',
    section: 'local',
    what: 'Eight beds.',
    channels: [
      {
        kind: 'call',
        address: '(573) 555-0100',
        href: 'tel:+15735550100',
        state: 'Dialed by us on November 1, 2026',
      },
    ],
  })
})

test('a card with more words weighs as much more', () => {
  const know = { en: 'Ring twice.' }
  const label = 'Good to know: '
  assert.equal(
    cardWeight(english, { ...house, know }) - cardWeight(english, house),
    `${label}${know.en}\n`.length,
  )
})
