// Every figure and every chart of a text evaluates and prints, in every language alike.
import type { Place } from '../../kit/problem.ts'
import type { Finding } from '../../kit/rule.ts'
import { formatFigure } from '../../figures/format.ts'
import type { FigureError } from '../../figures/figure.ts'
import type { Inline } from '../prose.types.ts'
import { type SiteText, siteTexts, textCharts, textInlines, textStudies } from '../site-texts.ts'
import type { ContentRule } from './rule-context.ts'

type FigureInline = Extract<Inline, { kind: 'figure' }>

export const figureFails: ContentRule = {
  id: 'figure-fails',
  severity: 'error',
  sentence: 'Every figure evaluates against the datasets, and its format is one that is known.',
  *check({ site, book }) {
    for (const { text, language } of siteTexts(site)) {
      for (const inline of figuresIn(text)) {
        const figure = book.figure(inline.expression)
        if (!figure.ok) {
          yield fromFigureError(figure.refusal, inline.place, inline.expression)
          continue
        }
        const printed = formatFigure(figure.value, inline.format, language)
        if (!printed.ok)
          yield {
            place: inline.place,
            subject: inline.expression,
            message: printed.refusal,
            remedy: 'docs/authors.md lists the formats.',
          }
      }
      for (const { chart, place } of textCharts(text)) {
        for (const cells of [
          chart.cells,
          ...(chart.reference === undefined ? [] : [chart.reference.cells]),
        ]) {
          const series = book.series(cells, chart.by)
          if (!series.ok) yield fromFigureError(series.refusal, place, cells)
        }
      }
    }
    for (const { figure: expression, format, place } of site.settings.headlines) {
      const figure = book.figure(expression)
      if (!figure.ok) yield fromFigureError(figure.refusal, place, expression)
      else if (!formatFigure(figure.value, format, 'en').ok)
        yield {
          place,
          subject: expression,
          message: `'${format}' is not a format for this figure.`,
          remedy: 'docs/authors.md lists the formats.',
        }
    }
  },
}

export const translationFigures: ContentRule = {
  id: 'translation-figures',
  severity: 'error',
  sentence: 'A translation holds the same figures, charts and studies as the English text.',
  *check({ site }) {
    for (const { text, item, language } of siteTexts(site)) {
      if (language === 'en') continue
      const wanted = expressionsOf(item.texts.en)
      const found = expressionsOf(text)
      const missing = [...wanted].filter((expression) => !found.has(expression))
      const extra = [...found].filter((expression) => !wanted.has(expression))
      if (missing.length + extra.length === 0) continue
      yield {
        place: text.place,
        subject: text.place.file,
        message: `The translation and the English text do not hold the same figures (${[...missing.map((one) => `without ${one}`), ...extra.map((one) => `only here ${one}`)].join('; ')}).`,
        remedy: 'Bring the figures of the two texts into line.',
      }
    }
  },
}

function figuresIn(text: SiteText['text']): readonly FigureInline[] {
  return textInlines(text).filter((inline) => inline.kind === 'figure')
}

function expressionsOf(text: SiteText['text']): ReadonlySet<string> {
  const normal = (expression: string): string => expression.replace(/\s+/g, ' ').trim()
  return new Set([
    ...figuresIn(text).map((inline) => normal(inline.expression)),
    ...textCharts(text).map(({ chart }) => `${normal(chart.cells)} by ${chart.by}`),
    ...textStudies(text).map(({ study }) => `the ${study.show} of ${study.dataset}`),
  ])
}

function fromFigureError(error: FigureError, place: Place, expression: string): Finding {
  const nearest = error.valid.slice(0, 5).join(', ')
  return {
    place: { ...place, column: (place.column ?? 1) + 3 + error.span.start },
    subject: expression,
    message: error.message,
    remedy: nearest === '' ? 'docs/authors.md shows how figures are written.' : `Valid here: ${nearest}.`,
  }
}
