// What the removal of a kept copy did, and what it could not. The header of its answer has the browser delete the rest.
import { hrefIn } from '../addresses.ts'
import type { Page } from '../page.ts'
import type { HelpView, ReviewNotice } from '../view.ts'

const STAYS = ['history', 'files', 'calls', 'network'] as const

/** `/removed/`, with a neutral title. */
export function removedPage(view: HelpView, notice: ReviewNotice): Page {
  const { language, words } = view
  const { t } = words
  const title = t('removed.title')
  return {
    address: '/removed/',
    kind: 'keep',
    title,
    neutral: true,
    notice,
    body: (
      <>
        <h1>{title}</h1>
        <p>{t('removed.text')}</p>
        <h2>{t('removed.stays')}</h2>
        <ul>
          {STAYS.map((what) => (
            <li>{t(`removed.stays.${what}`)}</li>
          ))}
        </ul>
        <p>
          <a href={hrefIn(language, '/find/')}>{t('removed.back')}</a>
        </p>
      </>
    ),
    text: [t('removed.text'), t('removed.stays'), ...STAYS.map((what) => t(`removed.stays.${what}`))].join(
      '\n',
    ),
    view,
  }
}
