// The fields of a view: labelled, made once, and set anew when the view changes, so that the focus stays where it is.
import { element } from './elements.ts'
import { type Look, LOOKS, MOST_VALUES, type Shape, type View, looksOf, withOnly } from './explore-view.ts'
import { type Reader, dimensionTitle, labelOf, measureTitle } from './explore-words.ts'

export interface ControlParts {
  readonly reader: Reader
  readonly shape: Shape
  readonly onMeasure: (measure: string) => void
  readonly onLook: (look: Look) => void
  readonly onView: (view: View) => void
}

export interface Controls {
  readonly elements: readonly HTMLElement[]
  readonly show: (view: View) => void
}

export function openControls(parts: ControlParts): Controls {
  const fields = [measureField(parts), ...dimensionFields(parts), lookField(parts)]
  return {
    elements: fields.map((field) => field.whole),
    show: (view) => fields.forEach((field) => field.show(view)),
  }
}

interface Field {
  readonly whole: HTMLElement
  readonly show: (view: View) => void
}

function measureField({ reader, onMeasure }: ControlParts): Field {
  const names = [...reader.table.measures.keys()]
  const select = selectOf(names.map((name) => [name, measureTitle(reader, name)]))
  select.id = 'measure'
  select.addEventListener('change', () => onMeasure(select.value))
  return {
    whole: element('div', {}, element('label', { for: 'measure' }, reader.words.t('measure')), select),
    show: ({ measure }) => (select.value = measure),
  }
}

/** One field for each dimension that has more than one value. */
function dimensionFields(parts: ControlParts): readonly Field[] {
  const { table } = parts.reader
  return [...table.dimensions.keys()]
    .filter((name) => table.values(name).length > 1)
    .map((name) => dimensionField(name, parts))
}

/** All values, or one, and then others beside it: each further one in a list of its own, which appears when it can be used. */
function dimensionField(name: string, { reader, shape, onView }: ControlParts): Field {
  const { words, table } = reader
  const title = dimensionTitle(reader, name)
  const values = table.values(name)
  const options = values.map((value) => [value, labelOf(reader, name, value)] as const)
  const lists = Array.from({ length: Math.min(MOST_VALUES, values.length - 1) }, (_, index) =>
    selectOf([['', words.t(index === 0 ? 'all' : 'nobody')], ...options], {
      'aria-label': index === 0 ? title : `${title}: ${words.t('also')}`,
    }),
  )
  const rows = lists.map((list, index) =>
    element(
      'div',
      {},
      index === 0 ? null : element('span', { 'aria-hidden': 'true' }, words.t('also')),
      list,
    ),
  )
  let shown: View | null = null
  for (const list of lists)
    list.addEventListener('change', () => {
      const chosen =
        lists[0]?.value === '' ? [] : lists.filter((each) => each.value !== '' && !isHidden(each))
      if (shown !== null)
        onView(
          withOnly(
            shown,
            name,
            chosen.map(({ value }) => value),
          ),
        )
    })
  return {
    whole: element('fieldset', {}, element('legend', {}, title), ...rows),
    show: (view) => {
      shown = view
      const chosen = view.only.get(name) ?? []
      // A map shows one value of everything but the states.
      const isSingle = view.look === 'map' && name !== shape.states
      lists.forEach((list, index) => {
        list.value = chosen[index] ?? ''
        const row = rows[index]
        if (row !== undefined) row.hidden = index > 0 && (isSingle || index > chosen.length)
        const all = list.options[0]
        if (index === 0 && all !== undefined) all.disabled = isSingle
      })
    },
  }
}

function lookField({ reader: { words }, shape, onLook }: ControlParts): Field {
  const choices = LOOKS.map((look) => {
    const input = element('input', { type: 'radio', name: 'look', value: look, autocomplete: 'off' })
    input.addEventListener('change', () => onLook(look))
    const label = element('label', { class: 'chip' }, input, element('span', {}, words.t(`look.${look}`)))
    return { look, input, label }
  })
  return {
    whole: element(
      'fieldset',
      { class: 'looks' },
      element('legend', {}, words.t('look')),
      element('div', { class: 'chips' }, ...choices.map(({ label }) => label)),
    ),
    show: ({ look, measure }) => {
      const possible = looksOf(shape, measure)
      for (const choice of choices) {
        choice.input.checked = choice.look === look
        choice.label.hidden = !possible.includes(choice.look)
      }
    },
  }
}

function selectOf(
  options: readonly (readonly [value: string, label: string])[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLSelectElement {
  return element(
    'select',
    { autocomplete: 'off', ...attributes },
    ...options.map(([value, label]) => element('option', { value }, label)),
  )
}

function isHidden({ parentElement }: HTMLElement): boolean {
  return parentElement?.hidden === true
}
