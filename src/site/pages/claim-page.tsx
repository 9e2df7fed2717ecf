// The page of one claim: what is said, our verdict, why, and what can be said instead.
import type { Claim } from '../../facts/site.ts'
import { hrefIn } from '../addresses.ts'
import { sourceEntry, sourceOf } from '../components/source-list/component.tsx'
import { verdictBadge } from '../components/verdict-badge/component.tsx'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/claims/<id>/`. */
export function claimPage(view: View, claim: Claim): Page {
  const { language, words } = view
  const text = textOf(claim.texts, language)
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/claims/')}>{words.t('nav.up.claim')}</a>
      </p>
      <blockquote class="said">
        <h1>“{renderTitle(text.title, view)}”</h1>
      </blockquote>
      <p>
        {words.t('claim.verdict')}: {verdictBadge(view, claim.verdict)}
      </p>
      <p>{words.t(`verdict.${claim.verdict}.means`)}</p>
      <h2>{words.t('claim.why')}</h2>
      {renderProse(text.body, view, { under: 2 })}
      {text.instead === undefined ? null : (
        <section class="instead">
          <h2>{words.t('claim.instead')}</h2>
          {renderProse(text.instead, view, { under: 2 })}
        </section>
      )}
    </>
  )
  claim.sources.forEach(view.notes.cite)
  const plain = [
    plainProse(text.body, view),
    ...(text.instead === undefined ? [] : [plainProse(text.instead, view)]),
  ]
  return {
    address: `/claims/${claim.id}/`,
    kind: 'claim',
    title: text.plainTitle,
    ...(text.summary === undefined ? {} : { description: text.summary }),
    notice: noticeOf([claim.texts], language),
    body: (
      <>
        {body}
        <section class="sources">
          <h2>{words.t('claim.found')}</h2>
          <ol>
            {view.notes.sources().map((id, index) => (
              <li id={`s${index + 1}`}>{sourceEntry(view, sourceOf(view, id), true)}</li>
            ))}
          </ol>
        </section>
      </>
    ),
    text: plain.join('\n\n'),
    more: { verdict: claim.verdict },
    view,
  }
}
