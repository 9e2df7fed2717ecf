// Keeping the way to help on the device: what that does, what it leaves, and the buttons to keep and to remove.
import { KeepControls } from '../components/keep/component.tsx'
import { hrefIn } from '../addresses.ts'
import type { Page } from '../page.ts'
import type { HelpView, ReviewNotice } from '../view.ts'
import { CardLinks, cardForms } from './card-pages.tsx'

/** `/keep/`, with a neutral title. The one page that may register the worker. */
export function keepPage(view: HelpView, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const { t } = words
  const title = t('keep.title')
  return {
    address: '/keep/',
    kind: 'keep',
    title,
    neutral: true,
    starts: 'keeper',
    notice,
    body: (
      <>
        <h1>{title}</h1>
        <p>{t('keep.what')}</p>
        <p>{t('keep.choice')}</p>
        <h2>{t('keep.leaves')}</h2>
        <p>
          <strong>{t('keep.leaves.text')}</strong> {t('keep.leaves.quickly')}
        </p>
        <KeepControls view={view} />
        <p role="status" data-keep-status="" />
        <div data-keep-without="">
          <p>{t('keep.without')}</p>
          <p>
            <a href={hrefIn(language, '/removed/')}>{t('keep.remove')}</a>
          </p>
        </div>
        {cardForms(input).length === 0 ? null : (
          <>
            <h2>{t('keep.paper')}</h2>
            <p>{t('keep.paper.text')}</p>
            <CardLinks view={view} />
          </>
        )}
      </>
    ),
    text: [t('keep.what'), t('keep.choice'), t('keep.leaves.text'), t('keep.leaves.quickly')].join('\n\n'),
    view,
  }
}
