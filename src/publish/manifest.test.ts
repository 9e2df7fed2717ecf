import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from './canonical-json.ts'
import { makeManifest, manifestBytes, manifestId, parseManifest } from './manifest.ts'
import { pathFault, pathsFault } from './release-path.ts'
import { keyIn, sampleFiles, sampleOptions, temporaryFolder } from './sample-release.ts'

test('canonical JSON sorts keys by code unit, numbers among them, and ends with a line feed', () => {
  const text = canonicalJson({ b: [1, { é: null, z: true }], 404: 'x', a: {}, 10: [] })
  assert.equal(
    text,
    '{\n "10": [],\n "404": "x",\n "a": {},\n "b": [\n  1,\n  {\n   "z": true,\n   "é": null\n  }\n ]\n}\n',
  )
  assert.throws(() => canonicalJson({ a: Number.NaN }), /not a number/)
})

test('a manifest is read back from its bytes, whatever the order it was made in', (context) => {
  const key = keyIn(temporaryFolder(context))
  const { kind, asOf, site, sources } = sampleOptions({ root: '', key, words: 'x' })
  const parts = { kind, asOf, site, brotli: 5, keys: key.chain, hosting: [] } as const
  const bytes = manifestBytes(makeManifest({ ...parts, sources, files: sampleFiles('x') }))
  const turned = makeManifest({
    ...parts,
    sources: sources.toReversed(),
    files: sampleFiles('x').toReversed(),
  })
  assert.equal(manifestId(manifestBytes(turned)), manifestId(bytes))
  const parsed = parseManifest(bytes)
  assert.ok(parsed.ok)
  assert.deepEqual(Object.keys(parsed.value.files), Object.keys(parsed.value.files).toSorted())
  assert.equal(parsed.value.files['data/hotline.csv']?.type, 'text/csv; charset=utf-8')
})

test('what is not exactly a manifest is refused: other parts, other spacing, a path that leads out', (context) => {
  const key = keyIn(temporaryFolder(context))
  const { kind, asOf, site, sources } = sampleOptions({ root: '', key, words: 'x' })
  const made = makeManifest({
    kind,
    asOf,
    site,
    sources,
    brotli: 5,
    keys: key.chain,
    hosting: [],
    files: sampleFiles('x'),
  })
  const bad: readonly unknown[] = [
    null,
    [],
    { ...made, extra: 1 },
    { ...made, format: 2 },
    { ...made, kind: 'other' },
    { ...made, keys: [] },
    { ...made, files: { '../../etc/passwd': made.files['index.html'] } },
    { ...made, files: { 'index.html': { ...made.files['index.html'], sha256: 'x' } } },
  ]
  for (const value of bad) assert.equal(parseManifest(Buffer.from(JSON.stringify(value))).ok, false)
  const good = manifestBytes(made)
  assert.equal(parseManifest(Buffer.concat([good, Buffer.from(' ')])).ok, false)
  assert.equal(parseManifest(Buffer.from(JSON.stringify(made))).ok, false)
  assert.equal(parseManifest(Buffer.from([0xff, 0xfe])).ok, false)
  assert.equal(parseManifest(good).ok, true)
})

test('a path that could leave its folder, on any system, is refused', () => {
  const bad = [
    '',
    '/a',
    '../a',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    'a\0b',
    'a\nb',
    'C:/a',
    'a\\b',
    '~/a',
    'con',
    'a/NUL.txt',
  ]
  bad.push('a.', 'a ', 'a/com1.html', '\ud800', 'x'.repeat(201), `${'x/'.repeat(460)}x`, 'a?b', '...')
  for (const path of bad) assert.notEqual(pathFault(path), null, JSON.stringify(path))
  for (const path of [
    'index.html',
    'es/acción/index.html',
    '.well-known/security.txt',
    'a..b',
    'console.html',
  ])
    assert.equal(pathFault(path), null, path)
})

test('paths that cannot stand together are refused: twice, by case, a file that is a folder, names that are kept', () => {
  assert.match(pathsFault(['a', 'a']) ?? '', /twice/)
  assert.match(pathsFault(['a/B', 'a/b']) ?? '', /differ only in case/)
  assert.match(pathsFault(['a', 'a/b']) ?? '', /also a folder/)
  assert.match(pathsFault(['manifest.json']) ?? '', /kept for/)
  assert.match(pathsFault(['a.br']) ?? '', /kept for/)
  assert.equal(pathsFault(['a', 'b/a', 'b/c']), null)
})
