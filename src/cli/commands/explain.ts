// `freedom-facts explain`: one figure, its value and how it came about, down to the cells.
import type { Explanation } from '../../figures/explain.ts'
import { ESTIMATE_METHODS, type EstimateMethod } from '../../figures/estimate-methods.ts'
import type { Figure, FigureError } from '../../figures/figure.ts'
import { LANGUAGES, isLanguage } from '../../kit/language.ts'
import type { Sources } from '../../facts/source.ts'
import { type Command, EXIT } from '../command.ts'
import { siteFolder } from '../folders.ts'
import { readSite } from '../read-site.ts'
import { studiesFor } from '../studies-for.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'evaluate a figure and say how it came about',
  takes: '"<figure>"',
  least: 1,
  most: 1,
  details: 'A figure is written as in a text, without the braces; docs/authors.md has the whole language.',
  options: {
    site: { value: '<folder>', summary: 'The site whose datasets it rests on' },
    language: { value: '<en or es>', summary: 'The language of the explanation (default: en)' },
  },
  exits: {
    [EXIT.fine]: 'Explained',
    [EXIT.refused]: 'The figure does not evaluate, or the site cannot be read',
  },
  examples: [
    'freedom-facts explain "hotline.cases[state=MO, year=latest]"',
    'freedom-facts explain "rate(hotline.cases[state=MO, year=latest])" --language es',
    'freedom-facts explain "estimate(uk2013)"',
  ],
  run: async (call, world) => {
    const text = call.words[0] ?? ''
    const language = call.text('language') ?? 'en'
    if (!isLanguage(language)) {
      world.say(`freedom-facts: --language ${language} is none of ${LANGUAGES.join(', ')}.`)
      return EXIT.usage
    }
    const folder = siteFolder(call.text('site'), world)
    const content = await readSite(folder, world)
    if (content === null) return EXIT.refused
    const { datasets, sources } = content.site
    const { openFigureBook } = await import('../../figures/book.ts')
    const studies = await studiesFor(text, datasets, world)
    const figure = openFigureBook(datasets, { studies }).figure(text)
    if (!figure.ok) {
      world.say(printFigureError(text, figure.refusal))
      return EXIT.refused
    }
    const { explainFigure } = await import('../../figures/explain.ts')
    world.print(
      printExplanation(explainFigure({ figure: figure.value, datasets, language }), figure.value, sources),
    )
    return EXIT.fine
  },
}

function printExplanation(
  words: Explanation,
  { text, sources: ids, asOf, derivation }: Figure,
  sources: Sources,
): string {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
  return [
    words.sentence,
    text,
    ...(words.interval === null ? [] : ['', words.interval]),
    ...section('How it came about', words.steps),
    ...section('The method', derivation.kind === 'estimate' ? pagesOf(derivation.by) : []),
    ...section('What it counts', words.counts),
    ...section('What it does not count', words.countsNot),
    ...section('Please know', words.warnings),
    ...section(
      'Sources',
      ids.map((id) => printSource(id, sources)),
    ),
    ...section('As of', [asOf]),
  ].join('\n')
}

function pagesOf(by: EstimateMethod): readonly string[] {
  return ESTIMATE_METHODS[by].pages.map((page) => `docs/methods/${page}.md`)
}

function printSource(id: string, sources: Sources): string {
  const source = sources.get(id)
  if (source === undefined) return `${id} (not described in sources.yaml)`
  return `${id}: ${source.publisher ?? 'publisher not identified'}, ${source.title}, ${source.published}, read ${source.read}. ${source.where}`
}

/** The figure with a caret under the place, and what would be valid there. */
function printFigureError(text: string, { span, message, valid }: FigureError): string {
  const line = text.replace(/\s/g, ' ')
  const caret = `${' '.repeat(span.start)}${'^'.repeat(Math.max(1, span.end - span.start))}`
  return [line, caret, message, ...(valid.length === 0 ? [] : [`Valid there: ${valid.join(', ')}`])].join(
    '\n',
  )
}
