// The list of claims in circulation, by verdict.
import type { JSX } from 'preact'
import { type Claim, VERDICTS } from '../../facts/site.ts'
import { hrefIn } from '../addresses.ts'
import { verdictBadge } from '../components/verdict-badge/component.tsx'
import { publicClaims, publicPage } from '../content.ts'
import { sourceList } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/claims/`: every approved claim, under its verdict and what that verdict means. */
export function claimsPage(view: View): Page {
  const { input, language, words } = view
  const claims = publicClaims(input.site)
  const page = publicPage(input.site, 'claims')
  const text = page === undefined ? undefined : textOf(page.texts, language)
  const title = text?.plainTitle ?? words.t('claims.title')
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    claims: claims.filter((claim) => claim.verdict === verdict),
  }))
  const body = (
    <>
      <h1>{text === undefined ? title : renderTitle(text.title, view)}</h1>
      {text === undefined ? null : renderProse(text.body, view, { under: 1 })}
      {groups
        .filter((group) => group.claims.length > 0)
        .map((group) => (
          <section>
            <h2>{verdictBadge(view, group.verdict)}</h2>
            <p>
              {words.t(`verdict.${group.verdict}.means`)}{' '}
              <small>{words.t('claims.count', { count: group.claims.length })}.</small>
            </p>
            <ul class="claims">
              {group.claims.map((claim) => (
                <li>{claimLink(view, claim)}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
  page?.sources.forEach(view.notes.cite)
  const texts = [...(page === undefined ? [] : [page]), ...claims].map((each) => each.texts)
  return {
    address: '/claims/',
    kind: 'claims',
    title,
    ...(text?.summary === undefined ? {} : { description: text.summary }),
    notice: noticeOf(texts, language),
    body: (
      <>
        {body}
        {sourceList(view)}
      </>
    ),
    text: [
      ...(text === undefined ? [] : [plainProse(text.body, view)]),
      ...claims.map(
        (claim) => `${words.t(`verdict.${claim.verdict}`)}: “${textOf(claim.texts, language).plainTitle}”`,
      ),
    ].join('\n\n'),
    view,
  }
}

function claimLink({ language }: View, claim: Claim): JSX.Element {
  return <a href={hrefIn(language, `/claims/${claim.id}/`)}>“{textOf(claim.texts, language).plainTitle}”</a>
}
