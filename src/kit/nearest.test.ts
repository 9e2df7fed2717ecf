import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, nearest, nearestNames } from './nearest.ts'

test('the distance is the letters to insert, delete or replace', () => {
  assert.equal(editDistance('kitten', 'sitting'), 3)
  assert.equal(editDistance('', 'abc'), 3)
  assert.equal(editDistance('same', 'same'), 0)
})

test('the nearest come first, at most five, and capitals do not matter', () => {
  assert.deepEqual(nearestNames('mo', ['AL', 'MO', 'MT']), ['MO', 'MT', 'AL'])
  assert.equal(nearestNames('a', 'bcdefgh').length, 5)
})

test('a key is near where its case, its hyphen or two letters differ, and one letter of a short one', () => {
  const keys = ['title', 'review-by', 'by', 'kind']
  assert.deepEqual(
    ['titel', 'Title', 'review_by', 'ReviewBy', 'BY', 'kinds', 'king', 'knid', 'be', 'question'].map((key) =>
      nearest(key, keys),
    ),
    ['title', 'title', 'review-by', 'review-by', 'by', 'kind', 'kind', undefined, undefined, undefined],
  )
})
