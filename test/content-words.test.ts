// What a person reads who makes a mistake in a site's files: the whole sentence, what to write, and the line and column.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadContent } from '../src/publish/load-content.ts'
import { readServiceLines } from '../src/services/read-services.ts'
import { newFolder } from './run-command.ts'
import { filesIn, readRoot, sourceFiles } from './rules/repository.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')
const home = newFolder('words')
after(() => rmSync(home, { recursive: true, force: true }))

/** What is said of the small site after one edit: place, message, remedy. */
function saidAfter(file: string, from: string, to: string): readonly string[] {
  const folder = mkdtempSync(join(home, 'site-'))
  cpSync(SMALL, folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  assert.ok(text.includes(from), `${file} has no ${from}`)
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  )
  const loaded = loadContent(folder)
  assert.ok(!loaded.ok, 'it was taken')
  return loaded.refusal.map(({ place, message, remedy }) => {
    assert.equal(place.file, file)
    return `${place.line}:${place.column} ${message} ${remedy}`
  })
}

const FACT = 'facts/how-many.en.md'
const DESCRIPTOR = 'data/tally/datapackage.json'
const FACT_KEYS = 'question, section, order, law-as-of, owner, state, review-by, sources and summary'
const DATASET_KEYS = 'title, description, provenance, preference, breaks and madeFromCaseRecords'
const more = (heading: string): string => `More is in docs/authors.md, under '${heading}'.`

interface Slip {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly said: readonly string[]
}

const SLIPS: readonly Slip[] = [
  {
    what: 'a misspelt key, which is not missing too, and one that is like none',
    file: FACT,
    from: 'owner: editor',
    to: 'ownr: editor\nlanguage: en',
    said: [
      `5:1 In a fact's front matter, 'ownr' does not belong: what belongs there is ${FACT_KEYS}. Did you mean 'owner'? Write that in its place. ${more('Facts')}`,
      `6:1 In a fact's front matter, 'language' does not belong: what belongs there is ${FACT_KEYS}. Take 'language' out, or write one that belongs there. ${more('Facts')}`,
    ],
  },
  {
    what: 'a missing date',
    file: FACT,
    from: 'review-by: 2030-01-31\n',
    to: '',
    said: [
      `2:1 In a fact's front matter, 'review-by' is missing. Add 'review-by' there, with a date such as 2026-11-22. ${more('Facts')}`,
    ],
  },
  {
    what: 'a key without a value',
    file: FACT,
    from: 'sources: [invented-tally]',
    to: 'sources:',
    said: [
      `8:1 In a fact's front matter, 'sources' is empty. Give it a list, [ … ], or take it out. ${more('Facts')}`,
    ],
  },
  {
    what: 'a text for a list',
    file: FACT,
    from: 'sources: [invented-tally]',
    to: 'sources: invented-tally',
    said: [
      `8:1 In a fact's front matter, 'sources' must be a list, [ … ], and here it is 'invented-tally'. Write sources: [invented-tally], with the square brackets. ${more('Facts')}`,
    ],
  },
  {
    what: 'a list for a text',
    file: FACT,
    from: 'owner: editor',
    to: 'owner: [editor]',
    said: [
      `5:1 In a fact's front matter, 'owner' must be text, and here it is a list. Write text, in quotes where it begins with { or [. ${more('Facts')}`,
    ],
  },
  {
    what: 'an empty text',
    file: FACT,
    from: 'owner: editor',
    to: "owner: ''",
    said: [`5:1 In a fact's front matter, 'owner' is empty. Give it text. ${more('Facts')}`],
  },
  {
    what: 'a year that YAML reads as a number',
    file: FACT,
    from: 'summary: A number that nobody counted.',
    to: 'summary: 2024',
    said: [
      `9:1 In a fact's front matter, 'summary' must be text, and here it is the number 2024. Write summary: '2024', with the quotes: without them it is not read as text. ${more('Facts')}`,
    ],
  },
  {
    what: 'a number in quotes',
    file: FACT,
    from: 'order: 10',
    to: "order: '10'",
    said: [
      `4:1 In a fact's front matter, 'order' must be a number, and here it is '10'. Write order: 10, without quotes. ${more('Facts')}`,
    ],
  },
  {
    what: 'a choice in capitals',
    file: FACT,
    from: 'state: approved',
    to: 'state: Approved',
    said: [
      `6:1 In a fact's front matter, 'state' must be one of draft, in review, approved or withdrawn, and here it is 'Approved'. Did you mean approved? Write that in its place. ${more('Facts')}`,
    ],
  },
  {
    what: 'a day that does not exist',
    file: FACT,
    from: '2030-01-31',
    to: '2030-02-31',
    said: [
      `7:1 In a fact's front matter, 'review-by' is '2030-02-31': that day does not exist. Write a date such as 2026-11-22. ${more('Facts')}`,
    ],
  },
  {
    what: 'a date in another form',
    file: FACT,
    from: '2030-01-31',
    to: 'January 2030',
    said: [
      `7:1 In a fact's front matter, 'review-by' is 'January 2030': expected a date such as 2026-11-22. Write a date such as 2026-11-22. ${more('Facts')}`,
    ],
  },
  {
    what: 'a chart of a kind that there is not, with a text for its reference',
    file: FACT,
    from: 'kind: line',
    to: 'kind: pie\nreference: all states',
    said: [
      `14:1 In a chart, 'kind' must be line or bars, and here it is 'pie'. Write line or bars. ${more('Charts')}`,
      `15:1 In a chart, 'reference' must be { cells: …, label: … }, and here it is 'all states'. Write { cells: …, label: … }. ${more('Charts')}`,
    ],
  },
  {
    what: 'a study with a misspelt part and key',
    file: FACT,
    from: '```chart\nkind: line',
    to: '```study\ndataset: tally\nshow: pattern\ntitel: Lists\n```\n\n```chart\nkind: line',
    said: [
      `15:1 In a study, 'show' must be one of patterns, estimates, models or left-out, and here it is 'pattern'. Did you mean patterns? Write that in its place. ${more('Studies')}`,
      `16:1 In a study, 'titel' does not belong: what belongs there is dataset, show, title and caption. Did you mean 'title'? Write that in its place. ${more('Studies')}`,
    ],
  },
  {
    what: 'words where words in each language belong',
    file: 'site.yaml',
    from: 'name:\n  en: Example facts',
    to: 'name: Example facts',
    said: [
      `2:1 In the site's settings, 'name' must be { en: … }, and here it is 'Example facts'. Write name: { en: 'Example facts' }. ${more('Settings')}`,
    ],
  },
  {
    what: 'a key in capitals, below another',
    file: 'site.yaml',
    from: 'place:\n  code: NE',
    to: 'place:\n  Code: NE',
    said: [
      `12:3 In the site's settings, 'Code' does not belong in 'place': what belongs there is code and name. Did you mean 'code'? Write that in its place. ${more('Settings')}`,
    ],
  },
  {
    what: 'a part of a part that is missing',
    file: 'site.yaml',
    from: '  url: https://organisation.example\n',
    to: '',
    said: [
      `4:1 In the site's settings, 'url' is missing in 'publisher'. Add 'url' there, with an https:// address. ${more('Settings')}`,
    ],
  },
  {
    what: 'a colour that is a comment, for want of quotes',
    file: 'site.yaml',
    from: "accent: '#0f5f59'",
    to: 'accent: #0f5f59',
    said: [
      `21:3 In the site's settings, 'colours.accent' is empty. Give it a colour such as #1f5c57, in quotes. ${more('Settings')}`,
    ],
  },
  {
    what: 'a no for the choice none, a review without its day, a language that is not one',
    file: 'site.yaml',
    from: 'languages: [en]',
    to: 'languages: [en]\nhelp-languages: { vi: no, ar: { by: me }, fr: none }',
    said: [
      `16:19 In the site's settings, 'help-languages.vi' must be none, or { by: …, on: … }, and here it is 'no'. Write none, or { by: …, on: … }. ${more('Settings')}`,
      `16:27 In the site's settings, 'on' is missing in 'help-languages.ar'. Add 'on' there, with a date such as 2026-11-22. ${more('Settings')}`,
      `16:43 In the site's settings, 'fr' does not belong in 'help-languages': what belongs there is vi, zh, bs and ar. Take 'fr' out, or write one that belongs there. ${more('Settings')}`,
    ],
  },
  {
    what: 'a ZIP without quotes, whose noughts would go, and a distance that is too far',
    file: 'site.yaml',
    from: 'languages: [en]',
    to: 'languages: [en]\nregions:\n  north: { name: { en: North }, zip: 00501, miles: 600 }\n  Far South: { name: { en: South }, zip: 651, miles: 0 }',
    said: [
      `17:33 In the site's settings, 'regions.north.zip' must be five digits, in quotes, and here it is the number 00501. Write zip: '00501', with the quotes: without them it is not read as text. ${more('Settings')}`,
      `17:45 In the site's settings, 'regions.north.miles' must be at most 500, and here it is the number 600. Write a number that is at most 500. ${more('Settings')}`,
      `18:3 In the site's settings, 'regions.Far South' is 'Far South': expected lower-case letters, digits and single hyphens. Write lower-case letters, digits and single hyphens. ${more('Settings')}`,
    ],
  },
  {
    what: 'more headlines than there is room for',
    file: 'site.yaml',
    from: 'headlines:\n',
    to: `headlines:\n${"  - { figure: 'tally.cases[state=NE, year=2024]', label: { en: cases } }\n".repeat(4)}`,
    said: [
      `23:1 In the site's settings, 'headlines' must have at most 4 entries, and here it has 5. Keep at most 4 entries, and take the others out. ${more('Settings')}`,
    ],
  },
  {
    what: 'no e-mail address',
    file: 'site.yaml',
    from: 'numbers@organisation.example',
    to: 'numbers at organisation',
    said: [
      `19:3 In the site's settings, 'wrong-number.email' must be an e-mail address such as name@organisation.example, and here it is 'numbers at organisation'. Write an e-mail address such as name@organisation.example. ${more('Settings')}`,
    ],
  },
  {
    what: 'one correction where a list of them belongs',
    file: 'corrections.yaml',
    from: '[]',
    to: 'from: 2026-12-01',
    said: [
      `1:1 In the corrections, the whole must be a list, [ { from: …, until: …, was: …, now: … } ], and here it is { from: … }. Write a list, [ { from: …, until: …, was: …, now: … } ]. ${more('Corrections')}`,
    ],
  },
  {
    what: 'a yes for true, and hours that YAML reads as a number',
    file: 'services.yaml',
    from: '  order: 10\n',
    to: '  order: 10\n  residential: yes\n  hours: { timezone: America/Chicago, week: { mon: 9 } }\n',
    said: [
      `5:3 In the services, 'example-line.residential' must be true or false, and here it is 'yes'. Write residential: true, which stands for yes. ${more('Services')}`,
      `6:47 In the services, 'example-line.hours.week.mon' must be text, and here it is the number 9. Write mon: '9', with the quotes: without them it is not read as text. ${more('Services')}`,
    ],
  },
  {
    what: 'a misspelt key, and one that is like none',
    file: DESCRIPTOR,
    from: '"madeFromCaseRecords": false',
    to: '"madeFromCaseRecord": false,\n    "notes": "none"',
    said: [
      `31:5 In the dataset's descriptor, 'madeFromCaseRecord' does not belong in 'freedomfacts:dataset': what belongs there is ${DATASET_KEYS}. Did you mean 'madeFromCaseRecords'? Write that in its place. ${more('Datasets')}`,
      `32:5 In the dataset's descriptor, 'notes' does not belong in 'freedomfacts:dataset': what belongs there is ${DATASET_KEYS}. Take 'notes' out, or write one that belongs there. ${more('Datasets')}`,
    ],
  },
  {
    what: 'a missing part of a measure, deep in the file',
    file: DESCRIPTOR,
    from: ', "countsNot": { "en": "Anything real." }',
    to: '',
    said: [
      `18:13 In the dataset's descriptor, 'countsNot' is missing in 'freedomfacts:measure' of entry 3 of 'schema.fields' of entry 1 of 'resources'. Add 'countsNot' there, with { "en": … }. ${more('Datasets')}`,
    ],
  },
  {
    what: 'a year without quotes, and a text for a list',
    file: DESCRIPTOR,
    from: '"breaks": [],',
    to: '"breaks": [{ "from": 2020, "why": "New rules." }],',
    said: [
      `30:18 In the dataset's descriptor, 'from' of entry 1 of 'freedomfacts:dataset.breaks' must be a year of four digits, and here it is the number 2020. Write "from": "2020", with the quotes: without them it is not read as text. ${more('Datasets')}`,
      `30:32 In the dataset's descriptor, 'why' of entry 1 of 'freedomfacts:dataset.breaks' must be { "en": … }, and here it is 'New rules.'. Write "why": { "en": "New rules." }. ${more('Datasets')}`,
    ],
  },
]

for (const { what, file, from, to, said } of SLIPS)
  test(`${file}: ${what}`, () => assert.deepEqual(saidAfter(file, from, to), said))

test('a line of an import says what it lacks, and how else it can be mended', () => {
  const line = JSON.stringify({ id: 'a', name: 'A', section: 'crysis' })
  const read = readServiceLines({ file: 'services/a.ndjson', text: `\n${line}\n` })
  assert.ok(!read.ok)
  const [first, second] = read.refusal
  assert.deepEqual(
    [first?.place, first?.message, first?.remedy, second?.message],
    [
      { file: 'services/a.ndjson', line: 2 },
      "In this line, 'section' must be one of emergency, trafficking, crisis, violence, young, work, local, later or tip, and here it is 'crysis'.",
      'Did you mean crisis? Write that in its place. Or import its source again: each line is one service.',
      "In this line, 'order' is missing.",
    ],
  )
})

test('every heading that a remedy names is a heading of docs/authors.md', () => {
  const headings = [...readRoot('docs/authors.md').matchAll(/^## (\w+)/gm)].map(([, heading]) => heading)
  const named = sourceFiles().flatMap((file) =>
    [...readRoot(file).matchAll(/(?:guide: |furtherReading\()'([^']+)'/g)].map(([, guide]) => guide),
  )
  assert.ok(named.length >= 10)
  assert.deepEqual(
    named.filter((guide) => !headings.includes(guide)),
    [],
  )
})

test('no text of zod is left for a person to read: what is shown is checked by kit/shape.ts', () => {
  const readers = filesIn('src', /\.ts$/).filter(
    (file) => !file.endsWith('.test.ts') && /error\.issues/.test(readRoot(file)),
  )
  assert.deepEqual(readers, ['src/kit/shape.ts'])
})
