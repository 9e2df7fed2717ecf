// The finder's page: reads what is chosen, asks the worker, shows what it found. Nothing of it is sent, stored or put into the address.
import { type CardSetting, cardOf } from '../services/card/card.ts'
import { formatsIn } from '../services/card/formats.ts'
import type { Phrases } from '../services/card/phrases.ts'
import type { Choice, Found, Hit } from '../services/device/choice.ts'
import { cardElement } from './find-card.ts'
import { AT_ONCE, choiceIn, clearFields, isEmpty } from './find-choice.ts'
import { openPlaceField } from './find-place.ts'
import type { Answer, Ask } from './find-protocol.ts'

/** How many cards are laid out in one go. */
const A_FEW = 4
/** The number of a question whose answer is not shown. */
const REHEARSAL = -1

/** A part of the page. The page that loads this script has every one that is asked for. */
const part = (name: string): HTMLElement => document.querySelector(`[data-${name}]`) as HTMLElement

const finder = part('finder')
const results = part('results')
const cards = part('cards')
const next = part('next')
const see = part('see')
const status = part('status')
const {
  list = '',
  details = '',
  places = '',
  worker: path = '',
  state = '',
  place: stateName = '',
} = finder.dataset
const template = part('card') as HTMLTemplateElement // that is what the element is

/** Phrases by their names, as they stand in the page. */
const words: Record<string, string> = {}
;(part('phrases') as HTMLTemplateElement).content // as above
  .querySelectorAll<HTMLElement>('[data-phrase]')
  .forEach((phrase) => (words[phrase.dataset['phrase'] ?? ''] = phrase.textContent ?? ''))
const word = (name: string, value: string | number = ''): string =>
  words[name]?.replace(/\{\w+\}/, String(value)) ?? ''

const formats = formatsIn(finder.dataset['locale'] ?? 'en')
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

let worker: Worker | undefined
let isReady = false
/** The numbers of the newest questions: answers to older ones are dropped. */
let asked = 0
let askedPlace = 0
let isBusy = false
let isWaiting = false
let count = AT_ONCE
/** Goes up when the list is drawn anew: what is left of an older one is not drawn any more. */
let drawing = 0

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const send = (ask: Ask): void => worker?.postMessage(ask)

const place = openPlaceField({
  input: finder.querySelector('#where') as HTMLInputElement, // as above
  list: part('place-list'),
  status: part('place-status'),
  word,
  ask: (text) => send({ kind: 'place', id: ++askedPlace, text, home: state }),
  onChange: () => search(AT_ONCE),
})

const choose = (): Choice => choiceIn(finder, place.spot(), count)

/** Asks for the first so many services. While one question is out, only the newest of those that follow is kept. */
function search(most: number): void {
  count = most
  const choice = choose()
  const isNothing = isEmpty(choice)
  part('bar').hidden = isNothing
  if (isNothing) {
    asked += 1
    show(null)
  } else if (!isReady) status.textContent = word('find.loading')
  else if (isBusy) isWaiting = true
  else {
    isBusy = true
    send({ kind: 'search', id: ++asked, choice })
  }
}

/** `null`: nothing is chosen, so nothing is shown. */
function show(found: Found | null): void {
  const { total, hits } = found ?? { total: 0, hits: [] }
  results.hidden = see.hidden = total === 0
  next.hidden = hits.length >= total
  part('none').hidden = found === null || total > 0
  status.textContent = found === null ? '' : total === 0 ? word('find.none') : word('find.count', total)
  const shown = count > AT_ONCE ? cards.children.length : 0
  if (shown === 0) cards.textContent = ''
  drawing += 1
  addCards(hits.slice(shown), choose())
  if (shown > 0) focus(cards.children[shown]?.querySelector('h3'))
}

/** The first at once, the others a few at a time after it is seen: laying out a card takes long on an old phone. */
function addCards(hits: readonly Hit[], choice: Choice, most = 1): void {
  cards.append(...makeCards(hits.slice(0, most), choice))
  const rest = hits.slice(most)
  const own = drawing
  if (rest.length > 0)
    requestAnimationFrame(() => requestAnimationFrame(() => own === drawing && addCards(rest, choice, A_FEW)))
}

function makeCards(hits: readonly Hit[], choice: Choice): readonly Element[] {
  const setting = settingAt(choice)
  return hits.map(({ service, ...hit }) => cardElement(template, cardOf(service, setting, { choice, hit })))
}

function focus(heading: HTMLElement | null | undefined): void {
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

function settingAt({ language, asOf }: Choice): CardSetting {
  return {
    language,
    phrases: words as Phrases, // the page holds each by its name: a test compares
    formats,
    timezone: timeZone,
    asOf,
    languageName: (tag) =>
      finder.querySelector(`[name=language][value="${tag}"]`)?.nextElementSibling?.textContent ?? tag,
    place: { code: state, name: stateName },
  }
}

function startAgain(): void {
  clearFields(finder)
  place.clear()
  search(AT_ONCE)
}

interface TypesOfText {
  readonly createPolicy: (
    name: 'finder',
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (text: string) => string }
}

function fail(): void {
  finder.hidden = results.hidden = true
  part('failed').textContent = word('find.failed')
}

function hear(answer: Answer): void {
  if (answer.kind === 'failed') fail()
  else if (answer.kind === 'places') {
    if (answer.id === askedPlace) place.show(answer.matches)
  } else if (answer.kind === 'ready') {
    isReady = true
    isBusy = isWaiting = false
    if (isEmpty(choose())) rehearse()
    // What is ready now may be more than what was: all of it is shown anew.
    else search(AT_ONCE)
  } else if (answer.id === REHEARSAL) makeCards(answer.found.hits, choose())
  else {
    isBusy = false
    if (isWaiting) {
      isWaiting = false
      search(count)
    } else if (answer.id === asked) show(answer.found)
  }
}

/** A search that nobody sees: the first use of everything takes long on an old phone, and the next does not. */
function rehearse(): void {
  send({ kind: 'search', id: REHEARSAL, choice: { ...choose(), need: 'talk', count: A_FEW } })
}

/** Starts the worker. Where browsers have Trusted Types, whatever is asked of the policy, it yields this page's one path. */
function start(): void {
  // Not every browser has this, and the compiler does not know it yet.
  const { trustedTypes } = window as { readonly trustedTypes?: TypesOfText }
  try {
    worker = new Worker(
      trustedTypes?.createPolicy('finder', { createScriptURL: () => path }).createScriptURL('') ?? path,
    )
    worker.addEventListener('error', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data))
    send({ kind: 'load', list, details, places })
  } catch {
    fail()
  }
}

clearFields(finder)
finder.hidden = false
finder.addEventListener('input', ({ target }) => {
  // The place asks for itself, once it is known.
  if ((target as Element).id !== 'where') search(AT_ONCE) // an event of a field comes from a field
})
part('again').addEventListener('click', () => {
  startAgain()
  finder.querySelector('input')?.focus()
})
see.addEventListener('click', () => focus(results.querySelector('h2')))
next.addEventListener('click', () => search(count + AT_ONCE))
addEventListener('pagehide', startAgain)
addEventListener('pageshow', ({ persisted }) => persisted && startAgain())
if (document.readyState === 'complete') start()
else addEventListener('load', start)
