// A site with capture histories, from its files to its pages: its estimate, the gate before it, and what a changed count moves.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type BuildMemory, type Built, buildSite, newBuildMemory } from '../src/publish/build.ts'
import { captureDataset } from '../src/figures/captures.fixture.ts'
import type { Dataset } from '../src/figures/dataset.ts'
import { datasetCsv, packageDescriptor } from '../src/formats/dataset-files.ts'
import type { Problem } from '../src/kit/problem.ts'
import type { Result } from '../src/kit/result.ts'
import { historiesOf } from '../src/stats/capture/histories.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')

/** Three lists that overlap a little: the data do not settle how many people there are. */
const COUNTS = [25, 24, 4, 70, 3, 5, 1]

const UNSETTLED = 'By an estimate there are {= estimate(people) }.'
const SPREAD = 'Estimates run from {= estimate(people) | spread }.'

function siteOf(context: TestContext, text: string, counts: readonly number[] = COUNTS): string {
  const folder = mkdtempSync(join(tmpdir(), 'estimates-'))
  context.after(() => rmSync(folder, { recursive: true }))
  cpSync(SMALL, folder, { recursive: true })
  writeFact(folder, text)
  mkdirSync(join(folder, 'data', 'people'))
  writeFileSync(
    join(folder, 'data/people/datapackage.json'),
    JSON.stringify(packageDescriptor(peopleOf(counts))),
  )
  writeCounts(folder, counts)
  return folder
}

function writeFact(folder: string, text: string): void {
  const front =
    'question: How many are on no list?\nsection: numbers\norder: 20\nowner: editor\nstate: approved\nreview-by: 2030-01-31\nsources: [invented-tally]\nsummary: An estimate.'
  writeFileSync(join(folder, 'facts/unseen.en.md'), `---\n${front}\n---\n${text}\n`)
}

function writeCounts(folder: string, counts: readonly number[]): void {
  writeFileSync(join(folder, 'data/people/people.csv'), datasetCsv(peopleOf(counts)))
}

function peopleOf(counts: readonly number[]): Dataset {
  const rows = counts.map((count, at) => ({ pattern: at + 1, count }))
  const dataset = captureDataset('people', historiesOf(['A', 'B', 'C'], rows))
  return {
    ...dataset,
    observations: dataset.observations.map((row) => ({ ...row, source: 'invented-tally' })),
  }
}

function build(folder: string, memory?: BuildMemory): Promise<Result<Built, readonly Problem[]>> {
  return buildSite({
    folder,
    asOf: '2026-11-22',
    preview: true,
    quality: 5,
    problemsOnly: true,
    cacheFolder: PICTURE_CACHE,
    ...(memory === undefined ? {} : { memory }),
  })
}

function figurePage(built: Result<Built, readonly Problem[]>): string {
  assert.ok(built.ok, built.ok ? '' : built.refusal.map(({ message }) => message).join('\n'))
  const page = built.value.files.find(({ path }) => /^figures\/estimate-people-\w+\/index\.html$/.test(path))
  assert.ok(page !== undefined)
  return page.body
}

test('an estimate has its page, with what it rests on and what other estimates say', async (context) => {
  const page = figurePage(await build(siteOf(context, `${UNSETTLED} ${SPREAD}`)))
  for (const words of [
    /BCa bootstrap/,
    /The data do not settle/,
    /takes for granted/,
    /20,000 samples/,
    /132 people/,
  ])
    assert.match(page, words)
})

test('a site that gives an unsettled estimate as one number is not built, and the place is named', async (context) => {
  const built = await build(siteOf(context, UNSETTLED))
  assert.ok(!built.ok)
  const [problem, ...more] = built.refusal.filter(({ severity }) => severity === 'error')
  assert.equal(more.length, 0)
  assert.equal(problem?.rule, 'estimate-without-spread')
  assert.deepEqual([problem.place.file, problem.place.line], ['facts/unseen.en.md', 11])
})

test('after a count has changed, the site is what it would be from nothing', async (context) => {
  const folder = siteOf(context, `${UNSETTLED} ${SPREAD}`)
  const memory = newBuildMemory()
  const before = figurePage(await build(folder, memory))
  writeCounts(folder, [26, ...COUNTS.slice(1)])
  const after = await build(folder, memory)
  const fresh = await build(folder)
  assert.notEqual(figurePage(after), before)
  assert.ok(after.ok && fresh.ok)
  assert.deepEqual(
    after.value.files.map(({ path, body }) => [path, body]),
    fresh.value.files.map(({ path, body }) => [path, body]),
  )
})

const HOW_MANY = `---
title: How many people are there?
owner: editor
state: approved
review-by: 2030-01-31
sources: [invented-tally]
summary: What overlap can tell.
---
${UNSETTLED} ${SPREAD}

\`\`\`study
dataset: people
show: patterns
title: Who is on which list
\`\`\`
`

test('a site may have a page of how many, which every page and the list of pages leads to', async (context) => {
  const folder = siteOf(context, SPREAD)
  const bodyOf = (built: Result<Built, readonly Problem[]>, path: string): string | undefined => {
    assert.ok(built.ok, built.ok ? '' : built.refusal.map(({ message }) => message).join('\n'))
    return built.value.files.find((file) => file.path === path)?.body
  }
  const without = await build(folder)
  assert.equal(bodyOf(without, 'how-many/index.html'), undefined)
  assert.doesNotMatch(bodyOf(without, 'index.html') ?? '', /"\/how-many\/"/)
  writeFileSync(join(folder, 'pages/how-many.en.md'), HOW_MANY)
  const built = await build(folder)
  const page = bodyOf(built, 'how-many/index.html') ?? ''
  assert.match(page, /<svg class="study"/)
  assert.match(page, /<a href="\/estimates\/people\/">/)
  assert.match(bodyOf(built, 'index.html') ?? '', /<a href="\/how-many\/">How many\?<\/a>/)
  assert.match(bodyOf(built, 'sitemap.xml') ?? '', /facts\.example\/how-many\/<\/loc>/)
  assert.match(bodyOf(built, 'how-many/index.json') ?? '', /Who is on which list\. [^"]*132 people/)
})

test('a study that cannot be made is refused at the line of its dataset', async (context) => {
  const folder = siteOf(context, '{= sum(people.persons) } people.', [10, 0, 5, 20, 2, 0, 0])
  writeFileSync(join(folder, 'pages/how-many.en.md'), HOW_MANY.replace(`${UNSETTLED} ${SPREAD}`, 'Words.'))
  const built = await build(folder)
  assert.ok(!built.ok)
  const [problem] = built.refusal.filter(({ rule }) => rule === 'study-unknown')
  assert.deepEqual([problem?.place.file, problem?.place.line], ['pages/how-many.en.md', 12])
  assert.match(problem?.message ?? '', /Nothing can be estimated from 'people'/)
})

test('counts from which nothing can be estimated are a fault of the figure, in words', async (context) => {
  const built = await build(siteOf(context, `${UNSETTLED} ${SPREAD}`, [10, 0, 5, 20, 2, 0, 0]))
  assert.ok(!built.ok)
  const messages = built.refusal.filter(({ rule }) => rule === 'figure-fails').map(({ message }) => message)
  assert.ok(messages.length > 0)
  for (const message of messages)
    assert.match(
      message,
      /Nothing can be estimated from people\. .*The B list.*The A list.*Merge the two lists/,
    )
})
