// `freedom-facts services` as a person runs it: in a process of its own, on a small invented site with an import beside it.
import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Ran, newFolder, runCommand } from './run-command.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')
const AS_OF = '--as-of=2026-11-22'

let folder = ''

before(() => {
  folder = newFolder('services')
})
after(() => rmSync(folder, { recursive: true, force: true }))

function services(...args: readonly string[]): Ran {
  return runCommand(folder, 'services', ...args)
}

const HEADER = 'id,kind,address,state,newest,by,how,why,hours,sources'

/** A copy of the small site with one line, these channels, and these lines of an import. */
function site(name: string, channels: readonly string[], imported: readonly object[] = []): string {
  cpSync(SMALL, join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'services', 'channels.csv'), [HEADER, ...channels, ''].join('\n'))
  const lines = imported.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (lines !== '') writeFileSync(join(folder, name, 'services', 'batch.ndjson'), lines)
  return name
}

const FRESH = 'example-line,web,https://line.example/,dialled,2026-11-01,AB,opened,,,invented-tally'
const STALE = 'example-line,call,555-0100,dialled,2026-01-01,AB,answered by a person,,,invented-tally'

const draft = (id: string, changes: object = {}): object => ({
  id,
  listing: 'draft',
  name: `Invented ${id}`,
  section: 'local',
  order: 1,
  needs: ['food'],
  what: { en: 'Food.' },
  areas: [],
  coverage: { en: 'nowhere' },
  access: 'telephone only',
  sources: [],
  channels: [{ kind: 'call', address: '555-0199', state: 'unconfirmed', why: 'one import' }],
  ...changes,
})

test('check counts services, channels, freshness and access, and exits 0 where nothing is wrong', () => {
  const { code, out, err } = services('check', site('fresh', [FRESH], [draft('a'), draft('b')]), AS_OF)
  assert.equal(code, 0, out + err)
  assert.match(out, /^services +1 listed, 2 draft, 0 withdrawn$/m)
  assert.match(out, /^channels +1 dialled, 0 printed, 0 unconfirmed$/m)
  assert.match(out, /^freshness +1 fresh, 0 due, 0 stale, 0 disputed$/m)
  assert.match(out, /^access +0 published, 0 call for location, 1 telephone only, 0 referral only$/m)
  assert.match(out, /^fresh: no problem\.$/m)
})

test('check exits 3 for a stale line, and 0 once somebody answers for it', () => {
  const name = site('stale', [FRESH, STALE])
  const stale = services('check', name, AS_OF)
  assert.equal(stale.code, 3, stale.out)
  assert.match(stale.out, /stale\/services\.yaml:1:1 {2}warning {2}stale-channel/)
  writeFileSync(
    join(folder, name, 'acknowledged.yaml'),
    '- { rule: stale-channel, subject: example-line call 555-0100, by: AB, reason: it rings next week, until: 2026-12-01 }\n',
  )
  const answered = services('check', name, AS_OF)
  assert.equal(answered.code, 0, answered.out)
})

test('check exits 1 for an error, with its place in the import', () => {
  const wrong = draft('a', { listing: 'listed', sources: ['invented-tally'] })
  const { code, out } = services('check', site('wrong', [FRESH], [draft('b'), wrong]), AS_OF)
  assert.equal(code, 1)
  assert.match(out, /wrong\/services\/batch\.ndjson:2 {2}error {2}unconfirmed-channel/)
})

test('check --drafts says what stands in the way of listing them', () => {
  const name = site('drafts', [FRESH], [draft('a', { areas: ['nowhere'] })])
  assert.equal(services('check', name, AS_OF).code, 0)
  const { code, out } = services('check', name, AS_OF, '--drafts')
  assert.equal(code, 1)
  assert.match(out, /unconfirmed-channel/)
  assert.match(out, /service-source/)
  assert.match(out, /unknown-region/)
})

test('due lists what is to be called with the line where the result is written', () => {
  const name = site('due', [FRESH, STALE], [draft('a'), draft('b', { section: 'crisis' })])
  const { code, out, err } = services('due', name, AS_OF)
  assert.equal(code, 0, err)
  const lines = out.trimEnd().split('\n').slice(3)
  assert.match(lines[0] ?? '', /^ +1 {2}Example line +call 555-0100$/)
  assert.match(
    lines.slice(1, 3).join(' '),
    /high: dialled 2026-01-01 \(answered by a person\); 265 +services\/channels\.csv:3 +days overdue/,
  )
  assert.match(out, /2 {2}Invented b[^\n]*\n[^\n]*unconfirmed: one import +services\/batch\.ndjson:2/)
  assert.match(err, /3 of 3 that are due/)
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
  const row = readFileSync(join(folder, name, 'services', 'channels.csv'), 'utf8').split('\n')[2]
  assert.equal(row, STALE, 'the line that is named is the row')
})

test('due --count lists so many, and says so where nothing is due', () => {
  const name = site('count', [FRESH, STALE], [draft('a')])
  const { out, err } = services('due', name, AS_OF, '--count=1')
  assert.match(err, /1 of 2 that are due/)
  assert.doesNotMatch(out, /Invented a/)
  const none = services('due', site('none', [FRESH]), AS_OF)
  assert.deepEqual([none.code, none.out], [0, ''])
  assert.match(none.err, /none: nothing is due/)
})

test('a site that cannot be read is refused with its place', () => {
  const name = site('unreadable', ['example-line,call,555-0100,dialled,2026-01-01,,,,,invented-tally'])
  for (const action of ['check', 'due']) {
    const { code, err } = services(action, name, AS_OF)
    assert.equal(code, 1)
    assert.match(err, /unreadable\/services\/channels\.csv:2.*error {2}channel-row/)
  }
})

const MISTAKES: readonly (readonly [what: string, args: readonly string[], said: RegExp])[] = [
  ['something services cannot do', ['chek'], /services cannot do 'chek'\. Did you mean check\?/],
  ['an option of another action', ['check', '--count=3'], /services check has no option --count/],
  ['a word too many', ['due', 'a', 'b'], /'b' is too many/],
  ['a count that is none', ['due', '--count=some'], /--count some is no number of lines/],
  ['a count of none', ['due', '--count=0'], /--count 0 is no number of lines/],
  ['a day that does not exist', ['due', '--as-of=2026-02-30'], /--as-of 2026-02-30 is no day/],
]

for (const [what, args, said] of MISTAKES) {
  test(`${what} is a sentence and exit code 2`, () => {
    const { code, out, err } = services(...args)
    assert.equal(code, 2, err)
    assert.equal(out, '')
    assert.match(err, said)
  })
}
