// The areas that have a page of their own, and links to them.
import type { JSX } from 'preact'
import { type LocalText, isLanguage, textIn } from '../../../kit/language.ts'
import { type Address, hrefIn } from '../../addresses.ts'
import type { RenderInput } from '../../render-input.ts'
import type { HelpView } from '../../view.ts'

export interface AreaPlace {
  readonly kind: 'country' | 'state' | 'region'
  /** `US`, the code of the state, or the id of the region. */
  readonly id: string
  readonly address: Address
  /** Absent for the country, which the product names. */
  readonly name?: LocalText
}

/** The country, the site's state, then its regions in the order of the settings. */
export function areasOf({ site }: RenderInput): readonly AreaPlace[] {
  const { place, regions } = site.settings
  return [
    { kind: 'country', id: 'US', address: '/area/us/' },
    { kind: 'state', id: place.code, address: `/area/${place.code.toLowerCase()}/`, name: place.name },
    ...regions.map(({ id, name }): AreaPlace => ({ kind: 'region', id, address: `/area/${id}/`, name })),
  ]
}

interface AreaLinksProps {
  readonly view: HelpView
  /** The area that the links stand on the page of. */
  readonly here?: Address
}

/** Links to every area but this one. Where a page exists in no other language than English, it is that one. */
export function AreaLinks({ view, here }: AreaLinksProps): JSX.Element {
  const { input, language, words } = view
  const isWhole = isLanguage(language) && input.site.settings.languages.includes(language)
  return (
    <ul class="areas">
      {areasOf(input)
        .filter(({ address }) => address !== here)
        .map(({ address, name }) => (
          <li>
            {name === undefined ? (
              <a href={hrefIn(language, address)}>{words.t('area.country')}</a>
            ) : isWhole ? (
              <a href={hrefIn(language, address)}>{textIn(name, language)}</a>
            ) : (
              <a href={address} lang="en" hreflang="en" dir="ltr">
                {name.en} (English)
              </a>
            )}
          </li>
        ))}
    </ul>
  )
}
