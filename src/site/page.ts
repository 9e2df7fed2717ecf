// A page before it is framed: what the parts of this room hand to the frame and to the twin.
import type { JSX } from 'preact'
import type { Address } from './addresses.ts'
import type { Starter } from './content-policy.ts'
import type { LinkedData } from './json-ld.ts'
import type { PageKind } from './look/styles.ts'
import type { HelpLanguage } from '../kit/language.ts'
import type { ReleaseFile } from './release-file.ts'
import type { HelpView, ReviewNotice } from './view.ts'

export interface Page {
  /** The languages that it exists in; absent: those of the site. */
  readonly languages?: readonly HelpLanguage[]
  /** Without a language: `/claims/`. */
  readonly address: Address
  /** Where the same stands at an address of its own, which search engines are sent to. */
  readonly canonical?: Address
  /** Which style it needs. */
  readonly kind: PageKind
  /** The browser's title, and the twin's. */
  readonly title: string
  /** Without the site's name in its title, and without its icon. */
  readonly neutral?: boolean
  /** What it may start: another script of ours, by the one policy of that name. */
  readonly starts?: Starter
  /** A script of ours that only this kind of page loads. */
  readonly script?: 'explore' | 'compare'
  readonly description?: string
  readonly notice: ReviewNotice
  /** Everything inside <main>. */
  readonly body: JSX.Element
  /** Its words alone, for the twin. */
  readonly text: string
  /** Further fields of the twin. */
  readonly more?: Readonly<Record<string, unknown>>
  /** What stands beside it in the release: its numbers, its pictures, its citation. */
  readonly files?: readonly ReleaseFile[]
  /** What other sites may show of it in a frame, at an address of its own. */
  readonly embed?: { readonly address: Address; readonly body: JSX.Element }
  /** It points to the feed of what changed. */
  readonly hasFeed?: boolean
  /** What search engines are told of it. */
  readonly linkedData?: LinkedData
  /** The view that it was written with: its language and its notes. */
  readonly view: HelpView
}
