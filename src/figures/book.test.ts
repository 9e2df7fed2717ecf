import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openFigureBook } from './book.ts'
import type { Figure, FigureError, Ranking } from './figure.ts'
import { formatFigure } from './format.ts'
import { DATASETS, dataset, measure, rows } from './fixture.ts'

const book = openFigureBook(DATASETS)

function figure(text: string): Figure {
  const result = book.figure(text)
  assert.ok(result.ok, result.ok ? '' : `${text}: ${result.refusal.message}`)
  return result.value
}

function rankingOf(text: string): Ranking {
  const result = book.ranking(text)
  assert.ok(result.ok, result.ok ? '' : `${text}: ${result.refusal.message}`)
  return result.value
}

function refusal(text: string): FigureError {
  const result = book.figure(text)
  assert.ok(!result.ok, `${text} should be refused`)
  return result.refusal
}

function kinds(text: string): readonly string[] {
  return figure(text).warnings.map((warning) => warning.kind)
}

test('a cell is its value, with unit, source, date and line', () => {
  const found = figure('reports.cases[state=BB, year=2020]')
  assert.equal(found.value, 20)
  assert.equal(found.unit, 'cases')
  assert.equal(found.asOf, '2020')
  assert.deepEqual(found.sources, ['early'])
  assert.ok(found.derivation.kind === 'cell')
  assert.equal(found.derivation.use.line, 3)
})

test('the same text is evaluated once, and its id is readable, short and the same for every spelling of it', () => {
  assert.equal(
    book.figure('reports.cases[state=BB, year=2020]'),
    book.figure('reports.cases[state=BB, year=2020]'),
  )
  const { id, text } = figure('  reports.cases[ state=BB,year="2020" ]')
  assert.equal(text, 'reports.cases[state=BB, year=2020]')
  assert.equal(id, figure(text).id)
  assert.match(id, /^reports-cases-state-bb-year-2020-[0-9a-f]{8}$/)
  const long = figure('rank(reports.cases[year=latest], of=state, at=CC, over=people.persons)').id
  assert.match(long, /^[a-z0-9-]{1,48}-[0-9a-f]{8}$/)
})

test('where sources differ the preferred one is shown, and the others are kept with what they say', () => {
  const found = figure('reports.cases[state=AA, year=2021]')
  assert.equal(found.value, 15)
  assert.deepEqual(found.sources, ['late'])
  assert.ok(found.derivation.kind === 'cell')
  assert.deepEqual(found.derivation.use.agreeing, ['other'])
  assert.deepEqual(found.derivation.use.conflicting, [{ source: 'early', value: 12 }])
  assert.deepEqual(
    found.warnings.map((warning) => warning.kind),
    ['sources differ'],
  )
})

test('a figure can name its source, and the others are still told', () => {
  assert.equal(figure('reports.cases[state=AA, year=2021, source=early]').value, 12)
  assert.deepEqual(kinds('reports.cases[state=AA, year=2021, source=early]'), ['sources differ'])
  assert.deepEqual(refusal('reports.cases[state=AA, year=2020, source=late]').valid, ['early'])
  assert.deepEqual(refusal('reports.cases[state=AA, year=2020, source=earl]').valid[0], 'early')
})

test('latest is the newest year present in every cell that the figure needs', () => {
  assert.equal(figure('reports.cases[state=AA, year=latest]').asOf, '2023')
  assert.equal(figure('reports.cases[state=CC, year=latest]').asOf, '2021')
  assert.equal(figure('rate(reports.cases[state=AA, year=latest])').asOf, '2021')
  assert.equal(figure('rank(reports.cases[year=latest], of=state, at=BB)').asOf, '2021')
  assert.equal(
    figure('ratio(reports.cases[state=AA, year=latest], reports.cases[state=CC, year=latest])').asOf,
    '2021',
  )
  assert.deepEqual(
    [figure('latest(reports.cases[state=AA])').value, figure('latest(reports.cases[state=AA])').unit],
    [2023, 'year'],
  )
  assert.match(
    refusal('share(reports.young[state=BB, year=latest], of=reports.cases)').message,
    /No year has a value/,
  )
})

test('a rate is over the denominator of its measure, in the same state and year, with the limits of Garwood', () => {
  const rate = figure('rate(reports.cases[state=AA, year=2020])')
  assert.equal(rate.value, 10)
  assert.equal(rate.unit, 'per 100000 persons')
  assert.equal(rate.decimals, 1)
  assert.ok(Math.abs((rate.interval?.low ?? 0) - 4.79538869613) < 1e-11)
  assert.ok(Math.abs((rate.interval?.high ?? 0) - 18.390356042) < 1e-9)
  assert.equal(rate.interval?.method, 'Garwood')
  assert.deepEqual(rate.sources, ['early', 'census'])
  assert.equal(
    figure('rate(reports.cases[state=AA, year=2020], over=people.persons[year=2021], per=1000)').value,
    0.1,
  )
  assert.equal(figure('rate(reports.cases[state=AA, year=2020], per=1000)').unit, 'per 1000 persons')
})

test('a rate at zero has a zero, and the upper limit 3.68887945411', () => {
  const rate = figure('rate(reports.cases[state=AA, year=2023], over=people.persons[year=2020])')
  assert.equal(rate.value, 0)
  assert.equal(rate.interval?.low, 0)
  assert.ok(Math.abs((rate.interval?.high ?? 0) - 3.68887945411) < 1e-11)
})

test('a denominator without the year is refused, naming the years it has', () => {
  const error = refusal('rate(reports.cases[state=AA, year=2023])')
  assert.match(error.message, /"people" has no year "2023". It has 2020, 2021/)
  assert.deepEqual(error.valid, ['2021', '2020', 'latest'])
})

test('a published share has the interval of Wilson where its base is known, and says so where it is not', () => {
  const known = figure('share(shares.known[kind=red])')
  assert.equal(known.unit, 'percent')
  assert.deepEqual(
    [known.interval?.low.toFixed(6), known.interval?.high.toFixed(6)],
    ['30.940129', '49.799741'],
  )
  assert.deepEqual(kinds('share(shares.part[kind=red])'), ['base not published'])
  assert.equal(figure('share(shares.part[kind="12-17+"])').decimals, 1)
})

test('a share is worked out from two counts of one unit, and never exceeds its whole', () => {
  const share = figure('share(reports.young[state=AA, year=2020], of=reports.cases)')
  assert.equal(share.value, 30)
  assert.equal(share.interval?.method, 'Wilson')
  assert.match(
    refusal('share(reports.cases[state=AA, year=2020], of=reports.young)').message,
    /greater than the whole: 10 of 3/,
  )
  assert.match(
    refusal('share(reports.cases[state=AA, year=2020], of=reports.calls)').message,
    /cases and calls/,
  )
  assert.match(refusal('share(reports.cases[state=AA, year=2020])').message, /share\(part, of=whole\)/)
})

test('two units never add', () => {
  const error = refusal('sum(reports.cases[year=2020], reports.calls[year=2020])')
  assert.match(error.message, /reports.cases is in cases, reports.calls in calls/)
  assert.deepEqual(error.span, { start: 30, end: 54 })
  assert.match(refusal('sum(reports.odds[state=AA, year=2020])').message, /no count/)
  assert.match(refusal('sum(reports.grade[state=AA, year=2020])').message, /a word/)
})

test('a sum runs along what is left open, and names the places where nothing is', () => {
  const sum = figure('sum(reports.cases[year=2020])')
  assert.equal(sum.value, 30)
  assert.deepEqual(sum.warnings, [{ kind: 'missing cells', reason: 'withheld', places: ['CC'] }])
  assert.deepEqual(figure('sum(reports.cases[year=2023])').warnings, [
    { kind: 'missing cells', reason: 'not reported', places: ['CC'] },
  ])
  // Along years: every year of the dataset from the place's first to its last, whichever measure a row is for.
  assert.deepEqual(figure('sum(reports.calls[state=AA])').warnings, [
    { kind: 'missing cells', reason: 'not reported', places: ['2023'] },
  ])
  assert.equal(figure('sum(reports.cases[year=2020], sum(reports.young[state=AA, year=2020]))').value, 33)
  assert.match(refusal('sum(reports.calls[year=2023])').message, /no value to add/)
})

test('shares add along their whole alone', () => {
  assert.equal(figure('sum(shares.part)').value, 100)
  assert.equal(figure('sum(shares.part[kind=red], shares.part[kind=blue])').value, 93.5)
  assert.match(refusal('sum(shares.known[kind=red])').message, /one whole/)
})

test('a change is a difference, or a percentage, and says when it crosses a break', () => {
  const change = figure('change(reports.cases[state=AA], from=2020, to=2021)')
  assert.deepEqual([change.value, change.unit], [5, 'cases'])
  assert.deepEqual(kinds('change(reports.cases[state=BB], from=2021, to=2023)'), ['crosses a break'])
  assert.deepEqual(kinds('change(reports.cases[state=BB], from=2020, to=2021)'), [])
  const percent = figure('change(reports.cases[state=AA], from=2020, to=2021, as=percent)')
  assert.deepEqual([percent.value, percent.unit], [50, 'percent'])
  assert.match(refusal('change(reports.cases[state=AA], from=2023, to=2020, as=percent)').message, /above 0/)
  assert.equal(figure('change(reports.cases[state=AA], from=2020, to=latest)').value, -10)
})

test('a rank is largest first, ties take the smallest rank, and it comes with the ranks that the data cannot tell apart', () => {
  const rank = figure('rank(reports.cases[year=2021], of=state, at=CC)')
  assert.equal(rank.value, 2)
  assert.ok(rank.derivation.kind === 'rank')
  assert.deepEqual(
    rank.derivation.order.map((entry) => [entry.place, entry.rank]),
    [
      ['BB', 1],
      ['AA', 2],
      ['CC', 2],
    ],
  )
  assert.deepEqual(rank.derivation.ties, ['AA'])
  assert.deepEqual(rank.interval, { low: 1, high: 3, level: 0.95, method: 'ranks' })
  assert.equal(figure('rank(reports.cases[year=2021], of=state, at=BB, over=people.persons)').value, 3)
})

test('a year in which a place has no value is not ranked, and the places without one are named', () => {
  for (const at of ['AA', 'CC']) {
    const { message } = refusal(`rank(reports.cases[year=2020], of=state, at=${at}, over=people.persons)`)
    assert.match(message, /a number for every state can be ranked, and 1 of 3 have none here: CC/)
  }
})

test('a ranking has every place in order, with its interval, its two sets and those it is not told apart from', () => {
  const ranking = rankingOf('rank(reports.cases[year=latest], of=state, over=people.persons)')
  assert.deepEqual(
    [ranking.year, ranking.unit, ranking.method, ranking.per],
    ['2021', 'per 100000 persons', 'exact', 100_000],
  )
  assert.deepEqual(
    ranking.places.map(({ place, rank, value }) => [place, rank, value]),
    [
      ['AA', 1, 15],
      ['CC', 1, 15],
      ['BB', 3, 7.5],
    ],
  )
  for (const { rank, set, setAmongAll, interval, value, undecided } of ranking.places) {
    assert.ok(set.low <= rank && rank <= set.high && setAmongAll.low <= rank && rank <= setAmongAll.high)
    assert.ok(interval !== null && interval.low < value && value < interval.high)
    assert.equal(undecided.length, 2)
  }
  const own = figure('rank(reports.cases[year=latest], of=state, at=BB, over=people.persons)')
  assert.deepEqual(
    [own.interval?.low, own.interval?.high],
    [ranking.places[2]?.set.low, ranking.places[2]?.set.high],
  )
})

test('estimates are ranked by the errors that their source prints, and not at all without them', () => {
  const estimated = dataset('odds', {
    measures: [measure('odds', 'ratio', { kind: 'number' })],
    observations: rows(
      ['state', 'year'],
      [
        [
          'AA',
          '2020',
          'early',
          { odds: { kind: 'value', value: 9, interval: { low: 8, high: 10, level: 0.95 } } },
        ],
        [
          'BB',
          '2020',
          'early',
          { odds: { kind: 'value', value: 5, interval: { low: 3, high: 7, level: 0.95 } } },
        ],
        [
          'CC',
          '2020',
          'early',
          { odds: { kind: 'value', value: 4, interval: { low: 2, high: 6, level: 0.95 } } },
        ],
      ],
    ),
  })
  const ranked = openFigureBook(new Map([['odds', estimated]])).ranking(
    'rank(odds.odds[year=2020], of=state)',
  )
  assert.ok(ranked.ok && ranked.value.method === 'step-down')
  assert.deepEqual(
    ranked.value.places.map(({ place, set }) => [place, set.low, set.high]),
    [
      ['AA', 1, 1],
      ['BB', 2, 3],
      ['CC', 2, 3],
    ],
  )
  const bare = dataset('odds', {
    measures: [measure('odds', 'ratio', { kind: 'number' })],
    observations: rows(['state', 'year'], [['AA', '2020', 'early', { odds: 1.5 }]]),
  })
  const without = openFigureBook(new Map([['odds', bare]])).ranking('rank(odds.odds[year=2020], of=state)')
  assert.ok(!without.ok && /prints no interval for AA/.test(without.refusal.message))
})

test('what is no ranking is refused with what one looks like', () => {
  for (const [text, why] of [
    ['reports.cases[year=2021]', /is written rank\(cell, of=dimension, over=cell\)/],
    ['rate(reports.cases[year=2021])', /is written rank\(/],
    ['rank(reports.cases[year=2021])', /of= is not there/],
    ['rank(', /Expected a dataset or a function/],
    ['rank(reports.cases[year=2021], of=state, at=AA)', /of all places, and names none/],
    ['rank(reports.cases[year=2021], of=state, per=5)', /per=5 is for a rank by rate/],
    ['rank(reports.grade[year=2020], of=state)', /words have no order/],
  ] as const) {
    const ranking = book.ranking(text)
    assert.ok(!ranking.ok, text)
    assert.match(ranking.refusal.message, why)
  }
  assert.match(
    refusal('rank(reports.cases[year=2021], of=state, at=AA, per=5)').message,
    /per=5 is for a rank by rate/,
  )
})

test('a rate of a sum is that of all places together: their events over their people', () => {
  const all = figure('rate(sum(reports.cases[year=2021]))')
  assert.equal(all.value, (60 * 100_000) / 600_000)
  assert.equal(all.unit, 'per 100000 persons')
  assert.ok((all.interval?.low ?? 0) < 10 && (all.interval?.high ?? 0) > 10)
  assert.match(refusal('rate(sum(reports.cases[year=2020]))').message, /withheld/)
  assert.match(refusal('rate(sum(reports.cases[state=AA]))').message, /leaves year open/)
  assert.match(
    refusal('rate(sum(reports.cases[year=2021], reports.young[year=2021]))').message,
    /of one cell/,
  )
})

test('a series of rates has every year that has a count, and says why one has no rate', () => {
  const result = book.series('rate(reports.cases[state=AA])', 'year')
  assert.ok(result.ok)
  assert.deepEqual(
    result.value.points.map(({ at, use, rate, missing }) => [at, use?.value, rate?.value, missing]),
    [
      ['2020', 10, 10, undefined],
      ['2021', 15, 15, undefined],
      ['2022', undefined, undefined, 'not reported'],
      ['2023', 0, undefined, 'no denominator'],
    ],
  )
  assert.equal(result.value.unit, 'per 100000 persons')
  assert.deepEqual(result.value.sources, ['early', 'census', 'late'])
  const withheld = book.series('rate(reports.cases[state=CC])', 'year')
  assert.ok(withheld.ok)
  assert.deepEqual(
    withheld.value.points.map(({ at }) => at),
    ['2021'],
  )
})

test('in a series of rates a withheld count is withheld, and a count that is none could not be read', () => {
  const cell = (reason: 'withheld' | 'not collected') => ({ kind: 'missing', reason }) as const
  const events = dataset('events', {
    measures: [measure('n', 'things', { over: 'people.n' })],
    observations: rows(
      ['state', 'year'],
      [
        ['AA', '2019', 'one', { n: 1 }],
        ['AA', '2020', 'one', { n: cell('withheld') }],
        ['AA', '2021', 'one', { n: 1.5 }],
        ['AA', '2022', 'one', { n: cell('not collected') }],
        ['AA', '2023', 'one', { n: 2 }],
      ],
    ),
  })
  const people = dataset('people', {
    measures: [measure('n', 'persons')],
    observations: rows(
      ['state', 'year'],
      ['2019', '2020', '2021', '2022', '2023'].map((year) => ['AA', year, 'one', { n: 10 }]),
    ),
  })
  const own = openFigureBook(
    new Map([
      ['events', events],
      ['people', people],
    ]),
  )
  for (const text of ['rate(events.n[state=AA])', 'rate(sum(events.n))']) {
    const series = own.series(text, 'year')
    assert.ok(series.ok)
    assert.deepEqual(
      series.value.points.map(({ missing }) => missing),
      [undefined, 'withheld', 'did not parse', 'not collected', undefined],
    )
  }
})

test('a series of rates of many together has their cells, and says where not every place has one', () => {
  const all = book.series('rate(sum(reports.cases))', 'year')
  assert.ok(all.ok)
  assert.deepEqual(
    all.value.points.map(({ at, use, rate, missing }) => [
      at,
      use,
      rate?.events.value,
      rate?.people.value,
      missing,
    ]),
    [
      ['2020', null, undefined, undefined, 'not every place'],
      ['2021', null, 60, 600_000, undefined],
      ['2022', null, undefined, undefined, 'not reported'],
      ['2023', null, undefined, undefined, 'not every place'],
    ],
  )
  const [, point] = all.value.points
  assert.deepEqual(
    point?.rate?.events.cells.map(({ at, source }) => [at['state'], source]),
    [
      ['AA', 'late'],
      ['BB', 'early'],
      ['CC', 'early'],
    ],
  )
})

test('what is no series of rates is refused with what one looks like', () => {
  for (const [text, by, why] of [
    ['rate(reports.cases[state=AA, year=2020])', 'year', /left open/],
    ['rate(reports.cases[state=AA])', 'state', /left open/],
    ['rate(reports.cases[state=AA], over=nobody.persons)', 'year', /nobody/],
    ['rate(share(shares.part))', 'year', /rate\(cell\)/],
    ['rank(reports.cases, of=state, at=AA)', 'year', /found the function "rank"/],
  ] as const) {
    const series = book.series(text, by)
    assert.ok(!series.ok, text)
    assert.match(series.refusal.message, why)
  }
})

test('a break of the people is a break of their rates, beside one of the counts', () => {
  const people = DATASETS.get('people') ?? assert.fail()
  const breaks = [{ from: '2021', why: { en: 'a new census' } }]
  const own = openFigureBook(new Map([...DATASETS, ['people', { ...people, breaks }]]))
  const series = own.series('rate(reports.cases[state=AA])', 'year')
  assert.ok(series.ok)
  assert.deepEqual(
    series.value.breaks.map(({ dataset: name, from, why }) => [name, from, why.en]),
    [
      ['reports', '2022', 'a new way of counting began'],
      ['people', '2021', 'a new census'],
    ],
  )
  assert.deepEqual(series.value.warnings.at(-1), { kind: 'crosses a break', dataset: 'people', from: '2021' })
  const rate = (year: string): string => `rate(reports.cases[state=AA, year=${year}])`
  for (const [text, crossed] of [
    [`ratio(${rate('2021')}, ${rate('2020')})`, ['people 2021']],
    [`ratio(${rate('2021')}, ${rate('2021')})`, []],
    ['ratio(reports.cases[state=BB, year=2023], reports.cases[state=BB, year=2021])', ['reports 2022']],
    ['sum(reports.cases[state=BB])', ['reports 2022']],
    ['count(reports.cases[state=BB], of=year)', []],
  ] as const) {
    const found = own.figure(text)
    assert.ok(found.ok, text)
    assert.deepEqual(
      found.value.warnings.flatMap((one) =>
        one.kind === 'crosses a break' ? [`${one.dataset} ${one.from}`] : [],
      ),
      crossed,
      text,
    )
  }
})

test('count tells how many places have a value, ratio divides, and a published interval is kept', () => {
  assert.equal(figure('count(reports.cases[year=2020], of=state)').value, 2)
  assert.equal(
    figure('ratio(reports.calls[state=AA, year=2020], reports.cases[state=AA, year=2020])').value,
    4,
  )
  assert.match(
    refusal('ratio(reports.cases[state=AA, year=2020], reports.cases[state=AA, year=2023])').message,
    /divided by 0/,
  )
  assert.match(
    refusal('ratio(reports.grade[state=AA, year=2020], reports.cases[state=AA, year=2020])').message,
    /a word/,
  )
  assert.deepEqual(figure('reports.odds[state=BB, year=2023]').interval, {
    low: 1.1,
    high: 7.02,
    level: 0.95,
    method: 'published by the source',
  })
  assert.equal(figure('reports.grade[state=AA, year=2020]').value, 'B')
})

test('a ratio of two rates of different cells has an exact interval, and one of anything else has none', () => {
  const rate = (state: string): string => `rate(reports.cases[state=${state}, year=2021], per=1000)`
  const ratio = figure(`ratio(${rate('AA')}, ${rate('BB')})`)
  assert.equal(ratio.value, 2)
  assert.ok(ratio.interval?.method === 'conditional' && ratio.interval.low < 2 && ratio.interval.high > 2)
  // Given 45 events, 15 of them here: the limits of Clopper and Pearson, as odds, over the ratio of people.
  for (const [limit, tail] of [
    [ratio.interval.low, 1],
    [ratio.interval.high, -1],
  ] as const) {
    const chance = limit / (limit + 4)
    assert.ok(Math.abs(binomialTail(15, 45, chance, tail) - 0.025) < 1e-9)
  }
  const other = figure(`ratio(${rate('AA')}, rate(reports.cases[state=BB, year=2021], per=1))`)
  assert.ok(Math.abs((other.interval?.low ?? 0) / (ratio.interval.low * 1000) - 1) < 1e-12)
  assert.equal(figure(`ratio(${rate('AA')}, ${rate('AA')})`).interval, undefined)
  assert.equal(
    figure('ratio(reports.cases[state=AA, year=2021], reports.cases[state=BB, year=2021])').interval,
    undefined,
  )
})

test('counts that may be of the same reports have no interval for their ratio', () => {
  const rate = (cell: string): string => `rate(reports.${cell}, over=people.persons)`
  for (const [one, other] of [
    ['cases[state=AA, year=2020]', 'young[state=AA, year=2020]'],
    ['calls[state=AA, year=2020]', 'cases[state=BB, year=2020]'],
    ['cases[state=AA, year=2021]', 'cases[state=AA, year=2021, source=early]'],
  ] as const)
    assert.equal(figure(`ratio(${rate(one)}, ${rate(other)})`).interval, undefined, one)
  const apart = `ratio(${rate('cases[state=AA, year=2021]')}, ${rate('cases[state=AA, year=2020]')})`
  assert.ok(figure(apart).interval !== undefined)
})

test('a rate at zero is printed with the decimals of its limits', () => {
  const rate = figure('rate(reports.cases[state=AA, year=2023], over=people.persons[year=2020])')
  const text = formatFigure(rate, 'interval', 'en')
  assert.deepEqual(text, { ok: true, value: '0.0 (0.0\u00A0to\u00A03.7)' })
})

/** P(at least `hits`) for 1, P(at most `hits`) for −1, by adding the terms. */
function binomialTail(hits: number, trials: number, chance: number, way: 1 | -1): number {
  let term = (1 - chance) ** trials
  let sum = 0
  for (let n = 0; n <= trials; n += 1) {
    if ((n - hits) * way >= 0) sum += term
    term *= ((trials - n) / (n + 1)) * (chance / (1 - chance))
  }
  return sum
}

test('a name that does not exist is refused where it stands, with the nearest that do', () => {
  const cases: readonly (readonly [text: string, at: string, valid: string])[] = [
    ['report.cases[state=AA]', 'report', 'reports'],
    ['reports.case[state=AA]', 'case', 'cases'],
    ['reports.cases[stat=AA]', 'stat=AA', 'state'],
    ['reports.cases[state=aa]', 'state=aa', 'AA'],
    ['reports.cases[year=2022]', 'year=2022', '2021'],
    ['rats(reports.cases[state=AA])', 'rats', 'rate'],
    ['rate(reports.cases[state=AA, year=2020], pre=10)', 'pre=10', 'per'],
    ['rank(reports.cases[year=2020], of=stat, at=AA)', 'stat', 'state'],
    ['rank(reports.cases[year=2020], of=state, at=AD)', 'AD', 'AA'],
    ['change(reports.cases[state=AA], from=2020, to=2021, as=per)', 'per', 'percent'],
  ]
  for (const [text, at, valid] of cases) {
    const error = refusal(text)
    assert.equal(text.slice(error.span.start, error.span.end), at, error.message)
    assert.ok(error.valid.includes(valid), `${text}: ${error.valid.join()}`)
  }
})

test('a dimension left open, a part left out and a part of the wrong kind are refused', () => {
  assert.match(refusal('reports.cases[state=AA]').message, /leaves year open/)
  assert.match(refusal('rank(reports.cases[year=2020], of=state)').message, /at= is not there/)
  assert.match(refusal('rate(reports.cases[state=AA, year=2020], over="people")').message, /Expected a cell/)
  assert.match(refusal('share(sum(reports.cases[year=2020]))').message, /not on another function/)
  assert.match(refusal('ratio(reports.cases[state=AA, year=2020])').message, /found 1 unnamed part/)
  assert.match(refusal('rate(reports.calls[state=AA, year=2020])').message, /names no denominator/)
  assert.match(refusal('rate(reports.cases[state=AA, year=2020], per=0)').message, /whole number from 1/)
  assert.match(refusal('latest(shares.part)').message, /must have a year/)
  assert.match(refusal('reports.cases[state=AA, year=2022]').message, /It has 2020, 2021, 2023/)
})

test('a series along years has every year from the first to the last, and says which is missing', () => {
  const result = book.series('reports.cases[state=AA]', 'year')
  assert.ok(result.ok)
  assert.equal(result.value.text, 'reports.cases[state=AA] by year')
  assert.deepEqual(
    result.value.points.map(({ at, use, missing }) => [at, use?.value ?? missing]),
    [
      ['2020', 10],
      ['2021', 15],
      ['2022', 'not reported'],
      ['2023', 0],
    ],
  )
  assert.deepEqual(
    result.value.warnings.map((warning) => warning.kind),
    ['sources differ', 'crosses a break'],
  )
  const last = book.series('reports.cases[state=CC]', 'year')
  assert.ok(last.ok)
  assert.deepEqual(
    last.value.points.map((point) => point.at),
    ['2021'],
  )
})

test('a series along a category is in the order of the file, and names why a cell is empty', () => {
  const result = book.series('reports.cases[year=2020]', 'state')
  assert.ok(result.ok)
  assert.deepEqual(
    result.value.points.map(({ at, missing }) => [at, missing]),
    [
      ['AA', undefined],
      ['BB', undefined],
      ['CC', 'withheld'],
    ],
  )
  assert.ok(book.series('shares.part', 'kind').ok)
})

test('a series that leaves more or nothing open, or is no cell, is refused', () => {
  for (const [cells, by] of [
    ['reports.cases', 'year'],
    ['reports.cases[state=AA, year=2020]', 'year'],
    ['sum(reports.cases)', 'year'],
    ['reports.calls[state=CC]', 'year'],
    ['nonsense', 'year'],
  ] as const) {
    const result = book.series(cells, by)
    assert.ok(!result.ok)
    assert.ok(result.refusal.span.end <= cells.length)
  }
})

test('no text makes the book throw, and every error lies inside the text', () => {
  const scraps = fc.constantFrom(
    'reports.cases',
    'people.persons',
    'shares.part',
    'reports.grade',
    '[',
    ']',
    '[state=AA, year=2020]',
    '[year=latest]',
    '[state=BB]',
    'state=AA',
    'year=2021',
    ', of=state',
    ', at=AA',
    ', over=people.persons',
    ', from=2020',
    ', to=latest',
    ', as=percent',
    ', of=',
    'rank(',
    'rate(',
    'sum(',
    'share(',
    'ratio(',
    'change(',
    'latest(',
    'count(',
    ')',
    ', ',
    '__proto__',
    'constructor',
    '"',
  )
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 10 }), (parts) => {
      const text = parts.join('')
      for (const result of [book.figure(text), book.series(text, 'year'), book.series(text, 'state')]) {
        if (result.ok) continue
        const { start, end } = result.refusal.span
        assert.ok(0 <= start && start <= end && end <= text.length, `${text}: ${start} to ${end}`)
      }
    }),
    { numRuns: 5000 },
  )
})
