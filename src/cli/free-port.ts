// A port that nothing listens on yet.
import { createServer } from 'node:net'

const TRIED = 10

/** The first free port from `port` on; after ten that are taken, `port` itself, whose refusal then says so. */
export async function freePortFrom(port: number, host: string = '127.0.0.1'): Promise<number> {
  for (let candidate = port; candidate < port + TRIED; candidate += 1)
    if (await isFree(candidate, host)) return candidate
  return port
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(false))
    probe.listen(port, host, () => probe.close(() => settle(true)))
  })
}
