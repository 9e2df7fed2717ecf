// Settings for hosting a release elsewhere, from the same table of headers: nginx, Caddy, and hosts that read `_headers`.
import type { FileBytes } from './compress.ts'
import { caddyFile } from './hosting-caddy.ts'
import { nginxFile } from './hosting-nginx.ts'
import { type HostingFacts, hostingPlan } from './hosting-plan.ts'
import { areaOf, headersFor } from './headers.ts'

/** For `hosting/`, beside the public folder. */
export function hostingFiles(facts: HostingFacts): readonly FileBytes[] {
  const plan = hostingPlan(facts)
  return [
    { path: 'Caddyfile', bytes: Buffer.from(caddyFile(plan)) },
    { path: 'nginx.conf', bytes: Buffer.from(nginxFile(plan)) },
  ]
}

/**
 * `_headers`, for the public folder. Such hosts join the values of every rule that fits a path, so only what `every`
 * does not say may be said of an area; `no-cache` is what they do by themselves.
 */
export function hostFile(facts: HostingFacts): FileBytes {
  const { headers } = hostingPlan(facts)
  const every = headersFor('every', headers)
  const assets = facts.paths.filter((path) => areaOf(path) === 'assets')
  const caching = headersFor('assets', headers).filter(([name]) => name === 'Cache-Control')
  const data = headersFor('data', headers).filter(([name]) => !every.some((header) => header[0] === name))
  const removed = facts.paths.filter((path) => areaOf(path) === 'removed')
  const clearing = headersFor('removed', headers).filter(([name]) => name === 'Clear-Site-Data')
  const rules = [
    ['/*', every.filter(([name]) => name !== 'Cache-Control')] as const,
    ...assets.map((path) => [`/${path}`, caching] as const),
    ['/data/*', data] as const,
    ['/hsds/*', data] as const,
    ...reusedShapes(facts.paths).map((shape) => [shape, data] as const),
    ...removed.map((path) => [`/${path.replace('index.html', '')}`, clearing] as const),
  ]
  const text = rules.map(
    ([path, lines]) => `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
  )
  return { path: '_headers', bytes: Buffer.from(text.join('\n')) }
}

/**
 * The files of the area `data` that stand among pages, by their shape: `/es/figures/:a/data.csv` is that file of every
 * figure. Such hosts take a hundred rules and no more.
 */
function reusedShapes(paths: readonly string[]): readonly string[] {
  const reused = paths.filter((path) => areaOf(path) === 'data' && !/^(?:data|hsds)\//.test(path))
  return [...new Set(reused.map(shapeOf))].toSorted()
}

function shapeOf(path: string): string {
  const parts = path.split('/')
  const kept = /^[a-z]{2}$/.test(parts[0] ?? '') ? 2 : 1
  const shape = parts.map((part, index) =>
    index < kept || index === parts.length - 1 ? part : `:${String.fromCodePoint(97 + index - kept)}`,
  )
  return `/${shape.join('/')}`
}
