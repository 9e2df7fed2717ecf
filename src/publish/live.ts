// Reloads the page in the browser while one writes: server-sent events, and the script that listens. Never in a release.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type HeaderFacts, headersFor } from './headers.ts'

const EVENTS_PATH = '/~live'
const SCRIPT_PATH = '/~live.js'

/** Put before the end of each page that is served live. */
export const LIVE_ENDING: string = `<script src="${SCRIPT_PATH}" defer></script>`

const SCRIPT = `let seen
const events = new EventSource('${EVENTS_PATH}')
events.addEventListener('version', ({ data }) => {
  if (seen !== undefined && seen !== data) location.reload()
  seen = data
})
events.addEventListener('problems', ({ data }) => { for (const problem of JSON.parse(data)) console.warn(problem) })
`

export interface Live {
  /** Answers the two addresses of this file; `false` for every other. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, facts: HeaderFacts) => boolean
  readonly reload: () => void
  /** The page stays as it is; the sentences stand in the browser's console. */
  readonly tell: (problems: readonly string[]) => void
  readonly close: () => void
}

export function openLive(): Live {
  const listeners = new Set<ServerResponse>()
  const run = randomBytes(6).toString('hex')
  let count = 0
  const sendAll = (text: string): void => {
    for (const listener of listeners) listener.write(text)
  }
  const listen = (response: ServerResponse, facts: HeaderFacts): void => {
    response.writeHead(200, { ...liveHeaders(facts), 'Content-Type': 'text/event-stream' })
    response.socket?.setTimeout(0)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    response.write(event('version', `${run}.${count}`))
  }
  return {
    answer: ({ method, url }, response, facts) => {
      if (method !== 'GET') return false
      if (url === EVENTS_PATH) listen(response, facts)
      else if (url === SCRIPT_PATH)
        response
          .writeHead(200, { ...liveHeaders(facts), 'Content-Type': 'text/javascript; charset=utf-8' })
          .end(SCRIPT)
      else return false
      return true
    },
    reload: () => sendAll(event('version', `${run}.${++count}`)),
    tell: (problems) => sendAll(event('problems', JSON.stringify(problems))),
    close: () => {
      for (const listener of listeners) listener.end()
    },
  }
}

/** Requires  no line feed in `data`. */
function event(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`
}

function liveHeaders(facts: HeaderFacts): Record<string, string> {
  return { ...Object.fromEntries(headersFor('every', facts)), 'Cache-Control': 'no-store' }
}
