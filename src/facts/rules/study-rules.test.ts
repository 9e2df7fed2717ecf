import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../../figures/book.ts'
import { UK_2013, UK_STUDIES, captureDataset } from '../../figures/captures.fixture.ts'
import { no } from '../../kit/result.ts'
import { applyRules } from '../../kit/rule.ts'
import { historiesOf } from '../../stats/capture/histories.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { type Changes, siteWith } from './rules.fixture.ts'

const APART = captureDataset(
  'apart',
  historiesOf(
    ['A', 'B', 'C'],
    [1, 2, 4].map((pattern) => ({ pattern, count: 9 })),
  ),
)
const studies = new Map([...UK_STUDIES, ['apart', no({ kind: 'no overlap' } as const)]])
const OF_ONE_SOURCE = [UK_2013, APART].map((dataset) => ({
  ...dataset,
  observations: dataset.observations.map((row) => ({ ...row, source: 'survey' })),
}))

function problems(changes: Changes): readonly string[] {
  const site = siteWith({ datasets: OF_ONE_SOURCE, ...changes })
  const book = openFigureBook(site.datasets, { studies })
  return applyRules(CONTENT_RULES, { site, book, asOf: '2026-11-22' }).map(
    ({ rule, severity, place, message, remedy }) =>
      `${rule} ${severity} ${place.file}:${place.line}:${place.column} ${message} ${remedy}`,
  )
}

function block(
  dataset: string,
  { show = 'patterns', title = 'Who is on which list', caption = '' } = {},
): string {
  const under = caption === '' ? '' : `\ncaption: ${caption}`
  return `\`\`\`study\nshow: ${show}\ndataset: ${dataset}\ntitle: ${title}${under}\n\`\`\``
}

test('every part of a study that can be made may be shown', () => {
  const spread = 'Estimates, estimaciones: {= estimate(uk) | spread }.'
  for (const show of ['patterns', 'estimates', 'models', 'left-out'])
    assert.deepEqual(problems({ body: `${spread}\n\n${block('uk', { show })}` }), [])
})

test('a dataset that is not there, one without lists and one that is refused are each named, where they are named', () => {
  for (const [dataset, said] of [
    ['kingdom', "There is no dataset 'kingdom'. Name one of these: uk, apart."],
    [
      'reports',
      "The dataset 'reports' does not say who is on which list: there is no study of it. Name one of these: uk, apart.",
    ],
  ])
    assert.deepEqual(
      problems({ body: `Words.\n\n${block(dataset ?? '')}`, es: `Palabras.\n\n${block(dataset ?? '')}` }),
      [16, 11].map(
        (line, at) => `study-unknown error facts/it.${at === 0 ? 'en' : 'es'}.md:${line}:1 ${said}`,
      ),
    )
  const [first] = problems({ body: block('apart') })
  assert.match(
    first ?? '',
    /^study-unknown error facts\/it\.en\.md:\d+:1 Nothing can be estimated from 'apart'/,
  )
  assert.match(first ?? '', /\/estimates\/apart\/, which says why\.$/)
})

test('where no dataset has lists, the remedy is to take the block out', () => {
  const [first] = problems({ datasets: [], body: block('uk') })
  assert.match(first ?? '', /There is no dataset 'uk'\. Take the block out/)
})

test('a translation shows the same of the same studies as the English text', () => {
  const body = `${block('uk')}\n\n${block('uk', { show: 'models' })}`
  assert.deepEqual(problems({ body, es: body.replaceAll('Who is on which list', 'Quién está en cuál') }), [])
  const [other] = problems({ body, es: block('uk') })
  assert.match(other ?? '', /^translation-figures error facts\/it\.es\.md.*without the models of uk/)
})

test('a number in the title or the caption of a study cannot be followed to its source', () => {
  for (const words of [{ title: 'Lists of 2013' }, { caption: 'One in three.' }])
    assert.match(
      problems({ body: block('uk', words), es: block('uk') })[0] ?? '',
      /^unmarked-number error facts\/it\.en\.md:\d+:1 The number '.+' stands in the words of a study/,
    )
})
