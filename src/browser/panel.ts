// A figure's page in a panel: a plain click on `<a data-figure href="/figures/…/">` shows the page's JSON twin in a dialog.
// On any failure the link does what links do. Built with text only, so that Trusted Types have nothing to refuse.

const PATIENCE_MS = 3000

/** What the twin holds is read field by field: whatever is absent is not shown. */
export type Fields = Readonly<Record<string, unknown>>

let waiting = false

function fieldsOf(value: unknown): Fields {
  // An object of unknown fields is what every JSON object is.
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Appends an element with its text; without text there is no element. */
function add(parent: Element, tag: string, name: string, text: string): void {
  if (text === '') return
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  parent.append(element)
}

function addList(parent: Element, heading: string, items: readonly Node[], name: string): void {
  if (items.length === 0) return
  add(parent, 'h3', 'panel-heading', heading)
  const list = document.createElement('ul')
  list.className = name
  for (const item of items) {
    const entry = document.createElement('li')
    entry.append(item)
    list.append(entry)
  }
  parent.append(list)
}

function textNodes(value: unknown): readonly Node[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== '')
    .map((text) => document.createTextNode(text))
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = text
  return link
}

function sourceNode(value: unknown): Node {
  const source = fieldsOf(value)
  const line = textOf(source['line']) || textOf(source['id'])
  const href = textOf(source['href'])
  return /^(https?:\/)?\//.test(href) ? anchor(href, line) : document.createTextNode(line)
}

/** The dialog of one twin. The way out of the page comes along: what lies under a modal dialog cannot be reached. */
function panelOf(twin: Fields, page: string): HTMLDialogElement {
  const words = fieldsOf(twin['words'])
  const dialog = document.createElement('dialog')
  dialog.className = 'panel'
  dialog.lang = textOf(twin['language']) || document.documentElement.lang
  dialog.setAttribute('aria-labelledby', 'panel-title')
  for (const part of document.querySelectorAll('a[data-leave],[data-leave-status]')) {
    const copy = part.cloneNode(true)
    if (copy instanceof Element) copy.removeAttribute('id')
    dialog.append(copy)
  }
  const title = document.createElement('h2')
  title.id = 'panel-title'
  title.tabIndex = -1
  title.autofocus = true
  title.textContent = textOf(twin['title'])
  dialog.append(title)
  add(dialog, 'p', 'panel-value', textOf(twin['value']))
  add(dialog, 'p', 'panel-sentence', textOf(twin['sentence']))
  add(dialog, 'p', 'panel-interval', textOf(twin['interval']))
  addList(dialog, '', textNodes(twin['warnings']), 'panel-warnings')
  addList(dialog, '', listOf(twin['studies']).map(sourceNode), 'panel-studies')
  addList(dialog, textOf(words['counts']), textNodes(twin['counts']), 'panel-counts')
  addList(dialog, textOf(words['countsNot']), textNodes(twin['countsNot']), 'panel-counts')
  addList(dialog, textOf(words['sources']), listOf(twin['sources']).map(sourceNode), 'panel-sources')
  const foot = document.createElement('p')
  foot.className = 'panel-foot'
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = textOf(words['close']) || '×'
  close.addEventListener('click', () => dialog.close())
  foot.append(anchor(page, textOf(words['whole']) || page), close)
  dialog.append(foot)
  return dialog
}

function isOutside(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}

function show(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isOutside(dialog.getBoundingClientRect(), event)) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
  dialog.scrollTop = 0
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const address = new URL('index.json', link.href)
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), credentials: 'omit' })
  const twin = fieldsOf(await answer.json())
  if (!answer.ok || textOf(twin['title']) === '') throw new Error('not a twin')
  show(panelOf(twin, link.href), link)
}

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-figure]') : null
  if (link === null || link.origin !== location.origin || link.closest('dialog') !== null) return
  event.preventDefault()
  if (waiting) return
  waiting = true
  open(link)
    .catch(() => location.assign(link.href))
    .finally(() => {
      waiting = false
    })
})
