import { build } from 'esbuild'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Worker } from 'node:worker_threads'
import { brotliCompressSync } from 'node:zlib'
import { REGIONS, at, choice, service } from '../services/device/device.fixture.ts'
import { encodeBundle } from '../services/device/encode-bundle.ts'
import { encodePlaces } from '../services/places-text.ts'
import type { Answer, Ask } from './find-protocol.ts'

/** Of the 20,000 that the scripts of the finder may take together. */
const WORKER_BYTES = 12_500

const { outputFiles, metafile } = await build({
  absWorkingDir: join(import.meta.dirname, '..', '..'),
  entryPoints: ['src/browser/find-worker.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  metafile: true,
})
const script = outputFiles[0]?.text ?? ''

const services = [
  service({ id: 'near', name: 'Harbor House', access: at(2), what: { en: 'Blankets.' } }),
  service({ id: 'line', name: 'A Line', areas: [{ kind: 'country' }] }),
]
const { list, details } = encodeBundle(services, REGIONS)
const files = {
  '/list': list,
  '/details': details,
  '/places': encodePlaces({
    zips: new Map([['65201', { latitude: 38.95, longitude: -92.33 }]]),
    cities: [{ name: 'Columbia', state: 'MO', point: { latitude: 38.95, longitude: -92.33 } }],
  }),
}
type Path = keyof typeof files
const LOAD = { kind: 'load', list: '/list', details: '/details', places: '/places' } as const

/** The worker as it ships, in a thread; its network is the test, which hands it files when it likes. */
function startWorker(context: TestContext) {
  const network = `
    const { parentPort } = require('node:worker_threads')
    const waiting = new Map()
    globalThis.postMessage = (answer) => parentPort.postMessage({ answer })
    globalThis.fetch = (path) => new Promise((resolve) => {
      waiting.set(path, resolve)
      parentPort.postMessage({ asked: path })
    })
    globalThis.addEventListener = (_, hear) => parentPort.on('message', ({ ask, path, body }) => {
      if (ask !== undefined) hear({ data: ask })
      else waiting.get(path)({ ok: body !== null, text: async () => body })
    })
    `
  const thread = new Worker(network + script, { eval: true })
  context.after(() => thread.terminate())
  const asked: string[] = []
  const answers: Answer[] = []
  thread.on('message', (message: { readonly asked?: string; readonly answer?: Answer }) => {
    if (message.asked !== undefined) asked.push(message.asked)
    if (message.answer !== undefined) answers.push(message.answer)
  })
  return {
    asked,
    answers,
    ask: (...asks: readonly Ask[]) => asks.forEach((ask) => thread.postMessage({ ask }, [])),
    hand: (path: Path, body: string | null = files[path]) => thread.postMessage({ path, body }, []),
    until: async (isThere: () => boolean) => {
      while (!isThere()) await once(thread, 'message')
    },
  }
}

function kindsOf(answers: readonly Answer[]): readonly string[] {
  return answers.map((answer) => (answer.kind === 'ready' && answer.whole ? 'ready, whole' : answer.kind))
}

test('it fetches the three files at once and nothing else, whatever is asked', async (context) => {
  const { asked, answers, ask, hand, until } = startWorker(context)
  ask(LOAD)
  await until(() => asked.length === 3)
  assert.deepEqual(asked, ['/list', '/details', '/places'])
  hand('/list')
  hand('/details')
  hand('/places')
  ask(
    { kind: 'search', id: 1, choice: choice({ need: 'talk', words: 'blankets' }) },
    { kind: 'place', id: 2, text: 'columbia' },
  )
  await until(
    () => answers.some(({ kind }) => kind === 'found') && answers.some(({ kind }) => kind === 'places'),
  )
  ask({ kind: 'search', id: 3, choice: choice() })
  await until(() => answers.some((answer) => answer.kind === 'found' && answer.id === 3))
  assert.equal(asked.length, 3)
  const places = answers.find((answer) => answer.kind === 'places')
  assert.deepEqual(places?.kind === 'places' && places.matches.map(({ label }) => label), ['Columbia, MO'])
})

test('it answers from the list alone, and again whole when the rest is there', async (context) => {
  const { asked, answers, ask, hand, until } = startWorker(context)
  ask(LOAD, { kind: 'search', id: 1, choice: choice() })
  await until(() => asked.length === 3)
  hand('/list')
  await until(() => answers.length === 2)
  assert.deepEqual(kindsOf(answers), ['ready', 'found'])
  const [ready, first] = answers
  assert.deepEqual(ready, { kind: 'ready', services: 2, whole: false })
  const namesOf = (answer: Answer | undefined) =>
    answer?.kind === 'found' ? answer.found.hits.map((hit) => [hit.service.name, hit.service.what.en]) : []
  assert.deepEqual(namesOf(first), [
    ['A Line', ''],
    ['Harbor House', ''],
  ])
  hand('/places')
  hand('/details')
  await until(() => answers.length === 3)
  assert.deepEqual(answers[2], { kind: 'ready', services: 2, whole: true })
  ask({ kind: 'search', id: 2, choice: choice({ words: 'blankets' }) })
  await until(() => answers.some((answer) => answer.kind === 'found' && answer.id === 2))
  assert.deepEqual(namesOf(answers.at(-1)), [['Harbor House', 'Blankets.']])
})

test('of questions that wait, only the newest is answered', async (context) => {
  const { asked, answers, ask, hand, until } = startWorker(context)
  const searches = [1, 2, 3, 4].map((id): Ask => ({ kind: 'search', id, choice: choice() }))
  ask(LOAD, ...searches)
  await until(() => asked.length === 3)
  hand('/list')
  await until(() => answers.length === 2)
  ask({ kind: 'search', id: 5, choice: choice() })
  await until(() => answers.length === 3)
  assert.deepEqual(
    answers.flatMap((answer) => (answer.kind === 'found' ? [answer.id] : [])),
    [4, 5],
  )
})

for (const missing of ['/list', '/details', '/places'] as const) {
  test(`it says that it failed when ${missing} cannot be had`, async (context) => {
    const { asked, answers, ask, hand, until } = startWorker(context)
    ask(LOAD)
    await until(() => asked.length === 3)
    for (const path of ['/list', '/details', '/places'] as const)
      hand(path, path === missing ? null : files[path])
    await until(() => answers.some(({ kind }) => kind === 'failed'))
    assert.deepEqual(kindsOf(answers), missing === '/list' ? ['failed'] : ['ready', 'failed'])
  })
}

test('it is small, and holds neither the checks of outside data nor what writes the files', () => {
  const inputs = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([input]) => input)
  assert.deepEqual(
    inputs.filter((input) => input.includes('node_modules')),
    ['node_modules/minisearch/dist/es/SearchableMap.js'],
  )
  assert.deepEqual(
    inputs.filter((input) => /synonyms|encode-bundle|service-record|\/hours\.ts|\/site\//.test(input)),
    [],
  )
  const bytes = brotliCompressSync(script).length
  assert.ok(bytes <= WORKER_BYTES, `${bytes} bytes`)
})

test('it asks nothing of a phone that phones of 2019 do not have', () => {
  const newer =
    /\.(?:at|flat|toSorted|toReversed|replaceAll|findLast|matchAll|groupBy|hasOwn)\(|structuredClone|\(\?<[=!]|\?\.|\?\?/
  assert.deepEqual(script.match(newer), null)
})
