// The page of an address that leads nowhere: calm, with the way to support.
import { hrefIn } from '../addresses.ts'
import type { Page } from '../page.ts'
import type { View } from '../view.ts'

/** `404.html`, with a neutral title: an address is no reason to say on a screen what this site is. */
export function lostPage(view: View): Page {
  const { language, words } = view
  return {
    address: '/404.html',
    kind: 'error',
    title: words.t('lost.title'),
    neutral: true,
    notice: null,
    body: (
      <>
        <h1>{words.t('lost.title')}</h1>
        <p>{words.t('lost.text')}</p>
        <div class="card">
          <p class="ways">
            <a class="button" href={hrefIn(language, '/support/')}>
              {words.t('lost.support')}
            </a>
          </p>
        </div>
        <p>
          <a href={hrefIn(language, '/')}>{words.t('lost.home')}</a>
        </p>
      </>
    ),
    text: words.t('lost.text'),
    view,
  }
}
