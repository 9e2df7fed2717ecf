// What explorer and comparison share of their pages: its parts, its words, its sources, its files, and what it can save.
import type { Result } from '../kit/result.ts'
import { element } from './elements.ts'
import { type PageWords, openWords } from './page-words.ts'

export interface PageParts {
  readonly root: HTMLElement
  readonly language: string
  readonly words: PageWords
  /** The part of that name: the page has every one that is asked for. */
  readonly part: (name: string) => HTMLElement
  /** The mark that leads to a source, by its id. */
  readonly markOf: (source: string) => Node
  /** What a source is called, by its id. */
  readonly nameOfSource: (source: string) => string
  /** Throws where the file cannot be had. */
  readonly fetchJson: <File>(path: string) => Promise<File>
  /** Hands a file made on the device to the person. */
  readonly save: (name: string, text: string) => void
  /** Keeps the address and what is shown the same. */
  readonly follow: <View>(parts: FollowParts<View>) => Followed<View>
  /** Shows what the script makes in place of what stands without it. */
  readonly ready: () => void
  /** Does the work once the page has come; where it fails, what stands without a script goes on standing. */
  readonly start: (work: () => Promise<void>) => void
}

export interface FollowParts<View> {
  readonly fallback: View
  /** The view of a part after #, or a sentence about what is not understood of it. */
  readonly read: (text: string) => Result<View, string>
  readonly print: (view: View) => string
  readonly show: (view: View) => void
}

export interface Followed<View> {
  readonly view: () => View
  readonly change: (next: View) => void
  /** Shows what the address says, and from then on whatever it comes to say. */
  readonly begin: () => void
}

/** How long a browser may take to begin saving. */
const SAVING_MS = 10_000

/** Requires  a page with an element `[data-<name>]` and in it the parts, phrases and marks that the site writes. */
export function openPage(name: string): PageParts {
  const part = (each: string): HTMLElement => document.querySelector(`[data-${each}]`) as HTMLElement // see above
  const root = part(name)
  const contentOf = (each: string): DocumentFragment => (part(each) as HTMLTemplateElement).content // written as one
  const phrases = new Map<string, string>()
  for (const phrase of contentOf('phrases').querySelectorAll<HTMLElement>('[data-phrase]'))
    phrases.set(phrase.dataset['phrase'] ?? '', phrase.textContent ?? '')
  const marks = new Map<string, HTMLElement>()
  for (const mark of contentOf('marks').querySelectorAll<HTMLElement>('[data-source]'))
    marks.set(mark.dataset['source'] ?? '', mark)
  const words = openWords(phrases, root.dataset['locale'] ?? 'en-US')

  const nameOfSource = (source: string): string => marks.get(source)?.dataset['name'] ?? source

  const offerCopy = (): void => {
    const button = part('copy')
    // Where a browser has none, the link itself can be copied.
    if (!('clipboard' in navigator)) return
    button.hidden = false
    button.addEventListener('click', () => {
      navigator.clipboard
        .writeText((part('link') as HTMLAnchorElement).href) // written as a link
        .then(() => (part('done').textContent = words.t('copied')))
        .catch(() => (part('done').textContent = words.t('notcopied')))
    })
  }

  return {
    root,
    language: document.documentElement.lang,
    words,
    part,
    markOf: (source) => {
      const mark = marks.get(source)?.cloneNode(true)
      if (mark === undefined) return document.createTextNode(source)
      const number = mark.textContent ?? ''
      const said = words.t('mark', { number, name: nameOfSource(source) })
      ;(mark as HTMLElement).setAttribute('aria-label', said) // the copy of one
      return mark
    },
    nameOfSource,
    fetchJson: async <File>(path: string) => {
      const answer = await fetch(path)
      if (!answer.ok) throw new Error(`${path} cannot be had`)
      return (await answer.json()) as File // a file of this release
    },
    save: (file, text) => {
      const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
      const link = element('a', { href: address, download: file })
      document.body.append(link)
      link.click()
      link.remove()
      setTimeout(() => URL.revokeObjectURL(address), SAVING_MS)
    },
    follow: ({ fallback, read, print, show }) => {
      let view = fallback
      const showNow = (unknown: string): void => {
        part('unknown').textContent = unknown
        part('link').setAttribute('href', `#${print(view)}`)
        show(view)
      }
      const readNow = (): void => {
        const text = location.hash.slice(1)
        // A part after # that names nothing, as the one of a link to a heading, leaves the view as it is.
        const asked = text.includes('=') ? read(text) : null
        if (asked !== null) view = asked.ok ? asked.value : fallback
        showNow(asked === null || asked.ok ? '' : asked.refusal)
      }
      return {
        view: () => view,
        change: (next) => {
          view = next
          history.replaceState(history.state, '', `#${print(view)}`)
          showNow('')
        },
        begin: () => {
          addEventListener('hashchange', readNow)
          readNow()
        },
      }
    },
    ready: () => {
      root.hidden = false
      part('plain').hidden = true
      offerCopy()
    },
    start: (work) => {
      const begin = (): void => {
        keepIcon()
          .catch(() => {})
          .then(work)
          .catch(() => (part('failed').textContent = words.t('failed')))
      }
      if (document.readyState === 'complete') begin()
      else addEventListener('load', begin)
    },
  }
}

/**
 * Browsers ask for the icon again whenever the address changes, so that a host could count what is chosen. From here on
 * the icon stands in the page itself.
 */
async function keepIcon(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (link === null) return
  const answer = await fetch(link.href)
  link.href = `data:image/svg+xml,${encodeURIComponent(await answer.text())}`
}
