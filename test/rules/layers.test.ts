// The rooms of src/ import only what docs/architecture.md says they may, without cycles, and the pure ones stay pure.
import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { readRoot, sourceFiles, tableBelow } from './repository.ts'

interface Import {
  readonly file: string
  readonly from: string
  readonly room: string
  readonly typesOnly: boolean
}

interface Allowance {
  /** Room to whether only types may come from it. */
  readonly rooms: ReadonlyMap<string, 'types' | 'all'>
}

const ALLOWED = readAllowances(tableBelow(readRoot('docs/architecture.md'), '## The rooms'))
const PURE = ['kit', 'stats', 'disclosure', 'figures', 'facts', 'services', 'charts', 'site']
const IMPURE: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a file system, network, process or worker',
    /from '(?:node:)?(?:fs|http|https|http2|net|tls|dgram|dns|child_process|worker_threads|cluster|process|os|timers)(?:\/[a-z]+)?'/,
  ],
  ['the environment or the process', /\bprocess\./],
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ['randomness', /\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\bgetRandomValues\b/],
  ['the network', /\bfetch\(/],
]

test('every room of src/ has a line in the table', () => {
  const rooms = new Set(sourceFiles().map(roomOf))
  assert.deepEqual(
    [...rooms].filter((room) => !ALLOWED.has(room)),
    [],
  )
})

test('a room imports only from the rooms that its line lists', () => {
  const departures = allImports().flatMap(({ file, from, room, typesOnly }) => {
    const own = roomOf(file)
    const allowed = own === room ? 'all' : ALLOWED.get(own)?.rooms.get(room)
    if (allowed === 'all' || (allowed === 'types' && typesOnly)) return []
    return [
      `${file} imports ${from}: ${own} may ${allowed === 'types' ? 'take only types' : 'not import'} from ${room}`,
    ]
  })
  assert.deepEqual(departures, [])
})

test('no room imports from a room that imports from it, by whatever way', () => {
  const graph = new Map<string, Set<string>>()
  for (const { file, room } of allImports()) {
    const own = roomOf(file)
    if (own !== room) graph.set(own, (graph.get(own) ?? new Set()).add(room))
  }
  const reaches = (from: string, to: string, seen: Set<string> = new Set()): boolean =>
    [...(graph.get(from) ?? [])].some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    )
  assert.deepEqual(
    [...graph.keys()].filter((room) => reaches(room, room)),
    [],
  )
})

test('the table itself allows no cycle', () => {
  const allows = (from: string, to: string): boolean => ALLOWED.get(from)?.rooms.has(to) === true
  const pairs = [...ALLOWED.keys()].flatMap((a) =>
    [...ALLOWED.keys()].filter((b) => a < b && allows(a, b) && allows(b, a)).map((b) => `${a} and ${b}`),
  )
  assert.deepEqual(pairs, [])
})

test('pure rooms take nothing from outside: files, network, clock, randomness, environment', () => {
  const faults = sourceFiles()
    .filter((file) => PURE.includes(roomOf(file)))
    .flatMap((file) => {
      const code = withoutComments(readRoot(file))
      return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${file} reaches for ${what}`)
    })
  assert.deepEqual(faults, [])
})

test('imports are seen however they are written', () => {
  const code = `
import { a } from '../kit/a.ts'
import type { B,
  C } from '../facts/b.ts'
export type { D } from '../charts/d.ts'
export * from './e.ts'
const f = await import('../publish/f.ts')
// import { g } from '../cli/g.ts'
import 'node:fs'
import { h } from 'htmlparser2'`
  assert.deepEqual(
    importsIn('src/site/x.ts', code).map(({ from, typesOnly }) => `${from}${typesOnly ? ' (types)' : ''}`),
    [
      'src/kit/a.ts',
      'src/facts/b.ts (types)',
      'src/charts/d.ts (types)',
      'src/site/e.ts',
      'src/publish/f.ts',
    ],
  )
})

test('src/ imports nothing from scripts, bench or test', () => {
  const outside = sourceFiles().flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => /^(scripts|bench|test)\//.test(from))
      .map(({ from }) => `${file} imports ${from}`),
  )
  assert.deepEqual(outside, [])
})

function readAllowances(rows: readonly (readonly string[])[]): ReadonlyMap<string, Allowance> {
  const table = new Map<string, Allowance>()
  for (const [room = '', allowed = ''] of rows) {
    table.set(room, {
      rooms: new Map(allowed === 'nothing of ours' ? [] : roomsIn(allowed, [...table.keys()])),
    })
  }
  return table
}

/** `kit, facts (types)`, or `all above but browser and cli`. */
function roomsIn(allowed: string, above: readonly string[]): readonly (readonly [string, 'types' | 'all'])[] {
  const all = /^all above(?: but (?<except>.*))?$/.exec(allowed)
  if (all !== null) {
    const except = (all.groups?.['except'] ?? '').split(/, | and /)
    return above.filter((room) => !except.includes(room)).map((room) => [room, 'all'])
  }
  return [...allowed.matchAll(/(?<room>[a-z]+)(?: \((?<only>types)\))?(?=,| \(|$)/g)]
    .filter((match) => !/\([^)]*$/.test(allowed.slice(0, match.index)))
    .map(({ groups }) => [groups?.['room'] ?? '', groups?.['only'] === undefined ? 'all' : 'types'])
}

function allImports(): readonly Import[] {
  return sourceFiles().flatMap(importsOf)
}

/** Imports of our own files, those of types and those made while running included. */
function importsOf(file: string): readonly Import[] {
  return importsIn(file, readRoot(file))
}

function importsIn(file: string, text: string): readonly Import[] {
  const code = withoutComments(text)
  return [
    ...code.matchAll(
      /(?<types>\b(?:import|export) type [^'"]*?)?(?:\bfrom|\bimport)\s*\(?\s*'(?<path>\.[^']+)'/g,
    ),
  ]
    .map(({ groups }) => {
      const from = join(dirname(file), groups?.['path'] ?? '').replaceAll('\\', '/')
      return { file, from, room: roomOf(from), typesOnly: groups?.['types'] !== undefined }
    })
    .filter(({ from }) => from.startsWith('src/') || /^(scripts|bench|test)\//.test(from))
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
