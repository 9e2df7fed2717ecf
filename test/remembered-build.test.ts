// A build that takes over what did not change gives what one from nothing gives, byte for byte, whatever was changed and in
// whatever order: sites are changed at random, from a seed, and built both ways after each change.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type BuildMemory, type Built, buildSite, newBuildMemory } from '../src/publish/build.ts'
import type { EarlierEdition } from '../src/site/changes.ts'
import { openRandom } from '../src/stats/random.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const MISSOURI = join(import.meta.dirname, '..', 'sites', 'missouri')
/** Each kind at least once. */
const CHANGES = 18

/** What is left of Missouri in the small site. */
const STATES = ['AR', 'IA', 'IL', 'KS', 'MO']
const DATASETS = ['consequences', 'fbi', 'grades', 'hotline', 'population', 'provider']
const FIRST = '2019'
const TEXTS = /^(?:consent|consent|hotline-missouri|fbi-offenses|grade-f-means-worse)\.(?:en|es)\.md$/

interface Site {
  readonly folder: string
  asOf: string
  preview: boolean
}

type Change = (site: Site) => void

test('after every change a small site is what it would be from nothing', async (context) => {
  const site = smallSite(context)
  const random = openRandom(11, 0)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random.uniform() * items.length)] ?? assert.fail('nothing to choose from')
  const memory = newBuildMemory()
  let earlier: EarlierEdition | null = null
  let [refused, kept] = [0, 0]
  for (let count = 0; count < CHANGES; count += 1) {
    const change = count === 0 ? () => undefined : changeOf(pick, count)
    const before = memory.files
    change(site)
    const built = await compareBuilds(site, memory, earlier)
    if (built === null) refused += 1
    else {
      kept += built.files.filter((file) => before.get(file.path) === file).length / built.files.length
      earlier = editionOf(built)
    }
  }
  // The changes did what they are for: some could not be built, and most of the others left most files as they were.
  assert.ok(refused > 0 && refused < CHANGES / 3, `${refused} of ${CHANGES} refused`)
  assert.ok(kept / CHANGES > 0.4, `${kept / CHANGES} of the files were kept`)
})

test('after some changes the whole site of Missouri is what it would be from nothing', async (context) => {
  const site = copyOf(context)
  const memory = newBuildMemory()
  assert.ok((await build(site, memory, null)).ok)
  addToCell(site, { file: 'data/hotline/hotline.csv', row: /^MO,2024,/, column: 'cases' })
  assert.ok((await build(site, memory, null)).ok)
  addToCell(site, { file: 'data/fbi/fbi.csv', row: /^KS,/, column: 'offenses|offences' })
  edit(site, 'facts/consent.en.md', /$/, '\nOne more sentence.\n')
  await compareBuilds(site, memory, null)
})

/** The changes of every kind, so that each is tried more than once. */
function changeOf(pick: <Item>(items: readonly Item[]) => Item, count: number): Change {
  const all = Object.values(kindsOf(pick))
  return all[count % all.length] ?? assert.fail()
}

function kindsOf(pick: <Item>(items: readonly Item[]) => Item): Readonly<Record<string, Change>> {
  const csv = (): string => {
    const name = pick(['fbi', 'hotline', 'population'])
    return `data/${name}/${name}.csv`
  }
  const row = (): RegExp => new RegExp(`^${pick(STATES)},(?:${pick(['2019', '2020', '2022', '2024'])},)?`)
  return {
    number: (site) => addToCell(site, { file: csv(), row: row(), column: '\\w+' }),
    newest: (site) =>
      addToCell(site, { file: 'data/hotline/hotline.csv', row: /^MO,2024,/, column: 'cases' }),
    grade: (site) => edit(site, 'data/grades/grades.csv', /,[A-F]([,\n])/, `,${pick(['A', 'B', 'D'])}$1`),
    noRow: (site) => edit(site, csv(), new RegExp(`\n${pick(STATES)},20(?:19|2\\d),.*`), ''),
    source: (site) => edit(site, 'sources.yaml', /^( +title: )(.*)$/m, `$1${pick(['One', 'Two'])} title`),
    fact: (site) =>
      edit(
        site,
        `facts/consent.${pick(['en', 'es'])}.md`,
        /$/,
        `\n${pick(['Something', 'Nothing'])} more.\n`,
      ),
    claim: (site) => edit(site, 'claims/grade-f-means-worse.en.md', /^summary: /m, 'summary: In short, '),
    page: (site) => edit(site, 'pages/home.en.md', /$/, '\n\nOne more paragraph.\n'),
    label: (site) =>
      edit(site, 'data/fbi/datapackage.json', /"Kansas[^"]*"/, `"Kansas ${pick(['one', 'two'])}"`),
    measure: (site) =>
      edit(
        site,
        'data/hotline/datapackage.json',
        /("unitLabel": \{\s+"en": ")/,
        `$1${pick(['all ', 'some '])}`,
      ),
    colour: (site) =>
      edit(site, 'site.yaml', /accent: '?"?#[0-9a-f]{6}'?"?/, `accent: '${pick(['#14506b', '#1b4a2f'])}'`),
    day: (site) => {
      site.asOf = pick(['2026-11-22', '2026-11-23', '2026-12-01'])
    },
    broken: (site) => edit(site, 'data/hotline/hotline.csv', /\nKS,2024/, '\nKS,20x4'),
    mended: (site) => edit(site, 'data/hotline/hotline.csv', /\nKS,20x4/, '\nKS,2024'),
    kind: (site) => {
      site.preview = !site.preview
    },
  }
}

function copyOf(context: TestContext): Site {
  const folder = mkdtempSync(join(tmpdir(), 'freedom-facts-remembered-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(MISSOURI, folder, { recursive: true })
  return { folder, asOf: '2026-11-22', preview: true }
}

/** A few states, datasets and texts of Missouri: built in less than a second. */
function smallSite(context: TestContext): Site {
  const site = copyOf(context)
  const path = (...parts: readonly string[]): string => join(site.folder, ...parts)
  for (const kind of ['facts', 'claims'])
    for (const name of readdirSync(path(kind))) if (!TEXTS.test(name)) rmSync(path(kind, name))
  for (const name of readdirSync(path('pages'))) {
    if (name.startsWith('how-many.')) rmSync(path('pages', name))
    else edit(site, `pages/${name}`, /\[([^\]]*)\]\(\/how-many\/\)/, '$1')
  }
  for (const name of readdirSync(path('data'))) {
    if (DATASETS.includes(name)) cutRows(path('data', name, `${name}.csv`))
    else rmSync(path('data', name), { recursive: true })
    if (DATASETS.includes(name)) cutLabels(path('data', name, 'datapackage.json'))
  }
  return site
}

/** Leaves rows of the states, not older than `FIRST`; where there is no state, all. */
function cutRows(file: string): void {
  const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const columns = header.split(',')
  const [state, year] = [columns.indexOf('state'), columns.indexOf('year')]
  const isLeft = (row: string): boolean => {
    const cells = row.split(',')
    return state < 0 || (STATES.includes(cells[state] ?? '') && (cells[year] ?? '9') >= FIRST)
  }
  writeFileSync(file, `${[header, ...rows.filter(isLeft)].join('\n')}\n`)
}

function cutLabels(file: string): void {
  const isOther = (key: string): boolean => /^[A-Z]{2}$/.test(key) && !STATES.includes(key)
  const text = readFileSync(file, 'utf8')
  const cut: unknown = JSON.parse(text, function (this: object, key: string, value: unknown) {
    return isOther(key) && 'MO' in this ? undefined : value
  })
  writeFileSync(file, JSON.stringify(cut, null, 2))
}

interface CellAt {
  readonly file: string
  /** The first row that begins so, with a whole number in the first column of this name. */
  readonly row: RegExp
  readonly column: string
}

/** One more in a cell. A change for which there is no place changes nothing. */
function addToCell({ folder }: Site, { file, row, column }: CellAt): void {
  const rows = readFileSync(join(folder, file), 'utf8').split('\n')
  const name = new RegExp(`^(?:${column})$`)
  const columns = (rows[0] ?? '')
    .split(',')
    .flatMap((each, at) => (each !== 'year' && name.test(each) ? [at] : []))
  for (const [at, text] of rows.entries()) {
    const cells = text.split(',')
    const found = row.test(text) ? columns.find((one) => /^\d+$/.test(cells[one] ?? '')) : undefined
    if (found === undefined) continue
    rows[at] = cells.with(found, String(Number(cells[found]) + 1)).join(',')
    break
  }
  writeFileSync(join(folder, file), rows.join('\n'))
}

function edit({ folder }: Site, file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8')
  writeFileSync(join(folder, file), text.replace(from, to))
}

function build({ folder, asOf, preview }: Site, memory: BuildMemory, earlier: EarlierEdition | null) {
  return buildSite({
    folder,
    asOf,
    preview,
    earlier,
    quality: 5,
    problemsOnly: true,
    cacheFolder: PICTURE_CACHE,
    memory,
  })
}

/** Builds with the memory and from nothing, and yields what both gave; null where both refused, for the same reasons. */
async function compareBuilds(
  site: Site,
  memory: BuildMemory,
  earlier: EarlierEdition | null,
): Promise<Built | null> {
  const remembered = await build(site, memory, earlier)
  // What is kept by the text of a page or script alone would be found again: only the time for it is saved.
  const { scripts, reports, flights } = memory
  const nothing: BuildMemory = { ...newBuildMemory(), scripts, reports, flights }
  const fresh = await build(site, nothing, earlier)
  if (!fresh.ok || !remembered.ok) {
    assert.deepEqual(remembered, fresh)
    return null
  }
  const [expected, found] = [fresh.value, remembered.value]
  assert.deepEqual(
    found.files.map(({ path, kind }) => `${kind} ${path}`),
    expected.files.map(({ path, kind }) => `${kind} ${path}`),
  )
  for (const [index, { path, body, bytes }] of expected.files.entries()) {
    const file = found.files[index] ?? assert.fail(path)
    assert.deepEqual(whereApart(file.body, body), null, path)
    assert.ok(Buffer.compare(file.bytes, bytes) === 0, path)
  }
  assert.deepEqual(found.problems, expected.problems)
  return found
}

/** The first place where two texts are not the same: a whole page would not be read. */
function whereApart(found: string, expected: string): readonly [string, string] | null {
  if (found === expected) return null
  let at = 0
  while (found[at] === expected[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80)
  return [around(found), around(expected)]
}

function editionOf({ files }: Built): EarlierEdition {
  const read = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.body ?? '')
  const { figures } = read('figures/index.json') as Pick<EarlierEdition, 'figures'> // written by the build above
  return { figures, changes: read('changes.json') as EarlierEdition['changes'] } // as well
}
