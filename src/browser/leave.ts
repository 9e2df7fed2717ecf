// Leave quickly, on the visitor's device: blanks the page at once and goes elsewhere. It waits for nothing and reports to nobody.
// The link `<a data-leave href>` works without this script; Shift pressed three times does the same as the link.

const PRESSES_TO_LEAVE = 3
const BETWEEN_PRESSES_MS = 5000

/** What is announced stands in the markup, in the page's language: data-shift-2 and so on, on the live region or the link. */
export type Announcement = 'shift-2' | 'shift-1' | 'leaving' | 'timed-out'

const page = document
const root = page.documentElement
const veil = page.createElement('div')
let title = ''
let presses = 0
let shiftAlone = true
let timer: ReturnType<typeof setTimeout> | undefined

root.classList.add('js')

function textOf(announcement: Announcement): string {
  const attribute = `data-${announcement}`
  return page.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? ''
}

/** Everything outside an open modal dialog is inert, so the text goes to every live region there is. */
function announce(text: string): void {
  page.querySelectorAll('[data-leave-status]').forEach((region) => (region.textContent = text))
}

/** Forgets the presses so far, and says so or is silent. */
function reset(text: string): void {
  clearTimeout(timer)
  presses = 0
  announce(text)
}

function leave(link: HTMLAnchorElement): void {
  reset('')
  blank(link.host)
  location.replace(link.href)
  forget()
}

/** Styles are set through the object model, which a strict Content-Security-Policy allows; no rule of the page wins over them. */
function blank(neutralTitle: string): void {
  title ||= page.title
  page.title = neutralTitle
  page.body.style.cssText = 'display:none!important'
  root.style.cssText = 'background:Canvas!important'
  veil.setAttribute('role', 'alert')
  root.append(veil)
  veil.textContent = textOf('leaving')
}

/** A page that comes back from the browser's memory is whole again. */
function restore(): void {
  reset('')
  veil.remove()
  page.body.style.cssText = root.style.cssText = ''
  page.title = title || page.title
  title = ''
}

/** Starts to delete whatever this site could have kept on the device. Nothing waits for it, and a refusal is silence. */
function forget(): void {
  const deletions: readonly (() => unknown)[] = [
    () => sessionStorage.clear(),
    () => localStorage.clear(),
    () => caches.keys().then((names) => names.map((name) => caches.delete(name))),
    () =>
      navigator.serviceWorker
        .getRegistrations()
        .then((workers) => workers.map((worker) => worker.unregister())),
    () => indexedDB.databases().then((all) => all.map(({ name = '' }) => indexedDB.deleteDatabase(name))),
  ]
  deletions.forEach((start) => (async () => start())().catch(() => {}))
}

function pressed(): void {
  const link = page.querySelector<HTMLAnchorElement>('a[data-leave]')
  if (link === null) return
  presses += 1
  clearTimeout(timer)
  timer = setTimeout(giveUp, BETWEEN_PRESSES_MS)
  if (presses === PRESSES_TO_LEAVE) leave(link)
  else announce(textOf(presses === 1 ? 'shift-2' : 'shift-1'))
}

function giveUp(): void {
  if (presses === 0) return
  reset(textOf('timed-out'))
  timer = setTimeout(() => announce(''), BETWEEN_PRESSES_MS)
}

addEventListener('click', (event) => {
  // Ctrl and Cmd open another tab, as with any link; a middle click is no `click`.
  if (event.ctrlKey || event.metaKey) return
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leave]') // a click lands on an element
  if (link === null) return
  event.preventDefault()
  leave(link)
})

// Shift with another key is that key's business: it counts for nothing, and starts the presses again.
addEventListener('keydown', ({ key }) => {
  shiftAlone = key === 'Shift'
  if (!shiftAlone) giveUp()
})

addEventListener('keyup', ({ key }) => {
  if (key !== 'Shift') giveUp()
  else if (shiftAlone) pressed()
})

addEventListener('pageshow', restore)
