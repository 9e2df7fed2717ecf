import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bars } from './charts.fixture.ts'
import { ageExample, longLabelExample, typeExample } from './examples.ts'

test('shares stand on 0 to 100%, with what they add to and the note that says why that is not 100', () => {
  const html = bars(ageExample)
  for (const tick of ['0%', '25%', '50%', '75%', '100%']) assert.ok(html.includes(`>${tick}</text>`), tick)
  assert.match(html, /Together, the shares shown add to 98%\./)
  assert.match(html, /The source prints shares that add to 98%; it does not say why\./)
})

test('shares that add to 100 stand without the note on shares that do not', () => {
  const whole = { of: 'category', note: { en: 'The shares by age do not add up.' } }
  const { dataset } = typeExample
  const measures = dataset.measures.map((measure) => ({ ...measure, whole }))
  const html = bars({ ...typeExample, dataset: { ...dataset, measures } })
  assert.match(html, /Together, the shares shown add to 100%\./)
  assert.doesNotMatch(html, /do not add up/)
})

test('a bar is as long as its share of the track', () => {
  const [end, ...widths] = [...bars(typeExample).matchAll(/<rect[^>]*width="([\d.]+)%"/g)]
    .map((match) => Number(match[1]))
    .slice(2)
  assert.ok(end !== undefined)
  assert.deepEqual(
    widths.map((width) => Math.round((width / end) * 100)),
    [83, 5, 12],
  )
})

test('a category without a value says why in place of its bar', () => {
  assert.match(bars(longLabelExample), /<text class="none"[^>]*>○ withheld<\/text>/)
  assert.match(bars(longLabelExample), /The value for None is withheld to protect people\./)
})

test('a published interval is drawn and printed', () => {
  const points = longLabelExample.series.points.map((point) =>
    point.use === null
      ? point
      : { ...point, use: { ...point.use, interval: { low: 40, high: 1500, level: 0.95 } } },
  )
  const html = bars({ ...longLabelExample, series: { ...longLabelExample.series, points } })
  assert.match(html, /56 \(40 to 1,500\)/)
  assert.match(html, /<g class="interval"><line x1/)
})
