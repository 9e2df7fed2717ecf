// The way to help by area, without choosing: a page for the whole country, one for the site's state, one for each region.
import type { JSX } from 'preact'
import { type LocalText, isLanguage, textIn } from '../../kit/language.ts'
import { isStaleShelter } from '../../services/freshness.ts'
import { type PublicService, isNational } from '../../services/public-service.ts'
import { SECTIONS } from '../../services/service.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { AreaLinks, type AreaPlace, areasOf } from '../components/finder/area-links.tsx'
import { cardWeight, plainService, twinService } from '../components/service-card/plain-service.ts'
import { serviceCard } from '../components/service-card/component.tsx'
import type { Page } from '../page.ts'
import type { HelpView, ReviewNotice } from '../view.ts'

/** The weight of the cards that a page may have: it then stays within its budget, with all that is around them. */
const PAGE_WEIGHT = 15_000

/** Services under a heading of their own; without one they are all that the page has. */
interface Part {
  readonly title: string | null
  readonly services: readonly PublicService[]
}

/**
 * Every page of the areas in one language. Ensures each public service stands on at least one of them in a language of the
 * site; in the other languages there are the lines for the whole country alone.
 */
export function areaPages(view: () => HelpView, notice: ReviewNotice): readonly Page[] {
  const { input, language } = view()
  const isWhole = isLanguage(language) && input.site.settings.languages.includes(language)
  return areasOf(input)
    .filter(({ kind }) => isWhole || kind === 'country')
    .flatMap((area) => {
      const pages = pagesOf(view(), partsOf(view(), area))
      return pages.map((parts, index) =>
        areaPage(view(), { area, notice, parts, number: index + 1, count: pages.length }),
      )
    })
}

/**
 * What stands on the pages of an area below the lines for danger now, in the order of the sections of support. In each
 * section a shelter of which nothing fresh is known comes after the others; a line for the whole country does not.
 */
function partsOf({ input, words, language }: HelpView, { kind, id }: AreaPlace): readonly Part[] {
  const { directory, site, asOf } = input
  const { code, name } = site.settings.place
  const rank = (service: PublicService): number =>
    2 * SECTIONS.indexOf(service.section) + Number(!isNational(service) && isStaleShelter(service, asOf))
  const sorted = directory
    .filter(({ section }) => section !== 'emergency')
    .toSorted((a, b) => rank(a) - rank(b) || a.order - b.order)
  const isOfState = (service: PublicService): boolean =>
    service.areas.some((area) => area.kind === 'state' && area.state === code)
  const isOfRegion = (service: PublicService, region: string): boolean =>
    service.areas.some((area) => area.kind === 'region' && area.region === region)
  const local = sorted.filter((service) => !isNational(service))
  const statewide = local.filter(isOfState)
  if (kind === 'country') return [{ title: null, services: sorted.filter(isNational) }]
  if (kind === 'region') {
    return [
      {
        title: words.t('area.here'),
        services: local.filter((service) => isOfRegion(service, id) && !isOfState(service)),
      },
      { title: words.t('area.state', { place: textIn(name, language) }), services: statewide },
    ]
  }
  const regions = site.settings.regions.map((region) => region.id)
  const nowhereElse = local.filter(
    (service) => !isOfState(service) && !regions.some((region) => isOfRegion(service, region)),
  )
  const services = [...statewide, ...nowhereElse].toSorted((a, b) => rank(a) - rank(b))
  return [{ title: null, services }]
}

/** The parts, spread over as many pages as they need. There is one page at least. */
function pagesOf(view: HelpView, parts: readonly Part[]): readonly (readonly Part[])[] {
  const pages: Part[][] = [[]]
  let room = PAGE_WEIGHT
  for (const { title, services } of parts) {
    let open: { readonly title: Part['title']; readonly services: PublicService[] } = { title, services: [] }
    pages.at(-1)?.push(open)
    for (const service of services) {
      const weight = cardWeight(view, service)
      if (weight > room && room < PAGE_WEIGHT) {
        open = { title, services: [] }
        pages.push([open])
        room = PAGE_WEIGHT
      }
      open.services.push(service)
      room -= weight
    }
  }
  return pages
}

interface AreaPage {
  readonly area: AreaPlace
  readonly notice: ReviewNotice
  readonly parts: readonly Part[]
  /** From 1. */
  readonly number: number
  readonly count: number
}

function areaPage(view: HelpView, { area, notice, parts, number, count }: AreaPage): Page {
  const { input, language, words } = view
  const { t } = words
  const name = nameOf(area, view)
  const title = number === 1 ? name : `${name}, ${t('area.page', { n: String(number) })}`
  const services = parts.flatMap((part) => part.services)
  const { languages, helpLanguages } = input.site.settings
  // No marks stand on the page: its twin names the sources.
  services.flatMap(({ sources }) => sources).forEach(view.notes.cite)
  return {
    address: pageAddress(area.address, number),
    languages: area.kind === 'country' ? [...languages, ...helpLanguages.keys()] : languages,
    kind: 'area',
    title,
    neutral: true,
    description: t('support.description'),
    notice,
    body: (
      <>
        <h1>{title}</h1>
        <p>
          <a class="button" href={hrefIn(language, '/find/')}>
            {t('area.find')}
          </a>
        </p>
        {emergency(view)}
        {area.kind === 'country' ? null : (
          <p>
            <a class="button" href={hrefIn(language, '/area/us/')}>
              {t('area.lines')}
            </a>
          </p>
        )}
        {parts.map((part) => (
          <PartSections view={view} part={part} />
        ))}
        {count === 1 ? null : pageLinks(view, { area, number, count })}
        <nav aria-labelledby="areas">
          <h2 id="areas">{t('area.other')}</h2>
          <AreaLinks view={view} here={area.address} />
        </nav>
      </>
    ),
    text: services.map((service) => plainService(view, service)).join('\n\n'),
    more: { services: services.map((service) => twinService(view, service)) },
    view,
  }
}

function nameOf({ name, kind }: AreaPlace, { words, language }: HelpView): string {
  return kind === 'country' ? words.t('area.country') : textIn(name ?? EMPTY, language)
}
const EMPTY: LocalText = { en: '' }

function pageAddress(address: Address, number: number): Address {
  return number === 1 ? address : `${address}${number}/`
}

/** The lines for danger now, in the place that they have on every page of the way to help. */
export function emergency(view: HelpView): JSX.Element | null {
  const services = view.input.directory.filter(({ section }) => section === 'emergency')
  if (services.length === 0) return null
  return (
    <div class="now">
      <h2>{view.words.t('support.danger')}</h2>
      {services.map((service) => serviceCard(view, service))}
    </div>
  )
}

function PartSections({ view, part }: { readonly view: HelpView; readonly part: Part }): JSX.Element {
  const { t } = view.words
  const sections = SECTIONS.map((section) => ({
    section,
    services: part.services.filter((service) => service.section === section),
  })).filter(({ services }) => services.length > 0)
  const Heading = part.title === null ? 'h2' : 'h3'
  return (
    <>
      {part.title === null ? null : <h2>{part.title}</h2>}
      {part.title !== null && part.services.length === 0 ? <p>{t('area.none')}</p> : null}
      {sections.map(({ section, services }) => (
        <div {...(section === 'tip' ? { class: 'tips plain' } : {})}>
          <Heading class="topic">{t(`topic.${section}`)}</Heading>
          {section === 'tip' ? <p>{t('topic.tip.note')}</p> : null}
          {services.map((service) =>
            serviceCard(view, service, { heading: part.title === null ? 'h3' : 'h4' }),
          )}
        </div>
      ))}
    </>
  )
}

function pageLinks(
  view: HelpView,
  { area, number, count }: Pick<AreaPage, 'area' | 'number' | 'count'>,
): JSX.Element {
  const { t } = view.words
  return (
    <nav aria-label={t('area.pages')}>
      <ul class="pages">
        {Array.from({ length: count }, (_, index) => index + 1).map((each) => (
          <li>
            <a
              href={hrefIn(view.language, pageAddress(area.address, each))}
              {...(each === number ? { 'aria-current': 'page' as const } : {})}
            >
              {t('area.page', { n: String(each) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
