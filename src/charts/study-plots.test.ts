import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { STUDY_SHOWS } from '../facts/prose.types.ts'
import { ukStudy } from '../figures/capture-study.fixture.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { layOutEstimates, studyDomain } from './estimates-plot.tsx'
import { layOutLeftOut } from './left-out-plot.tsx'
import { NARROWEST } from './line-axes.ts'
import { domainOf, logAxis } from './log-axis.ts'
import { layOutStudyModels } from './models-plot.tsx'
import { MOST_PATTERNS, layOutPatterns, patternRows } from './patterns-layout.ts'
import { readEstimates } from './reading-study.ts'
import { lackingStudy, manyPatterns, studyPlot } from './study-plots.fixture.ts'
import { StudyPlot } from './study-plot.tsx'
import { textWidth } from './text-width.ts'
import { wordsIn } from './words.ts'

const STUDIES: Readonly<Record<string, CaptureStudy>> = {
  'UK 2013': ukStudy,
  'what is lacking': lackingStudy,
  'ten lists': manyPatterns(),
}
const words = wordsIn('en')

for (const kind of STUDY_SHOWS)
  for (const [name, study] of Object.entries(STUDIES))
    for (const language of ['en', 'es'] as const) {
      const html = studyPlot(kind, study, language)

      test(`${kind}, ${name}, ${language}: has a heading, a name, a description, a sentence and a table`, () => {
        assert.match(html, /^<figure class="chart"><figcaption><h2>A title<\/h2>/)
        const [, labelledBy, describedBy] =
          /role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? []
        assert.match(html, new RegExp(`<title id="${labelledBy}">A title</title>`))
        assert.match(html, new RegExp(`<desc id="${describedBy}">[^<]{40,}</desc>`))
        assert.match(html, /<p>[^<]{20,}\.<\/p>/)
        assert.match(html, /<table><caption>A title<\/caption>/)
        const columns = html.match(/<th scope="col">/g)?.length ?? 0
        const rows = html.match(/<th scope="row">/g)?.length ?? 0
        assert.ok(columns >= 2 && rows >= 2)
        assert.equal(html.match(/<td/g)?.length, rows * (columns - 1))
      })

      test(`${kind}, ${name}, ${language}: no style attribute, no number that is none, a few kilobytes`, () => {
        assert.doesNotMatch(html, /style=|NaN|undefined|null|Infinity/)
        assert.ok(brotliCompressSync(html).length <= 2600, `${brotliCompressSync(html).length} bytes`)
      })
    }

test('each pattern that somebody has is a row with its dots, its bar and its count, largest first', () => {
  const layout = layOutPatterns({ histories: ukStudy.histories, width: NARROWEST, words })
  const counts = patternRows(ukStudy).drawn.map(({ count }) => count)
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => b - a),
  )
  assert.equal(counts.length, 18)
  assert.deepEqual(
    layout.counts.slice(ukStudy.histories.lists.length).map(({ text }) => text),
    counts.map(String),
  )
  const dots = (path: string): number => path.split('h0').length - 1
  assert.equal(dots(layout.on) + dots(layout.off), 18 * 5)
  assert.equal(dots(layout.on), 5 + 2 * 9 + 3 * 3 + 4)
})

test('of very many patterns forty are drawn, and the others are added up in words', () => {
  const study = manyPatterns()
  assert.equal(patternRows(study).drawn.length, MOST_PATTERNS)
  assert.match(studyPlot('patterns', study), /Not drawn: 983 more patterns, with [\d,]+ people together\./)
  assert.doesNotMatch(studyPlot('patterns'), /Not drawn/)
})

test('what a drawing says fits the narrowest screen', () => {
  for (const study of Object.values(STUDIES))
    for (const language of ['en', 'es'] as const) {
      const plan = { width: NARROWEST, words: wordsIn(language) }
      const patterns = layOutPatterns({ histories: study.histories, ...plan })
      for (const { x, text } of [...patterns.names, ...patterns.counts])
        assert.ok(x + 6 + textWidth(text, 13) <= NARROWEST + 1 || !text.includes(' '), text)
      for (const layout of [
        layOutEstimates(study, plan.words, NARROWEST),
        layOutLeftOut(study, plan.words, NARROWEST),
      ]) {
        for (const { text } of [...layout.labels, ...layout.reasons])
          assert.ok(textWidth(text, 13) <= NARROWEST, text)
        for (const { y, text } of layout.values) {
          const beside = layout.labels.find((label) => label.y === y)?.text ?? ''
          assert.ok(textWidth(text, 13) + textWidth(beside, 13) <= NARROWEST, `${beside} ${text}`)
        }
      }
    }
})

test('every method has a row: with its estimate, or with the reason why there is none', () => {
  const labels = readEstimates(lackingStudy, words).flatMap(({ rows }) => rows)
  assert.equal(labels.length, 11 + lackingStudy.pairs.length)
  for (const { value, reason, isRange } of labels)
    assert.ok((value !== null) !== (reason !== null) || isRange)
  const html = studyPlot('estimates', lackingStudy)
  assert.match(html, /no estimate: different numbers fit equally well/)
  assert.match(html, /no estimate: nobody is on exactly two lists, or nobody on exactly one/)
  assert.match(html, /with more than six lists there are too many graphs/)
  // In the table the reason stands with the name, which wraps: no number is pushed out of sight.
  assert.match(
    html,
    /<th scope="row">Every pair of lists tied \(no estimate: [^<]*\)<\/th><td>none<\/td><td>none<\/td><td>none<\/td>/,
  )
})

test('in a text that leads to the whole study the pairs of lists are left to that', () => {
  const props = {
    show: 'estimates',
    study: ukStudy,
    title: 'A title',
    language: 'en',
    headingLevel: 2,
    id: 'uk',
  } as const
  assert.match(render(h(StudyPlot, props)), /Two lists at a time/)
  const part = render(h(StudyPlot, { ...props, wholeHref: '/estimates/uk/' }))
  assert.doesNotMatch(part, /Two lists at a time|Local authorities and General public/)
  assert.match(part, /Zelterman/)
})

test('an interval without an upper limit ends in an arrow at the edge, and words say that nothing limits it', () => {
  const edge = NARROWEST - 8
  const arrows = (study: CaptureStudy): number =>
    layOutEstimates(study, words, NARROWEST).spans.split(`L${edge} `).length - 1
  assert.equal(arrows(lackingStudy), arrows(ukStudy) + 1)
  const html = studyPlot('estimates', lackingStudy)
  assert.match(html, /<td>no upper limit<\/td>/)
  assert.match(html, /Nothing limits these upwards: The same, the choice repeated\./)
})

test('the people counted stand as a line, and all estimates of all lists lie inside the axis', () => {
  const { line } = layOutEstimates(ukStudy, words, NARROWEST)
  assert.equal(line.label, '2,744 counted')
  const { low, high } = studyDomain(ukStudy, words)
  const rows = readEstimates(ukStudy, words).slice(0, -1)
  for (const { value, interval } of rows.flatMap((group) => group.rows))
    for (const each of [value, interval?.low, interval?.high])
      if (typeof each === 'number') assert.ok(each >= low && each <= high)
})

test('the table has estimates to the person, the sentence three digits', () => {
  const html = studyPlot('estimates')
  assert.match(html, /Ties chosen step by step<\/th><td>11,313<\/td><td>9,884<\/td><td>13,027<\/td>/)
  assert.match(html, /The reasonable methods say from 10,500 to 34,100 by themselves/)
  const end = { population: 260.2, by: 'models' } as const
  const one = studyPlot('estimates', { ...ukStudy, smallest: end, largest: { ...end, population: 260.4 } })
  assert.match(one, /The reasonable methods say 260 by themselves/)
})

test('models lie the lower the worse they fit, the best alone at the top with its answer', () => {
  const layout = layOutStudyModels(ukStudy, words, NARROWEST)
  const ys = [...layout.points.matchAll(/M[\d.]+ ([\d.]+)h0/g)].map(([, y]) => Number(y))
  assert.equal(ys.length, ukStudy.models.near.length - 1)
  assert.deepEqual(
    ys,
    ys.toSorted((a, b) => a - b),
  )
  assert.equal(layout.best.text, 'best: 25,300')
  assert.match(studyPlot('models'), /41 models fit about equally well\./)
  const alone = { ...ukStudy, models: { ...ukStudy.models, near: ukStudy.models.near.slice(0, 1) } }
  assert.match(studyPlot('models', alone), /One model fits clearly better than all others: it says 25,300\./)
})

test('what is left out has a dot beside the line of the whole, or says that nothing can be estimated', () => {
  const html = studyPlot('left-out', lackingStudy)
  assert.match(html, />11,300 with all<\/text>/)
  assert.match(html, /no estimate from what is left/)
  assert.match(html, /In one case there is no estimate from what is left\./)
  assert.match(html, /22,600 \(\+100%\)/)
})

test('Spanish numbers are grouped as readers in the United States write them', () => {
  for (const kind of STUDY_SHOWS)
    assert.doesNotMatch(studyPlot(kind, ukStudy, 'es'), />[^<]*\d\.\d{3}\b[^<]*</)
  assert.match(studyPlot('estimates', ukStudy, 'es'), /El mejor de 6,893 por BIC/)
})

test('an axis multiplies: equal factors are equally far apart, whatever the numbers', () => {
  const axis = logAxis({ domain: { low: 100, high: 10_000 }, range: [0, 200], words })
  assert.equal(Math.round(axis.x(1000)), 100)
  assert.equal(Math.round(axis.x(2000) - axis.x(1000)), Math.round(axis.x(4000) - axis.x(2000)))
  for (const values of [[1034], [2744, 2745], [12, 8e12], [0.5, 3], [5, Number.POSITIVE_INFINITY]]) {
    const { ticks, domain } = logAxis({ domain: domainOf(values), range: [8, 272], words })
    assert.ok(ticks.length >= 1, `${values.join()}`)
    assert.ok(domain.high / domain.low >= 2 - 1e-9)
    ticks.forEach(({ x, label }, index) => {
      const before = ticks[index - 1]
      if (before !== undefined)
        assert.ok(x - textWidth(label, 12) / 2 > before.x + textWidth(before.label, 12) / 2, label)
    })
  }
  assert.throws(() => domainOf([0, -3]), /domainOf takes one value above 0 or more, and got none/)
})

test('hostile names of lists are text', () => {
  const lists = ukStudy.histories.lists.map(() => '<script>alert(1)</script>"\'&')
  const study = { ...ukStudy, histories: { ...ukStudy.histories, lists } }
  for (const kind of STUDY_SHOWS) assert.doesNotMatch(studyPlot(kind, study), /<script/)
})
