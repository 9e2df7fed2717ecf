import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberKey, readNumber, readNumbers, readWebsite, unconfirmed } from './ways.ts'

test('a number is read however it is typed, with its extension', () => {
  for (const [text, number] of [
    ['(314) 555-0142', '314-555-0142'],
    ['314.555.0142', '314-555-0142'],
    ['3145550142', '314-555-0142'],
    ['1-800-555-0142', '1-800-555-0142'],
    ['+1 (800) 555 0142', '1-800-555-0142'],
    ['314-555-0142 x301', '314-555-0142 x301'],
    ['314-555-0142 Ext. 22', '314-555-0142 x22'],
    ['(314) 555-LEAD', '314-555-5323'],
    ['(311)    -', '311'],
    ['988', '988'],
  ] as const)
    assert.equal(readNumber(text), number, text)
})

test('what is no number of North America is none', () => {
  for (const text of [
    '',
    '9',
    '(   ) -  -',
    '555-0142',
    '(140) 225-0742',
    '(F41) 396-5550',
    '314-055-0142',
    'call us',
    '12345',
  ])
    assert.equal(readNumber(text), null, text)
})

test('a cell of several numbers yields each, and none where one is none', () => {
  assert.deepEqual(readNumbers('314-555-0142; 314-555-0143 x2'), ['314-555-0142', '314-555-0143 x2'])
  assert.deepEqual(readNumbers('314-555-0142 or 800-555-0143'), ['314-555-0142', '800-555-0143'])
  assert.deepEqual(readNumbers('314-555-0142 or ask Pat'), [])
})

test('two writings of a number have one key, its extension aside', () => {
  assert.equal(numberKey('1-314-555-0142'), numberKey('314-555-0142 x5'))
  assert.notEqual(numberKey('314-555-0142'), numberKey('314-555-0143'))
})

test('a web address is read in full, and http:// alone is none', () => {
  assert.equal(readWebsite('www.house.example'), 'https://www.house.example')
  assert.equal(readWebsite('http://house.example/a?b=1'), 'http://house.example/a?b=1')
  for (const text of [
    '',
    'http://',
    'https:///',
    'pat@house.example',
    'see our page',
    'javascript:alert(1)',
    'ftp://house.example',
    'localhost',
    'http://house.example\\a',
  ])
    assert.equal(readWebsite(text), null, text)
})

test('no channel of an import is confirmed', () => {
  assert.deepEqual(unconfirmed('call', '314-555-0142').verification, {
    state: 'unconfirmed',
    why: 'imported, not yet checked',
  })
})
