import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type PatternCount, historiesOf } from '../stats/capture/histories.ts'
import { openFigureBook } from './book.ts'
import { UK_2013, UK_STUDIES, captureDataset, studyOf } from './captures.fixture.ts'
import type { Dataset } from './dataset.ts'
import { ESTIMATE_METHODS, METHOD_NAMES } from './estimate-methods.ts'
import { explainFigure } from './explain.ts'
import type { Figure, FigureBook, FigureError } from './figure.ts'
import { DATASETS } from './fixture.ts'
import { formatFigure } from './format.ts'
import { historiesOfDataset } from './histories-of-dataset.ts'
import { wholeDatasetsIn } from './whole-datasets.ts'
import { parseFigure } from './parse.ts'

const WITH_UK = new Map([...DATASETS, ['uk', UK_2013]])
const book = openFigureBook(WITH_UK, { studies: UK_STUDIES })

function figure(text: string, of: FigureBook = book): Figure {
  const found = of.figure(text)
  assert.ok(found.ok, found.ok ? '' : found.refusal.message)
  return found.value
}

function refused(text: string, of: FigureBook = book): FigureError {
  const found = of.figure(text)
  assert.ok(!found.ok, `${text} should be refused`)
  return found.refusal
}

/** What a vector file of the UK says, whose shape is its own. */
function vectors(file: string): ReturnType<typeof JSON.parse> {
  const url = new URL(`../../test/oracles/mse/UKdat_5/${file}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8'))
}

test('each method gives what the reference program gives, in whole people', () => {
  const loglinear = vectors('loglinear')
  const simple = vectors('simple')
  const expected: Readonly<Record<string, number>> = {
    'estimate(uk)': vectors('stepwise_seed1234').popest,
    'estimate(uk, by=stepwise)': vectors('stepwise_seed1234').popest,
    'estimate(uk, by=independent)': loglinear.main_effects.popest,
    'estimate(uk, by=pairs)': loglinear.all_pairs.popest,
    'estimate(uk, by=models)': vectors('bic').maxorder4.abundance[0],
    'estimate(uk, by=chao)': simple.chao_t_bc,
    'estimate(uk, by=zelterman)': simple.zelterman,
  }
  for (const [text, value] of Object.entries(expected))
    assert.equal(figure(text).value, Math.round(value), text)
})

test('limits are those of the method, under its name', () => {
  const { chao_bc_ci95, zelterman_ci95: zelterman } = vectors('simple')
  // Of five lists, four fifths of those unseen.
  const chao = chao_bc_ci95.map((limit: number) => 2744 + 0.8 * (limit - 2744))
  for (const [by, method, limits] of [
    ['chao', 'lognormal', chao],
    ['zelterman', 'normal', zelterman],
  ] as const) {
    const { interval } = figure(`estimate(uk, by=${by})`)
    assert.equal(interval?.method, method)
    assert.equal(interval.level, 0.95)
    assert.ok(Math.abs(interval.low - limits[0]) < 1e-6 && Math.abs(interval.high - limits[1]) < 1e-6)
  }
  assert.equal(figure('estimate(uk)').interval?.method, 'BCa bootstrap')
  for (const by of ['independent', 'pairs', 'models'])
    assert.equal(figure(`estimate(uk, by=${by})`).interval?.method, 'conditional on the model')
  assert.equal(figure('estimate(uk, by=graphs)').interval?.method, 'posterior')
})

test('an estimate has the unit, sources, year and cells of its counts, and says how far apart estimates lie', () => {
  const { unit, sources, asOf, warnings, derivation, id } = figure('estimate(uk)')
  assert.deepEqual({ unit, sources, asOf }, { unit: 'persons', sources: ['program'], asOf: '2013' })
  assert.match(id, /^estimate-uk-/)
  assert.ok(derivation.kind === 'estimate')
  assert.equal(derivation.cells.length, 18)
  assert.deepEqual(
    warnings.map((warning) => warning.kind),
    ['spread of estimates'],
  )
  assert.equal(figure('sum(uk.persons)').value, 2744)
})

test('an estimate is shown to three digits, each limit and each end of the spread to three of its own', () => {
  const shown = (text: string, format: string | null, language: 'en' | 'es'): string => {
    const printed = formatFigure(figure(text), format, language)
    assert.ok(printed.ok, printed.ok ? '' : printed.refusal)
    return printed.value.replaceAll('\u00A0', ' ')
  }
  assert.equal(shown('estimate(uk)', null, 'en'), '11,300')
  assert.match(shown('estimate(uk)', 'interval', 'en'), /^11,300 \(9,590 to 13,800\)$/)
  assert.match(shown('estimate(uk)', 'spread', 'es'), /^9,590 a 34,100$/)
  assert.equal(shown('estimate(uk, by=chao)', 'interval', 'es'), '14,600 (12,900 a 16,600)')
  assert.equal(shown('estimate(uk)', 'decimals 0', 'en'), '11,313')
  const sum = formatFigure(figure('sum(uk.persons)'), 'spread', 'en')
  assert.ok(!sum.ok && /only an estimate has a spread/.test(sum.refusal))
})

test('what every method rests on is said in both languages, with the exact number', () => {
  for (const by of METHOD_NAMES)
    for (const language of ['en', 'es'] as const) {
      const asked = figure(`estimate(uk, by=${by})`)
      const account = explainFigure({ figure: asked, datasets: WITH_UK, language })
      const [counted, ...more] = account.steps
      assert.match(counted ?? '', /2,744/)
      assert.ok(more.some((step) => step.includes(Number(asked.value).toLocaleString('en'))))
      assert.ok(more.some((step) => /takes for granted|da por hecho/.test(step)))
      assert.match(account.sentence, /2,744/)
      assert.match(account.interval ?? '', /95/)
      assert.ok(account.warnings.some((one) => /do not settle|no resuelven/.test(one)))
      // No one number stands for it where nothing is settled, and what the lists count is said of those counted.
      assert.match(account.value, /^9,590\u00A0(?:to|a)\u00A034,100$/)
      for (const text of [...account.counts, ...account.countsNot])
        assert.match(text, /^(?:Of the 2,744 people who were counted|De las 2,744 personas contadas): /)
      for (const text of [account.sentence, account.interval ?? '', ...account.steps, ...account.warnings])
        assert.doesNotMatch(text, /[{}]|undefined|NaN|null/)
    }
})

test('a count of people on lists is placed by the lists that have them', () => {
  const cell = figure('uk.persons[la=1, ng=1, pfnca=0, go=0, gp=0, year=2013]')
  const { sentence } = explainFigure({ figure: cell, datasets: WITH_UK, language: 'en' })
  assert.equal(sentence, '15 people recorded (2013, The LA list + The NG list)')
})

test('every method has its pages in the manual, and the manual names it', () => {
  const manual = readFileSync(new URL('../../docs/authors.md', import.meta.url), 'utf8')
  for (const by of METHOD_NAMES) {
    assert.ok(manual.includes(`| \`${by}\` |`), by)
    for (const page of ESTIMATE_METHODS[by].pages)
      assert.ok(existsSync(new URL(`../../docs/methods/${page}.md`, import.meta.url)), page)
  }
})

test('what is wrong with an estimate is said at its place', () => {
  const cases: readonly (readonly [text: string, start: number, end: number, message: RegExp])[] = [
    ['estimate(nothing)', 9, 16, /Expected a dataset of capture histories, but found "nothing"/],
    ['estimate(reports)', 9, 16, /"reports" holds no capture histories.*Datasets that do: uk\./],
    ['estimate(uk.persons)', 9, 19, /the name of a dataset alone/],
    ['estimate(sum(uk.persons))', 9, 24, /the name of a dataset alone/],
    ['estimate(uk, by=guess)', 16, 21, /a method of estimating \(stepwise, .*\), but found "guess"/],
    ['estimate(uk, by=uk.persons)', 16, 26, /a plain value for "by"/],
    ['estimate(uk, of=ng)', 13, 18, /a named part of estimate/],
    ['estimate(uk, uk)', 0, 16, /found 2 unnamed parts/],
    ['estimate(uk', 11, 11, /"," and another part, or "\)"|"\." and a measure/],
    ['uk', 2, 2, /"\." and a measure after "uk"/],
    ['sum(uk)', 4, 6, /a whole dataset is no value/],
    ['sum(uk.persons, uk)', 16, 18, /a whole dataset is no value/],
    ['rank(uk, of=ng, at=1)', 5, 7, /a whole dataset is no value/],
    ['ratio(estimate(uk), uk.persons)', 6, 18, /would hide how far apart/],
    ['sum(estimate(uk))', 4, 16, /"sum" adds cells and other sums/],
  ]
  for (const [text, start, end, message] of cases) {
    const error = refused(text)
    assert.match(error.message, message, text)
    assert.deepEqual(error.span, { start, end }, text)
  }
  const none = refused('estimate(reports)', openFigureBook(DATASETS))
  assert.match(none.message, /No dataset of this site does/)
})

function bookOf(rows: readonly (readonly [pattern: number, count: number])[]): FigureBook {
  const histories = historiesOf(
    ['A', 'B', 'C'],
    rows.map(([pattern, count]): PatternCount => ({ pattern, count })),
  )
  const dataset: Dataset = captureDataset('own', histories)
  return openFigureBook(new Map([['own', dataset]]), { studies: new Map([['own', studyOf(histories)]]) })
}

test('where nothing can be estimated, or nothing limits it, there is a sentence and no number', () => {
  const inside = bookOf([
    [1, 10],
    [3, 5],
    [4, 20],
    [5, 2],
  ])
  assert.match(
    refused('estimate(own)', inside).message,
    /Nothing can be estimated from own\. .*The B list.*The A list/,
  )
  const sparse = bookOf([
    [1, 10],
    [2, 10],
    [4, 10],
    [3, 1],
  ])
  assert.match(refused('estimate(own)', sparse).message, /do not limit the estimate by stepwise from above/)
  assert.match(refused('estimate(own, by=pairs)', sparse).message, /fit the counts equally well/)
  const bound = figure('estimate(own, by=chao)', sparse)
  for (const [language, words] of [
    ['en', /^at\u00A0least\u00A0[\d,]+$/],
    ['es', /^al\u00A0menos\u00A0[\d,]+$/],
  ] as const) {
    const printed = formatFigure(bound, 'spread', language)
    assert.match(printed.ok ? printed.value : '', words)
  }
  const noPairs = bookOf([
    [1, 40],
    [2, 40],
    [4, 40],
    [7, 2],
  ])
  assert.match(refused('estimate(own, by=zelterman)', noPairs).message, /exactly two lists/)
})

test('where the data settle it, the estimate says so', () => {
  const settled = bookOf([
    [1, 60],
    [2, 70],
    [4, 80],
    [3, 30],
    [5, 35],
    [6, 40],
    [7, 18],
  ])
  const [warning] = figure('estimate(own)', settled).warnings
  assert.ok(warning?.kind === 'spread of estimates' && warning.isSettled)
  const datasets = new Map([['own', captureDataset('own', historiesOf(['A', 'B', 'C'], []))]])
  const { value } = explainFigure({ figure: figure('estimate(own)', settled), datasets, language: 'en' })
  assert.equal(value, '471')
})

test('samples without an estimate are told where there are more than one in a hundred', () => {
  const [, study] = [...UK_STUDIES][0] ?? []
  assert.ok(study?.ok)
  const { stepwise } = study.value
  const told = (withoutEstimate: number): readonly string[] => {
    const bootstrap = { ...stepwise.bootstrap, withoutEstimate, replicates: 200 }
    const changed = { ...study.value, stepwise: { ...stepwise, bootstrap } }
    const own = openFigureBook(WITH_UK, { studies: new Map([['uk', { ok: true, value: changed }]]) })
    return figure('estimate(uk)', own).warnings.map(({ kind }) => kind)
  }
  assert.deepEqual(told(2), ['spread of estimates'])
  assert.deepEqual(told(3), ['spread of estimates', 'replicates without an estimate'])
})

test('a figure is taken over while dataset and study are the same objects, and is worked out again with another study', () => {
  const first = book.figure('estimate(uk)')
  const again = openFigureBook(WITH_UK, { studies: UK_STUDIES, before: book })
  assert.equal(again.figure('estimate(uk)'), first)
  assert.equal(again.study('uk'), UK_STUDIES.get('uk'))
  assert.equal(again.study('reports'), null)
  const [, study] = [...UK_STUDIES][0] ?? []
  assert.ok(study?.ok)
  const { stepwise } = study.value
  const moved = {
    ...study.value,
    stepwise: { ...stepwise, model: { ...stepwise.model, population: 12_000 } },
  }
  const other = openFigureBook(WITH_UK, {
    studies: new Map([['uk', { ok: true, value: moved }]]),
    before: again,
  })
  assert.equal(figure('estimate(uk)', other).value, 12_000)
})

test('a figure of a dataset that nobody studied is a bug, and says of which', () => {
  assert.throws(
    () => openFigureBook(WITH_UK).figure('estimate(uk)'),
    /RangeError: a book takes a study .* 'uk'/,
  )
})

test('the datasets that a figure works on as a whole are those that have to be studied', () => {
  const names = (text: string): readonly string[] => {
    const parsed = parseFigure(text)
    assert.ok(parsed.ok)
    return wholeDatasetsIn(parsed.value)
  }
  assert.deepEqual(names('estimate(uk, by=chao)'), ['uk'])
  assert.deepEqual(names('ratio(estimate(uk), sum(us, a.b))'), ['uk', 'us'])
  assert.deepEqual(names('rate(a.b[c=d])'), [])
})

test('the histories of a dataset are those that it was made of, and a dataset without them is a bug', () => {
  const { lists, counts } = historiesOfDataset(UK_2013)
  assert.deepEqual(lists, ['la', 'ng', 'pfnca', 'go', 'gp'])
  assert.equal(counts[0], 0)
  assert.equal(counts[0b00111], 1)
  assert.throws(
    () => historiesOfDataset(DATASETS.get('people') ?? UK_2013),
    /RangeError: .*'people' holds none/,
  )
})
