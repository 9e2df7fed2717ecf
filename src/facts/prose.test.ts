import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartsOf, inlinesOf, parseProse, plainText, studiesOf } from './prose.ts'

const parse = (text: string): ReturnType<typeof parseProse> =>
  parseProse({ text, file: 'facts/x.en.md', firstLine: 10 })

function blocksOf(text: string): Extract<ReturnType<typeof parse>, { ok: true }>['value']['blocks'] {
  const parsed = parse(text)
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value.blocks
}

function refusalOf(text: string): Extract<ReturnType<typeof parse>, { ok: false }>['refusal'][number] {
  const parsed = parse(text)
  assert.ok(!parsed.ok)
  const [first] = parsed.refusal
  assert.ok(first !== undefined)
  return first
}

test('a figure keeps its text, its format, its line and its column', () => {
  const inlines = [...inlinesOf(blocksOf('First line.\nThen {= a.b[c=d] | decimals 1 } follows.'))]
  const figure = inlines.find((inline) => inline.kind === 'figure')
  assert.deepEqual(figure, {
    kind: 'figure',
    expression: 'a.b[c=d]',
    format: 'decimals 1',
    place: { file: 'facts/x.en.md', line: 11, column: 6 },
  })
})

test('a pipe and a brace inside quoted text belong to the figure', () => {
  const [figure] = [...inlinesOf(blocksOf('{= a.b[c="x | }"] | ordinal }'))]
  assert.ok(figure?.kind === 'figure')
  assert.deepEqual([figure.expression, figure.format], ['a.b[c="x | }"]', 'ordinal'])
})

test('a figure in a table does not split its cell', () => {
  const [table] = blocksOf('| a | b |\n| - | - |\n| x | {= q.r[s=t] | percent } |')
  assert.ok(table?.kind === 'table')
  assert.equal(table.rows[0]?.length, 2)
  const cell = table.rows[0]?.[1]?.[0]
  assert.ok(cell?.kind === 'figure')
  assert.deepEqual(cell.place, { file: 'facts/x.en.md', line: 12, column: 7 })
})

test('marks, quotations and references are told apart', () => {
  const kinds = [...inlinesOf(blocksOf('{~ 18 | law } {" 24,000 | one-percent } {@ blue-campaign }'))]
    .map((inline) => inline.kind)
    .filter((kind) => kind !== 'text')
  assert.deepEqual(kinds, ['mark', 'quote', 'cite'])
})

test('a chart block is read and a fault in it is placed', () => {
  const charts = [...chartsOf(blocksOf('```chart\nkind: line\ncells: a.b[c=d]\nby: year\ntitle: T\n```'))]
  assert.equal(charts[0]?.chart.by, 'year')
  const refused = refusalOf('Text.\n\n```chart\nkind: pie\ncells: a.b\nby: year\ntitle: T\n```')
  assert.equal(refused.place.line, 13)
})

test('a study block is read wherever it stands, with the place of its dataset', () => {
  const block = '```study\ndataset: lists\nshow: left-out\ntitle: T\ncaption: C\n```'
  const [plain] = studiesOf(blocksOf(block))
  assert.deepEqual(plain?.study, { dataset: 'lists', show: 'left-out', title: 'T', caption: 'C' })
  assert.deepEqual(plain?.datasetPlace, { file: 'facts/x.en.md', line: 11, column: 1 })
  assert.equal([...studiesOf(blocksOf(block.replaceAll(/^/gm, '> ')))].length, 1)
  assert.equal([...studiesOf(blocksOf(`- Item\n\n${block.replaceAll(/^/gm, '  ')}`))].length, 1)
})

for (const [fault, line] of [
  ['dataset: lists\nshow: everything\ntitle: T', 14],
  ['dataset: lists\nshow: models\ntitle: T\nby: year', 16],
  ['show: models\ntitle: T', 13],
  ['dataset: lists\ndataset: lists\nshow: models\ntitle: T', 14],
] as const)
  test(`a study block is refused with its place: ${JSON.stringify(fault)}`, () => {
    const refused = refusalOf(`Text.\n\n\`\`\`study\n${fault}\n\`\`\``)
    assert.deepEqual([refused.rule, refused.place.line], ['content-shape', line])
  })

test('a fenced block of another name is refused, and the names that are known are said', () => {
  const refused = refusalOf('```studies\ndataset: lists\n```')
  assert.equal(refused.rule, 'block-unknown')
  assert.match(refused.remedy, /chart and study/)
})

test('HTML is refused with its place', () => {
  const refused = refusalOf('Hello <script>alert(1)</script>')
  assert.deepEqual([refused.rule, refused.place.line, refused.place.column], ['markdown-html', 10, 7])
})

for (const address of [
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//elsewhere.example',
  'ftp://x.example',
]) {
  test(`a link to ${address} is refused`, () => {
    assert.equal(refusalOf(`See [this](${address}).`).rule, 'link-scheme')
  })
}

test('a mark without its closing brace is refused rather than printed', () => {
  assert.equal(refusalOf('It was {= a.b[c=d] and no more').rule, 'mark-shape')
})

test('marked digits that belong to nothing known are refused', () => {
  assert.equal(refusalOf('It was {~ 5 | guess }').rule, 'mark-shape')
})

test('headings get ids that do not repeat', () => {
  const ids = blocksOf('## Qué es\n\n## Qué es').map((block) => (block.kind === 'heading' ? block.id : ''))
  assert.deepEqual(ids, ['que-es', 'que-es-2'])
})

test('plain text leaves the syntax of marks out', () => {
  const [paragraph] = blocksOf('Under **{~ 18 | law }**, [see](/x/) `code`.')
  assert.ok(paragraph?.kind === 'paragraph')
  assert.equal(plainText(paragraph.of), 'Under 18, see code.')
})
