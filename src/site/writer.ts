// Writes pages of one language, and takes over those of the last rendering that would be written the same.
import type { HelpLanguage, Language } from '../kit/language.ts'
import type { Page } from './page.ts'
import type { Compared } from './rankings.ts'
import type { RenderInput } from './render-input.ts'
import type { Recall } from './render-memory.ts'
import { type View, viewOf } from './view.ts'
import { type PageStyles, type WrittenPage, writtenPage } from './written-page.ts'

export interface Rendering<InLanguage extends HelpLanguage = Language> {
  readonly input: RenderInput
  readonly recall: Recall
  readonly styles: PageStyles
  readonly language: InLanguage
}

/** What a page is written with. */
export interface Desk {
  /** A fresh view for each page. */
  readonly view: () => View
  readonly input: RenderInput
  readonly rankings: Compared | null
}

/**
 * The pages that `write` writes, under a name of their own in the language.
 *
 * Requires  that `write` looks at `parts` and at its desk alone: of the site and its datasets, at what the desk has.
 */
export type Write = (
  name: string,
  parts: readonly unknown[],
  write: (desk: Desk) => readonly Page[],
) => readonly WrittenPage[]

export function writer({ recall, styles, language }: Rendering): Write {
  return (name, parts, write) =>
    recall.make(`${language} ${name}`, [styles, ...parts], (given) => {
      const { input } = given
      const view = (): View => viewOf(input, language)
      // Rankings are read when they are asked for: most pages do not rest on them.
      const desk = {
        view,
        input,
        get rankings() {
          return given.rankings
        },
      }
      return write(desk).map((page) => writtenPage(page, styles))
    })
}
