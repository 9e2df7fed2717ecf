// The sources of a figure as the panel shows them: a line of words and, where there is one, an address.
import { textIn } from '../../kit/language.ts'
import { isOutside } from '../addresses.ts'
import { sourceOf } from '../components/source-list/component.tsx'
import { printDate } from '../print.ts'
import type { View } from '../view.ts'

export interface PanelSource {
  readonly id: string
  readonly line: string
  readonly href?: string
}

export function panelSources(view: View, ids: readonly string[]): readonly PanelSource[] {
  const { language, words } = view
  return ids.map((id) => {
    const source = sourceOf(view, id)
    const published =
      source.published === 'undated'
        ? words.t('source.undated')
        : words.t('source.published', { date: printDate(source.published, language) })
    const copy =
      source.original === undefined
        ? []
        : [words.t('source.secondhand', { original: textIn(source.original, language) })]
    const line = [
      `${source.publisher ?? words.t('source.publisher.none')}. ${source.title}. ${published}.`,
      ...copy,
    ].join(' ')
    return isOutside(source.where) ? { id, line, href: source.where } : { id, line }
  })
}
