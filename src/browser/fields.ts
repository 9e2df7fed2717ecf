// Fields that a script makes: lists with labels, set anew when the view changes, so that the focus stays where it is.
import { element } from './elements.ts'

export interface Field<View> {
  readonly whole: HTMLElement
  readonly show: (view: View) => void
}

export type Option = readonly [value: string, label: string]

export function selectOf(
  options: readonly Option[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLSelectElement {
  return element(
    'select',
    { autocomplete: 'off', ...attributes },
    ...options.map(([value, label]) => element('option', { value }, label)),
  )
}

/** A list with its name above it. */
export function labelled(id: string, label: string, select: HTMLSelectElement): HTMLElement {
  select.id = id
  return element('div', {}, element('label', { for: id }, label), select)
}

export interface ListsParts {
  readonly title: string
  readonly options: readonly Option[]
  /** How many lists there are. */
  readonly most: number
  /** What a list says where nothing is chosen in it, by its number from 0; null where something must be. */
  readonly blank: (index: number) => string | null
  /** What a list is called, by its number from 0. */
  readonly name: (index: number) => string
  /** What an option says that is off, since another list has it. */
  readonly taken: (label: string) => string
  readonly onChange: (chosen: readonly string[]) => void
}

export interface Lists {
  readonly whole: HTMLElement
  /** `isSingle`: one value is needed, and no more can be chosen. */
  readonly show: (chosen: readonly string[], isSingle?: boolean) => void
}

/** Several values of one thing: each in a list of its own, the next of which appears when it can be used. */
export function listsField({ title, options, most, blank, name, taken, onChange }: ListsParts): Lists {
  const labels = new Map(options)
  const lists = Array.from({ length: most }, (_, index) => {
    const none = blank(index)
    return selectOf(none === null ? options : [['', none], ...options], {
      'aria-label': name(index),
    })
  })
  const rows = lists.map((list, index) =>
    element(
      'div',
      {},
      name(index) === title ? null : element('span', { 'aria-hidden': 'true' }, name(index)),
      list,
    ),
  )
  const chosenIn = (): readonly string[] =>
    lists.filter((_, index) => rows[index]?.hidden === false).map(({ value }) => value)
  for (const list of lists)
    list.addEventListener('change', () => {
      const [first = '', ...others] = chosenIn()
      onChange(first === '' ? [] : [first, ...others.filter((value) => value !== '')])
    })
  return {
    whole: element('fieldset', {}, element('legend', {}, title), ...rows),
    show: (chosen, isSingle = false) => {
      lists.forEach((list, index) => {
        list.value = chosen[index] ?? ''
        for (const option of list.options) {
          const isElsewhere = option.value !== list.value && chosen.includes(option.value)
          option.disabled = isElsewhere || (isSingle && option.value === '')
          const label = labels.get(option.value)
          if (label !== undefined) option.textContent = isElsewhere ? taken(label) : label
        }
      })
      rows.forEach((row, index) => (row.hidden = index > 0 && (isSingle || index > chosen.length)))
    },
  }
}
