// References as BibTeX, as biblatex and older programs read it.
import type { Reference } from './reference.ts'

/**
 * The references as entries, in their order.
 *
 * Ensures  nothing in a title or a note can end its field or its entry, or be taken for a command.
 */
export function bibtexOf(references: readonly Reference[]): string {
  return references.map(entry).join('\n')
}

function entry(reference: Reference): string {
  const { key, kind, title, author, publisher, within, issued, accessed, url, notes, language } = reference
  const isOurs = within !== undefined
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', author === null ? undefined : braced(author)],
    ['title', braced(title)],
    ['publisher', kind === 'dataset' && publisher !== null ? braced(publisher) : undefined],
    ['howpublished', isOurs ? braced(within.edition) : publisher === null ? undefined : braced(publisher)],
    ['year', issued === 'undated' ? undefined : `{${escapeTex(issued.slice(0, 4))}}`],
    ['date', issued === 'undated' ? undefined : `{${escapeTex(issued)}}`],
    ['url', url === null ? undefined : `{${escapeUrl(url)}}`],
    ['urldate', `{${escapeTex(accessed)}}`],
    ['langid', language === undefined ? undefined : `{${LANGUAGE_IDS[language] ?? escapeTex(language)}}`],
    ['note', notes.length === 0 ? undefined : `{${escapeTex(notes.join(' '))}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@${kind === 'dataset' ? 'dataset' : 'misc'}{${key},\n${lines.join(',\n')}\n}\n`
}

/** What babel calls a language. */
const LANGUAGE_IDS: Readonly<Record<string, string>> = { en: 'english', es: 'spanish' }

/** Twice in braces: kept as it is written, and a name is the name of an organisation. */
function braced(text: string): string {
  return `{{${escapeTex(text)}}}`
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Programs count a brace even where a backslash stands before it.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
}

/** Plain words as TeX prints them: on one line, no character of theirs a command. */
export function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#_%]/g, (character) => TEX[character] ?? character)
}

/** An address is set as it stands, so that only what could end its field is written otherwise. */
function escapeUrl(url: string): string {
  return oneLine(url).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
