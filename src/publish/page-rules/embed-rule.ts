// A page that other sites may show in theirs: the one kind of page without "leave quickly", and so with nothing else either.
import { type PageRule, findingAt, tagOf } from './page-rule.ts'

/** Paths that a header lets others frame. The pages there, and no others, are excused from the way out. */
const EMBED = /^(?:[a-z]{2}\/)?embed\/[^/]+\/index\.html$/

export function isEmbed(path: string): boolean {
  return EMBED.test(path)
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
