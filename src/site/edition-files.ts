// What an edition says of its numbers, for programs and for the next edition: all of them, what changed, and the feeds.
import type { Language } from '../kit/language.ts'
import {
  CHANGES_PATH,
  type Changes,
  FIGURES_PATH,
  type FigureEntry,
  changesText,
  figuresText,
} from './changes.ts'
import { changesFeed, feedPath } from './changes-feed.ts'
import type { ReleaseFile } from './release-file.ts'
import type { RenderInput } from './render-input.ts'

export interface Edition {
  readonly languages: readonly Language[]
  readonly figures: readonly FigureEntry[]
  readonly changes: Changes
}

export function editionFiles(
  input: Pick<RenderInput, 'site'>,
  { languages, figures, changes }: Edition,
): readonly ReleaseFile[] {
  return [
    { path: FIGURES_PATH, body: figuresText(figures), kind: 'data' },
    { path: CHANGES_PATH, body: changesText(changes), kind: 'data' },
    ...languages.map((language): ReleaseFile => ({
      path: feedPath(language),
      body: changesFeed(input, language, changes),
      kind: 'feed',
    })),
  ]
}
