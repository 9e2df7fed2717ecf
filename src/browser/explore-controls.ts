// The fields of a view: labelled, made once, and set anew when the view changes, so that the focus stays where it is.
import { element } from './elements.ts'
import { type Field, labelled, listsField, selectOf } from './fields.ts'
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

function measureField({ reader, onMeasure }: ControlParts): Field<View> {
  const names = [...reader.table.measures.keys()]
  const select = selectOf(names.map((name) => [name, measureTitle(reader, name)]))
  select.addEventListener('change', () => onMeasure(select.value))
  return {
    whole: labelled('measure', reader.words.t('measure'), select),
    show: ({ measure }) => (select.value = measure),
  }
}

/** One field for each dimension that has more than one value: all of them, or one, and then others beside it. */
function dimensionFields(parts: ControlParts): readonly Field<View>[] {
  const { table } = parts.reader
  return [...table.dimensions.keys()]
    .filter((name) => table.values(name).length > 1)
    .map((name) => dimensionField(name, parts))
}

function dimensionField(name: string, { reader, shape, onView }: ControlParts): Field<View> {
  const { words, table } = reader
  const values = table.values(name)
  const title = dimensionTitle(reader, name)
  let shown: View | null = null
  const lists = listsField({
    title,
    options: values.map((value) => [value, labelOf(reader, name, value)]),
    most: Math.min(MOST_VALUES, values.length - 1),
    blank: (index) => words.t(index === 0 ? 'all' : 'nobody'),
    name: (index) => (index === 0 ? title : words.t(`nth.${index + 1}`, { title })),
    taken: (label) => words.t('taken', { label }),
    onChange: (chosen) => {
      if (shown !== null) onView(withOnly(shown, name, chosen))
    },
  })
  return {
    whole: lists.whole,
    show: (view) => {
      shown = view
      // A map shows one value of everything but the states.
      lists.show(view.only.get(name) ?? [], view.look === 'map' && name !== shape.states)
    },
  }
}

function lookField({ reader: { words }, shape, onLook }: ControlParts): Field<View> {
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
