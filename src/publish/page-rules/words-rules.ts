// Pages that a screen reader can be read by: language, title and headings, names of controls, tables, ids.
import { HELP_LANGUAGES, LANGUAGE_FORMS } from '../../kit/language.ts'
import { type PageRule, around, findingAt, nameOf, tagOf } from './page-rule.ts'
import type { PageElement, ReadPage } from './read-page.ts'

export const pageLanguage: PageRule = {
  id: 'page-language',
  severity: 'error',
  sentence: 'A page says its language, and it is the language of its address.',
  *check({ page }) {
    const html = page.elements.find((element) => element.name === 'html') ?? null
    const [folder] = page.path.split('/')
    const expected = LANGUAGE_FORMS[HELP_LANGUAGES.find((language) => language === folder) ?? 'en'].tag
    const found = html?.attributes['lang']
    if (found === expected) return
    yield findingAt(page, html, {
      message:
        found === undefined
          ? 'The page does not say its language.'
          : `The page says its language is '${found}', and its address says '${expected}'.`,
      remedy: `Write lang="${expected}" on the html element.`,
    })
  },
}

export const pageHeadings: PageRule = {
  id: 'page-headings',
  severity: 'error',
  sentence: 'A page has a title, one heading of the first level, and no level left out below it.',
  *check({ page }) {
    const title = page.elements.find((element) => element.name === 'title' && around(element, 'svg') === null)
    if (title === undefined || page.wordsIn(title) === '') {
      yield findingAt(page, title ?? null, {
        message: 'The page has no title.',
        remedy: 'Give it a title element with words.',
      })
    }
    const headings = page.elements.filter((element) => /^h[1-6]$/.test(element.name) && !element.hidden)
    const first = headings.filter((heading) => heading.name === 'h1')
    if (first.length !== 1) {
      yield findingAt(page, first[1] ?? null, {
        message: `The page has ${first.length === 0 ? 'no h1' : `${first.length} h1 headings`}.`,
        remedy: 'Give it one h1.',
      })
    }
    let above = 0
    for (const heading of headings) {
      const level = Number(heading.name.slice(1))
      if (page.wordsIn(heading) === '') {
        yield findingAt(page, heading, {
          message: `An ${heading.name} has no words.`,
          remedy: 'Give the heading words, or take it out.',
        })
      }
      if (level > above + 1) {
        yield findingAt(page, heading, {
          message: `The ${heading.name} '${page.wordsIn(heading)}' follows ${above === 0 ? 'no heading' : `an h${above}`}.`,
          remedy: `Make it an h${above + 1}, or add the level between.`,
        })
      }
      above = level
    }
  },
}

export const pageLabels: PageRule = {
  id: 'page-labels',
  severity: 'error',
  sentence: 'Every link, button, field, picture and frame has a name that a screen reader can say.',
  *check({ page }) {
    for (const element of page.elements) {
      const remedy = remedyForName(page, element)
      if (remedy === null) continue
      yield findingAt(page, element, { message: `${tagOf(page, element)} has no name.`, remedy })
    }
  },
}

/** Null where the element needs no name, or has one; else what would give it one. */
function remedyForName(page: ReadPage, element: PageElement): string | null {
  const { attributes } = element
  switch (element.name) {
    case 'a':
      return attributes['href'] === undefined || nameOf(page, element) !== ''
        ? null
        : 'Put words inside the link, or an aria-label on it.'
    case 'button':
    case 'summary':
      return nameOf(page, element) === '' ? 'Put words inside it, or an aria-label on it.' : null
    case 'input':
    case 'select':
    case 'textarea':
      return isFieldNamed(page, element) ? null : 'Give the field a label element, or an aria-label.'
    case 'img':
      return attributes['alt'] === undefined
        ? 'Write what it shows in alt, or alt="" where it only decorates.'
        : null
    case 'svg':
      // A drawing inside a drawing is a part of that one's picture.
      if (element.hidden || around(element, 'svg') !== null) return null
      return attributes['role'] === 'img' && nameOf(page, element) !== ''
        ? null
        : 'Give it role="img" and a title or aria-label, or aria-hidden="true" where it only decorates.'
    case 'iframe':
      return (attributes['title'] ?? '').trim() === '' ? 'Say what the frame holds in its title.' : null
    default:
      return null
  }
}

function isFieldNamed(page: ReadPage, field: PageElement): boolean {
  const { type, value, id } = field.attributes
  if (field.name === 'input' && type === 'hidden') return true
  if (field.name === 'input' && (type === 'submit' || type === 'button')) return (value ?? '').trim() !== ''
  const label =
    around(field, 'label') ??
    page.elements.find(
      (element) => element.name === 'label' && element.attributes['for'] === id && id !== undefined,
    )
  return (label !== undefined && page.wordsIn(label) !== '') || ownName(page, field) !== ''
}

/** The name from attributes alone: the words inside a select are its choices, not its name. */
function ownName(page: ReadPage, field: PageElement): string {
  return nameOf(page, { ...field, text: { start: 0, end: 0 } })
}

export const pageTables: PageRule = {
  id: 'page-tables',
  severity: 'error',
  sentence:
    'A table has a caption or a label, and every header cell says whether it heads a row or a column.',
  *check({ page }) {
    for (const element of page.elements) {
      if (element.name === 'th' && !/^(col|row|colgroup|rowgroup)$/.test(element.attributes['scope'] ?? '')) {
        yield findingAt(page, element, {
          message: `The header cell '${page.wordsIn(element)}' does not say what it heads.`,
          remedy: 'Write scope="col" or scope="row" on it.',
        })
      }
      if (element.name !== 'table') continue
      const inside = page.elements.filter((other) => around(other, 'table') === element)
      const caption = inside.find((other) => other.name === 'caption')
      const label = caption === undefined ? ownName(page, element) : page.wordsIn(caption)
      if (label === '') {
        yield findingAt(page, element, {
          message: 'A table has neither caption nor label.',
          remedy: 'Give it a caption, or an aria-label.',
        })
      }
      if (!inside.some((other) => other.name === 'th')) {
        yield findingAt(page, element, {
          message: 'A table has no header cells.',
          remedy: 'Make the cells that name rows or columns th elements with a scope.',
        })
      }
    }
  },
}

export const duplicateId: PageRule = {
  id: 'duplicate-id',
  severity: 'error',
  sentence: 'An id stands once on a page.',
  *check({ page }) {
    for (const [id, [, second]] of page.byId) {
      if (second === undefined) continue
      yield findingAt(page, second, {
        message: `The id '${id}' stands more than once on the page.`,
        remedy: 'Give each place an id of its own.',
      })
    }
  },
}
