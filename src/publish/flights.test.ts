import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { measureFlights } from './flights.ts'

const body = 'one of several words '.repeat(40)
const quick = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const best = brotliCompressSync(body).length

test('scripts that share a budget are measured as the hosted release sends them, however small; others as they were packed', async () => {
  const [shared, own] = ['assets/compare.0123abcd.js', 'assets/leave.0123abcd.js'].map((path) => ({
    path,
    body,
    kind: 'asset' as const,
  }))
  assert.ok(shared !== undefined && own !== undefined && best < quick.length)
  const packed = new Map([shared, own].map(({ path }) => [path, quick]))
  const bytesOf = await measureFlights([shared, own], { packed, known: new Map() })
  assert.equal(bytesOf(shared), best)
  assert.equal(bytesOf(own), quick.length)
})
