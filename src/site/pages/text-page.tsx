// A page that is a text and its sources: each of TEXT_PAGES.
import type { Page as StaffPage } from '../../facts/site.ts'
import { PAGE_ADDRESSES } from '../components/frame/component.tsx'
import { sourceList } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

export function textPage(view: View, page: StaffPage): Page {
  const text = textOf(page.texts, view.language)
  const body = (
    <>
      <h1>{renderTitle(text.title, view)}</h1>
      {renderProse(text.body, view, { under: 1 })}
    </>
  )
  page.sources.forEach(view.notes.cite)
  return {
    address: PAGE_ADDRESSES[page.id],
    kind: 'text',
    title: text.plainTitle,
    ...(text.summary === undefined ? {} : { description: text.summary }),
    notice: noticeOf([page.texts], view.language),
    body: (
      <>
        {body}
        {sourceList(view)}
      </>
    ),
    text: plainProse(text.body, view),
    view,
  }
}
