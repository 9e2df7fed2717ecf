import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { nation } from './charts.fixture.ts'
import { hotlineExample, populationExample, rateExample } from './examples.ts'
import { NARROWEST } from './line-axes.ts'
import { layOutLine } from './line-layout.ts'
import { type Box, type Spot, labelBox, markBox, overlaps, placeLabels } from './place-labels.ts'
import { readReference, readSeries } from './reading.ts'
import { fitText, textWidth, wrapText } from './text-width.ts'
import { wordsIn } from './words.ts'

const room = { segments: [], obstacles: [], top: 0, bottom: 200 }

function boxesOf(spots: readonly Spot[], stretch: number): readonly Box[] {
  return placeLabels(spots, room).flatMap((baseline, index) => {
    const spot = spots[index]
    return baseline === null || spot === undefined ? [] : [labelBox(spot.x * stretch, baseline, spot.width)]
  })
}

function assertApart(boxes: readonly Box[]): void {
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) assert.ok(!overlaps(box, other), JSON.stringify([box, other]))
  })
}

const anySpot: fc.Arbitrary<Spot> = fc.record({
  x: fc.double({ min: 0, max: NARROWEST, noNaN: true }),
  y: fc.double({ min: 0, max: 200, noNaN: true }),
  width: fc.integer({ min: 6, max: 60 }),
  prefers: fc.constantFrom('above', 'below'),
  weight: fc.integer({ min: 0, max: 4 }),
})

test('labels never overlap, on the narrowest screen and on one three times as wide', () => {
  fc.assert(
    fc.property(fc.array(anySpot, { maxLength: 20 }), (spots) => {
      assertApart(boxesOf(spots, 1))
      assertApart(boxesOf(spots, 3))
    }),
    { numRuns: 200 },
  )
})

test('labels stay between top and bottom', () => {
  for (const [y, prefers] of [
    [4, 'above'],
    [196, 'below'],
  ] as const) {
    const [box] = boxesOf([{ x: 50, y, width: 20, prefers, weight: 1 }], 1)
    assert.ok(box !== undefined && box.top >= 0 && box.bottom <= 200)
  }
})

test('a label avoids a line where the other side is free', () => {
  const spot: Spot = { x: 50, y: 100, width: 20, prefers: 'above', weight: 1 }
  const [baseline] = placeLabels([spot], {
    ...room,
    segments: [
      [
        { x: 40, y: 88 },
        { x: 60, y: 88 },
      ],
    ],
  })
  assert.ok((baseline ?? 0) > 100)
})

test('a label that would cover what no text may cover is left out', () => {
  const spot: Spot = { x: 50, y: 100, width: 20, prefers: 'above', weight: 1 }
  assert.deepEqual(
    placeLabels([spot], { ...room, obstacles: [{ left: 55, right: 56, top: 0, bottom: 200 }] }),
    [null],
  )
})

test('of two labels in one place, the weightier is printed', () => {
  const spots: readonly Spot[] = [0, 9].map((weight, index) => ({
    x: 50 + index,
    y: 10,
    width: 20,
    prefers: 'above',
    weight,
  }))
  const [light, heavy] = placeLabels(spots, room)
  assert.equal(light, null)
  assert.notEqual(heavy, null)
})

for (const [name, { series, dataset }] of Object.entries({ hotlineExample, populationExample }))
  for (const language of ['en', 'es'] as const)
    test(`${name}, ${language}: labels lie apart and inside the drawing at 280 and 640 pixels, and the last is printed`, () => {
      const { dots, years } = layOutLine({
        reading: readSeries(series, dataset, language),
        reference: null,
        words: wordsIn(language),
        width: NARROWEST,
        plotHeight: 176,
      })
      for (const stretch of [1, 640 / NARROWEST]) {
        const width = NARROWEST * stretch
        const boxes = dots.flatMap(({ x, label }) =>
          label === undefined ? [] : [labelBox(x * stretch, label.y, label.width)],
        )
        assertApart(boxes)
        for (const box of boxes) assert.ok(box.left >= 0 && box.right <= width, JSON.stringify(box))
        assertApart(years.map(({ x, label }) => labelBox(x * stretch, 0, textWidth(label, 12))))
      }
      assert.ok(dots.at(-1)?.label !== undefined)
    })

test('text is broken between words, and a long word keeps its line unless it must fit', () => {
  assert.deepEqual(wrapText('one two', 14, 1000), ['one two'])
  assert.deepEqual(wrapText('one two', 14, 30), ['one', 'two'])
  assert.deepEqual(wrapText('(95\u00A0%)', 14, 30), ['(95\u00A0%)'])
  assert.deepEqual(wrapText('extraordinarily', 14, 30), ['extraordinarily'])
  const parts = fitText('extraordinarily', 14, 30)
  assert.equal(parts.join(''), 'extraordinarily')
  for (const part of parts) assert.ok(textWidth(part, 14) <= 30, part)
})

for (const label of ['US', 'The 50 states and the District of Columbia, taken together'])
  test(`the name of the dashed line covers no value, no dot and no edge: ${label}`, () => {
    const { dataset, series } = rateExample
    for (const width of [NARROWEST, 640]) {
      const reading = readSeries(series, dataset, 'en')
      const { dots, reference } = layOutLine({
        reading,
        reference: readReference({ ...nation, label }, reading),
        words: wordsIn('en'),
        width,
        plotHeight: 176,
      })
      assert.ok(reference !== null)
      assert.equal(reference.lines.map(({ text }) => text).join(' '), label)
      assert.ok(reference.box.left >= 0 && reference.box.right <= width, JSON.stringify(reference.box))
      assertApart([
        reference.box,
        ...dots.flatMap(({ x, label: value }) =>
          value === undefined ? [] : [labelBox(x, value.y, value.width)],
        ),
      ])
      for (const dot of dots) assert.ok(!overlaps(reference.box, markBox(dot)), JSON.stringify(dot))
    }
  })

test('the label of a year alone stands clear of the upright line through its dot', () => {
  const spot: Spot = { x: 50, y: 100, width: 20, prefers: 'above', weight: 1, reach: { up: 30, down: 10 } }
  const [baseline] = placeLabels([spot], room)
  assert.ok(baseline !== undefined && baseline !== null && baseline < 70)
})
