import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../../facts/prose.types.ts'
import { paragraph, prose, text } from '../../fixture.ts'
import { shortAnswer } from './component.tsx'

const long = paragraph(text('word '.repeat(100)))
const short = paragraph(text('Short.'))
const heading: Block = { kind: 'heading', level: 2, id: 'more', of: [text('More')] }
const chart: Block = {
  kind: 'chart',
  chart: { kind: 'line', cells: 'a.b[c=d]', by: 'year', title: 'T' },
  place: { file: 'x' },
}

test('a short answer stands whole', () => {
  assert.deepEqual(shortAnswer(prose(short, heading, short)), [short, heading, short])
})

test('of a long answer, whole blocks from its beginning, and every chart', () => {
  assert.deepEqual(shortAnswer(prose(long, short, chart, short)), [long, chart])
})

test('a heading with nothing left under it goes too', () => {
  assert.deepEqual(shortAnswer(prose(short, heading)), [short])
})
