// Every answer of the server, asked for byte by byte as an attacker would: its status, its headers, and what it leads to.
import assert from 'node:assert/strict'
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { inParallel } from '../../src/publish/in-parallel.ts'
import { shippedSite } from './shipped-site.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Ask {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
}

const AT_ONCE = 8
/** Connections that stay open from one request to the next. */
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** Asks for exactly this path: nothing tidies it up on the way. */
async function ask(path: string, { method = 'GET', headers = {} }: Ask = {}): Promise<Answer> {
  const { origin } = await shippedSite()
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A page that other sites may show in a frame of theirs. */
const EMBEDDED = /^\/(?:[a-z]{2}\/)?embed\//

/** What is wrong with the headers that every answer has; what was asked for matters for who may frame it alone. */
function headerFaults({ headers }: Answer, path = '/'): readonly string[] {
  const policy = String(headers['content-security-policy'] ?? '')
  const framedBy = EMBEDDED.test(path) ? '*' : "'none'"
  const expected: readonly (readonly [string, boolean])[] = [
    ["default-src 'none'", policy.startsWith("default-src 'none';")],
    [
      'no unsafe policy',
      policy !== '' && !/unsafe-|\*|https?:/.test(policy.replace('frame-ancestors *', '')),
    ],
    [`frame-ancestors ${framedBy}`, policy.endsWith(`; frame-ancestors ${framedBy}`)],
    ['a short policy', policy.length < 2000],
    ['trusted types', policy.includes("require-trusted-types-for 'script'")],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['no referrer', headers['referrer-policy'] === 'no-referrer'],
    ['own opener', headers['cross-origin-opener-policy'] === 'same-origin'],
    ['no features', String(headers['permissions-policy'] ?? '').includes('geolocation=()')],
    ['noindex of a preview', headers['x-robots-tag'] === 'noindex, nofollow'],
    ['no cookie', headers['set-cookie'] === undefined],
    ['no promise of TLS without it', headers['strict-transport-security'] === undefined],
    ['no name of a server', headers['server'] === undefined && headers['x-powered-by'] === undefined],
  ]
  return expected.filter(([, holds]) => !holds).map(([name]) => name)
}

/** Asks all of these, and names each that is not answered as it should be. */
async function faultsOf(
  paths: readonly string[],
  { check, ...asked }: Ask & { readonly check: (answer: Answer) => readonly string[] },
): Promise<readonly string[]> {
  const faults = await inParallel(paths, AT_ONCE, async (path) => {
    const answer = await ask(path, asked)
    const found = [...headerFaults(answer, path), ...check(answer)]
    return found.length > 0 ? [`${path} (${answer.status}): ${found.join(', ')}`] : []
  })
  return faults.flat()
}

const status =
  (...statuses: readonly number[]) =>
  (answer: Answer): readonly string[] =>
    statuses.includes(answer.status) ? [] : [`${answer.status} is not ${statuses.join(' or ')}`]

test('every page and every file is there with all headers, and is asked for again each time', async () => {
  const { pages, files } = await shippedSite()
  const faults = await faultsOf([...pages, ...files], {
    check: (answer) => [
      ...status(200)(answer),
      ...(answer.headers.etag === undefined ? ['no ETag'] : []),
      ...(/^(no-cache|public, max-age=31536000, immutable)$/.test(answer.headers['cache-control'] ?? '')
        ? []
        : [`cached: ${answer.headers['cache-control']}`]),
    ],
  })
  assert.deepEqual(faults, [])
})

test('only files whose name holds their hash are kept by the browser', async () => {
  const { pages, files } = await shippedSite()
  await inParallel(['/', '/support/', ...pages.slice(0, 20), ...files], AT_ONCE, async (path) => {
    const { headers } = await ask(path, { method: 'HEAD' })
    const kept = headers['cache-control'] !== 'no-cache'
    assert.equal(kept, /^\/assets\/.+\.[0-9a-f]{8,}\.(?:js|json|txt)$/.test(path), path)
  })
})

test('HEAD answers as GET does, without a body', async () => {
  const { pages, files } = await shippedSite()
  for (const path of ['/', '/es/support/', '/nowhere/', '/claims', pages[5] ?? '', files[0] ?? '']) {
    const [got, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
    assert.equal(head.body, '', path)
    assert.equal(head.status, got.status, path)
    const { date: _one, ...gotHeaders } = got.headers
    const { date: _other, ...headHeaders } = head.headers
    assert.deepEqual(headHeaders, gotHeaders, path)
  }
})

test('what has not changed is not sent again: 304, with all headers', async () => {
  for (const path of ['/', '/support/', '/data/hotline/hotline.csv', '/icon.svg']) {
    const { headers } = await ask(path)
    const again = await ask(path, { headers: { 'if-none-match': headers.etag ?? '' } })
    assert.deepEqual([...status(304)(again), ...headerFaults(again), again.body], [''], path)
  }
})

test('a folder without its slash is sent to the address with it: 308, on this site', async () => {
  for (const path of ['/claims', '/es', '/es/support', '/figures/../claims', '//claims', '/\\claims']) {
    const answer = await ask(path)
    assert.deepEqual(headerFaults(answer), [], path)
    if (answer.status === 308) assert.equal(answer.headers.location, `${path}/`)
    else assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`)
    if (path.includes('..') || path.includes('\\') || path.startsWith('//'))
      assert.notEqual(answer.status, 308)
  }
})

const UPWARDS = [
  '/../site.yaml',
  '/../../../../../../etc/passwd',
  '/data/../../manifest.json',
  '/%2e%2e/manifest.sig',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/..%2fmanifest.json',
  '/..%5cmanifest.json',
  '/%252e%252e/manifest.json',
  '/..;/manifest.json',
  '/....//....//etc/passwd',
  '/data/..\\..\\manifest.json',
  '/%c0%ae%c0%ae/manifest.json',
  '/support/%00.html',
  '/support/index.html%00.json',
  '/%ff%fe',
  '/%',
  '/%zz',
  '/file:///etc/passwd',
  '/C:/Windows/win.ini',
  '/con',
  '/support/.',
  '/./support/',
]

const NOT_OURS = [
  '/.git/config',
  '/.git/HEAD',
  '/.env',
  '/.htaccess',
  '/_headers',
  '/hosting/nginx.conf',
  '/signing-key.json',
  '/site.yaml',
  '/sources.yaml',
  '/acknowledged.yaml',
  '/raw/',
  '/raw/statements.csv',
  '/package.json',
  '/node_modules/preact/package.json',
  '/assets/',
  '/figures/',
  '/questions/',
  '/index.html.br',
  '/support/index.html.br',
  '/server-status',
  '/debug',
  '/~live',
  '/~live.js',
  '/__proto__',
  '/constructor',
  '/es/__proto__/',
  '/toString',
]

test('no way upwards, and no odd spelling, leads to a file', async () => {
  assert.deepEqual(await faultsOf(UPWARDS, { check: status(400, 404) }), [])
})

test('nothing of the repository, the host or the keys is there, and no list of a folder', async () => {
  assert.deepEqual(await faultsOf(NOT_OURS, { check: status(404) }), [])
})

test('no source map is there', async () => {
  const { files } = await shippedSite()
  const scripts = files.filter((path) => path.endsWith('.js'))
  assert.ok(scripts.length > 0)
  assert.deepEqual(
    await faultsOf(
      scripts.map((path) => `${path}.map`),
      { check: status(404) },
    ),
    [],
  )
  for (const path of scripts) assert.doesNotMatch((await ask(path)).body, /sourceMappingURL/)
})

test('only reading is answered: every other method is 405 and says what is allowed', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    for (const path of ['/', '/support/', '/nowhere/', '/data/hotline/hotline.csv']) {
      const answer = await ask(path, { method })
      assert.deepEqual([...headerFaults(answer), ...status(405)(answer)], [], `${method} ${path}`)
      assert.equal(answer.headers.allow, 'GET, HEAD')
    }
})

test('every page of an error leads to support, in the language that was asked for, and tells nothing of the machine', async () => {
  const answers = [
    { answer: await ask('/nowhere/'), support: '/support/' },
    { answer: await ask('/es/nada/'), support: '/es/support/' },
    { answer: await ask('/%zz'), support: '/support/' },
    { answer: await ask('/es/%zz'), support: '/es/support/' },
    { answer: await ask('/', { method: 'POST' }), support: '/support/' },
    { answer: await ask('/es/', { method: 'DELETE' }), support: '/es/support/' },
  ]
  for (const { answer, support } of answers) {
    assert.match(answer.headers['content-type'] ?? '', /^text\/html/)
    assert.ok(answer.body.includes(`href="${support}"`), `${answer.status} leads to ${support}`)
    assert.ok(answer.body.includes('data-leave'), `${answer.status} has the way out`)
    assert.doesNotMatch(answer.body, /at \w+ \(|node:|\/work\/|\/tmp\/|stack/i)
  }
})

test('what is no HTTP at all is refused with the same headers', async () => {
  const { origin } = await shippedSite()
  for (const bytes of ['NONSENSE\r\n\r\n', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`]) {
    const text = await raw(new URL(origin), bytes)
    assert.match(text, /^HTTP\/1\.1 4\d\d /)
    assert.match(text, /content-security-policy: default-src 'none'/i)
    assert.match(text, /x-content-type-options: nosniff/i)
    assert.match(text, /referrer-policy: no-referrer/i)
  }
})

test('a request without a host, or with a strange one, is answered with nothing that it brought', async () => {
  const { origin } = await shippedSite()
  const text = await raw(new URL(origin), 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
  assert.match(text, /^HTTP\/1\.1 400 /)
  const { headers, body } = await ask('/claims', {
    headers: { host: 'attacker.example', 'x-forwarded-host': 'attacker.example' },
  })
  assert.doesNotMatch(JSON.stringify(headers) + body, /attacker/)
})

function raw({ hostname, port }: URL, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (piece) => (text += piece.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}
