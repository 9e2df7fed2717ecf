// The facts page: where help is, the headline figures, and every question with its answer.
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { factsBySection, publicFacts, publicPage } from '../content.ts'
import { ledger, ledgerNote } from '../components/ledger/component.tsx'
import { question } from '../components/question/component.tsx'
import { supportCard } from '../components/support-card/component.tsx'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/`: all approved questions by section. */
export function factsPage(view: View): Page {
  const { input, language, words } = view
  const { site } = input
  const home = publicPage(site, 'home')
  const text = home === undefined ? undefined : textOf(home.texts, language)
  const fallback = words.t('home.title', { place: textIn(site.settings.place.name, language) })
  const headlines = ledger(view)
  const body = (
    <>
      <h1>{text === undefined ? fallback : renderTitle(text.title, view)}</h1>
      {supportCard(view)}
      {text === undefined ? null : renderProse(text.body, view, { under: 1 })}
      {headlines === null ? null : (
        <section aria-labelledby="headlines">
          <h2 id="headlines">{words.t('home.headlines')}</h2>
          {headlines}
          <p class="small">
            {ledgerNote(view)} {words.t('home.headlines.note')}
          </p>
        </section>
      )}
      {factsBySection(site).map(({ section, facts }) => (
        <section aria-labelledby={section}>
          <h2 id={section}>{words.t(`section.${section}`)}</h2>
          {facts.map((fact) => question(view, fact))}
        </section>
      ))}
      <p>
        <a href={hrefIn(language, '/sources/')}>{words.t('sources.all')}</a>
      </p>
    </>
  )
  const facts = publicFacts(site)
  facts.flatMap((fact) => fact.sources).forEach(view.notes.cite)
  return {
    address: '/',
    kind: 'facts',
    title: text?.plainTitle ?? fallback,
    ...(text?.summary === undefined ? {} : { description: text.summary }),
    notice: noticeOf(
      [...(home === undefined ? [] : [home]), ...facts].map((each) => each.texts),
      language,
    ),
    body,
    text: [
      ...(text === undefined ? [] : [plainProse(text.body, view)]),
      ...facts.map((fact) => {
        const { plainTitle, body: answer } = textOf(fact.texts, language)
        return `${plainTitle}\n\n${plainProse(answer, view)}`
      }),
    ].join('\n\n'),
    view,
  }
}
