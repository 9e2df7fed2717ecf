// What a person may get wrong in a site's folder: each is refused with its place and a remedy, and what was published stays.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Problem } from '../src/kit/problem.ts'
import { type PublishRefusal, publishSite } from '../src/publish/publish.ts'
import { verifyRelease } from '../src/publish/verify.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')
let home = ''

before(async () => {
  home = mkdtempSync(join(tmpdir(), 'freedom-facts-bad-'))
  const published = await publish(SMALL)
  assert.ok(published.ok, JSON.stringify(published))
})
after(() => rmSync(home, { recursive: true, force: true }))

function publish(folder: string): ReturnType<typeof publishSite> {
  return publishSite({
    folder,
    out: join(home, 'out'),
    asOf: '2026-11-22',
    preview: true,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
    keyFolder: join(home, 'keys'),
  })
}

/** Publishes a copy of the small site after `spoil` had its way with it; it must be refused and leave the release alone. */
async function refusalAfter(spoil: (folder: string) => void): Promise<PublishRefusal> {
  const folder = mkdtempSync(join(home, 'site-'))
  cpSync(SMALL, folder, { recursive: true })
  spoil(folder)
  const current = readlinkSync(join(home, 'out', 'current'))
  const published = await publish(folder)
  assert.ok(!published.ok, 'it was published')
  assert.equal(readlinkSync(join(home, 'out', 'current')), current)
  assert.equal((await verifyRelease(join(home, 'out', 'current'))).outcome, 'unchanged')
  return published.refusal
}

const FACT = 'facts/how-many.en.md'
const DATA = 'data/tally'

const write = (file: string, text: string) => (folder: string) => writeFileSync(join(folder, file), text)
const edit = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, file), 'utf8')
  assert.notEqual(text.replace(from, to), text, 'the edit changes nothing')
  writeFileSync(join(folder, file), text.replace(from, to))
}
const append = (text: string) => (folder: string) =>
  writeFileSync(join(folder, FACT), `${readFileSync(join(folder, FACT), 'utf8')}\n${text}\n`)

interface Case {
  readonly what: string
  readonly spoil: (folder: string) => void
  readonly rule: string
  readonly file: string
  readonly says: RegExp
}

const CASES: readonly Case[] = [
  {
    what: 'a malformed CSV',
    spoil: edit(`${DATA}/tally.csv`, /\n([^\n]+)\n$/, '\n$1,one,two,three\n'),
    rule: 'csv-shape',
    file: `${DATA}/tally.csv`,
    says: /column|cell/i,
  },
  {
    what: 'an open quote in a CSV',
    spoil: edit(`${DATA}/tally.csv`, /\n$/, '\n"open,1\n'),
    rule: 'csv-shape',
    file: `${DATA}/tally.csv`,
    says: /quot/i,
  },
  {
    what: 'an unknown column',
    spoil: edit(`${DATA}/tally.csv`, /^state/, 'province'),
    rule: 'csv-shape',
    file: `${DATA}/tally.csv`,
    says: /province|state/,
  },
  {
    what: 'a count that is no number',
    spoil: edit(`${DATA}/tally.csv`, /,(\d+),/, ',lots,'),
    rule: 'data-cell',
    file: `${DATA}/tally.csv`,
    says: /lots/,
  },
  {
    what: 'a negative count',
    spoil: edit(`${DATA}/tally.csv`, /(\d{4}),(\d+),/, '$1,-$2,'),
    rule: 'data-cell',
    file: `${DATA}/tally.csv`,
    says: /-\d/,
  },
  {
    what: 'a figure with a wrong cell',
    spoil: append('{= tally.people[state=ZZ, year=2024] }'),
    rule: 'figure-fails',
    file: FACT,
    says: /ZZ|people/,
  },
  {
    what: 'a figure that is never closed',
    spoil: append('It was {= tally.x'),
    rule: 'mark-shape',
    file: FACT,
    says: /never closed/,
  },
  {
    what: 'a number typed by hand',
    spoil: append('There were 40 of them.'),
    rule: 'unmarked-number',
    file: FACT,
    says: /'40'/,
  },
  {
    what: 'a missing translation',
    spoil: edit('site.yaml', /languages: *\[en\]/, 'languages: [en, es]'),
    rule: 'missing-translation',
    file: 'facts/how-many.es.md',
    says: /no text in 'es'/,
  },
  {
    what: 'a bad date',
    spoil: edit(FACT, /review-by: .*/, 'review-by: 2027-02-30'),
    rule: 'content-shape',
    file: FACT,
    says: /day does not exist/,
  },
  {
    what: 'a date in another form',
    spoil: edit(FACT, /review-by: .*/, 'review-by: next spring'),
    rule: 'content-shape',
    file: FACT,
    says: /2026-11-22/,
  },
  {
    what: 'a huge file',
    spoil: (folder) => writeFileSync(join(folder, FACT), Buffer.alloc(2 * 1024 * 1024, 97)),
    rule: 'file-size',
    file: FACT,
    says: /at most 1048576/,
  },
  {
    what: 'a link out of the folder',
    spoil: (folder) => symlinkSync(join(home, 'out'), join(folder, 'facts', 'elsewhere.en.md')),
    rule: 'outside-folder',
    file: 'facts/elsewhere.en.md',
    says: /leads out/,
  },
  {
    what: 'HTML in Markdown',
    spoil: append('<img src=x onerror=alert(1)>'),
    rule: 'markdown-html',
    file: FACT,
    says: /HTML/,
  },
  {
    what: 'a javascript: link',
    spoil: append('[here](javascript:alert(1))'),
    rule: 'link-scheme',
    file: FACT,
    says: /javascript/,
  },
  {
    what: 'a source without its parts',
    spoil: edit('sources.yaml', /\n {2}licence: [^\n]*/, ''),
    rule: 'source-parts',
    file: 'sources.yaml',
    says: /licence/,
  },
  {
    what: 'broken YAML',
    spoil: edit('site.yaml', /name:/, 'name: ['),
    rule: 'content-shape',
    file: 'site.yaml',
    says: /not valid YAML/,
  },
  {
    what: 'JSON that is not',
    spoil: write(`${DATA}/datapackage.json`, '{'),
    rule: 'content-shape',
    file: `${DATA}/datapackage.json`,
    says: /not valid JSON/,
  },
  {
    what: 'text that is not UTF-8',
    spoil: (folder) => writeFileSync(join(folder, FACT), Buffer.from([45, 45, 45, 10, 0xff, 0xfe])),
    rule: 'content-shape',
    file: FACT,
    says: /UTF-8/,
  },
  {
    what: 'a file that belongs nowhere',
    spoil: write('facts/notes.docx', 'x'),
    rule: 'unknown-file',
    file: 'facts/notes.docx',
    says: /not a file that a site is made of/,
  },
  {
    what: 'a link to a page that is not there',
    spoil: append('See [this](/nowhere/).'),
    rule: 'broken-link',
    file: 'index.html',
    says: /nowhere/,
  },
  {
    what: 'a colour that cannot be read',
    spoil: edit('site.yaml', /accent: .*/, "accent: '#f0e0c0'"),
    rule: 'colour-contrast',
    file: 'site.yaml',
    says: /contrast of \d/,
  },
  {
    what: 'confirmed cases',
    spoil: append('These are confirmed cases.'),
    rule: 'confirmed-cases',
    file: FACT,
    says: /more than a report/,
  },
]

for (const { what, spoil, rule, file, says } of CASES) {
  test(`${what} is refused with its place and a remedy, and the published site stays`, async () => {
    const { problems } = await refusalAfter(spoil)
    const problem = problems.find((one: Problem) => one.rule === rule && one.place.file === file)
    assert.ok(problem !== undefined, JSON.stringify(problems, null, 1))
    assert.match(problem.message, says)
    assert.ok(problem.remedy.endsWith('.') || problem.remedy.endsWith('>'), problem.remedy)
  })
}

test('a folder that is not there is named', async () => {
  const published = await publish(join(home, 'nothing-here'))
  assert.ok(!published.ok)
  assert.match(published.refusal.problems[0]?.message ?? '', /There is no folder/)
})

test('a release of an example organisation is refused, and its preview is not', async () => {
  const published = await publishSite({
    folder: SMALL,
    out: join(home, 'out'),
    asOf: '2026-11-22',
    preview: false,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
    keyFolder: join(home, 'keys'),
  })
  assert.ok(!published.ok)
  assert.ok(published.refusal.problems.some((problem) => problem.rule === 'example-publisher'))
})

test('a key folder inside the output folder is refused', async () => {
  const published = await publishSite({
    folder: SMALL,
    out: join(home, 'out'),
    asOf: '2026-11-22',
    preview: true,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
    keyFolder: join(home, 'out', 'keys'),
  })
  assert.ok(!published.ok)
  assert.match(published.refusal.why, /inside the output folder/)
})

test('an acknowledgement of a warning that is not there is a warning itself', async () => {
  const folder = mkdtempSync(join(home, 'site-'))
  cpSync(SMALL, folder, { recursive: true })
  const entry =
    '- { rule: review-due, subject: facts/gone.en.md, by: A person, reason: Later., until: 2027-01-01 }\n'
  writeFileSync(join(folder, 'acknowledged.yaml'), entry)
  const published = await publish(folder)
  assert.ok(published.ok)
  const idle = published.value.open.filter((problem) => problem.rule === 'acknowledgement-idle')
  assert.deepEqual(
    idle.map(({ subject, place }) => [subject, place.file, place.line]),
    [['review-due facts/gone.en.md', 'acknowledged.yaml', 1]],
  )
})

test('a preview never takes the place of a published release', async () => {
  const folder = mkdtempSync(join(home, 'site-'))
  cpSync(SMALL, folder, { recursive: true })
  for (const address of ['organisation.example', 'facts.example'])
    writeFileSync(
      join(folder, 'site.yaml'),
      readFileSync(join(folder, 'site.yaml'), 'utf8').replaceAll(address, 'invented.org'),
    )
  const options = {
    folder,
    out: join(home, 'public'),
    asOf: '2026-11-22',
    quality: 5,
    cacheFolder: PICTURE_CACHE,
    keyFolder: join(home, 'keys'),
  } as const
  const release = await publishSite({ ...options, preview: false })
  assert.ok(release.ok, JSON.stringify(release))
  const preview = await publishSite({ ...options, preview: true })
  assert.ok(!preview.ok)
  assert.match(preview.refusal.why, /does not take its place/)
  assert.ok(readlinkSync(join(home, 'public', 'current')).endsWith(release.value.release.id))
})
