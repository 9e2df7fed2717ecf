import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nation, panels, pathOf } from './charts.fixture.ts'
import { hotlineExample, panelsExample } from './examples.ts'

const drawingsOf = (html: string): readonly string[] => html.split('<svg class="line"').slice(1)

test('every panel has its name, the same scale and the same years', () => {
  const html = panels()
  for (const { name } of panelsExample.panels) assert.ok(html.includes(`<p aria-hidden="true">${name}</p>`))
  const axes = drawingsOf(html).map((drawing) =>
    [...drawing.matchAll(/<g class="soft[^"]*">(.*?)<\/g>/g)].slice(0, 2).join(''),
  )
  assert.equal(axes.length, 5)
  assert.equal(new Set(axes).size, 1)
})

test('the reference is dashed in every panel, and has one column of the table', () => {
  const html = panels()
  for (const drawing of drawingsOf(html)) assert.equal(pathOf(drawing, 'dashed').pieces, 3)
  assert.equal(html.match(/<th scope="col">The states together<\/th>/g)?.length, 1)
  assert.equal(html.match(/Dashed line: The states together, 3\.6 in 2024\./g)?.length, 1)
})

test('no line crosses a gap of its own panel, and a year alone is a dot', () => {
  const [, , capital = ''] = drawingsOf(panels())
  assert.deepEqual(pathOf(capital), { pieces: 1, segments: 2 })
  assert.equal(pathOf(capital, 'whisker').pieces, 2)
  assert.equal(capital.match(/<g class="dot">(.*?)<\/g>/)?.[1]?.match(/<circle/g)?.length, 2)
})

test('each panel has its sentences under its name, and a link to its cells', () => {
  const html = panels()
  assert.match(html, /<p>Kansas: The highest was 4\.3 in 2024; [^<]*<\/p>/)
  assert.match(html, /<a href="\/figures\/dc\/">All cells and sources<span>: District of Columbia/)
})

test('what holds for one panel alone is said under its name, and what holds for all is said once', () => {
  const [first, second] = panelsExample.panels
  assert.ok(first !== undefined && second !== undefined)
  const warned = { ...second.series, warnings: [{ kind: 'second-hand', source: 'one' }] as const }
  const html = panels({ panels: [first, { ...second, series: warned }] })
  assert.match(html, /<p class="note">Kansas: These figures come from a second-hand copy\.<\/p>/)
  assert.equal(html.match(/The shaded band/g)?.length, 1)
})

test('one panel, six panels and panels in two units are no multiples', () => {
  const [first] = panelsExample.panels
  assert.ok(first !== undefined)
  assert.throws(() => panels({ panels: [first] }), /panels are 2 to 5, not 1/)
  assert.throws(() => panels({ panels: Array.from({ length: 6 }, () => first) }), /not 6/)
  const counts = { ...first, series: hotlineExample.series }
  assert.throws(() => panels({ panels: [first, counts] }), /in one unit/)
})

test('a panel without any value says so in its sentence and draws no line', () => {
  const [first, second] = panelsExample.panels
  assert.ok(first !== undefined && second !== undefined)
  const points = second.series.points.map(({ at }) => ({ at, use: null, missing: 'withheld' as const }))
  const html = panels({
    panels: [first, { ...second, series: { ...second.series, points } }],
    reference: nation,
  })
  assert.match(html, /<p>Kansas: We have no figure to show\.<\/p>/)
  assert.doesNotMatch(html, /NaN|Infinity/)
})
