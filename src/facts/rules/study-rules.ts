// A study that a text shows: of a dataset of lists that overlap, from which something can be estimated.
import { nothingEstimatedWords } from '../../figures/capture-words.ts'
import { hasCaptures } from '../../figures/dataset.ts'
import { siteTexts, textStudies } from '../site-texts.ts'
import type { ContentRule, RuleContext } from './rule-context.ts'

export const studyUnknown: ContentRule = {
  id: 'study-unknown',
  severity: 'error',
  sentence:
    'A study that a text shows is of a dataset of capture histories, and something can be estimated from it.',
  *check(context) {
    for (const { text } of siteTexts(context.site))
      for (const { study, datasetPlace } of textStudies(text)) {
        const why = whyNoStudy(context, study.dataset)
        if (why !== null) yield { place: datasetPlace, subject: study.dataset, ...why }
      }
  },
}

interface Why {
  readonly message: string
  readonly remedy: string
}

function whyNoStudy({ site, book }: RuleContext, name: string): Why | null {
  const dataset = site.datasets.get(name)
  const withLists = [...site.datasets.values()].filter(hasCaptures)
  const remedy =
    withLists.length === 0
      ? 'Take the block out: no dataset of this site has capture histories.'
      : `Name one of these: ${withLists.map((each) => each.name).join(', ')}.`
  if (dataset === undefined) return { message: `There is no dataset '${name}'.`, remedy }
  if (!hasCaptures(dataset))
    return {
      message: `The dataset '${name}' does not say who is on which list: there is no study of it.`,
      remedy,
    }
  const study = book.study(name)
  if (study === null || study.ok) return null
  return {
    message: nothingEstimatedWords(study.refusal, { dataset, named: `'${name}'` }),
    remedy: `Take the block out, or link to /estimates/${name}/, which says why.`,
  }
}
