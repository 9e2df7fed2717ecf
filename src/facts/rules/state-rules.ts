// Languages, review dates and acknowledgements: what is due, what is missing, who answers for it.
import type { LocalText } from '../../kit/language.ts'
import type { Finding } from '../../kit/rule.ts'
import { publishedItems, siteTexts, textInlines } from '../site-texts.ts'
import type { ContentRule } from './rule-context.ts'

export const missingTranslation: ContentRule = {
  id: 'missing-translation',
  severity: 'error',
  sentence: 'Every published text, setting and label exists in each language of the site.',
  *check({ site }) {
    const { languages } = site.settings
    for (const { item } of publishedItems(site)) {
      for (const language of languages) {
        if (item.texts[language] !== undefined) continue
        const file = item.place.file.replace(/\.en\.md$/, `.${language}.md`)
        yield {
          place: { file },
          subject: file,
          message: `'${item.id}' has no text in '${language}', a language of this site.`,
          remedy: `Write ${file}, or take '${language}' out of the languages in site.yaml.`,
        }
      }
    }
    const { settings } = site
    yield* untranslated(
      [
        settings.name,
        settings.publisher.name,
        settings.publisher.about,
        settings.place.name,
        ...settings.headlines.map((headline) => headline.label),
      ],
      'site.yaml',
    )
    for (const dataset of site.datasets.values()) {
      const measures = dataset.measures.flatMap((measure) => [
        measure.title,
        measure.unitLabel,
        measure.counts,
        measure.countsNot,
      ])
      const dimensions = dataset.dimensions.flatMap((dimension) => [
        dimension.title,
        ...dimension.labels.values(),
      ])
      yield* untranslated(
        [
          dataset.title,
          dataset.description,
          dataset.provenance,
          dataset.preference.because,
          ...measures,
          ...dimensions,
        ],
        `${dataset.folder}/datapackage.json`,
      )
    }
    function* untranslated(texts: readonly LocalText[], file: string): Generator<Finding> {
      for (const text of texts) {
        for (const language of languages) {
          if (text[language] !== undefined) continue
          yield {
            place: { file },
            subject: text.en,
            message: `'${text.en.slice(0, 60)}' has no words in '${language}'.`,
            remedy: `Add '${language}' beside 'en'.`,
          }
        }
      }
    }
  },
}

export const translationUnreviewed: ContentRule = {
  id: 'translation-unreviewed',
  severity: 'warning',
  sentence:
    'Every translation has been read by a speaker of the language; until then the page says so at its top.',
  *check({ site }) {
    for (const language of site.settings.languages) {
      const unread = siteTexts(site).filter(
        ({ text, ...of }) => of.language === language && text.reviewedBySpeaker === null,
      )
      const [first] = unread
      if (first === undefined) continue
      const files = unread.map(({ text }) => text.place.file)
      yield {
        place: first.text.place,
        subject: language,
        message: `No speaker of '${language}' has read ${files.length} of its texts: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ' and others' : ''}.`,
        remedy:
          'Let one read them and set reviewed-by-speaker in each, or acknowledge it: the pages say so at their top.',
      }
    }
    for (const [language, reviewer] of site.settings.helpLanguages) {
      if (reviewer !== null) continue
      yield {
        place: { file: 'site.yaml' },
        subject: language,
        message: `No speaker of '${language}' has read the pages of help in it.`,
        remedy:
          'Let one read them and say who and when under help-languages, or acknowledge it: the pages say so at their top.',
      }
    }
  },
}

export const reviewDue: ContentRule = {
  id: 'review-due',
  severity: 'warning',
  sentence: 'A published text is not past its review date.',
  *check({ site, asOf }) {
    for (const { item } of publishedItems(site)) {
      if (item.reviewBy >= asOf) continue
      yield {
        place: item.place,
        subject: item.place.file,
        message: `The review of this text was due on ${item.reviewBy}.`,
        remedy: 'Read it against its sources and set a new review-by, or acknowledge it.',
      }
    }
  },
}

export const lawUndated: ContentRule = {
  id: 'law-undated',
  severity: 'error',
  sentence: 'A fact that speaks of a law says as of when.',
  *check({ site }) {
    for (const fact of site.facts) {
      if (fact.state !== 'approved' || fact.lawAsOf !== undefined) continue
      const law = textInlines(fact.texts.en).find((inline) => inline.kind === 'mark' && inline.why === 'law')
      if (law === undefined || !('place' in law)) continue
      yield {
        place: law.place,
        subject: fact.id,
        message: 'The fact speaks of a law without saying as of when.',
        remedy: "Add 'law-as-of: 2026-11' to its front matter.",
      }
    }
  },
}

export const examplePublisher: ContentRule = {
  id: 'example-publisher',
  severity: 'publisher',
  sentence: 'The publisher is a real organisation with an address of its own, not the example.',
  *check({ site: { settings } }) {
    for (const [setting, address] of [
      ['publisher.url', settings.publisher.url],
      ['url', settings.url],
      ['wrong-number.email', settings.wrongNumber.email],
    ] as const) {
      if (!/(?:\.|@)(?:example|test|invalid)(?:[/:]|$)/i.test(address) && !/\.example$/i.test(address))
        continue
      yield {
        place: { file: 'site.yaml' },
        subject: setting,
        message: `'${setting}' is an example: ${address}.`,
        remedy: 'Write the address of the organisation that publishes this site.',
      }
    }
  },
}
