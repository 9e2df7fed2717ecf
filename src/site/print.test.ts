import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printDate, printLevel, printNumber } from './print.ts'

test('a date is as precise as it is known, in the words of the language', () => {
  assert.equal(printDate('2024-09-18', 'en'), 'September 18, 2024')
  assert.equal(printDate('2024-09-18', 'es'), '18 de septiembre de 2024')
  assert.equal(printDate('2024-09', 'en'), 'September 2024')
  assert.equal(printDate('2024-09', 'es'), 'septiembre de 2024')
  assert.equal(printDate('2024', 'es'), '2024')
  assert.equal(printDate('undated', 'en'), 'undated')
})

test('numbers have grouped digits and the decimals asked for', () => {
  assert.equal(printNumber(6245466, 0, 'en'), '6,245,466')
  assert.equal(printNumber(4.355, 1, 'es'), '4.4')
  assert.equal(printNumber(-2, 0, 'en'), '\u22122', 'a true minus')
  assert.equal(printLevel(0.95), '95%')
})
