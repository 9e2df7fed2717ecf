// The worker of a kept copy, at the root of the site. A page registers it after the person's choice alone. It answers for
// the pages of the way to help when the network does not, and renews the copy; all other pages are none of its business.
import { DAY_MS, type KeptCopy, copyNamed, copyOf, deleteCopies, wholeCopies } from './kept-copy.ts'

const PATIENCE_MS = 3000
const FETCH_MS = 60_000
const REMOVED = /^\/(?:[a-z]{2}\/)?removed\/$/

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface Asked extends Lasting {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
interface Told extends Lasting {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
interface WorkerScope {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
  readonly registration: ServiceWorkerRegistration
  readonly addEventListener: ((kind: 'install' | 'activate', listen: (event: Lasting) => void) => void) &
    ((kind: 'fetch', listen: (event: Asked) => void) => void) &
    ((kind: 'message', listen: (event: Told) => void) => void)
}

// The compiler knows the names of a page here, and this is what a worker has.
const worker = self as unknown as WorkerScope

let turn: Promise<unknown> = Promise.resolve()

/** Copies are made one after the other: none may take another, half made, for a leftover. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = turn.then(work)
  turn = done.catch(() => {})
  return done
}

/** Always the same list, whatever was chosen or looked for. */
const requestFor = (path: string): Request =>
  new Request(path, {
    cache: 'no-cache',
    credentials: 'omit',
    redirect: 'error',
    // Older phones have no such timeout, and wait as long as the browser does.
    signal: AbortSignal.timeout?.(FETCH_MS) ?? null,
  })

/**
 * Fills the cache that was opened under this name, then deletes the earlier copies of the same list. Yields false, and
 * leaves what was there before, where a file does not come, there is no room, another edition was published meanwhile,
 * or the person had everything removed meanwhile.
 */
async function fill({ name, list, madeMs }: KeptCopy): Promise<boolean> {
  const earlier = (await caches.keys())
    .map(copyNamed)
    .filter((other) => other.list === list && other.madeMs < madeMs)
  const isRemoved = async (): Promise<boolean> => {
    const there = await Promise.all(
      [name, ...earlier.map((copy) => copy.name)].map((each) => caches.has(each)),
    )
    return there.includes(false)
  }
  try {
    if (await isRemoved()) return false
    const cache = await caches.open(name)
    const listed = await fetch(requestFor(list))
    const text = await listed.clone().text()
    // Our own release wrote it.
    const { paths } = JSON.parse(text) as { readonly paths: readonly string[] }
    await cache.addAll(paths.map(requestFor))
    const again = await fetch(requestFor(list))
    if ((await again.text()) !== text || (await isRemoved())) throw new Error('not the same any more')
    await cache.put(list, listed)
  } catch {
    await caches.delete(name)
    return false
  }
  await Promise.all(earlier.map((copy) => caches.delete(copy.name)))
  return true
}

async function renewOld(): Promise<void> {
  for (const { list, madeMs } of await wholeCopies()) {
    const next = copyOf(list, Date.now())
    if (next.madeMs - madeMs < DAY_MS) continue
    await caches.open(next.name)
    await fill(next)
  }
}

/**
 * What a copy has at this path, as an answer of its own: for a script that comes straight out of a cache Chromium stores compiled
 * code in that cache, and makes it anew, empty and under its old name, where it was deleted meanwhile.
 */
async function keptAt(path: string): Promise<Response | undefined> {
  for (const { name } of await wholeCopies()) {
    const kept = await caches.match(path, { cacheName: name, ignoreVary: true })
    if (kept !== undefined) return new Response(await kept.blob(), kept)
  }
  return undefined
}

/** The network first, and the copy where that is slow or fails; what is named by its content comes from the copy. */
async function answerTo(request: Request, path: string): Promise<Response> {
  // Where the store cannot be read, the network still answers.
  const kept = await keptAt(path).catch(() => undefined)
  if (kept === undefined) return fetch(request)
  if (path.startsWith('/assets/')) return kept
  return Promise.race([
    fetch(request).then(
      (fresh) => (fresh.status < 500 ? fresh : kept),
      () => kept,
    ),
    new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept)),
  ])
}

async function remove(): Promise<void> {
  await deleteCopies()
  await worker.registration.unregister()
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const isPage = request.mode === 'navigate'
  if (isPage && REMOVED.test(pathname)) {
    // The answer comes from the network alone: its header has the browser delete what is left.
    event.waitUntil(remove())
    return
  }
  const answer = answerTo(request, pathname)
  event.respondWith(answer)
  if (isPage) event.waitUntil(answer.then(() => inTurn(renewOld)).catch(() => {}))
})

// A page opened an empty cache and tells its name: were it deleted before its turn comes, nothing would be kept.
worker.addEventListener('message', (event) => {
  const keep = async (): Promise<void> => {
    const isKept = await fill(copyNamed(String(event.data)))
    if (!isKept && (await wholeCopies()).length === 0) await remove()
    event.ports[0]?.postMessage(isKept)
  }
  event.waitUntil(inTurn(keep))
})
