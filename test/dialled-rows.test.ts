// What somebody dialled is newer than the raw rows, and outlives them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChannelLine, withDialled } from '../scripts/convert/channels.ts'

const line = (fields: Partial<ChannelLine>): ChannelLine => ({
  id: 'example-line',
  kind: 'call',
  address: '1-800-555-0100',
  state: 'printed',
  newest: '2024',
  by: '',
  how: '',
  why: '',
  hours: '',
  sources: 'one;two',
  ...fields,
})
const tried = { state: 'dialled', newest: '2026-11-20', by: 'night desk', how: 'answered by a person' }

test('a dialled row stands in place of the raw row of its number', () => {
  const other = line({ address: '1-800-555-0111' })
  const dialled = line(tried)
  assert.deepEqual(withDialled([other, line({})], [dialled]), [other, dialled])
})

test('a dialled row stands in place of the raw row that lost its number', () => {
  const dialled = line({ ...tried, kind: 'text', address: '55501' })
  assert.deepEqual(withDialled([line({ kind: 'text', address: '', state: 'unconfirmed' })], [dialled]), [
    dialled,
  ])
})

test('a dialled row of a number that no raw row has is kept too, at the end', () => {
  const dialled = line({ ...tried, address: '1-800-555-0199' })
  assert.deepEqual(withDialled([line({})], [dialled]), [line({}), dialled])
})
