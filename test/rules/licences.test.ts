// Every package that is installed may be used as we use it.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT, readRoot } from './repository.ts'

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'PSF-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
])
/** Changes to such a file must be published: fine for tools of the tests, which we neither change nor pass on. */
const ALLOWED_IN_TESTS = new Set(['MPL-2.0'])
/** Two packages whose licence is on no list: each by name, under that licence alone (docs/decisions/0014). */
const ALLOWED_BY_NAME: Readonly<Record<string, string>> = {
  // Changes to its files must be published: we make none, and it draws pictures only where a site is published.
  'node_modules/@resvg/resvg-wasm': 'MPL-2.0',
  // The font may be used and embedded freely, and not be sold by itself: we draw with it and pass no font on.
  'node_modules/@expo-google-fonts/source-sans-3': 'MIT AND OFL-1.1',
}

interface Entry {
  readonly license?: string
  readonly dev?: boolean
}

// npm's own file, whose shape is npm's promise.
const LOCKED = (
  JSON.parse(readRoot('package-lock.json')) as { readonly packages: Readonly<Record<string, Entry>> }
).packages
const PACKAGES = Object.entries(LOCKED).filter(([path]) => path !== '')

test('every package of the lock file has a licence of the list', () => {
  const refused = PACKAGES.filter(
    ([path, { license = 'none', dev = false }]) =>
      !ALLOWED.has(license) && !(dev && ALLOWED_IN_TESTS.has(license)) && ALLOWED_BY_NAME[path] !== license,
  )
  assert.deepEqual(
    refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`),
    [],
  )
})

test('a package that is allowed by name is installed, and is no tool of the tests', () => {
  for (const path of Object.keys(ALLOWED_BY_NAME)) assert.equal(LOCKED[path]?.dev ?? false, false, path)
  assert.deepEqual(
    Object.keys(ALLOWED_BY_NAME).filter((path) => LOCKED[path] === undefined),
    [],
  )
})

test('what is installed has the licence that the lock file says', () => {
  const others = PACKAGES.filter(([path]) => existsSync(join(ROOT, path, 'package.json'))).flatMap(
    ([path, { license }]) => {
      const installed = (JSON.parse(readRoot(`${path}/package.json`)) as Entry).license
      return installed === license ? [] : [`${path}: ${String(installed)}, not ${String(license)}`]
    },
  )
  assert.deepEqual(others, [])
})

test('the lock file pins every package by its hash and names no registry', () => {
  const entries = PACKAGES as readonly (readonly [
    string,
    Entry & { readonly integrity?: string; readonly resolved?: string },
  ])[]
  assert.deepEqual(
    entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path),
    [],
  )
  assert.deepEqual(
    entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    [],
  )
})

test('package.json asks for exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(readRoot('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  assert.deepEqual(loose, [])
})
