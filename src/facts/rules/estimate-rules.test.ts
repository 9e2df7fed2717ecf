import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../../figures/book.ts'
import { UK_2013, UK_STUDIES, captureDataset, studyOf } from '../../figures/captures.fixture.ts'
import { applyRules } from '../../kit/rule.ts'
import { historiesOf } from '../../stats/capture/histories.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { type Changes, siteWith } from './rules.fixture.ts'

const SETTLED = historiesOf(
  ['A', 'B', 'C'],
  [60, 70, 30, 80, 35, 40, 18].map((count, at) => ({ pattern: at + 1, count })),
)
const studies = new Map([...UK_STUDIES, ['sure', studyOf(SETTLED)]])
const OF_ONE_SOURCE = [UK_2013, captureDataset('sure', SETTLED)].map((dataset) => ({
  ...dataset,
  observations: dataset.observations.map((row) => ({ ...row, source: 'survey' })),
}))

function problems(changes: Changes): readonly string[] {
  const site = siteWith({ ...changes, datasets: OF_ONE_SOURCE })
  const book = openFigureBook(site.datasets, { studies })
  return applyRules(CONTENT_RULES, { site, book, asOf: '2026-11-22' })
    .filter(({ rule }) => rule.startsWith('estimate'))
    .map(({ rule, severity, subject, place }) => `${rule} ${severity} ${subject} ${place.file}`)
}

const SPREAD = '{= estimate(uk) | spread }'

test('an unsettled estimate as one number is an error in each text without its spread, whatever the method and format', () => {
  for (const figure of ['estimate(uk)', 'estimate(uk, by=chao)'])
    for (const format of ['', ' | interval', ' | millions', ' | decimals 0'])
      assert.deepEqual(
        problems({
          body: `An estimate is {= ${figure}${format} }.`,
          es: `Se estima {= ${figure}${format} }. También ${SPREAD} según la estimación.`,
        }),
        [`estimate-without-spread error ${figure} facts/it.en.md`],
      )
})

test('with its spread anywhere in the text, or by the spread alone, there is nothing to say', () => {
  assert.deepEqual(
    problems({
      body: `An estimate is {= estimate(uk) }.\n\nEstimates run from ${SPREAD}.`,
      es: `Una estimación es {= estimate(uk) }.\n\nSe estima de ${SPREAD}.`,
    }),
    [],
  )
  assert.deepEqual(problems({ body: `Estimates: ${SPREAD}.`, es: `Estimaciones: ${SPREAD}.` }), [])
})

test('to say that it is no estimate is not to call it one', () => {
  assert.deepEqual(
    problems({
      body: 'This is no estimate: {= estimate(sure) }. It is not an estimate.',
      es: 'No es una estimación: {= estimate(sure) }.',
    }),
    [
      'estimate-called-so error estimate(sure) facts/it.en.md',
      'estimate-called-so error estimate(sure) facts/it.es.md',
    ],
  )
})

test('the spread of another dataset is none of this one', () => {
  assert.deepEqual(
    problems({
      body: 'Estimated {= estimate(uk) }, and {= estimate(sure) | spread }.',
      es: `Se estima {= estimate(uk) }, ${SPREAD} y {= estimate(sure) | spread }.`,
    }),
    ['estimate-without-spread error estimate(uk) facts/it.en.md'],
  )
})

test('the picture of what is left out gives one estimate, and needs the spread in its text like any other', () => {
  const block = (show: string): string => `\`\`\`study\ndataset: uk\nshow: ${show}\ntitle: T\n\`\`\``
  const spread = { body: `Estimates: ${SPREAD}.`, es: `Estimaciones: ${SPREAD}.` }
  for (const show of ['patterns', 'estimates', 'models'])
    assert.deepEqual(problems({ body: block(show) }), [])
  const both = ['en', 'es'].map(
    (language) => `estimate-without-spread error the left-out of uk facts/it.${language}.md`,
  )
  assert.deepEqual(problems({ body: block('left-out') }), both)
  const drawn = (text: string): string => `${text}\n\n${block('left-out')}`
  assert.deepEqual(problems({ body: drawn(spread.body), es: drawn(spread.es) }), [])
})

test('an estimate that the data settle needs no spread', () => {
  assert.deepEqual(
    problems({ body: 'An estimate is {= estimate(sure) }.', es: 'Una estimación: {= estimate(sure) }.' }),
    [],
  )
})

test('a sentence with an estimate calls it one, in its own language', () => {
  assert.deepEqual(
    problems({
      body: 'There are {= estimate(sure) } people.',
      es: 'La cifra es {= estimate(sure) }.',
    }),
    [
      'estimate-called-so error estimate(sure) facts/it.en.md',
      'estimate-called-so error estimate(sure) facts/it.es.md',
    ],
  )
  assert.deepEqual(
    problems({
      body: 'It is estimated that there are {= estimate(sure) } people.',
      es: 'Lo estimado: {= estimate(sure) }.',
    }),
    [],
  )
})

test('a headline with an estimate says so in its label, and another gives its spread', () => {
  const place = { file: 'site.yaml' }
  const label = { en: 'estimated in all', es: 'en total, según una estimación' }
  const one = { figure: 'estimate(uk)', format: null, label, place }
  const spread = { ...one, format: 'spread' }
  assert.deepEqual(problems({ settings: { headlines: [one] } }), [
    'estimate-without-spread error estimate(uk) site.yaml',
  ])
  assert.deepEqual(problems({ settings: { headlines: [one, spread] } }), [])
  assert.deepEqual(
    problems({ settings: { headlines: [{ ...spread, label: { en: 'in all', es: 'en total' } }] } }),
    ['estimate-called-so error estimate(uk) site.yaml', 'estimate-called-so error estimate(uk) site.yaml'],
  )
})
