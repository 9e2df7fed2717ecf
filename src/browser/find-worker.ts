// The finder's worker: holds the directory and searches it, so that the page stays quick. It fetches three files and asks for nothing else, ever.
import { type SearchIndex, indexWords, openSearch, withDetails } from '../services/device/open-search.ts'
import { search } from '../services/device/search.ts'
import { decodePlaces } from '../services/places-text.ts'
import { type Places, findPlace } from '../services/places.ts'
import type { Answer, Ask } from './find-protocol.ts'

type Load = Extract<Ask, { readonly kind: 'load' }>
type SearchAsk = Extract<Ask, { readonly kind: 'search' }>
type PlaceAsk = Extract<Ask, { readonly kind: 'place' }>

/** Reading words stops after so long to look whether anything was asked. */
const SLICE_MS = 8

let index: SearchIndex | null = null
let places: Places | null = null
/** The newest question of each kind: one that came before it and is not answered yet is dropped. */
let searchAsk: SearchAsk | null = null
let placeAsk: PlaceAsk | null = null
/** Whether words were searched before all of them were read: the page is then told once more. */
let isHasty = false
let isRead = false

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'load') void load(data)
  if (data.kind === 'search') searchAsk = data
  if (data.kind === 'place') placeAsk = data
  // After the messages that are here already.
  setTimeout(answer)
})

function say(message: Answer): void {
  postMessage(message)
}

/** All three at once, whatever is chosen: the list is answered from as soon as it is there. */
async function load({ list, details, places: spots }: Load): Promise<void> {
  const [listText, detailsText, placesText] = [list, details, spots].map(fetchText)
  try {
    index = openSearch(await textOf(listText))
    sayReady(false)
    await readWords()
    index = withDetails(index, await textOf(detailsText))
    places = decodePlaces(await textOf(placesText))
    sayReady(true)
    await readWords()
    isRead = true
    if (isHasty) sayReady(true)
  } catch {
    say({ kind: 'failed' })
  }
}

/** Null where it cannot be had. */
async function fetchText(path: string): Promise<string | null> {
  try {
    const answered = await fetch(path)
    return answered.ok ? await answered.text() : null
  } catch {
    return null
  }
}

async function textOf(fetched: Promise<string | null> | undefined): Promise<string> {
  const text = await fetched
  if (typeof text !== 'string') throw new Error('a file of the finder cannot be had')
  return text
}

function sayReady(whole: boolean): void {
  say({ kind: 'ready', services: index?.list.count ?? 0, whole })
  answer()
}

async function readWords(): Promise<void> {
  if (index === null) return
  let end = performance.now() + SLICE_MS
  const steps = indexWords(index)
  while (steps.next().done !== true) {
    if (performance.now() < end) continue
    await new Promise((resolve) => setTimeout(resolve))
    end = performance.now() + SLICE_MS
  }
}

/** Answers what can be answered by now; the rest waits for its file. */
function answer(): void {
  if (index !== null && searchAsk !== null) {
    const { id, choice } = searchAsk
    searchAsk = null
    isHasty ||= !isRead && choice.words !== ''
    say({ kind: 'found', id, found: search(index, choice) })
  }
  if (places !== null && placeAsk !== null) {
    const { id, text, home = null } = placeAsk
    placeAsk = null
    say({ kind: 'places', id, matches: findPlace(places, text, home) })
  }
}
