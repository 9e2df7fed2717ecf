// No file names the machine that it was written on, or the registry that its packages came from.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT, trackedFiles } from './repository.ts'

// Each is put together here, so that this file does not hold what it looks for.
const TRACES = [
  [
    'a folder of one machine',
    new RegExp(`(^|[^\\w./])/(${['wo', 'rk'].join('')}|${['ro', 'ot'].join('')})/`),
  ],
  ['a temporary folder', new RegExp(`(^|[^\\w.])/${['t', 'mp'].join('')}/[a-z]`)],
  ['a host of a registry', new RegExp(`\\.${['npm', 'js'].join('')}\\.|${['deb', 'debian'].join('\\.')}\\.`)],
] as const

test('no tracked file holds a path of a machine or the host of a registry', () => {
  const found = trackedFiles()
    .filter((path) => existsSync(join(ROOT, path)))
    .flatMap((path) => tracesIn(path, readFileSync(join(ROOT, path))))
  assert.deepEqual(found, [])
})

function tracesIn(path: string, bytes: Buffer): readonly string[] {
  if (bytes.subarray(0, 8000).includes(0)) return []
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line, at) =>
      TRACES.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${path}:${at + 1} names ${what}`),
    )
}
