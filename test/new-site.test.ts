// The template is what the committed script makes of the site that ships, holds nothing of its state, and works when copied.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse as parseYaml } from 'yaml'
import { OWN, TEMPLATE, makeTemplate } from '../scripts/make-template.ts'
import { editLines } from '../scripts/template/edit-lines.ts'
import { type Built, buildSite } from '../src/publish/build.ts'
import { PICTURE_CACHE } from './picture-cache.ts'
import { type Ran, newFolder, runCommand } from './run-command.ts'

const AS_OF = '2026-11-22'
/** Names, codes and addresses of the state of the site that ships, and of the first user. */
const OF_MISSOURI =
  /[Mm]issouri|[Mm]isuri|[Mm]agnolia|RSMo|[./]mo\.gov|(?<![\p{L}\p{N}_])(?:MO(?![\p{L}\p{N}_])|mo-[a-z])/u

/** The newest of the two sources that print the national hotline's number: it stays, since nothing newer is known. */
const EVIDENCE_OF_THE_NUMBER = /mo-house-newsroom|Missouri House of Representatives|newsroom\.house\.mo\.gov/g
/** Monday, where HSDS lists what a day of the week may be. */
const MONDAY = /"MO",\s+"TU"/g

function isOfMissouri(text: string): boolean {
  return OF_MISSOURI.test(text.replace(EVIDENCE_OF_THE_NUMBER, ''))
}

let folder = ''

before(() => {
  folder = newFolder('new')
})

after(() => rmSync(folder, { recursive: true, force: true }))

function freedomFacts(...args: readonly string[]): Ran {
  return runCommand(folder, ...args)
}

function settingsOf(site: string): { name: object; place: object; languages: readonly string[] } {
  return parseYaml(readFileSync(join(folder, site, 'site.yaml'), 'utf8'))
}

async function built(site: string): Promise<Built> {
  const result = await buildSite({
    folder: site,
    asOf: AS_OF,
    preview: true,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
  })
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal, null, 2))
  return result.value
}

function filesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .toSorted()
}

test('making the template again gives the committed bytes, and nothing else lies in the folder', () => {
  const made = makeTemplate()
  for (const [path, text] of made)
    assert.ok(
      readFileSync(join(TEMPLATE, path), 'utf8') === text,
      `${path} differs: run scripts/make-template.ts`,
    )
  assert.deepEqual(filesOf(TEMPLATE), [...made.keys(), ...OWN].toSorted())
})

test('nothing of the state of the site that ships stands in the template', () => {
  const found = filesOf(TEMPLATE).flatMap((path) => {
    const text = `${path}\n${readFileSync(join(TEMPLATE, path), 'utf8')}`
    return text
      .split('\n')
      .filter((line) => isOfMissouri(line))
      .map((line) => `${path}: ${line}`)
  })
  assert.deepEqual(found, [])
})

test('an edit that finds no line, or two, is an error that names the file', () => {
  assert.equal(editLines('a.md', 'one\n  two\n', [['two', 'three']]), 'one\n  three\n')
  assert.equal(editLines('a.md', 'one\ntwo\n', [['one', null]]), 'two\n')
  for (const text of ['one\n', 'two\ntwo\n'])
    assert.throws(
      () => editLines('a.md', text, [['two', null]]),
      /^Error: a\.md: [02] lines begin with 'two'/,
    )
})

test('a new site has the names that were given in every language, says so, and keeps its comments', () => {
  const { code, out, err } = freedomFacts(
    'new',
    'nebraska',
    '--name=Nebraska facts: what is known',
    '--place=Nebraska',
    '--code=ne',
  )
  assert.deepEqual([code, out], [0, 'A site in nebraska.\n'])
  assert.match(err, /in every language of the site: translate it in site\.yaml\./)
  const { name, place, languages } = settingsOf('nebraska')
  const given = 'Nebraska facts: what is known'
  assert.deepEqual(name, { en: given, es: given })
  assert.deepEqual(place, { code: 'NE', name: { en: 'Nebraska', es: 'Nebraska' } })
  assert.deepEqual(languages, ['en', 'es'])
  assert.match(readFileSync(join(folder, 'nebraska', 'site.yaml'), 'utf8'), /# Where "leave quickly" goes\./)
})

test('a new site without names is the template as it is', () => {
  const { code, err } = freedomFacts('new', 'plain')
  assert.equal(code, 0)
  assert.doesNotMatch(err, /in every language/)
  assert.deepEqual(settingsOf('plain'), parseYaml(readFileSync(join(TEMPLATE, 'site.yaml'), 'utf8')))
  assert.deepEqual(filesOf(join(folder, 'plain')), filesOf(TEMPLATE))
})

test('a code that is not two letters, and a folder with something in it, are refused and nothing is written', () => {
  const badCode = freedomFacts('new', 'elsewhere', '--code=Nebraska')
  assert.equal(badCode.code, 2)
  assert.match(badCode.err, /--code Nebraska is not a code of two letters/)
  assert.ok(!readdirSync(folder).includes('elsewhere'))
  writeFileSync(join(folder, 'plain', 'note.txt'), 'mine')
  assert.equal(freedomFacts('new', 'plain').code, 1)
  assert.equal(readFileSync(join(folder, 'plain', 'note.txt'), 'utf8'), 'mine')
})

test('a new site builds in both languages without an error, and only an example may still be in it', async () => {
  const { files, problems } = await built(join(folder, 'nebraska'))
  assert.deepEqual([...new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))].toSorted(), [
    'publisher example-publisher',
    'warning translation-unreviewed',
  ])
  const paths = new Set(files.map(({ path }) => path))
  for (const page of ['', 'support/', 'protect/', 'consequences/', 'claims/', 'data/', 'about/'])
    for (const language of ['', 'es/'])
      assert.ok(paths.has(`${language}${page}index.html`), `${language}${page}`)
})

test('nothing of the state of the site that ships stands in the pages of a new site', async () => {
  const { files } = await built(join(folder, 'nebraska'))
  // The shapes of all states are the same in every release.
  const found = files
    .filter(({ path }) => !path.startsWith('assets/states.'))
    .flatMap(({ path, body }) => {
      const at = OF_MISSOURI.exec(body.replace(EVIDENCE_OF_THE_NUMBER, '').replace(MONDAY, ''))
      return at === null ? [] : [`${path}: ${body.slice(Math.max(0, at.index - 60), at.index + 60)}`]
    })
  assert.deepEqual(found, [])
})

test('a new site is published as a preview, and refused as a release while it is an example', () => {
  const preview = freedomFacts('publish', 'nebraska', '--preview', `--as-of=${AS_OF}`)
  assert.equal(preview.code, 0, preview.err)
  assert.match(preview.out, /^[0-9a-f]{64}\n$/)
  const release = freedomFacts('publish', 'nebraska', `--as-of=${AS_OF}`)
  assert.equal(release.code, 3)
  assert.match(release.err, /'publisher\.url' is an example/)
})
