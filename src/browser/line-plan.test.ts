import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlanPoint, planLine, runsOf } from './line-plan.ts'

const point = (year: number, value: number | null): PlanPoint => ({ year, value, text: String(value) })
const frame = {
  first: 2018,
  last: 2023,
  ticks: [0, 50, 100].map((value) => ({ value, text: String(value) })),
  breaks: [] as readonly number[],
  plotHeight: 100,
}
const points = [
  point(2018, 40),
  point(2019, 52),
  point(2020, null),
  point(2021, 60),
  point(2022, 65),
  point(2023, 0),
]
const strokes = (path: string): number => path.split('M').length - 1

test('no line crosses a year without a value, which is a hollow mark and not a zero', () => {
  const plan = planLine(points, frame)
  assert.equal(strokes(plan.path), 2)
  assert.equal(plan.dots.length, 5)
  assert.equal(plan.hollows.length, 1)
  assert.deepEqual(
    plan.dots.map(({ y }) => y === plan.axis),
    [false, false, false, false, true],
  )
})

test('no line crosses a break, and its mark stands between the years', () => {
  const plan = planLine(points, { ...frame, breaks: [2022, 2030] })
  assert.equal(strokes(plan.path), 2, 'one value before the break is a dot alone')
  const [at = 0] = plan.breaks
  assert.equal(plan.breaks.length, 1)
  assert.ok((plan.dots[2]?.x ?? 0) < at && at < (plan.dots[3]?.x ?? 0))
})

test('years that are not among the points are not crossed either', () => {
  assert.deepEqual(
    runsOf([{ year: 2018 }, { year: 2020 }, { year: 2021 }], [2021]).map((run) => run.length),
    [1, 1, 1],
  )
})

test('everything stands inside the drawing, and the newest value is printed', () => {
  const plan = planLine(points, frame)
  for (const { x, y } of [...plan.dots, ...plan.labels]) {
    assert.ok(x > plan.left && x < 100, `${x}`)
    assert.ok(y > 0 && y <= plan.axis + 1, `${y}`)
  }
  assert.ok(plan.labels.some(({ text }) => text === '0'))
  assert.equal(plan.years[0]?.text, '2023')
})

test('one point alone is drawn in the middle, without a line', () => {
  const plan = planLine([point(2018, 40)], { ...frame, last: 2018 })
  assert.equal(plan.path, '')
  assert.equal(plan.dots.length, 1)
  assert.deepEqual(
    plan.years.map(({ text }) => text),
    ['2018'],
  )
})
