// A number in a sentence: always a link to the account of that number.
import type { JSX } from 'preact'
import { accountHref, printFigureValue } from '../../figure-words.ts'
import type { View } from '../../view.ts'

/** The figure of an expression, as its format prints it, noted as used on the page. */
export function figureLink(view: View, expression: string, format: string | null): JSX.Element {
  const figure = view.notes.figure(expression)
  return (
    <a class="fig" href={accountHref(figure.id, view)} data-figure="">
      {printFigureValue(figure, format, view)}
    </a>
  )
}
