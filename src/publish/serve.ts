// Serves a release over HTTP from memory; takes up a newly published one without a restart; writes no log.
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { realpath } from 'node:fs/promises'
import type { Duplex } from 'node:stream'
import { type Result, no, yes } from '../kit/result.ts'
import { headersFor } from './headers.ts'
import { LIVE_ENDING, type Live, openLive } from './live.ts'
import { errorReply, respond } from './respond.ts'
import {
  type FileToServe,
  type Reply,
  type ServedOptions,
  type ServedRelease,
  openRelease,
  servedRelease,
} from './served.ts'

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Default: this machine alone. */
  readonly host?: string
  /** Reload pages in the browser at each `update`; for `serve --watch` alone. */
  readonly liveReload?: boolean
}

export interface Serving {
  /** `http://127.0.0.1:8080/` */
  readonly url: string
  readonly port: number
  /** Serves this from now on, and has open pages reload. */
  readonly update: (release: ServedRelease) => void
  /** Leaves what is served as it is; the sentences go to the console of open pages. */
  readonly tellProblems: (problems: readonly string[]) => void
  /** Lets answers under way end, then stops. */
  readonly close: () => Promise<void>
}

export interface ServeReleaseOptions extends ServeOptions {
  /** A release's folder, or the link `out/current`. */
  readonly folder: string
  /** Whether to look twice a second where the link leads, and serve the release that it leads to now. */
  readonly watchCurrent?: boolean
  /** Told when another release is served, or could not be. */
  readonly onNotice?: (sentence: string) => void
}

const POLL_MS = 500
const CLOSE_MS = 2000
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5000,
  // Answered by us, with our headers, rather than by Node without them.
  requireHostHeader: false,
} as const
const IDLE_MS = 30_000

/** Serves the release in `folder`; refuses, with a sentence, one that is not whole, or a port that is taken. */
export async function serveRelease(options: ServeReleaseOptions): Promise<Result<Serving, string>> {
  const { folder, watchCurrent = false, onNotice } = options
  const opened = await openRelease(folder)
  if (!opened.ok) return opened
  const served = await serveFromMemory(opened.value, options)
  if (!served.ok || !watchCurrent) return served
  const serving = served.value
  const stopWatching = watchLink(folder, async () => {
    const next = await openRelease(folder)
    if (next.ok) serving.update(next.value)
    onNotice?.(
      next.ok ? 'A newly published release is served now.' : `${next.refusal} The one before stays in use.`,
    )
  })
  const close = (): Promise<void> => {
    stopWatching()
    return serving.close()
  }
  return yes({ ...serving, close })
}

/** A site in memory that was never written to disk, for `serve --watch`. */
export function liveRelease(files: readonly FileToServe[], kind: ServedOptions['kind']): ServedRelease {
  return servedRelease(files, { kind, pageEnding: LIVE_ENDING })
}

/** Serves what is given, until `update` gives something else. */
export async function serveFromMemory(
  first: ServedRelease,
  options: ServeOptions,
): Promise<Result<Serving, string>> {
  const { port, host = '127.0.0.1', liveReload = false } = options
  let release = first
  const live = liveReload ? openLive() : null
  const server = createServer(LIMITS, (request, response) => answer({ release, live, request, response }))
  server.timeout = IDLE_MS
  server.maxHeadersCount = 64
  server.on('checkExpectation', (request, response) => answer({ release, live, request, response }))
  server.on('clientError', (error, socket) => refuseBroken(error, socket, release))
  const failure = await listen(server, port, host)
  if (failure !== null) return no(failure)
  const address = server.address()
  const openPort = typeof address === 'object' && address !== null ? address.port : port
  return yes({
    url: `http://${host.includes(':') ? `[${host}]` : host}:${openPort}/`,
    port: openPort,
    update: (next) => {
      release = next
      live?.reload()
    },
    tellProblems: (problems) => live?.tell(problems),
    close: () => {
      live?.close()
      return closeServer(server)
    },
  })
}

interface Exchange {
  readonly release: ServedRelease
  readonly live: Live | null
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

function answer({ release, live, request, response }: Exchange): void {
  const { method = '', url = '', headers, httpVersionMinor } = request
  if (live?.answer(request, response, release.facts) === true) return
  const asked = { method, path: url, headers }
  let reply: Reply
  try {
    const hostIsMissing = headers.host === undefined && httpVersionMinor > 0
    reply = hostIsMissing ? errorReply(release, asked, 400) : respond(release, asked)
  } catch {
    reply = errorReply(release, asked, 500)
  }
  // What else such a request sends is not read.
  if (reply.status === 405 || reply.status === 400) response.shouldKeepAlive = false
  // Node's type is not read-only, though it only reads.
  response.writeHead(reply.status, reply.headers as string[])
  response.end(method === 'HEAD' ? undefined : reply.body)
}

/** A request that is not HTTP, too long or too slow: the same headers, written by hand, for there is no response object. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex, release: ServedRelease): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const headers = headersFor('every', release.facts).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n${headers.join('')}\r\n`,
  )
}

/** `null` once it listens; else the sentence that says why it cannot. */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(
        error.code === 'EADDRINUSE'
          ? `The port ${port} is in use. Choose another with --port, or end the program that uses it.`
          : `The server cannot listen on ${host}, port ${port} (${error.code ?? error.message}). Choose another with --port.`,
      )
    })
    server.listen(port, host, () => resolve(null))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Calls `onChange` when the link leads elsewhere; returns what ends the watch. */
function watchLink(link: string, onChange: () => Promise<void>): () => void {
  let seen: string | null = null
  let busy = false
  const look = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      const target = await realpath(link)
      const changed = seen !== null && seen !== target
      seen = target
      if (changed) await onChange()
    } catch {
      // The link is away for a moment, or for good: what is in memory stays in use, and the next look tells.
    } finally {
      busy = false
    }
  }
  void look()
  const timer = setInterval(() => void look(), POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
