// Measures how many requests a second a release is served with: `node bench/serve.ts`. Bounded to about ten seconds.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyIn, publishSample } from '../src/publish/sample-release.ts'
import { serveRelease } from '../src/publish/serve.ts'

const CONNECTIONS = 32
const MEASURED_MS = 2000
const WARM_UP_MS = 500

interface Load {
  readonly port: number
  readonly request: string
}

interface Count {
  readonly answers: number
  readonly bytes: number
  readonly otherAnswers: number
}

/** Words in a fixed disorder: a page of 40 kB, which packs to about the 12 kB that a page may take. */
function prose(): string {
  let state = 7
  const word = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return ((state % 300) * 7_654_321).toString(36)
  }
  return Array.from({ length: 9000 }, word).join(' ').slice(0, 40_000)
}

/** One request after another on each connection, as browsers do that keep theirs open. Runs in a process of its own. */
async function applyLoad({ port, request }: Load, durationMs: number): Promise<Count> {
  let [answers, bytes, otherAnswers] = [0, 0, 0]
  const until = performance.now() + durationMs
  const oneConnection = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(request))
      let expected = -1
      let received = 0
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        if (expected < 0) {
          const head = chunk.toString('latin1', 0, Math.min(chunk.length, 4096))
          const bodyAt = head.indexOf('\r\n\r\n') + 4
          expected = bodyAt + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
          if (!/^HTTP\/1\.1 (?:200|304) /.test(head)) otherAnswers++
        }
        received += chunk.length
        if (received < expected) return
        answers++
        bytes += received
        expected = -1
        received = 0
        if (performance.now() < until) socket.write(request)
        else socket.end(resolve)
      })
    })
  await Promise.all(Array.from({ length: CONNECTIONS }, oneConnection))
  return { answers, bytes, otherAnswers }
}

function isLoad(value: unknown): value is Load {
  return typeof value === 'object' && value !== null && 'port' in value && 'request' in value
}

async function measure(child: ChildProcess, load: Load): Promise<Count> {
  const answer = once(child, 'message')
  child.send(load)
  const [count] = await answer
  return count as Count // from our own child, below
}

function beTheLoad(): void {
  process.on('message', (load) => {
    if (!isLoad(load)) return
    void applyLoad(load, WARM_UP_MS)
      .then(() => applyLoad(load, MEASURED_MS))
      .then((count) => process.send?.(count))
  })
}

const get = (more: string): string => `GET / HTTP/1.1\r\nHost: bench\r\n${more}\r\n`

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'freedom-facts-bench-'))
  const page = `<!doctype html><html lang="en"><title>A page</title><body><p>${prose()}</p></body></html>`
  const files = [
    { path: 'index.html', bytes: Buffer.from(page) },
    {
      path: '404.html',
      bytes: Buffer.from('<!doctype html><title>Not here</title><a href="/support/">Support</a>'),
    },
  ]
  const { folder: release } = await publishSample({
    root: join(folder, 'out'),
    key: keyIn(join(folder, 'keys')),
    words: '',
    files,
  })
  const served = await serveRelease({ folder: release, port: 0 })
  if (!served.ok) throw new Error(served.refusal)
  const { port, url, close } = served.value
  const tag = (await fetch(url, { headers: { 'Accept-Encoding': 'br' } })).headers.get('etag') ?? ''
  const child = fork(import.meta.filename, ['load'], { stdio: 'inherit' })
  const cases: readonly (readonly [string, string])[] = [
    ['page, packed', get('Accept-Encoding: gzip, deflate, br\r\n')],
    ['page, plain', get('')],
    ['page, known already', get(`Accept-Encoding: br\r\nIf-None-Match: ${tag}\r\n`)],
  ]
  const [cpu] = cpus()
  console.log(`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version};`)
  console.log(`one server process, ${CONNECTIONS} connections kept open, the load in a process beside it\n`)
  console.log('answer                requests a second    MB a second    bytes an answer')
  for (const [name, request] of cases) {
    const { answers, bytes, otherAnswers } = await measure(child, { port, request })
    if (otherAnswers > 0) throw new Error(`${otherAnswers} answers to "${name}" were neither 200 nor 304`)
    const perSecond = (answers * 1000) / MEASURED_MS
    const columns = [
      Math.round(perSecond),
      ((perSecond * bytes) / answers / 1e6).toFixed(1),
      Math.round(bytes / answers),
    ]
    console.log(
      name.padEnd(20) +
        String(columns[0]).padStart(19) +
        String(columns[1]).padStart(15) +
        String(columns[2]).padStart(19),
    )
  }
  child.disconnect()
  await close()
  rmSync(folder, { recursive: true, force: true })
}

if (process.argv[2] === 'load') beTheLoad()
else await main()
