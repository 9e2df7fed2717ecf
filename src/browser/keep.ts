// Keeping the way to help on the device: says since when a copy is there, makes one when the button is pressed, and removes
// it. Nothing is registered or stored before that press. All words stand in the markup, in the page's language.
import { DAY_MS, copyOf, deleteCopies, wholeCopies } from './kept-copy.ts'

const OLD_DAYS = 30
const ANSWER_MS = 120_000
const PROBE_MS = 3000

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
const note = find('[data-kept]')
const controls = find('[data-keep]')
const status = find('[data-keep-status]')
const list = note?.dataset['list'] ?? ''

function say(word: 'saving' | 'saved' | 'failed' | 'removing' | 'removed'): void {
  if (status !== null) status.textContent = controls?.dataset[word] ?? ''
}

async function showNote(): Promise<void> {
  if (note === null) return
  const copy = (await wholeCopies()).find((each) => each.list === list)
  note.hidden = copy === undefined
  if (copy === undefined) return
  const { kept = '', old = '' } = note.dataset
  // Western digits, as the pages have: dates stand beside numbers that are dialled.
  const dates = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { dateStyle: 'long' })
  const isOld = Date.now() - copy.madeMs > OLD_DAYS * DAY_MS
  note.textContent = `${kept.replace('{date}', dates.format(copy.madeMs))} ${isOld ? old : ''}`
}

interface TypesOfText {
  readonly createPolicy: (
    name: 'keeper',
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (text: string) => string }
}

let workerAddress: string | undefined

/** The worker's address, as browsers with Trusted Types want it. A policy can be made once. */
function addressOfWorker(): string {
  // Not every browser has this, and the compiler does not know it yet.
  const { trustedTypes } = window as { readonly trustedTypes?: TypesOfText }
  const path = '/offline.js'
  workerAddress ??=
    trustedTypes?.createPolicy('keeper', { createScriptURL: () => path }).createScriptURL('') ?? path
  return workerAddress
}

/** Settles with whether a whole copy is kept now. */
async function keep(): Promise<boolean> {
  const { name } = copyOf(list, Date.now())
  await caches.open(name)
  try {
    await navigator.serviceWorker.register(addressOfWorker())
  } catch {
    await caches.delete(name)
    return false
  }
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    setTimeout(resolve, ANSWER_MS, false)
    port1.addEventListener('message', ({ data }) => resolve(data === true))
    port1.start()
    navigator.serviceWorker.ready
      .then(({ active }) => active?.postMessage(name, [port2]))
      .catch(() => resolve(false))
  })
}

/** Deletes all that is kept, and then leads to the page that says so, or says so here where there is no network. */
async function remove(page: string): Promise<void> {
  say('removing')
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all([deleteCopies(), ...workers.map((worker) => worker.unregister())])
  const answer = await fetch(page, { signal: AbortSignal.timeout?.(PROBE_MS) ?? null }).catch(() => null)
  if (answer?.ok === true) location.assign(page)
  else say('removed')
  await showNote()
}

if ('serviceWorker' in navigator && 'caches' in window) {
  showNote().catch(() => {})
  const button = controls?.querySelector('button')
  const link = controls?.querySelector('a')
  document
    .querySelectorAll<HTMLElement>('[data-keep],[data-keep-without]')
    .forEach((part) => (part.hidden = part !== controls))
  button?.addEventListener('click', () => {
    button.disabled = true
    say('saving')
    keep()
      .catch(() => false)
      .then(async (isKept) => {
        say(isKept ? 'saved' : 'failed')
        button.disabled = false
        await showNote()
      })
      .catch(() => {})
  })
  link?.addEventListener('click', (event) => {
    event.preventDefault()
    remove(link.href).catch(() => location.assign(link.href))
  })
}

const print = find('[data-print]')
if (print !== null) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
