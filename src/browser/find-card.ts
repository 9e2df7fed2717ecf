// A card of a service, built from the page's own template: cloned and filled with text, never with markup.
import type { Card, CardWay } from '../services/card/card.ts'
import type { Sentence } from '../services/card/sentence.ts'

/** The card as an element. Requires the template that `cardTemplate` of the service card writes: parts by their class. */
export function cardElement(template: HTMLTemplateElement, card: Card): Element {
  // The copy of an element is an element.
  const article = template.content.querySelector('article')?.cloneNode(true) as Element
  for (const name of ['label', 'name', 'formerly', 'what', 'takes', 'know'] as const) {
    const place = article.querySelector(`.${name}`)
    const sentence = card[name]
    if (sentence === null) place?.remove()
    else if (place !== null) write(place, sentence)
  }
  putRows(article, '.facts', card.facts, write)
  putRows(article, '.ways', card.ways, writeWay)
  putRows(article, '.rest', card.rest, write)
  if (card.rest.length === 0) article.querySelector('details')?.remove()
  return article
}

function write(place: Element, sentence: Sentence): void {
  place.textContent = ''
  for (const piece of sentence) {
    if (typeof piece === 'string') {
      place.append(piece)
      continue
    }
    const value = document.createElement('bdi')
    if (piece.lang !== undefined) value.lang = piece.lang
    value.textContent = piece.value
    place.append(value)
  }
}

/** A row for each item, made from the one row that the template has; without items the list is taken out. */
function putRows<Item>(
  article: Element,
  part: string,
  items: readonly Item[],
  writeRow: (row: Element, item: Item) => void,
): void {
  const list = article.querySelector(part)
  const pattern = list?.firstElementChild
  if (items.length === 0) list?.remove()
  for (const item of items) {
    const row = pattern?.cloneNode(true) as Element // as above
    writeRow(row, item)
    list?.append(row)
  }
  pattern?.remove()
}

function writeWay(row: Element, { kind, href, label, notes }: CardWay): void {
  const way = row.querySelector('.way')
  if (way !== null) write(way, label)
  if (way instanceof HTMLAnchorElement) {
    if (href !== null) way.href = href
    if (kind === 'web') {
      way.className += ' site'
      way.rel = 'noreferrer'
    }
  }
  const small = row.querySelector('small')
  if (small !== null)
    write(
      small,
      notes.flatMap((note, index) => (index === 0 ? note : [' · ', ...note])),
    )
}
