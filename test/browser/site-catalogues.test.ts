// The lists of datasets as a program meets them: every address that they give is there, and others may read it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parquetMetadata } from 'hyparquet'
import { shippedSite } from './shipped-site.ts'

const SITE_URL = 'https://facts.example'

/** Every address of our own that a list gives, wherever in it. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith(`${SITE_URL}/`) ? [value.slice(SITE_URL.length)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(addressesIn)
}

async function read(path: string): Promise<Response> {
  const { origin } = await shippedSite()
  return fetch(origin + path)
}

test('every address that data.json gives leads to a file of the release, of the type that it says', async () => {
  const answer = await read('/data.json')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  const catalogue: unknown = await answer.json()
  const addresses = [...new Set(addressesIn(catalogue))]
  assert.ok(addresses.length > 60, `${addresses.length} addresses`)
  for (const path of addresses) {
    const found = await read(path)
    assert.equal(found.status, 200, path)
    assert.equal(found.headers.get('access-control-allow-origin'), '*', path)
    if (path.endsWith('.parquet'))
      assert.equal(found.headers.get('content-type'), 'application/vnd.apache.parquet')
    await found.body?.cancel()
  }
})

interface Listed {
  readonly name: string
  readonly path: string
  readonly [file: `freedomfacts:${string}`]: string
}

test('every path of datapackage.json leads to a file of the release, relative to its root', async () => {
  // Our own file, whose fields a test of catalogue-files.ts holds to the format.
  const { resources } = (await (await read('/datapackage.json')).json()) as {
    readonly resources: readonly Listed[]
  }
  assert.ok(resources.length >= 14)
  for (const resource of resources) {
    const paths = [
      resource.path,
      ...(['descriptor', 'json', 'parquet'] as const).map((form) => resource[`freedomfacts:${form}`]),
    ]
    for (const path of paths) {
      assert.ok(path !== undefined, resource.name)
      const found = await read(`/${path}`)
      assert.equal(found.status, 200, path)
      if (path.endsWith('.parquet')) assert.ok(parquetMetadata(await found.arrayBuffer()).num_rows > 0n)
      else await found.body?.cancel()
    }
  }
})
