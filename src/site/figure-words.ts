// Figures as words on a page: the one place where the site asks the figure language to print and to explain.
import { formatFigure } from '../figures/format.ts'
import type { Figure } from '../figures/figure.ts'
import { hrefIn } from './addresses.ts'
import type { View } from './view.ts'

/**
 * A figure's value as its format prints it.
 *
 * Requires  that the gate has passed the format: one that does not suit the figure throws, naming both.
 */
export function printFigureValue(
  figure: Figure,
  format: string | null,
  { language }: Pick<View, 'language'>,
): string {
  const printed = formatFigure(figure, format, language)
  if (!printed.ok)
    throw new Error(
      `the figure '${figure.text}' cannot be printed as '${format ?? 'plain'}': ${printed.refusal}`,
    )
  return printed.value
}

/** The address of the page that says everything about a figure or a series. */
export function accountHref(id: string, { language }: Pick<View, 'language'>): string {
  return hrefIn(language, `/figures/${id}/`)
}
