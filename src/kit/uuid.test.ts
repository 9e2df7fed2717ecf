import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUuid, uuidFromName } from './uuid.ts'

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('the UUID of a name is the one that RFC 9562 gives in its appendix A.4', () => {
  assert.equal(uuidFromName(DNS, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('another name and another namespace yield another UUID, the same ones the same', () => {
  const one = uuidFromName(DNS, 'a')
  assert.equal(uuidFromName(DNS, 'a'), one)
  assert.notEqual(uuidFromName(DNS, 'b'), one)
  assert.notEqual(uuidFromName(one, 'a'), one)
  assert.ok(isUuid(one))
})

test('what is no UUID is none, and no namespace', () => {
  const texts = ['', 'x', '0', DNS.slice(1), '00000000-0000-0000-0000-000000000000', `${DNS} `]
  assert.deepEqual(texts.filter(isUuid), [])
  assert.throws(() => uuidFromName('batch', 'a'), /must be a UUID, not 'batch'/)
})
