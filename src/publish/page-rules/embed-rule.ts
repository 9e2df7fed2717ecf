// A page that other sites may show in theirs: the one kind of page without "leave quickly", and so with nothing else either.
import type { Rule } from '../../kit/rule.ts'
import type { LinkedPage } from './links-rule.ts'
import { type PageRule, findingAt, tagOf } from './page-rule.ts'
import type { ReadPage } from './read-page.ts'

/** Paths that a header lets others frame. The pages there, and no others, are excused from the way out. */
const EMBED = /^(?:[a-z]{2}\/)?embed\/[^/]+\/index\.html$/

export function isEmbed(path: string): boolean {
  return EMBED.test(path)
}

/** The classes of what the top of a page says of how far it can be relied on: a preview, and a translation that waits. */
const NOTICES = ['preview', 'notice'] as const

/** Those of `NOTICES` that a page has. */
export function noticesOf({ elements }: ReadPage): ReadonlySet<string> {
  // One with a role is a script's, and is empty until it speaks.
  const classes = elements.flatMap(({ attributes }) =>
    attributes['role'] === undefined ? (attributes['class'] ?? '').split(/\s+/) : [],
  )
  return new Set(NOTICES.filter((notice) => classes.includes(notice)))
}

export interface EmbedSubject {
  readonly page: LinkedPage
  readonly noticesAt: (path: string) => ReadonlySet<string> | undefined
}

export const embedNotice: Rule<EmbedSubject> = {
  id: 'embed-notice',
  severity: 'error',
  sentence:
    'A page that others may frame says that it is a preview, and that its translation waits for a reader, where its own page does.',
  *check({ page, noticesAt }) {
    if (!isEmbed(page.path)) return
    const wanted = new Set(page.links.flatMap(({ to }) => [...(noticesAt(to.path) ?? [])]))
    for (const notice of wanted) {
      if (page.notices.has(notice)) continue
      yield {
        place: { file: page.path },
        subject: page.path,
        message: `The page that this is a part of has a line of the class "${notice}" at its top, and this has none.`,
        remedy: 'Say the same in it, in words without a link.',
      }
    }
  },
}

export const pageEmbed: PageRule = {
  id: 'page-embed',
  severity: 'error',
  sentence:
    'A page that others may frame has no script, no "leave quickly", and one link, which opens a window of its own.',
  *check({ page, exitUrl }) {
    if (!isEmbed(page.path)) return
    const links = page.elements.filter(
      ({ name, attributes }) => name === 'a' && attributes['href'] !== undefined,
    )
    for (const script of page.elements.filter(({ name }) => name === 'script'))
      yield findingAt(page, script, {
        message: `${tagOf(page, script)} is in a page that others may frame.`,
        remedy: 'Take it out: such a page runs nothing.',
      })
    for (const leave of links.filter(({ attributes }) => attributes['href'] === exitUrl))
      yield findingAt(page, leave, {
        message: '"Leave quickly" is in a page that others may frame.',
        remedy: 'Take it out: the page round the frame would stay where it is.',
      })
    if (links.length !== 1)
      yield findingAt(page, links[1] ?? null, {
        message: `The page has ${links.length === 0 ? 'no link' : `${links.length} links`}, and others may frame it.`,
        remedy: 'Give it one: to the page that it is a part of.',
      })
    for (const link of links.filter(({ attributes }) => attributes['target'] !== '_blank'))
      yield findingAt(page, link, {
        message: `${tagOf(page, link)} would open inside the frame.`,
        remedy: 'Write target="_blank" on it, with rel="noopener noreferrer".',
      })
  },
}
