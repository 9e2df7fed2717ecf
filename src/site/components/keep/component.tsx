// What the pages of the way to help say of a kept copy, and the two buttons of the page that makes and removes one.
import type { JSX } from 'preact'
import { type Address, hrefIn } from '../../addresses.ts'
import type { HelpView } from '../../view.ts'

/** The list of what a copy holds, for each language: `/es/keep/files.json`. */
export const KEEP_LIST: Address = '/keep/files.json'

interface KeepProps {
  readonly view: HelpView
}

/** An empty place for "Kept on this device on …", which the script fills where a copy is there. */
export function KeptNote({ view: { language, words } }: KeepProps): JSX.Element {
  return (
    <p
      class="notice"
      hidden
      data-list={hrefIn(language, KEEP_LIST)}
      data-kept={words.t('keep.kept', { date: '{date}' })}
      data-old={words.t('keep.old')}
    />
  )
}

/** To keep and to remove, side by side. Shown by the script alone; without it the link to remove still works, below. */
export function KeepControls({ view: { language, words } }: KeepProps): JSX.Element {
  const { t } = words
  return (
    <div
      class="press"
      hidden
      data-keep=""
      data-saving={t('keep.saving')}
      data-saved={t('keep.saved')}
      data-failed={t('keep.failed')}
      data-removing={t('keep.removing')}
      data-removed={t('keep.removed')}
    >
      <button type="button">{t('keep.add')}</button>
      <a href={hrefIn(language, '/removed/')}>{t('keep.remove')}</a>
    </div>
  )
}
