import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOBODY_KNOWS, type Service } from '../services/service.ts'
import type { DueEntry } from '../services/due.ts'
import { printDueTable } from './due-table.ts'

const LONG =
  'An invented centre with a name so long that no column of any terminal would ever hold the whole of it'
const place = { file: 'services/channels.csv', line: 7 }

function entry(changes: Partial<DueEntry>, name: string = 'Invented line'): DueEntry {
  const service: Service = {
    id: 'invented',
    listing: 'listed',
    name,
    aliases: [],
    formerly: [],
    section: 'crisis',
    order: 1,
    needs: ['talk'],
    residential: false,
    what: { en: 'x' },
    operators: [],
    areas: [],
    coverage: { en: 'x' },
    takes: NOBODY_KNOWS,
    languages: [],
    access: { kind: 'telephone only' },
    channels: [],
    sources: [],
    place,
  }
  return {
    service,
    channel: { kind: 'call', address: '555-0100', verification: { state: 'printed', newest: '2024-04' } },
    freshness: 'due',
    daysOverdue: null,
    harm: 'high',
    why: 'never dialled',
    ...changes,
  }
}

test('an entry says what, number, harm, what is known, why, and where to write', () => {
  assert.equal(
    printDueTable([{ entry: entry({}), place }])
      .split('\n')
      .slice(3)
      .join('\n'),
    [
      '   1  Invented line                                             call 555-0100',
      '      high: printed 2024-04; never dialled                      services/channels.csv:7',
    ].join('\n'),
  )
})

test('no line is wider than 100 columns, and of words nothing is lost', () => {
  const rows = [
    { entry: entry({ why: `disputed on 2026-11-01: ${LONG}` }, LONG), place },
    { entry: entry({}, 'x'.repeat(300)), place: { file: `services/${'y'.repeat(90)}.ndjson`, line: 12345 } },
    {
      entry: entry({
        channel: {
          kind: 'web',
          address: `https://invented.example/${'z'.repeat(200)}`,
          verification: { state: 'dialled', on: '2026-01-02', by: 'AB', how: LONG },
        },
      }),
      place,
    },
  ]
  const table = printDueTable(rows)
  for (const line of table.split('\n')) assert.ok(line.length <= 100, line)
  const left = table
    .split('\n')
    .map((line) => line.slice(6, 62).trim())
    .join(' ')
  assert.ok(left.includes(LONG))
  assert.ok(left.includes(`disputed on 2026-11-01: ${LONG}`))
  assert.ok(left.includes(`dialled 2026-01-02 (${LONG})`))
})

test('what is printed without a date, and what is unconfirmed, is said so', () => {
  const table = printDueTable([
    {
      entry: entry({
        channel: { kind: 'call', address: '1', verification: { state: 'printed', newest: 'undated' } },
      }),
      place,
    },
    {
      entry: entry({
        channel: { kind: 'call', address: '2', verification: { state: 'unconfirmed', why: 'one source' } },
        why: 'unconfirmed: one source',
      }),
      place,
    },
  ])
  assert.match(table, /high: printed without a date; never dialled/)
  assert.match(table, /high: unconfirmed: one source {2,}services/)
})
