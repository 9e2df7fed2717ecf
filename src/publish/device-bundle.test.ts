import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { sha256Hex } from '../kit/hash.ts'
import { applyRules } from '../kit/rule.ts'
import { decodeBundle, REGIONS, at, service } from '../services/device/device.fixture.ts'
import { BUNDLE_BYTES, bundleSize, makeDeviceBundle } from './device-bundle.ts'
import { areaOf } from './headers.ts'

const parts = { regions: REGIONS, cities: [] }

test('the three files are assets, named by their content, and hold the directory', () => {
  const bundle = makeDeviceBundle({ services: [service({ access: at(1) })], ...parts })
  for (const [name, { path, body, kind }] of Object.entries(bundle)) {
    assert.equal(kind, 'asset')
    assert.equal(areaOf(path), 'assets')
    assert.match(path, new RegExp(`^assets/${name}\\.[0-9a-f]{8}\\.(json|txt)$`))
    assert.equal(path.split('.')[1], sha256Hex(body).slice(0, 8))
  }
  const [decoded] = decodeBundle({ list: bundle.list.body, details: bundle.details.body })
  assert.equal(decoded?.id, 'a-line')
})

test('the same directory makes the same bytes from build to build, in whatever order it is read', () => {
  const services = ['one', 'two', 'three'].map((id) => service({ id }))
  assert.deepEqual(
    makeDeviceBundle({ services: services.toReversed(), ...parts }),
    makeDeviceBundle({ services, ...parts }),
  )
})

test('over 4 MB compressed the build is refused, with the size and what would help; below it is not', () => {
  const many = (count: number) => {
    // Letters that do not compress: base 64 of hashes, 43 for each.
    const noise = (seed: string): string =>
      Array.from({ length: 24 }, (_, part) =>
        Buffer.from(sha256Hex(`${seed} ${part}`), 'hex').toString('base64'),
      ).join('')
    const services = Array.from({ length: count }, (_, number) =>
      service({ id: `invented-${number}`, what: { en: noise(String(number)) } }),
    )
    return makeDeviceBundle({ services, ...parts })
  }
  const [small, large] = [many(4500), many(5600)]
  const params = { [constants.BROTLI_PARAM_QUALITY]: 2 }
  const bytesOf = (bundle: typeof large): number =>
    Object.values(bundle).reduce((sum, { body }) => sum + brotliCompressSync(body, { params }).length, 0)
  assert.ok(
    bytesOf(large) > BUNDLE_BYTES && bytesOf(small) < BUNDLE_BYTES,
    `${bytesOf(small)} and ${bytesOf(large)}`,
  )
  assert.deepEqual(applyRules([bundleSize], small), [])
  const [problem, ...more] = applyRules([bundleSize], large)
  assert.deepEqual([problem?.rule, problem?.severity, more], ['bundle-size', 'error', []])
  assert.match(
    problem?.message ?? '',
    /takes 4,\d{3},\d{3} bytes compressed .* at most 4,000,000 are allowed/,
  )
  assert.match(problem?.remedy ?? '', /fewer services|shorten/)
})
