import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { headersFor } from './headers.ts'
import type { Release } from './release.ts'
import { keyIn, publishSample, sampleFiles, temporaryFolder } from './sample-release.ts'
import {
  type ServeReleaseOptions,
  type Serving,
  liveRelease,
  serveFromMemory,
  serveRelease,
} from './serve.ts'

interface Started {
  readonly serving: Serving
  readonly root: string
  readonly keys: string
  readonly release: Release
}

async function started(context: TestContext, options: Partial<ServeReleaseOptions> = {}): Promise<Started> {
  const root = temporaryFolder(context)
  const keys = temporaryFolder(context)
  const release = await publishSample({ root, key: keyIn(keys), words: 'served' })
  const serving = await serveRelease({ folder: join(root, 'current'), port: 0, ...options })
  assert.ok(serving.ok)
  context.after(() => serving.value.close())
  return { serving: serving.value, root, keys, release }
}

/** What a server answers to these bytes, as they are. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('latin1')
    socket.setTimeout(3000, () =>
      reject(new Error(`no end to the answer to ${JSON.stringify(bytes.slice(0, 40))}`)),
    )
    socket.on('data', (text) => (answer += String(text)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

test('a release is served as it was published, its manifest and signature too, and its host files are not', async (context) => {
  const { serving } = await started(context)
  for (const { path, bytes } of sampleFiles('served')) {
    const answer = await fetch(new URL(path, serving.url))
    assert.equal(answer.status, 200)
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), Buffer.from(bytes), path)
  }
  assert.equal((await fetch(new URL('manifest.json', serving.url))).status, 200)
  assert.equal((await fetch(new URL('manifest.sig', serving.url))).status, 200)
  for (const path of [
    '_headers',
    '.git/config',
    'hosting/nginx.conf',
    '../manifest.json%2e',
    'index.html.br',
    '~live',
    '~live.js',
  ])
    assert.ok([400, 404].includes((await fetch(new URL(path, serving.url))).status), path)
})

test('whatever is sent, the answer has the security headers and tells nothing of the machine', async (context) => {
  const { serving, root } = await started(context)
  const expected = headersFor('every', { kind: 'release', tls: false, styleHashes: [] }).filter(
    ([name]) => !/Security-Policy/.test(name),
  )
  const end = 'Host: x\r\nConnection: close\r\n\r\n'
  const cases: readonly (readonly [string, number])[] = [
    [`GET / HTTP/1.1\r\n${end}`, 200],
    [`GET /../../etc/passwd HTTP/1.1\r\n${end}`, 400],
    [`GET /%00 HTTP/1.1\r\n${end}`, 400],
    [`GET http://other.example/ HTTP/1.1\r\n${end}`, 400],
    [`GET /nowhere HTTP/1.1\r\n${end}`, 404],
    [`TRACE / HTTP/1.1\r\n${end}`, 405],
    [`OPTIONS * HTTP/1.1\r\n${end}`, 405],
    ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\nabc', 405],
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nExpect: something\r\n${end}`, 200],
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n${end}`, 431],
    ['GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ]
  for (const [bytes, status] of cases) {
    const answer = await sendRaw(serving.port, bytes)
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `), bytes.slice(0, 60))
    for (const [name, value] of expected)
      assert.ok(answer.includes(`${name}: ${value}\r\n`), `${name} of ${bytes.slice(0, 60)}`)
    assert.match(answer, /Content-Security-Policy: default-src 'none'/)
    assert.doesNotMatch(answer, /^(?:server|set-cookie|x-powered-by):/im)
    assert.ok(!answer.includes(root))
  }
})

test('a client that takes nothing packed, or only part of an answer, does no harm to the next', async (context) => {
  const { serving } = await started(context)
  const answer = await new Promise<IncomingMessage>((resolve) => {
    httpRequest(serving.url, { headers: { 'Accept-Encoding': 'br' } }, resolve).end()
  })
  assert.equal(answer.headers['content-encoding'], 'br')
  answer.destroy()
  assert.equal((await fetch(serving.url)).status, 200)
})

test('a newly published release is served within a second, without a restart', async (context) => {
  const notices: string[] = []
  const { serving, root, keys } = await started(context, {
    watchCurrent: true,
    onNotice: (sentence) => notices.push(sentence),
  })
  const page = async (): Promise<string> => (await fetch(serving.url)).text()
  assert.match(await page(), /<p>served<\/p>/)
  await wait(100)
  const next = await publishSample({ root, key: keyIn(keys), words: 'second' })
  await wait(1000)
  assert.match(await page(), /<p>second<\/p>/)
  assert.deepEqual(notices, ['A newly published release is served now.'])
  writeFileSync(join(next.folder, 'public', 'index.html'), 'altered on the disk')
  assert.match(await page(), /<p>second<\/p>/)
})

test('a release that was altered is not served, a folder without one neither, nor on a port that is taken', async (context) => {
  const { serving, release } = await started(context)
  const taken = await serveRelease({ folder: release.folder, port: serving.port })
  assert.ok(!taken.ok && /The port \d+ is in use\. Choose another/.test(taken.refusal))
  writeFileSync(join(release.folder, 'public', 'added.html'), 'x')
  const altered = await serveRelease({ folder: release.folder, port: 0 })
  assert.ok(!altered.ok && altered.refusal.includes('added.html added'))
  const none = await serveRelease({ folder: temporaryFolder(context), port: 0 })
  assert.ok(!none.ok && none.refusal.includes('no manifest.json'))
})

const toServe = (words: string): ReturnType<typeof liveRelease> =>
  liveRelease(
    sampleFiles(words).map((file) => ({ ...file, packed: null })),
    'preview',
  )

test('while one writes, open pages are told to reload, and pages stay as they are when there are problems', async () => {
  const opened = await serveFromMemory(toServe('one'), { port: 0, liveReload: true })
  assert.ok(opened.ok)
  const serving = opened.value
  const page = await (await fetch(serving.url)).text()
  assert.match(page, /<script src="\/~live\.js" defer><\/script><\/body>/)
  const script = await fetch(new URL('~live.js', serving.url))
  assert.match(script.headers.get('content-security-policy') ?? '', /script-src 'self'/)
  const events = await fetch(new URL('~live', serving.url))
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async (): Promise<string> => (await reader?.read())?.value ?? ''
  const first = await next()
  assert.match(first, /^event: version\ndata: \w+\.0\n\n$/)
  serving.tellProblems(['A sentence.\nAnother.'])
  assert.equal(await next(), 'event: problems\ndata: ["A sentence.\\nAnother."]\n\n')
  serving.update(toServe('two'))
  assert.match(await next(), /\.1\n\n$/)
  assert.match(await (await fetch(serving.url)).text(), /<p>two<\/p>/)
  await serving.close()
  await assert.rejects(fetch(serving.url))
})

test('nothing about a visitor is written: not by the server, not to its folder, not on its output', async (context) => {
  const { release } = await started(context)
  const code = `
    const { serveRelease } = await import(${JSON.stringify(join(import.meta.dirname, 'serve.ts'))})
    const served = await serveRelease({ folder: ${JSON.stringify(release.folder)}, port: 0 })
    for (const path of ['/', '/nowhere-canary', '/%00canary']) await (await fetch(served.value.url + path.slice(1), { headers: { 'user-agent': 'canary' } })).text()
    await served.value.close()`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  assert.deepEqual([stdout, stderr, status], ['', '', 0])
})
