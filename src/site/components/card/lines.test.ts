import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PublicService, publicServices } from '../../../services/public-service.ts'
import type { Service } from '../../../services/service.ts'
import { directory, input } from '../../fixture.ts'
import { helpViewOf } from '../../view.ts'
import { cardLines, cardState } from './lines.ts'

const [model] = publicServices(directory)
assert.ok(model !== undefined)

const service = (
  id: string,
  section: Service['section'],
  more: Partial<PublicService> = {},
): PublicService => ({
  ...model,
  id,
  name: `Service ${id}`,
  section,
  plainName: { en: `Plain ${id}` },
  channels: [
    { kind: 'call', address: `1-800-555-${id}`, verification: { state: 'printed', newest: '2024-04' } },
  ],
  ...more,
})

const numbers = (services: readonly PublicService[]): readonly string[] =>
  cardLines(services, 'MO').map(({ channel }) => channel.address.slice(-4))

test('emergency is first, then one line of each section in turn, national before those of the state', () => {
  assert.deepEqual(
    numbers([
      service('0105', 'local', { areas: [{ kind: 'state', state: 'MO' }] }),
      service('0104', 'crisis', { areas: [{ kind: 'state', state: 'MO' }], order: 1 }),
      service('0103', 'crisis', { order: 2 }),
      service('0102', 'trafficking'),
      service('0101', 'emergency'),
    ]),
    ['0101', '0102', '0103', '0105', '0104'],
  )
})

test('a line of another state, of a region alone, without a plain name or without a telephone is on no card', () => {
  assert.deepEqual(
    numbers([
      service('0101', 'crisis', { areas: [{ kind: 'state', state: 'KS' }] }),
      service('0102', 'crisis', { areas: [{ kind: 'region', region: 'north' }] }),
      (({ plainName: _none, ...rest }) => rest)(service('0103', 'crisis')),
      service('0104', 'crisis', {
        channels: [{ kind: 'text', address: '233733', verification: { state: 'printed', newest: '2024' } }],
      }),
    ]),
    [],
  )
})

test('tips, police and immigration are on no card, but the emergency line is', () => {
  assert.deepEqual(
    numbers([
      service('0101', 'tip'),
      service('0102', 'local', { agency: 'police' }),
      service('0103', 'local', { agency: 'immigration' }),
      service('0911', 'emergency', { agency: 'police' }),
    ]),
    ['0911'],
  )
})

test('a number that somebody disputes is left out, for the next one of the line, and no number stands twice', () => {
  const verification = { state: 'printed', newest: '2024' } as const
  const lines = [
    service('0101', 'crisis', {
      channels: [
        { kind: 'call', address: '1-800-555-0101', verification, disputedOn: '2026-11-01' },
        { kind: 'call', address: '1-800-555-0102', verification },
      ],
    }),
    service('0102', 'violence'),
    service('0103', 'young', {
      channels: [{ kind: 'call', address: '1-800-555-0103', verification, disputedOn: '2026-11-01' }],
    }),
  ]
  assert.deepEqual(numbers(lines), ['0102'])
})

test('how sure we are is short, with the year alone, in the words of the page', () => {
  const state = (newest: string, language: 'en' | 'es'): string =>
    cardState(
      { kind: 'call', address: '211', hours: { kind: 'always' }, verification: { state: 'printed', newest } },
      helpViewOf(input, language),
    )
  assert.equal(state('2024-04', 'en'), '24/7 · printed 2024, not dialed')
  assert.equal(state('undated', 'en'), '24/7 · printed undated, not dialed')
  assert.equal(state('2024', 'es'), '24/7 · impreso en 2024, sin marcar')
})

test('hours in words stand as they are, and hours that nobody published are said to be not known', () => {
  const verification = { state: 'dialled', on: '2026-11-02' } as const
  const view = helpViewOf(input, 'en')
  assert.equal(
    cardState(
      {
        kind: 'call',
        address: '211',
        hours: { kind: 'words', words: { en: 'by appointment' } },
        verification,
      },
      view,
    ),
    'by appointment · dialed November 2, 2026',
  )
  assert.equal(
    cardState({ kind: 'call', address: '211', verification }, view),
    'hours not known · dialed November 2, 2026',
  )
})
