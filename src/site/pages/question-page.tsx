// The page of one question: the address that can be passed on.
import type { Fact } from '../../facts/site.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { lawNote } from '../components/question/component.tsx'
import { sourceList } from '../components/source-list/component.tsx'
import { questionLd } from '../json-ld.ts'
import type { Page } from '../page.ts'
import { printDate } from '../print.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/questions/<id>/`. */
export function questionPage(view: View, fact: Fact): Page {
  const { language, words } = view
  const text = textOf(fact.texts, language)
  const body = (
    <>
      <p class="small up">
        <a href={`${hrefIn(language, '/')}#q-${fact.id}`}>{words.t('nav.up.question')}</a>
      </p>
      <h1>{renderTitle(text.title, view)}</h1>
      {renderProse(text.body, view, { under: 1 })}
      {lawNote(view, fact)}
      <p class="small">{words.t('facts.reviewed', { date: printDate(fact.reviewBy, language) })}</p>
    </>
  )
  fact.sources.forEach(view.notes.cite)
  const address: Address = `/questions/${fact.id}/`
  const answer = plainProse(text.body, view)
  return {
    address,
    kind: 'text',
    title: text.plainTitle,
    ...(text.summary === undefined ? {} : { description: text.summary }),
    notice: noticeOf([fact.texts], language),
    body: (
      <>
        {body}
        {sourceList(view)}
      </>
    ),
    text: answer,
    linkedData: questionLd(view, { address, question: text.plainTitle, answer }),
    view,
  }
}
