// The channels of services: what a row must say, and that nothing unconfirmed carries a number.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { channelsByService, readChannels } from './channels.ts'

const HEADER = 'id,kind,address,state,newest,by,how,why,hours,sources'
const FILE = 'services/channels.csv'

function read(...rows: readonly string[]): ReturnType<typeof readChannels> {
  return readChannels(new TextEncoder().encode([HEADER, ...rows, ''].join('\n')), FILE)
}

test('a printed channel is read with its date, hours and sources', () => {
  const result = read('us-nhth,call,1-888-373-7888,printed,2024-04,,,,24/7,a;b')
  assert.ok(result.ok)
  assert.deepEqual(result.value, [
    {
      service: 'us-nhth',
      channel: {
        kind: 'call',
        address: '1-888-373-7888',
        verification: { state: 'printed', newest: '2024-04' },
        hours: { kind: 'always' },
      },
      sources: ['a', 'b'],
      line: 2,
    },
  ])
})

test('only channels with an address are given to the services', () => {
  const result = read(
    'x,web,https://x.example,printed,undated,,,,,a',
    'x,text,,unconfirmed,,,,one source,,a',
    'y,call,,unconfirmed,,,,none,,a',
  )
  assert.ok(result.ok)
  const channels = channelsByService(result.value)
  assert.deepEqual([...channels.keys()], ['x'])
  assert.equal(channels.get('x')?.length, 1)
})

const BAD_ROWS: readonly (readonly [what: string, row: string, message: RegExp])[] = [
  ['an unknown kind', 'x,fax,1,printed,undated,,,,,a', /'fax' is not a kind of channel/],
  ['an unknown state', 'x,call,1-800,sure,2024,,,,,a', /'sure' is not a state of a channel/],
  ['an unconfirmed channel without a reason', 'x,call,,unconfirmed,,,,,,a', /nothing says why/],
  ['a printed channel without an address', 'x,call,,printed,2024,,,,,a', /has no address/],
  ['a printed channel without a date', 'x,call,988,printed,recently,,,,,a', /'recently' is not a date/],
  [
    'a dialled channel without its day',
    'x,call,988,dialled,2024,,,,,a',
    /'2024' is not the day on which it was dialled/,
  ],
  ['a script for a web address', 'x,web,javascript:alert(1),printed,2024,,,,,a', /is not a web address/],
  ['words for a number', 'x,call,1-800-HELP,printed,2024,,,,,a', /is not a number that a person can dial/],
  ['a formula', 'x,call,988,printed,2024,,,,=now(),a', /begins like a formula/],
  [
    'a dialled channel of which nobody says who dialled it',
    'x,call,988,dialled,2026-11-20,,,,,a',
    /nothing says by whom and how it went/,
  ],
  ['hours that are words', 'x,call,988,printed,2024,,,,by day,a', /neither 24\/7 nor empty/],
]

for (const [what, row, message] of BAD_ROWS) {
  test(`${what} is refused with its line`, () => {
    const result = read(row)
    assert.ok(!result.ok)
    assert.match(result.refusal.map((problem) => problem.message).join('\n'), message)
    for (const { place, rule } of result.refusal)
      assert.deepEqual([place.file, place.line, rule], [FILE, 2, 'channel-row'])
  })
}

test('the shipped channels load, and no unconfirmed one carries an address', () => {
  const result = readChannels(
    readFileSync(new URL('../../sites/missouri/services/channels.csv', import.meta.url)),
    FILE,
  )
  assert.ok(result.ok)
  for (const { channel } of result.value) {
    if (channel.verification.state === 'unconfirmed') assert.equal(channel.address, '')
  }
})
