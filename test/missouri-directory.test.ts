// Missouri's directory: every row of the evidence is accounted for, and what is promised of its national lines holds.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse as parseYaml } from 'yaml'
import { MISSOURI, convertSite } from '../scripts/convert-missouri.ts'
import { channelsByService, readChannels } from '../src/formats/channels.ts'
import { parseCsv } from '../src/formats/csv.ts'
import { HELP_LANGUAGES, type LocalText } from '../src/kit/language.ts'
import { isNational } from '../src/services/public-service.ts'
import { readServices } from '../src/services/read-services.ts'
import type { Directory, Service } from '../src/services/service.ts'

const textOf = (file: string): string => readFileSync(join(MISSOURI, file), 'utf8')
const rows = parseCsv(readFileSync(join(MISSOURI, 'raw/help_resources.csv')), { file: 'help_resources.csv' })
const channels = readChannels(readFileSync(join(MISSOURI, 'services/channels.csv')), 'services/channels.csv')
assert.ok(rows.ok && channels.ok)
const evidence = rows.value.rows.map(({ cells }) => cells)
const directory = readDirectory()

function readDirectory(): Directory {
  assert.ok(channels.ok)
  const read = readServices({
    file: 'services.yaml',
    text: textOf('services.yaml'),
    channels: channelsByService(channels.value),
  })
  assert.ok(read.ok)
  return read.value
}

function wordsOf(service: Service): readonly LocalText[] {
  const { what, who, know, plainName, coverage, languageNote, hours } = service
  return [
    what,
    who,
    know,
    plainName,
    coverage,
    languageNote,
    hours?.kind === 'words' ? hours.words : undefined,
  ].filter((text) => text !== undefined)
}

test('every row of the evidence is in the directory, or left out with a reason', () => {
  const listed = directory.map(({ id }) => id)
  const leftOut = convertSite(MISSOURI).report.flatMap(
    (line) => /^ {2}left out (\S+): ./.exec(line)?.[1] ?? [],
  )
  assert.deepEqual([...listed, ...leftOut].toSorted(), evidence.map((row) => row.get('id')).toSorted())
  assert.equal(listed.length, 33)
})

test('the words about a national line, and its plain name, are there in each language of the finder', () => {
  const national = directory.filter(isNational)
  assert.equal(national.length, 16)
  for (const service of national) {
    for (const text of wordsOf(service))
      assert.deepEqual(Object.keys(text), [...HELP_LANGUAGES], `${service.id}: ${text.en}`)
  }
})

test('no number of a channel stands in the words about a service', () => {
  const columns = ['phone', 'phone_alt', 'sms', 'tty_or_relay']
  const numbers = evidence
    .flatMap((row) => columns.map((column) => row.get(column) ?? ''))
    .flatMap((text) => text.match(/\d[\d-]{4,}/g) ?? [])
    .map((number) => number.replaceAll('-', ''))
    .filter((digits) => digits.length >= 5)
  assert.ok(numbers.length > 30)
  for (const service of directory) {
    const digits = wordsOf(service).flatMap((text) =>
      Object.values(text).map((words) => words.replaceAll(/[ ().-]/g, '')),
    )
    for (const number of numbers) assert.ok(!digits.some((words) => words.includes(number)), service.id)
  }
})

const TELLING =
  /traffick|violen|abus|rape|assault|sex|crime|exploit|trata|delito|buôn|bạo lực|tình dục|人口|贩|暴力|性|trgovin|nasilj|seks|الاتجار|عنف|جنس/iu

test('a plain name tells nothing, and no two lines share one', () => {
  const plain = directory.flatMap(({ plainName }) => (plainName === undefined ? [] : [plainName]))
  assert.ok(plain.length >= 9)
  for (const text of plain) for (const words of Object.values(text)) assert.doesNotMatch(words, TELLING)
  for (const language of HELP_LANGUAGES) {
    const names = plain.flatMap((text) => text[language] ?? [])
    assert.equal(new Set(names).size, names.length, language)
  }
})

test('a line of a government agency has no plain name: a card could not say what it is', () => {
  for (const { agency, plainName, id } of directory)
    assert.ok(agency === undefined || plainName === undefined, id)
})

test('a home has no place that is written anywhere', () => {
  const homes = directory.filter(({ residential }) => residential)
  assert.deepEqual(
    homes.map(({ id }) => id),
    ['mo-mbch', 'mo-covering', 'mo-rehope'],
  )
  for (const { access, id } of directory) assert.notEqual(access.kind, 'published', id)
})

test('every region has its name in each language of the finder', () => {
  const settings: { regions: Record<string, { name: LocalText }> } = parseYaml(textOf('site.yaml'))
  for (const { name } of Object.values(settings.regions))
    assert.deepEqual(Object.keys(name), [...HELP_LANGUAGES])
})
