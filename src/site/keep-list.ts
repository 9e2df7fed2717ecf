// The list of what a kept copy holds, in one language: the same for everyone, whatever they look for.
import { sha256Hex } from '../kit/hash.ts'
import type { HelpLanguage } from '../kit/language.ts'
import { folderOf } from './addresses.ts'
import { KEEP_LIST } from './components/keep/component.tsx'
import type { ReleaseFile } from './release-file.ts'
import type { RenderInput } from './render-input.ts'

export interface KeepListOptions {
  readonly input: RenderInput
  readonly language: HelpLanguage
  /** The pages of the way to help in that language, as rendered. */
  readonly pages: readonly ReleaseFile[]
}

/**
 * The list as a file. `digest` is of the bytes of every page, so that two lists are the same only where a copy would be.
 *
 * Ensures  the scripts that these pages name, the finder's worker and its files, and the plain icon are on it too.
 */
export function keepList({ input, language, pages }: KeepListOptions): ReleaseFile {
  const named = pages.flatMap(({ body }) =>
    [...body.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path),
  )
  const { findWorker } = input.assets
  const paths = [
    ...pages.map(({ path }) => `/${path.replace(/index\.html$/, '')}`),
    ...[...new Set([...named, findWorker, ...Object.values(input.bundle)])].toSorted(),
    '/plain.svg',
  ]
  const digest = sha256Hex(pages.map(({ body }) => body).join('\n')).slice(0, 16)
  return {
    path: folderOf(language, KEEP_LIST),
    body: `${JSON.stringify({ edition: input.asOf, digest, paths })}\n`,
    kind: 'data',
  }
}
