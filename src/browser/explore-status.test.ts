import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reader, shape, view } from './explore.fixture.ts'
import { cellsOf, linesOf } from './explore-cells.ts'
import { type StatusParts, isOfCounts, someOf, statusOf } from './explore-status.ts'
import type { View } from './explore-view.ts'

const only = (given: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(given))

const partsOf = (change: Partial<View>): StatusParts => {
  const shown = view(change)
  const isLine = shown.look === 'line'
  const cells = isLine
    ? linesOf(shape.table, shown).flatMap((line) => line.cells)
    : cellsOf(shape.table, shown)
  return { reader, shape, view: shown, cells }
}

test('along a line, the years without a number are counted, with the reasons that the data say', () => {
  assert.equal(statusOf(partsOf({})), 'rows 6 without.years 2 stated missing.withheld: 1 differ.years.one')
})

test('a view says how many of all states have a number, and the table says it again', () => {
  const map = partsOf({ look: 'map', only: only({ year: ['2023'] }) })
  assert.equal(someOf(map), 'some.states 2 of 5 but 3')
  assert.equal(statusOf(map), 'rows 2 some.states 2 of 5 but 3')
})

test('of years as of states, and of what was chosen alone where something was chosen', () => {
  assert.equal(someOf(partsOf({ look: 'bars' })), 'some.years 4 of 6 but 2')
  const chosen = { state: ['MO'], year: ['2018', '2020', '2022'] }
  const table = partsOf({ look: 'table', only: only(chosen) })
  assert.equal(someOf(table), 'some.years 1 of 3 but 2')
  assert.equal(
    statusOf(table),
    'rows 2 some.years 1 of 3 but 2 stated missing.withheld: 1',
    'the one that is withheld is among the two, and not counted again',
  )
})

test('another dimension is called by its title', () => {
  const parts = partsOf({ look: 'map', only: only({ year: ['2023'] }) })
  assert.equal(someOf({ ...parts, shape: { ...shape, states: null } }), 'some.other State 2 of 3 but 1')
})

test('rows of the table that have nothing of the measure are counted; of words it is not said that they are no numbers', () => {
  const grades = partsOf({ measure: 'grade', look: 'table', only: new Map() })
  assert.equal(statusOf(grades), 'rows 2 without.more 6 Grade')
  const ranks = partsOf({ measure: 'rank', look: 'table', only: only({ state: ['MO'], year: ['2023'] }) })
  assert.equal(statusOf(ranks), 'rows 1')
})

test('without any row there is nothing to count', () => {
  assert.equal(statusOf({ ...partsOf({}), cells: [] }), 'nothing')
})

test('counts of two states or more are not rates; those of one state, and what is no count, need no such word', () => {
  const two = { look: 'bars', only: only({ state: ['MO', 'KS'] }) } as const
  assert.equal(isOfCounts(partsOf(two)), true)
  assert.equal(isOfCounts(partsOf({ ...two, look: 'table' })), true)
  assert.equal(isOfCounts(partsOf({})), false)
  assert.equal(isOfCounts(partsOf({ measure: 'grade', look: 'table', only: new Map() })), false)
  assert.equal(isOfCounts({ ...partsOf(two), shape: { ...shape, states: null } }), false)
})
