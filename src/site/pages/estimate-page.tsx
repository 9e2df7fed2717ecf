// How many there may be, from lists that overlap: what every method says of a dataset's counts, or why nothing can be said.
import type { JSX } from 'preact'
import { sourcesOf } from '../../figures/cells.ts'
import type { CaptureDataset } from '../../figures/dataset.ts'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { EstimateReport } from '../components/estimate/component.tsx'
import { estimateAddress, namedStudy } from '../components/estimate/named-study.ts'
import { estimateCounted, estimateSpread, estimateVerdict } from '../components/estimate/verdict.ts'
import { reuse } from '../components/reuse/component.tsx'
import { citeMark, doubtNotes, sourceList, sourceName } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { studyReuse } from '../study-reuse.ts'
import type { ReviewNotice, View } from '../view.ts'

/**
 * `/estimates/<dataset>/`.
 *
 * Requires  a study of the dataset in the book, which may be a refusal: the page then says why there is no number.
 */
export function estimatePage(view: View, dataset: CaptureDataset, notice: ReviewNotice): Page {
  const { language, words } = view
  const title = words.t('estimate.title', { title: textIn(dataset.title, language) })
  const study = namedStudy(view, dataset)
  const said = study.ok
    ? [estimateVerdict, estimateSpread, estimateCounted].map((say) => say(study.value, language))
    : [study.refusal]
  const taken = study.ok ? studyReuse(view, { dataset, study: study.value, title }) : null
  const sources = sourcesOf(dataset.observations)
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{words.t('estimate.data')}</a>
      </p>
      <h1>{title}</h1>
      {!study.ok ? (
        <p class="verdict">{said[0]}</p>
      ) : (
        <EstimateReport study={study.value} language={language} />
      )}
      {whoDisputes(view, dataset)}
      {whoIsCounted(view, dataset, sources)}
      {taken === null ? null : reuse(view, taken.options)}
      {sourceList(view)}
    </>
  )
  return {
    address: estimateAddress(dataset),
    kind: 'estimate',
    title,
    description: said[0] ?? title,
    notice,
    body,
    text: [title, ...said].join('\n\n'),
    ...(taken === null ? {} : { files: taken.files }),
    more: { study: study.ok ? study.value : null },
    view,
  }
}

/** Nobody should read the numbers without knowing that they are disputed, and by whom. */
function whoDisputes(view: View, { captures }: CaptureDataset): JSX.Element | null {
  if (captures.disputed.length === 0) return null
  const names = captures.disputed.map((source, at) => (
    <>
      {at === 0 ? ' ' : '; '}
      {sourceName(view, source)} {citeMark(view, source)}
    </>
  ))
  return (
    <p>
      {view.words.t('estimate.disputed')}
      {names}
    </p>
  )
}

/** Whom the lists count and whom not, with the doubts about the sources. */
function whoIsCounted(view: View, dataset: CaptureDataset, sources: readonly string[]): JSX.Element {
  const { language, words } = view
  const measure = dataset.measures.find(({ name }) => name === dataset.captures.count)
  return (
    <>
      <h2>{words.t('data.measures')}</h2>
      {measure === undefined ? null : (
        <p>
          {words.t('data.counts', { text: textIn(measure.counts, language) })}{' '}
          {textIn(measure.countsNot, language)} {sources.map((source) => citeMark(view, source))}
        </p>
      )}
      {doubtNotes(view, sources)}
    </>
  )
}
