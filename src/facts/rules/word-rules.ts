// Words that would say more than the data do: "confirmed" of hotline cases, and victims of a place.
import type { Language } from '../../kit/language.ts'
import { plainText } from '../prose.ts'
import { proseOf, siteTexts } from '../site-texts.ts'
import type { Block, Inline } from '../prose.types.ts'
import type { ContentRule } from './rule-context.ts'

const CONFIRMED: { readonly [language in Language]: RegExp } = {
  en: /\bconfirmed\s+(?:\w+\s+){0,3}?(?:cases?|victims?|reports?|counts?)\b|\b(?:cases?|victims?|reports?)\s+(?:were|was|are|is|have been|has been)\s+confirmed\b/iu,
  es: /\b(?:casos?|víctimas?|informes?)\s+(?:\p{L}+\s+){0,3}?confirmad[oa]s?|confirmad[oa]s?\s+(?:\p{L}+\s+){0,2}?(?:casos?|víctimas?)/iu,
}

const victimsOf = (place: string): { readonly [language in Language]: RegExp } => ({
  en: new RegExp(
    `\\bvictims\\s+(?:in|of|from|across|throughout)\\s+(?:the\\s+state\\b|our\\s+state\\b|${place})|${place}(?:'s|’s)?\\s+(?:\\p{L}+\\s+)?victims\\b(?!['’])`,
    'iu',
  ),
  es: new RegExp(
    `víctimas\\s+(?:en|de|del)\\s+(?:(?:el\\s+)?estado(?!s\\s+unidos)|nuestro\\s+estado|${place})`,
    'iu',
  ),
})

export const confirmedCases: ContentRule = {
  id: 'confirmed-cases',
  severity: 'error',
  sentence: 'Hotline cases are reports: no text of ours calls them confirmed, in any language.',
  *check({ site }) {
    for (const finding of wordsIn(site, (language) => CONFIRMED[language])) {
      yield {
        ...finding,
        message: `'${finding.subject}' says more than a report to a hotline can.`,
        remedy:
          'Write "cases recorded by the hotline". A claim may be quoted in quotation marks on its own page.',
      }
    }
  },
}

export const victimsOfPlace: ContentRule = {
  id: 'victims-of-place',
  severity: 'error',
  sentence: 'No text of ours turns a count of reports into victims of a place, in any language.',
  *check({ site }) {
    const names = Object.values(site.settings.place.name).map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '.'))
    const patterns = victimsOf(`(?:${names.join('|')})`)
    for (const finding of wordsIn(site, (language) => patterns[language])) {
      yield {
        ...finding,
        message: `'${finding.subject}' reads as a count of victims of a place.`,
        remedy: 'Write "people counted in those cases", or "people" with what was counted.',
      }
    }
  },
}

function* wordsIn(
  site: Parameters<typeof siteTexts>[0],
  patternOf: (language: Language) => RegExp,
): Generator<{ place: { file: string; line: number }; subject: string }> {
  for (const { text, language, of } of siteTexts(site)) {
    // What a claim says stands in its title and between quotation marks; the rest is ours.
    const parts = of === 'claim' ? proseOf(text).slice(1) : proseOf(text)
    for (const run of parts.flatMap((prose) => runsOf(prose.blocks))) {
      const words = plainText(run)
      const found = patternOf(language).exec(
        of === 'claim' ? words.replace(/["“«][^"”»]*["”»]/gu, ' ') : words,
      )
      if (found === null) continue
      const place = run.find((inline) => 'place' in inline)
      yield {
        place: {
          file: text.place.file,
          line: (place !== undefined && 'place' in place ? place.place.line : undefined) ?? 1,
        },
        subject: found[0],
      }
    }
  }
}

/** The runs of inlines of a text: one a paragraph, heading or cell. */
function runsOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.of]
    if (block.kind === 'aside') return runsOf(block.of)
    if (block.kind === 'list') return block.items.flatMap((item) => runsOf(item))
    if (block.kind === 'table') return [...block.header, ...block.rows.flat()]
    return []
  })
}
