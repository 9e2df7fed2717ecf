import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TYPE, parse } from '@formatjs/icu-messageformat-parser'
import { openFigureBook } from './book.ts'
import { explainSeries } from './explain-series.ts'
import { type Explanation, explainFigure } from './explain.ts'
import { DATASETS, dataset, measure, rows } from './fixture.ts'
import english from './messages/en.json' with { type: 'json' }
import spanish from './messages/es.json' with { type: 'json' }

const book = openFigureBook(DATASETS)

function explained(text: string, language: 'en' | 'es' = 'en'): Explanation {
  const result = book.figure(text)
  assert.ok(result.ok, result.ok ? '' : result.refusal.message)
  return explainFigure({ figure: result.value, datasets: DATASETS, language })
}

const ALL = [
  'reports.cases[state=AA, year=2021]',
  'reports.grade[state=AA, year=2020]',
  'reports.odds[state=BB, year=2023]',
  'latest(reports.cases[state=AA])',
  'sum(reports.cases[year=2020])',
  'count(reports.cases[year=2020], of=state)',
  'share(shares.part[kind=red])',
  'share(reports.young[state=AA, year=2020], of=reports.cases)',
  'rate(reports.cases[state=AA, year=latest])',
  'ratio(rate(reports.cases[state=AA, year=2020]), reports.calls[state=AA, year=2020])',
  'change(reports.cases[state=AA], from=2020, to=latest)',
  'change(reports.cases[state=AA], from=2020, to=2021, as=percent)',
  'rank(reports.cases[year=2021], of=state, at=AA, over=people.persons)',
  'rate(sum(reports.cases[year=2021]))',
  'ratio(rate(reports.cases[state=AA, year=2021]), rate(reports.cases[state=BB, year=2021]))',
]

test('a rate says in one sentence what it is, of whom and when', () => {
  const rate = explained('rate(reports.cases[state=AA, year=2020])')
  assert.equal(rate.sentence, '10.0 cases in the reports per 100,000 people in Aland, 2020')
  assert.equal(rate.value, '10.0')
  assert.match(
    rate.interval ?? '',
    /^95% interval: 4.8 to 18.4 \(Garwood method\)\. .*chance alone.*never reported/,
  )
  assert.deepEqual(rate.steps, [
    '10 cases in the reports in Aland, 2020 (reports.csv, line 2; source: early)',
    '100,000 people in Aland, 2020 (people.csv, line 2; source: census)',
    '10 ÷ 100,000 × 100,000 = 10',
  ])
  assert.deepEqual(rate.counts, ['every cases there is', 'every persons there is'])
  assert.deepEqual(rate.countsNot, ['what is not cases', 'what is not persons'])
})

test('the same in Spanish, with the labels of the place and the digits of the US', () => {
  const rate = explained('rate(reports.cases[state=AA, year=2020])', 'es')
  assert.equal(rate.sentence, '10.0 casos en los informes por cada 100,000 personas en Alandia, 2020')
  assert.match(rate.interval ?? '', /^Intervalo del 95\u00A0%: de 4.8 a 18.4/)
})

test('a rank says where, of how many, and that it is by the figures as they stand', () => {
  const rank = explained('rank(reports.cases[year=2021], of=state, at=CC)')
  assert.equal(
    rank.sentence,
    'Celand is 2nd of 3, from largest to smallest, by number of cases in the reports (2021), by the figures as they stand',
  )
  assert.ok(
    rank.steps.includes('In order, from largest to smallest: 1. Beland (30); 2. Aland (15); 2. Celand (15)'),
  )
  assert.ok(rank.steps.includes('With the same rank: Aland'))
  assert.match(
    explained('rank(reports.cases[year=2021], of=state, at=CC)', 'es').sentence,
    /^Celandia ocupa el puesto 2 de 3/,
  )
})

test('what is said of a rank is no more than its set allows', () => {
  const rank = explained('rank(reports.cases[year=2021], of=state, at=BB)')
  assert.match(rank.interval ?? '', /^The data do not settle the place of Beland: it could be any of the 3\./)
  assert.match(
    rank.interval ?? '',
    /95% set of ranks: 1 to \d\. The data do not say which of these ranks is its own\. .*never reported/,
  )
  assert.match(
    explained('rate(sum(reports.cases[year=2021]))').sentence,
    /^10\.0 cases .* .*in 3 places together$/,
  )
})

test('a ratio of two rates names its method in the words of each language', () => {
  const text = 'ratio(rate(reports.cases[state=AA, year=2021]), rate(reports.cases[state=BB, year=2021]))'
  assert.match(explained(text).interval ?? '', /\(exact conditional method\)\./)
  assert.match(explained(text, 'es').interval ?? '', /\(método exacto condicional\)\./)
})

test('a rate of many says what differs among them: places, or the dimension by its title', () => {
  const shared = { measures: [measure('n', 'things', { over: 'people.n' })] }
  const events = dataset('events', {
    ...shared,
    dimensions: [{ name: 'kind', title: { en: 'Kind', es: 'Tipo' }, kind: 'category', labels: new Map() }],
    observations: rows(
      ['kind'],
      [
        ['red', 'one', { n: 4 }],
        ['blue', 'one', { n: 6 }],
      ],
    ),
  })
  const people = dataset('people', {
    ...shared,
    dimensions: [],
    observations: rows([], [['one', { n: 1000 }]]),
  })
  const datasets = new Map([
    ['events', events],
    ['people', people],
  ])
  const found = openFigureBook(datasets).figure('rate(sum(events.n))')
  assert.ok(found.ok && found.value.value === 1000)
  assert.match(
    explainFigure({ figure: found.value, datasets, language: 'en' }).sentence,
    /things, 2 numbers together \(Kind\)$/,
  )
  assert.match(
    explainFigure({ figure: found.value, datasets, language: 'es' }).sentence,
    /2 números en conjunto \(Tipo\)$/,
  )
})

test('warnings are sentences that name the place, the sources and the reason', () => {
  assert.deepEqual(explained('reports.cases[state=AA, year=2021]').warnings, [
    'Sources differ on this: cases in Aland, 2021. Shown: 15, from late. Others: 12 from early.',
    'Why these are shown: it is newer',
  ])
  assert.equal(explained('reports.cases[state=AA, year=2021, source=early]').warnings.length, 1)
  assert.deepEqual(explained('sum(reports.cases[year=2020])').warnings, [
    'No number for Celand: it was withheld.',
  ])
  assert.match(
    explained('change(reports.cases[state=AA], from=2020, to=2023)').warnings[0] ?? '',
    /changes in 2022.*a new way of counting/,
  )
})

test('every kind of figure is explained in both languages, with no gap where a word should be', () => {
  for (const text of ALL) {
    for (const language of ['en', 'es'] as const) {
      const { sentence, value, steps, cells, warnings, counts, interval } = explained(text, language)
      assert.ok(value.length > 0 && steps.length > 0 && cells.length > 0 && counts.length > 0, text)
      for (const words of [sentence, ...steps, ...warnings, interval ?? '']) {
        assert.doesNotMatch(words, /undefined|\{|\}| {2}| [,.]|\( ?\)|NaN/, `${text}: ${words}`)
      }
    }
  }
})

test('a sum says what its cells have in common, and which combinations nobody reported', () => {
  assert.equal(
    explained('sum(reports.cases[year=2020])').sentence,
    '30 cases in the reports (2020): 2 numbers added up',
  )
  assert.equal(explained('sum(shares.part)').sentence, '100% in all, 3 numbers added up: part')
  const all = explained('sum(reports.cases)')
  assert.deepEqual(all.warnings.slice(1, 3), [
    'No number for Celand, 2020: it was withheld.',
    'No number for Celand, 2023: none in our sources.',
  ])
  assert.match(explained('change(reports.cases[state=AA], from=2020, to=2021)').sentence, /^\+5 cases/)
})

test('a series is explained point by point, the empty years too', () => {
  const result = book.series('reports.cases[state=AA]', 'year')
  assert.ok(result.ok)
  const inEnglish = explainSeries({ series: result.value, datasets: DATASETS, language: 'en' })
  assert.equal(inEnglish.sentence, 'cases in the reports in Aland, by year, from 2020 to 2023')
  assert.equal(inEnglish.steps[2], '2022: no number; none in our sources')
  assert.equal(inEnglish.cells.length, 3)
  const inSpanish = explainSeries({ series: result.value, datasets: DATASETS, language: 'es' })
  assert.equal(inSpanish.sentence, 'casos en los informes en Alandia, por año, de 2020 a 2023')
})

test('a series of rates says what all its counts have in common, and each year that has no rate says why', () => {
  const explain = (text: string, language: 'en' | 'es') => {
    const series = book.series(text, 'year')
    assert.ok(series.ok)
    return explainSeries({ series: series.value, datasets: DATASETS, language })
  }
  const one = explain('rate(reports.cases[state=AA])', 'en')
  assert.equal(one.sentence, 'cases in the reports per 100,000 people in Aland, by year, from 2020 to 2023')
  assert.equal(one.steps[0], '2020: 10.0 (4.8 to 18.4): 10 among 100,000')
  assert.equal(one.steps[3], '2023: no number; there is a count, and no number to divide it by')
  const all = explain('rate(sum(reports.cases))', 'es')
  assert.equal(all.sentence, 'casos en los informes por cada 100,000 personas, por año, de 2020 a 2023')
  assert.equal(all.steps[0], '2020: sin número; no todos los lugares tienen uno')
})

test('both languages have the same messages with the same arguments', () => {
  assert.deepEqual(Object.keys(spanish).toSorted(), Object.keys(english).toSorted())
  const messages: Readonly<Record<string, string>> = spanish
  for (const [id, message] of Object.entries(english)) {
    assert.deepEqual(argumentsOf(messages[id] ?? ''), argumentsOf(message), id)
  }
})

function argumentsOf(message: string): readonly string[] {
  const names = parse(message).flatMap((part) =>
    part.type === TYPE.literal || part.type === TYPE.pound ? [] : [part.value],
  )
  return [...new Set(names)].toSorted()
}
