// A page of an API's answer: what it says about itself, held against what it holds.
import type { Problem } from '../../kit/problem.ts'
import { isObject } from './check-record.ts'

/** Whether the value is a page: records under `contents`, with counts beside them. */
export function isPage(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && (Object.hasOwn(value, 'contents') || Object.hasOwn(value, 'total_items'))
}

/** What is odd about the counts of a page that holds `held` records: rule `hsds-page`, all of them warnings. */
export function pageWarnings(
  page: Readonly<Record<string, unknown>>,
  { held, file }: { readonly held: number; readonly file: string },
): readonly Problem[] {
  const warn = (message: string, remedy: string = AGAIN): Problem => ({
    rule: 'hsds-page',
    severity: 'warning',
    place: { file },
    subject: file,
    message,
    remedy,
  })
  return [...missingPages(page, warn), ...contradictions(page, held).map((message) => warn(message))]
}

const AGAIN = 'Fetch it again, and compare with what the source says.'

function* missingPages(
  page: Readonly<Record<string, unknown>>,
  warn: (message: string, remedy: string) => Problem,
): Iterable<Problem> {
  const pages = countIn(page, 'total_pages')
  const number = countIn(page, 'page_number')
  const remedy = 'Fetch the others too, and import all of them together.'
  if (pages !== null && pages > 1) {
    const which = number === null ? 'one page' : `page ${number}`
    yield warn(
      `This is ${which} of ${pages}: ${pages - 1} ${pages === 2 ? 'page is' : 'pages are'} missing.`,
      remedy,
    )
  } else if (page['last_page'] === false) {
    yield warn('This says that it is not the last page: what follows is missing.', remedy)
  }
}

function contradictions(page: Readonly<Record<string, unknown>>, held: number): readonly string[] {
  const items = countIn(page, 'total_items')
  const pages = countIn(page, 'total_pages')
  const number = countIn(page, 'page_number')
  const size = countIn(page, 'size')
  const said: readonly (readonly [wrong: boolean, message: string])[] = [
    ...COUNTS.map((key): [boolean, string] => [
      Object.hasOwn(page, key) && countIn(page, key) === null,
      `'${key}' is no whole number.`,
    ]),
    [
      pages === 1 && items !== null && items !== held,
      `This says that there are ${items} in all, and holds ${held}.`,
    ],
    [
      items !== null && items < held && pages !== 1,
      `This says that there are ${items} in all, and holds ${held}.`,
    ],
    [size !== null && size < held, `This says that a page has ${size}, and holds ${held}.`],
    [page['empty'] === true && held > 0, `This says that it is empty, and holds ${held}.`],
    [page['empty'] === false && held === 0, 'This says that it is not empty, and holds nothing.'],
    [
      page['first_page'] === true && number !== null && number > 1,
      `This says that it is the first page, and page ${number}.`,
    ],
    [
      page['last_page'] === true && number !== null && pages !== null && number < pages,
      `This says that it is the last page, and page ${number} of ${pages}.`,
    ],
    [
      number !== null && pages !== null && number > Math.max(pages, 1),
      `This says that it is page ${number} of ${pages}.`,
    ],
  ]
  return said.filter(([wrong]) => wrong).map(([, message]) => message)
}

const COUNTS = ['total_items', 'total_pages', 'page_number', 'size'] as const

function countIn(page: Readonly<Record<string, unknown>>, key: (typeof COUNTS)[number]): number | null {
  const value = page[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
