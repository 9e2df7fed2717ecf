// A few pages on 127.0.0.1, answered with a policy as strict as a release's, for the tests of the visitor's scripts.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSync } from 'esbuild'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'"

export interface SmallSite {
  readonly url: string
  /** Paths asked for, in order. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** Path to body; `.js` and `.json` are told by the end of the path, everything else is HTML. Other paths are 404. */
export async function openSmallSite(files: Readonly<Record<string, string>>): Promise<SmallSite> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push(path)
    const body = files[path]
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': typeOf(path),
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
    })
    response.end(body ?? 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on TCP has such an address
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8'
  return path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
}

/** A script of src/browser as a visitor gets it: one classic script, minified. */
export function bundleScript(name: 'leave' | 'panel'): string {
  const { outputFiles } = buildSync({
    entryPoints: [`src/browser/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
