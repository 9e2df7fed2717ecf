// A small site and keys in a folder that is removed afterwards: what the tests of this room publish.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { FileBytes } from './compress.ts'
import { type SigningKey, loadOrMakeKey } from './keys.ts'
import { type Release, type ReleaseOptions, writeRelease } from './release.ts'

export function temporaryFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'freedom-facts-test-')))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function keyIn(folder: string): SigningKey {
  const key = loadOrMakeKey(folder)
  if (!key.ok) throw new Error(key.refusal)
  return key.value
}

function page(title: string, words: string): string {
  const style = '<style>body{margin:0 auto;max-width:40rem}</style>'
  return `<!doctype html><html lang="en"><head><title>${title}</title>${style}</head><body><h1>${title}</h1>${words.repeat(20)}</body></html>\n`
}

/** Pages in two languages, data, a picture and a script; `words` make one edition differ from the next. */
export function sampleFiles(words: string): readonly FileBytes[] {
  const files: readonly (readonly [string, string])[] = [
    ['index.html', page('Facts', `<p>${words}</p>`)],
    ['index.json', JSON.stringify({ words })],
    ['404.html', page('Not here', '<p>Get help: <a href="/support/">support</a></p>')],
    ['claims/index.html', page('Claims', '<p>What people say.</p>')],
    ['es/index.html', page('Datos', '<p>Hechos.</p>')],
    ['es/404.html', page('No está', '<p>Ayuda: <a href="/es/support/">apoyo</a></p>')],
    ['data/hotline.csv', `state,year,cases\n${'MO,2024,1\n'.repeat(40)}`],
    ['assets/leave.0123abcd.js', `console.log(${'1+'.repeat(60)}1)`],
    ['assets/plain.js', `console.log(${'2+'.repeat(60)}2)`],
  ]
  const picture = { path: 'assets/mark.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  return [...files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })), picture]
}

export type SampleOptions = Pick<ReleaseOptions, 'root' | 'key'> & {
  readonly words: string
} & Partial<ReleaseOptions>

export function sampleOptions({ words, ...options }: SampleOptions): ReleaseOptions {
  return {
    files: sampleFiles(words),
    kind: 'release',
    asOf: '2026-11-22',
    site: { name: 'Example organisation', url: 'https://facts.example' },
    sources: [
      { id: 'hotline', published: '2025', read: '2026-11' },
      { id: 'census', published: '2024-12', read: '2026-11' },
    ],
    quality: 5,
    ...options,
  }
}

export async function publishSample(options: SampleOptions): Promise<Release> {
  const release = await writeRelease(sampleOptions(options))
  if (!release.ok) throw new Error(release.refusal)
  return release.value
}
