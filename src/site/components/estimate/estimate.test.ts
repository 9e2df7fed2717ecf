import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { lackingStudy } from '../../../charts/study-plots.fixture.ts'
import { ukStudy } from '../../../figures/capture-study.fixture.ts'
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import type { Language } from '../../../kit/language.ts'
import { captureCounts } from '../../../stats/capture/capture-oracle.fixture.ts'
import { replicateEstimates } from '../../../stats/capture/replicates.ts'
import { studyHistories } from '../../../stats/capture/study.ts'
import { lackingSentences, warningSentences } from './doubts.ts'
import { estimateReport } from './standalone.tsx'
import { estimateSpread, estimateVerdict } from './verdict.ts'

const settledStudy: CaptureStudy = {
  ...ukStudy,
  smallest: { population: 10_545, by: 'stepwise' },
  largest: { population: 15_800, by: 'graphs' },
  spread: { low: 9_240, high: 15_800 },
  openBecause: null,
}

function report(study: CaptureStudy = ukStudy, language: Language = 'en'): string {
  return estimateReport({ study, title: 'The UK, 2013', language, of: 'people in modern slavery' })
}

test('where the data do not settle it, the first sentence gives both ends and says so', () => {
  assert.equal(
    estimateVerdict(ukStudy, 'en'),
    'Between about 9,230 and 34,100: the methods do not agree, and these data do not settle it.',
  )
  assert.equal(
    estimateSpread(ukStudy, 'en'),
    'By themselves, the methods say from 10,500 to 34,100, both by the models that fit about equally well. Nobody should quote one of these numbers alone.',
  )
  assert.match(report(), /<\/h1><p class="verdict"><strong>Between about 9,230 and 34,100/)
})

test('where they do, the number has the spread beside it, and what may be wrong with all of it', () => {
  assert.equal(
    estimateVerdict(settledStudy, 'en'),
    'About 11,300. The reasonable methods, and chance in the step-by-step one, lie between about 9,240 and 15,800.',
  )
  assert.match(
    estimateSpread(settledStudy, 'en'),
    /too small if some people are much harder to find than others/,
  )
})

test('each reason why it is not settled has its words, also where nothing limits it or both ends are one', () => {
  const because = (part: Partial<CaptureStudy>): string => estimateVerdict({ ...settledStudy, ...part }, 'en')
  assert.match(
    because({ openBecause: 'chance' }),
    /chance can move the answer this far, and these data do not settle it\.$/,
  )
  assert.match(
    because({ openBecause: 'two lists' }),
    /^This cannot be told\. Only two lists share people [^\d]*$/,
  )
  assert.match(
    because({ openBecause: 'chance', spread: { low: 9_240, high: null } }),
    /^About 9,240 or more, without an upper limit: the methods lie within twice of each other/,
  )
  assert.match(
    because({ openBecause: 'bound', spread: { low: 260.2, high: 260.4 } }),
    /^About 260: but a simple bound/,
  )
  const bound: CaptureStudy = { ...settledStudy, boundAbove: 23_456, openBecause: 'bound' }
  assert.match(
    warningSentences(bound, 'en').join(' '),
    /“at least” says about 23,500, above what the models leave/,
  )
  assert.doesNotMatch(warningSentences(settledStudy, 'en').join(' '), /at least/)
})

test('limits that leave the estimate out, or were moved far, are not to be trusted, and it says so', () => {
  const limited = (low: number, high: number, bias: number): string => {
    const { stepwise } = ukStudy
    const bootstrap = { ...stepwise.bootstrap, limits: { low, high }, bias }
    return warningSentences({ ...ukStudy, stepwise: { ...stepwise, bootstrap } }, 'en').join(' ')
  }
  assert.match(limited(11_400, 15_000, 0), /leave the estimate itself out\./)
  assert.match(limited(9_000, 11_000, 0), /leave the estimate itself out\./)
  assert.match(
    limited(9_000, 15_000, -1.2),
    /Most samples give more than the estimate: more than five in six\./,
  )
  assert.match(
    limited(9_000, 15_000, 1.2),
    /Most samples give less than the estimate: more than five in six\./,
  )
  assert.doesNotMatch(limited(9_000, 15_000, -0.5), /Most samples|leave the estimate/)
})

test('it says what is estimated, who is counted, and how to make it again', () => {
  const html = report()
  assert.match(html, /<p>What is estimated: people in modern slavery<\/p>/)
  assert.match(html, /2,744 people are counted: they are on one list or more\./)
  assert.match(
    html,
    /freedom-facts estimate counts\.csv \\\n  --replicates 1000 \\\n  --seed 1234 \\\n  --threshold 0\.02/,
  )
})

test('every step of the choice has a row: who is on both, how many were expected, how likely that is', () => {
  const rows = [
    ...report().matchAll(
      /<tr><th scope="row">([^<]+)<\/th>(?:<td class="n">[^<]+<\/td>){3}<td>(tied|left apart)<\/td><\/tr>/g,
    ),
  ]
  assert.equal(rows.length, ukStudy.stepwise.steps.length)
  assert.deepEqual(
    rows.map(([, , tied]) => tied),
    ukStudy.stepwise.steps.map(({ isAdded }) => (isAdded ? 'tied' : 'left apart')),
  )
  assert.match(report(), /<td class="n">18<\/td><td class="n">4\.0<\/td><td class="n">under 0\.0001<\/td>/)
  assert.match(report(), /<td class="n">25<\/td><td class="n">37\.9<\/td><td class="n">0\.017<\/td>/)
})

test('the limits of the samples stand with what chance in the samples does to them', () => {
  assert.match(
    report(),
    /made again in 1,000 samples drawn from the counts\. The limits that follow are 9,230 to 14,900 at 95%, and 9,740 to 12,700 at 80%\. With other samples the lower limit would move by about 65, and the upper one by about 648\./,
  )
  assert.match(report(lackingStudy), /There is no upper limit: in too many samples the estimate runs on/)
})

test('what has no estimate is named with its reason, and nothing is where nothing lacks', () => {
  const lacking = lackingSentences(lackingStudy, 'en')
  assert.equal(lacking.length, 4)
  assert.equal(
    lacking.at(-1),
    'Without the list “General public”: Everybody is on the list “Police and National Crime Agency”, so the others only repeat it and say nothing of people whom it lacks. Leave it out, or add lists that hold other people too.',
  )
  assert.match(
    lacking[0] ?? '',
    /^Every pair of lists tied: no estimate: different numbers fit equally well\.$/,
  )
  assert.deepEqual(lackingSentences(ukStudy, 'en'), [])
  assert.doesNotMatch(report(ukStudy), /What could not be estimated/)
})

test('warnings: what an interval is not, pairs without overlap, samples without estimate, weight at the end', () => {
  assert.equal(warningSentences(ukStudy, 'en').length, 2)
  assert.match(
    warningSentences(ukStudy, 'en')[1] ?? '',
    /^Nobody is on both lists of this pair: Local authorities and General public\./,
  )
  assert.match(
    warningSentences(lackingStudy, 'en').join(' '),
    /In 31 of 1,000 samples the choice had no estimate\./,
  )
  const { graphs } = ukStudy
  assert.ok(graphs !== null)
  const heavy = { ...ukStudy, graphs: { ...graphs, weightAtEnd: 0.0621 } }
  assert.match(
    warningSentences(heavy, 'en').join(' '),
    /6\.2% of the weight of the graphs stands at the largest number that was looked at \(27,592,415\)\./,
  )
})

for (const language of ['en', 'es'] as const)
  for (const [name, study] of [
    ['UK 2013', ukStudy],
    ['settled', settledStudy],
    ['what is lacking', lackingStudy],
  ] as const) {
    const html = report(study, language)

    test(`${name}, ${language}: a whole page in one file that runs nothing, loads nothing and fits in one flight`, () => {
      assert.match(html, /^<!doctype html><html lang="(en|es)" dir="ltr"><head><meta charset="utf-8"/)
      assert.doesNotMatch(html, /<script|style="|href=|src=|url\(|@import|NaN|undefined|Infinity|null/)
      assert.equal(html.match(/<h1/g)?.length, 1)
      assert.equal(html.match(/<style>/g)?.length, 1)
      assert.ok(brotliCompressSync(html).length <= 12_000, `${brotliCompressSync(html).length} bytes`)
    })

    test(`${name}, ${language}: four pictures, each with a name, and no id twice`, () => {
      assert.equal(html.match(/role="img"/g)?.length, 4)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
    })
  }

test('real studies of four lists and of eight are reported whole', () => {
  for (const data of ['Kosovo', 'NewOrl'] as const) {
    const study = realStudy(data)
    const html = report(study)
    assert.doesNotMatch(html, /NaN|undefined|Infinity|null/)
    assert.equal(html.match(/role="img"/g)?.length, 4)
    assert.ok(html.includes(estimateVerdict(study, 'en')))
    const methods = html.match(/<th scope="row">[^<]+<\/th>(?:<td>[^<]*<\/td>){3}<\/tr>/g)?.length ?? 0
    assert.equal(methods, 11 + study.pairs.length)
  }
})

/** With few samples: what is tested here does not hang on them. */
function realStudy(data: 'Kosovo' | 'NewOrl'): CaptureStudy {
  const histories = captureCounts(data)
  const options = { level: 0.95, threshold: 0.02, replicates: 50, seed: 1 }
  const samples = replicateEstimates(histories, { ...options, from: 0, to: options.replicates })
  const study = studyHistories(histories, options, { replicates: samples })
  assert.ok(study.ok)
  return study.value
}

test('a hostile title and hostile names are text', () => {
  const hostile = '</style><script>alert(1)</script>"\'&'
  const study = {
    ...ukStudy,
    histories: { ...ukStudy.histories, lists: ukStudy.histories.lists.map(() => hostile) },
  }
  assert.doesNotMatch(estimateReport({ study, title: hostile, language: 'en', of: hostile }), /<script/)
})
