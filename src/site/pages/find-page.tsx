// Finding help by what one needs. Without a script, or where it fails, the page leads to the areas, which list everything.
import { hrefIn } from '../addresses.ts'
import { AreaLinks } from '../components/finder/area-links.tsx'
import { Finder } from '../components/finder/component.tsx'
import type { Page } from '../page.ts'
import type { HelpView, ReviewNotice } from '../view.ts'
import { emergency } from './area-pages.tsx'

/** `/find/`, with a neutral title and no icon. The one page that may start the worker that searches. */
export function findPage(view: HelpView, notice: ReviewNotice): Page {
  const { t } = view.words
  return {
    address: '/find/',
    kind: 'find',
    title: t('find.title'),
    neutral: true,
    starts: 'finder',
    description: t('support.description'),
    notice,
    body: (
      <>
        <h1>{t('find.heading')}</h1>
        <p>{t('find.intro')}</p>
        {emergency(view)}
        <Finder view={view} />
        <section aria-labelledby="areas">
          <h2 id="areas">{t('find.areas')}</h2>
          <p>{t('find.areas.text')}</p>
          <AreaLinks view={view} />
        </section>
        <p class="small">{t('find.visible')}</p>
        <p>
          <a href={hrefIn(view.language, '/keep/')}>{t('keep.title')}</a>
        </p>
      </>
    ),
    text: [t('find.heading'), t('find.intro'), t('find.areas.text'), t('find.visible')].join('\n\n'),
    view,
  }
}
