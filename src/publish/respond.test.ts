import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { AREAS, HEADERS, areaOf, headersFor, styleHashesOf } from './headers.ts'
import { type Request, acceptsBrotli, decodePath, respond } from './respond.ts'
import { sampleFiles } from './sample-release.ts'
import { type FileToServe, type Reply, servedRelease } from './served.ts'

const files: readonly FileToServe[] = sampleFiles('answers').map(({ path, bytes }) => {
  const packed = path.endsWith('.png') ? null : brotliCompressSync(bytes)
  return { path, bytes, packed: packed !== null && packed.length < bytes.length ? packed : null }
})
const release = servedRelease(files, { kind: 'preview' })

function ask(path: string, headers: Request['headers'] = {}, method = 'GET'): Reply {
  return respond(release, { method, path, headers })
}

function header(reply: Reply, name: string): string | undefined {
  const at = reply.headers.findIndex((word, index) => index % 2 === 0 && word.toLowerCase() === name)
  return at < 0 ? undefined : reply.headers[at + 1]
}

const words = (reply: Reply): string => Buffer.from(reply.body).toString()

test('every answer, errors and redirects too, has every header of the table for its place, each once', () => {
  const paths = [
    '/',
    '/claims/',
    '/claims',
    '/es/',
    '/nowhere',
    '/es/nowhere',
    '/%00',
    '/data/hotline.csv',
    '/data/no',
  ]
  for (const path of [
    ...paths,
    '/assets/leave.0123abcd.js',
    '/assets/plain.js',
    '/assets/x.0123abcd.js',
    '/*',
    '',
  ]) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'QUERY']) {
      const reply = ask(path, {}, method)
      const area = reply.status < 300 ? areaOf(path.slice(1)) : 'every'
      for (const [name, value] of headersFor(area, release.facts))
        assert.equal(header(reply, name.toLowerCase()), value, path)
      const names = reply.headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
      assert.equal(new Set(names).size, names.length)
      assert.ok(!names.includes('set-cookie') && !names.includes('server'))
      assert.equal(header(reply, 'x-robots-tag'), 'noindex, nofollow')
    }
  }
})

const page = (text: string): { path: string; bytes: Uint8Array } => ({
  path: 'a.html',
  bytes: Buffer.from(text),
})

test('the policy names each inline style by its hash, and nothing unsafe', () => {
  const policy = header(ask('/'), 'content-security-policy') ?? ''
  assert.equal(release.facts.styleHashes.length, 1)
  assert.ok(policy.includes(`style-src '${release.facts.styleHashes[0]}';`))
  assert.ok(policy.startsWith("default-src 'none';") && !policy.includes('unsafe'))
  const styles = styleHashesOf([
    page('<style>a</style>'),
    page('<STYLE media="print">b</STYLE ><style>a</style>'),
  ])
  assert.equal(styles.length, 2)
  assert.equal(
    headersFor('embed', release.facts)
      .find(([name]) => name === 'Content-Security-Policy')?.[1]
      .includes('frame-ancestors *'),
    true,
  )
})

const names = (tls: boolean, kind: 'preview' | 'release'): readonly string[] =>
  headersFor('every', { tls, kind, styleHashes: [] }).map(([name]) => name)

test('only TLS hosts promise TLS, only previews ask not to be listed, only named-by-content assets may be kept', () => {
  assert.ok(names(true, 'release').includes('Strict-Transport-Security'))
  assert.ok(!names(false, 'release').includes('Strict-Transport-Security'))
  assert.ok(!names(true, 'release').includes('X-Robots-Tag'))
  assert.equal(
    header(ask('/assets/leave.0123abcd.js'), 'cache-control'),
    'public, max-age=31536000, immutable',
  )
  for (const path of ['/', '/index.json', '/assets/plain.js', '/assets/no.0123abcd.js', '/data/hotline.csv'])
    assert.equal(header(ask(path), 'cache-control'), 'no-cache', path)
  assert.equal(header(ask('/data/hotline.csv'), 'access-control-allow-origin'), '*')
  assert.equal(header(ask('/index.json'), 'access-control-allow-origin'), undefined)
  for (const rule of HEADERS) assert.ok(AREAS.includes(rule.area))
})

test('a folder answers with its page, and one asked for without its slash leads there on the same host', () => {
  assert.equal(words(ask('/claims/?x=1')), words(ask('/claims/index.html')))
  assert.deepEqual([ask('/claims?x=1').status, header(ask('/claims'), 'location')], [308, '/claims/'])
  for (const path of ['//claims', '///other.example/claims', '/claims//', '/_headers', '/index.html.br'])
    assert.equal(ask(path).status, 404, path)
})

test('what is not there has the page of its language, with the way to support', () => {
  assert.match(words(ask('/nowhere')), /<a href="\/support\/">/)
  assert.match(words(ask('/es/nowhere')), /<a href="\/es\/support\/">/)
  assert.match(words(ask('/es/%ff')), /<a href="\/es\/support\/">/)
  assert.match(words(ask('/fr/nowhere')), /<a href="\/support\/">/)
  const bare = respond(servedRelease([], { kind: 'release' }), { method: 'GET', path: '/', headers: {} })
  assert.equal(bare.status, 404)
  assert.match(words(bare), /no page at this address/)
})

test('a path that could mean something else is refused: steps upwards, hidden slashes, bytes that are no character', () => {
  const bad = [
    '',
    '*',
    'index.html',
    'http://other.example/',
    '/../etc/passwd',
    '/a/../b',
    '/%2e%2e/x',
    '/%2E%2e%2fx',
    '/./a',
  ]
  bad.push(
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '/%00',
    '/index.html%00',
    '/%0d%0aSet-Cookie:x',
    '/%',
    '/%zz',
    '/%c0%ae',
    '/%ff',
    '/#a',
    '/..',
  )
  for (const path of bad) {
    assert.equal(decodePath(path), null, path)
    assert.equal(ask(path).status, 400, path)
  }
  assert.equal(decodePath('/acci%C3%B3n/?a=%zz'), '/acción/')
  assert.equal(decodePath('/.well-known/x'), '/.well-known/x')
  for (const path of ['/constructor', '/__proto__', '/toString/']) assert.equal(ask(path).status, 404)
})

test('anything but reading is refused, and told what is allowed', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'CONNECT', 'get', ''])
    assert.deepEqual([ask('/', {}, method).status, header(ask('/', {}, method), 'allow')], [405, 'GET, HEAD'])
  const head = ask('/', {}, 'HEAD')
  assert.deepEqual([head.status, head.body.length], [200, 0])
  assert.deepEqual(head.headers, ask('/').headers)
})

test('the packed form goes to whoever takes it, and each form has its own tag', () => {
  const plain = ask('/')
  const packed = ask('/', { 'accept-encoding': 'gzip, deflate, br' })
  assert.equal(header(plain, 'content-encoding'), undefined)
  assert.equal(header(packed, 'content-encoding'), 'br')
  assert.notEqual(header(plain, 'etag'), header(packed, 'etag'))
  for (const reply of [plain, packed]) {
    assert.equal(header(reply, 'vary'), 'Accept-Encoding')
    assert.equal(header(reply, 'content-length'), String(reply.body.length))
    assert.match(header(reply, 'etag') ?? '', /^"[\w.-]+"$/)
  }
  assert.equal(header(ask('/assets/mark.png', { 'accept-encoding': 'br' }), 'content-encoding'), undefined)
})

test('brotli is taken by weight', () => {
  const cases: readonly (readonly [string | undefined, boolean])[] = [
    [undefined, false],
    ['', false],
    ['gzip', false],
    ['br', true],
    ['BR', true],
    ['gzip;q=1.0, br;q=0.2', true],
    ['br;q=0', false],
    ['br; q=0.000', false],
    ['*', true],
    ['*;q=0', false],
    ['*, br;q=0', false],
    ['*;q=0, br', true],
    ['identity, br;q=0.5', false],
    ['identity;q=0.1, br;q=0.5', true],
    ['br;q=x', false],
    ['brotli', false],
  ]
  for (const [accepted, expected] of cases) assert.equal(acceptsBrotli(accepted), expected, String(accepted))
  const start = performance.now()
  acceptsBrotli('a'.repeat(50_000))
  acceptsBrotli('br,'.repeat(20_000))
  assert.ok(performance.now() - start < 200)
})

test('who has the page already is told so: by tag, weak tag, list or star, for the form that would be sent', () => {
  const tag = header(ask('/'), 'etag') ?? ''
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`, `"x",W/${tag} , "y"`, '*', ' * ']) {
    const reply = ask('/', { 'if-none-match': known })
    assert.deepEqual([reply.status, reply.body.length, header(reply, 'etag')], [304, 0, tag], known)
    assert.equal(header(reply, 'content-length'), undefined)
  }
  assert.equal(ask('/', { 'if-none-match': '"other"' }).status, 200)
  assert.equal(ask('/', { 'if-none-match': tag, 'accept-encoding': 'br' }).status, 200)
  assert.equal(ask('/nowhere', { 'if-none-match': '*' }).status, 404)
})
