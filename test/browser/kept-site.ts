// The site that ships, on a server of the test's own that can stop, be slow, and publish another edition; it notes what is asked.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { PICTURE_CACHE } from '../picture-cache.ts'
import { buildSite } from '../../src/publish/build.ts'
import { respond } from '../../src/publish/respond.ts'
import { type ServedRelease, servedRelease } from '../../src/publish/served.ts'

export interface Edition {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface KeptSite {
  readonly origin: string
  /** Paths asked for, in order. */
  readonly requests: readonly string[]
  /** The files that it has at first. */
  readonly edition: readonly Edition[]
  readonly publish: (edition: readonly Edition[]) => void
  /** How long each answer takes to begin. */
  readonly slowDown: (ms: number) => void
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

let built: Promise<readonly Edition[]> | undefined

/** The files of the site that ships, made once for all tests of a process. */
async function build(): Promise<readonly Edition[]> {
  const made = await buildSite({
    folder: 'sites/missouri',
    asOf: '2026-11-22',
    preview: true,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal[0]))
  return made.value.files.map(({ path, bytes }) => ({ path, bytes }))
}

/** Ensures  the same port after `stop` and `start`. */
export async function openKeptSite(): Promise<KeptSite> {
  built ??= build()
  const edition = await built
  const serve = (files: readonly Edition[]): ServedRelease =>
    servedRelease(
      files.map((file) => ({ ...file, packed: null })),
      { kind: 'preview' },
    )
  const requests: string[] = []
  let release = serve(edition)
  let slowMs = 0
  const server = createServer(({ method = '', url = '', headers }, response) => {
    requests.push(url)
    const reply = respond(release, { method, path: url, headers })
    const answer = async (): Promise<void> => {
      await delay(slowMs)
      // Node's type is not read-only, though it only reads.
      response.writeHead(reply.status, reply.headers as string[])
      response.end(reply.body)
    }
    answer().catch(() => response.destroy())
  })
  let port = 0
  const start = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port // a server that listens on TCP has such an address
  }
  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    edition,
    publish: (files) => (release = serve(files)),
    slowDown: (ms) => (slowMs = ms),
    start,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface OnDevice {
  readonly caches: readonly string[]
  readonly workers: number
  readonly local: number
  readonly session: number
  readonly databases: number
}

export const NOTHING: OnDevice = { caches: [], workers: 0, local: 0, session: 0, databases: 0 }

/** What the page's site keeps on the device. */
export function onDevice(page: Page): Promise<OnDevice> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }))
}

/** Looks from a page of its own until nothing is kept, or for three seconds: what is left then is for the test to find. */
export async function leftOnDevice(context: BrowserContext, address: string): Promise<OnDevice> {
  const witness = await context.newPage()
  await witness.goto(address)
  for (let look = 0; look < 60; look += 1) {
    const { caches: names, workers } = await onDevice(witness)
    if (names.length === 0 && workers === 0) break
    await delay(50)
  }
  return onDevice(witness)
}
