// Sources are there, are the newest, and every reference finds one.
import type { Finding } from '../../kit/rule.ts'
import type { Place } from '../../kit/problem.ts'
import { publishedItems, siteTexts, textInlines } from '../site-texts.ts'
import type { ContentRule } from './rule-context.ts'

export const sourceUnknown: ContentRule = {
  id: 'source-unknown',
  severity: 'error',
  sentence: 'Every source that a text or a dataset names stands in sources.yaml with its parts.',
  *check({ site }) {
    for (const { item } of publishedItems(site)) {
      for (const id of item.sources) if (!site.sources.has(id)) yield missing(id, item.place)
    }
    for (const { text } of siteTexts(site)) {
      for (const inline of textInlines(text)) {
        if (inline.kind === 'cite' && !site.sources.has(inline.source))
          yield missing(inline.source, inline.place)
      }
    }
    for (const dataset of site.datasets.values()) {
      const file = `${dataset.folder}/${dataset.name}.csv`
      const rows = new Map(dataset.observations.map((observation) => [observation.source, observation.line]))
      for (const [id, line] of rows) if (!site.sources.has(id)) yield missing(id, { file, line })
      for (const id of [...dataset.preference.sources, ...(dataset.captures?.disputed ?? [])])
        if (!site.sources.has(id)) yield missing(id, { file: `${dataset.folder}/datapackage.json` })
    }
    for (const source of site.sources.values()) {
      if (source.newerEdition !== undefined && !site.sources.has(source.newerEdition))
        yield missing(source.newerEdition, { file: 'sources.yaml' })
    }
  },
}

function missing(id: string, place: Place): Finding {
  return {
    place,
    subject: id,
    message: `There is no source '${id}'.`,
    remedy: 'Describe it in sources.yaml: publisher, title, where, published, read, licence, reliability.',
  }
}

export const newerEdition: ContentRule = {
  id: 'newer-edition',
  severity: 'warning',
  sentence: 'A figure rests on the newest edition of its source.',
  *check({ site, book }) {
    const seen = new Set<string>()
    for (const { text } of siteTexts(site)) {
      for (const inline of textInlines(text)) {
        if (inline.kind !== 'figure') continue
        const figure = book.figure(inline.expression)
        if (!figure.ok) continue
        for (const id of figure.value.sources) {
          const newer = site.sources.get(id)?.newerEdition
          const subject = `${figure.value.text} (${id})`
          if (newer === undefined || seen.has(subject)) continue
          seen.add(subject)
          yield {
            place: inline.place,
            subject,
            message: `The figure rests on '${id}', of which '${newer}' is a newer edition.`,
            remedy: 'Bring the dataset up to date, or acknowledge it.',
          }
        }
      }
    }
  },
}
