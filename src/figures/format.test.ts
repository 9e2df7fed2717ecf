import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from './book.ts'
import type { Figure } from './figure.ts'
import { DATASETS } from './fixture.ts'
import { FORMATS, formatFigure } from './format.ts'

const base = (() => {
  const result = openFigureBook(DATASETS).figure('reports.cases[state=AA, year=2020]')
  assert.ok(result.ok)
  return result.value
})()

function printed(parts: Partial<Figure>, format: string | null): readonly [en: string, es: string] {
  const [en, es] = (['en', 'es'] as const).map((language) => {
    const text = formatFigure({ ...base, ...parts }, format, language)
    assert.ok(text.ok, text.ok ? '' : text.refusal)
    return text.value
  })
  return [en ?? '', es ?? '']
}

function refused(parts: Partial<Figure>, format: string): string {
  const text = formatFigure({ ...base, ...parts }, format, 'en')
  assert.ok(!text.ok)
  return text.refusal
}

const RATE: Partial<Figure> = {
  value: 4.355,
  decimals: 1,
  unit: 'per 100000 persons',
  interval: { low: 3.9, high: 4.91, level: 0.95, method: 'Garwood' },
}

test('plain groups digits as readers in the US know them, in both languages', () => {
  assert.deepEqual(printed({ value: 1234 }, null), ['1,234', '1,234'])
  assert.deepEqual(printed({ value: 6245466 }, 'plain'), ['6,245,466', '6,245,466'])
  assert.deepEqual(printed({ value: -1234.5, decimals: 1 }, 'plain'), ['−1,234.5', '−1,234.5'])
  assert.deepEqual(printed(RATE, null), ['4.4', '4.4'])
  assert.deepEqual(printed({ value: 5, unit: 'rank' }, null), ['5', '5'])
  assert.deepEqual(printed({ value: 'B', unit: 'grade' }, null), ['B', 'B'])
})

test('a share and a change in percent have their sign by default, set as each language does', () => {
  assert.deepEqual(printed({ value: 83, unit: 'percent' }, null), ['83%', '83\u00A0%'])
  assert.deepEqual(printed({ value: 33.3, decimals: 1, unit: 'percent' }, 'percent'), [
    '33.3%',
    '33.3\u00A0%',
  ])
  assert.match(refused({ value: 3 }, 'percent'), /only a share or a change in percent/)
})

test('decimals, ordinals, millions, signs and years', () => {
  assert.deepEqual(printed({ value: 4.36 }, 'decimals 1'), ['4.4', '4.4'])
  assert.deepEqual(printed({ value: 12 }, 'ordinal'), ['12th', '12.º'])
  assert.deepEqual(
    [1, 2, 3, 11, 21, 112].map((value) => printed({ value }, 'ordinal')[0]),
    ['1st', '2nd', '3rd', '11th', '21st', '112th'],
  )
  assert.deepEqual(printed({ value: 6245466 }, 'millions'), ['6.2\u00A0million', '6.2\u00A0millones'])
  assert.deepEqual(printed({ value: 1_000_000 }, 'millions'), ['1\u00A0million', '1\u00A0millón'])
  assert.deepEqual(printed({ value: 23 }, 'signed'), ['+23', '+23'])
  assert.deepEqual(printed({ value: -9, unit: 'percent' }, 'signed'), ['−9%', '−9\u00A0%'])
  assert.deepEqual(printed({ value: 0 }, 'signed'), ['0', '0'])
  assert.deepEqual(printed({ value: 2024, unit: 'year' }, null), ['2024', '2024'])
})

test('an interval is printed with its value, and not where there is none', () => {
  assert.deepEqual(printed(RATE, 'interval'), ['4.4 (3.9\u00A0to\u00A04.9)', '4.4 (3.9\u00A0a\u00A04.9)'])
  const rank = (low: number, high: number): Partial<Figure> => ({
    value: low,
    unit: 'rank',
    interval: { low, high, level: 0.95, method: 'ranks' },
  })
  assert.deepEqual(printed(rank(1, 3), 'interval'), [
    '1st (1st\u00A0to\u00A03rd)',
    '1.º (1.º\u00A0a\u00A03.º)',
  ])
  assert.deepEqual(printed(rank(1, 1), 'interval'), ['1st', '1.º'])
  assert.match(refused({ value: 3 }, 'interval'), /has no interval/)
})

test('a format that does not exist, or does not fit, is refused in a sentence', () => {
  assert.match(refused({}, 'decimal 1'), /no format "decimal". The nearest are: decimals/)
  assert.match(refused({}, 'constructor'), /no format/)
  assert.match(refused({}, 'decimals'), /is written "decimals 1"/)
  assert.match(refused({}, 'decimals 12'), /from 0 to 6/)
  assert.match(refused({}, 'plain 2'), /is written "plain"/)
  assert.match(refused({ value: 1.5 }, 'ordinal'), /whole number from 1/)
  assert.match(refused({ value: 1.5 }, 'year'), /not a year/)
  assert.match(refused({ value: 'B' }, 'millions'), /only "plain" prints a word/)
})

test('every format of the table prints a whole number, or says why not', () => {
  for (const { usage } of Object.values(FORMATS)) {
    const text = formatFigure({ ...base, value: 12 }, usage, 'es')
    assert.ok(text.ok ? text.value.includes('12') || usage === 'millions' : text.refusal.endsWith('.'))
  }
})
