// What the code can do is in the manual, and what the manual names is there.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { READING_RULES, commandsPage, rulesPage } from '../../scripts/reference-pages.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { PAGE_RULES } from '../../src/publish/page-rules.ts'
import { ROOT, filesIn, readRoot, sourceFiles } from './repository.ts'

const WRITE = 'run: node_modules/.bin/node --import ./bin/tsx-hook.mjs scripts/reference-pages.ts'

test('docs/commands.md is what the table of commands says', () => {
  assert.equal(readRoot('docs/commands.md'), commandsPage(), WRITE)
})

test('every command and every option of it stands in docs/commands.md', () => {
  const page = readRoot('docs/commands.md')
  for (const { name, options } of COMMANDS) {
    assert.match(page, new RegExp(`^## ${name}$`, 'm'))
    for (const option of Object.keys(options))
      assert.ok(page.includes(`\`--${option}`), `${name} --${option}`)
  }
})

test('docs/rules.md is what the tables of rules say', () => {
  assert.equal(readRoot('docs/rules.md'), rulesPage(), WRITE)
})

test('every rule id that a problem can carry stands in docs/rules.md', () => {
  const documented = new Set(
    [...readRoot('docs/rules.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id),
  )
  const written = sourceFiles().flatMap((file) =>
    [...readRoot(file).matchAll(/(?:\brule: |refuse\((?:\w+, )?)'([a-z]+-[a-z-]+)'/g)].map(([, id]) => id),
  )
  assert.ok(written.length >= READING_RULES.length - PAGE_RULES.length)
  assert.deepEqual(
    [...new Set(written)].filter((id) => !documented.has(id)),
    [],
  )
})

test('no two rules have one id', () => {
  const ids = [...readRoot('docs/rules.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  )
})

test('every exported function of stats/ is described, or named as internal, in docs/methods', () => {
  const methods = filesIn('docs/methods', /\.md$/).map(readRoot).join('\n')
  const exported = sourceFiles()
    .filter((file) => file.startsWith('src/stats/'))
    .flatMap((file) => [...readRoot(file).matchAll(/^export function (\w+)/gm)].map(([, name]) => name ?? ''))
  assert.deepEqual(
    exported.filter((name) => !methods.includes(`\`${name}\``)),
    [],
  )
})

test('every link of a page of the manual to a file leads to one', () => {
  const pages = ['README.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)]
  const broken = pages.flatMap((page) =>
    [...readRoot(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(page), target ?? ''))
      .filter((target) => !existsSync(join(ROOT, target)))
      .map((target) => `${page} → ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('the map in README.md names every folder of the project and every room, and nothing else', () => {
  const map =
    /```\n(?<map>[\s\S]*?)```/.exec(
      readRoot('README.md').slice(readRoot('README.md').indexOf('## Where things are')),
    )?.groups?.['map'] ?? ''
  const named = [...map.matchAll(/^(?<depth> *)(?<name>[\w.-]+)\//gm)].map(({ groups }) => ({
    inside: groups?.['depth'] !== '',
    name: groups?.['name'] ?? '',
  }))
  const folders = (path: string): readonly string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && !['node_modules', 'out', '.git', 'coverage'].includes(entry.name),
      )
      .map(({ name }) => name)
      .toSorted()
  assert.deepEqual(
    named
      .filter(({ inside }) => !inside)
      .map(({ name }) => name)
      .toSorted(),
    folders('.'),
  )
  assert.deepEqual(
    named
      .filter(({ inside }) => inside)
      .map(({ name }) => name)
      .toSorted(),
    folders('src').toSorted(),
  )
})
