// The field for a place, with a list of what is meant: typed, walked with the arrow keys, chosen by Enter, Tab or touch.
import type { PlaceMatch, Spot } from '../services/places.ts'

export interface PlaceParts {
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  readonly status: HTMLElement
  /** The phrase of that name, with `{n}` or `{place}` in its place. */
  readonly word: (name: string, value?: string | number) => string
  readonly ask: (text: string) => void
  readonly onChange: () => void
}

export interface PlaceField {
  readonly spot: () => Spot | null
  /** What the newest text may mean. */
  readonly show: (matches: readonly PlaceMatch[]) => void
  readonly clear: () => void
}

/** Ensures  the field says whether its list is open and which option is current, and the focus never leaves the field. */
export function openPlaceField({ input, list, status, word, ask, onChange }: PlaceParts): PlaceField {
  let matches: readonly PlaceMatch[] = []
  let current = -1
  let spot: Spot | null = null

  const mark = (index: number): void => {
    current = index
    for (const option of list.children)
      option.setAttribute('aria-selected', String(option === list.children[index]))
    const option = list.children[index]
    input.setAttribute('aria-activedescendant', option?.id ?? '')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    mark(-1)
  }
  const take = (match: PlaceMatch | null): void => {
    if (match !== null) input.value = match.label
    const before = spot
    spot = match?.spot ?? null
    matches = []
    status.textContent = ''
    setOpen(false)
    if (spot !== before) onChange()
  }
  /** The current one, or else the likeliest. */
  const choose = (): void => {
    const match = matches[Math.max(current, 0)]
    if (match !== undefined) take(match)
  }

  input.addEventListener('input', () => {
    take(null)
    if (input.value.trim() !== '') ask(input.value)
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && matches.length > 0) {
      event.preventDefault()
      const from = current < 0 && step < 0 ? 0 : current
      setOpen(true)
      mark((from + step + matches.length) % matches.length)
    } else if (key === 'Enter') choose()
    else if (key === 'Escape') setOpen(false)
  })
  // Whoever goes on without choosing means the likeliest one, and sees it in the field.
  input.addEventListener('blur', choose)
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    mark([...list.children].findIndex((option) => option === target))
    choose()
  })

  return {
    spot: () => spot,
    show: (found) => {
      matches = found
      list.textContent = ''
      found.forEach(({ label, approximate }, index) => {
        const option = document.createElement('li')
        option.id = `place-${index}`
        option.setAttribute('role', 'option')
        option.textContent = approximate ? word('find.places.near', label) : label
        list.append(option)
      })
      status.textContent =
        found.length === 0 ? word('find.places.none') : word('find.places.count', found.length)
      setOpen(found.length > 0)
      if (found.length === 1 && found[0]?.label === input.value.trim()) choose()
    },
    clear: () => {
      input.value = ''
      take(null)
    },
  }
}
