// Support: danger now first, then what is good to know before reaching out, then whom a person can reach, by what it is about.
import type { JSX } from 'preact'
import type { Block } from '../../facts/prose.types.ts'
import { hrefIn } from '../addresses.ts'
import { type PublicService, isNational } from '../../services/public-service.ts'
import { type Section as Topic, SECTIONS } from '../../services/service.ts'
import { AreaLinks } from '../components/finder/area-links.tsx'
import { serviceCard } from '../components/service-card/component.tsx'
import { cardWeight, plainService, twinService } from '../components/service-card/plain-service.ts'
import { citeMark, sourceList } from '../components/source-list/component.tsx'
import { publicPage } from '../content.ts'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderBlocks, renderInlines } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

interface Group {
  readonly section: Topic
  readonly services: readonly PublicService[]
}

/** `/support/`, with a neutral title and no icon. */
export function supportPage(given: View): Page {
  const view: View = { ...given, sourcesAt: hrefIn(given.language, '/support/sources/') }
  const { input, language, words } = view
  const page = publicPage(input.site, 'support')
  const text = page === undefined ? undefined : textOf(page.texts, language)
  const { opening, danger, sections } = partsOf(text?.body.blocks ?? [])
  const groups = groupsOf(shownServices(view))
  const lines = groups.filter(({ section }) => section !== 'emergency' && section !== 'tip')
  const tips = groups.filter(({ section }) => section === 'tip')
  const title = words.t('support.title')
  const body = (
    <>
      <h1>{title}</h1>
      {renderBlocks(opening, view, { under: 1 })}
      {dangerNow(view, danger, groups)}
      <p>
        <a class="button" href={hrefIn(language, '/find/')}>
          {words.t('area.find')}
        </a>
      </p>
      {beforeReachingOut(view, sections)}
      {jumpList(view, [...lines, ...tips])}
      {lines.map((group) => topicSection(view, group))}
      {tips.map((group) => tipSection(view, group))}
    </>
  )
  page?.sources.forEach(view.notes.cite)
  return {
    address: '/support/',
    kind: 'support',
    title,
    description: words.t('support.description'),
    neutral: true,
    notice: page === undefined ? null : noticeOf([page.texts], language),
    body: (
      <>
        {body}
        <nav aria-labelledby="areas">
          <h2 id="areas">{words.t('find.areas')}</h2>
          <AreaLinks view={view} />
        </nav>
        <p>
          <a href={hrefIn(language, '/keep/')}>{words.t('keep.link')}</a>
        </p>
        <p>
          <a href={view.sourcesAt}>{words.t('sources.title')}</a>
        </p>
      </>
    ),
    text: [
      ...groups.flatMap(({ services }) => services.map((service) => plainService(view, service))),
      text === undefined ? '' : plainProse(text.body, view),
    ].join('\n\n'),
    more: {
      services: groups.flatMap(({ services }) => services.map((service) => twinService(view, service))),
    },
    view,
  }
}

/** The weight of the cards that fit on the page beside its text. */
const PAGE_WEIGHT = 20_000

/** All services while they fit; else those of the state and the country, or of the country alone: areas have the rest. */
function shownServices(view: View): readonly PublicService[] {
  const { directory } = view.input
  const national = directory.filter(isNational)
  const wide = directory.filter(
    (service) => isNational(service) || service.areas.some(({ kind }) => kind === 'state'),
  )
  const weightOf = (services: readonly PublicService[]): number =>
    services.reduce((sum, service) => sum + cardWeight(view, service), 0)
  return [directory, wide].find((services) => weightOf(services) <= PAGE_WEIGHT) ?? national
}

/** Services with something to show, by section in the order of the page, smaller `order` first. */
function groupsOf(directory: readonly PublicService[]): readonly Group[] {
  return SECTIONS.map((section) => ({
    section,
    services: directory
      .filter((service) => service.section === section)
      .toSorted((a, b) => a.order - b.order),
  })).filter(({ services }) => services.length > 0)
}

/** `/support/sources/`: the sources of that page, numbered as its marks number them. Neutral as it is. */
export function supportSourcesPage(view: View, support: Page): Page {
  view.notes.takeOver(support.view.notes)
  const title = view.words.t('sources.title')
  return {
    address: '/support/sources/',
    kind: 'sources',
    title,
    description: view.words.t('support.description'),
    neutral: true,
    notice: support.notice,
    body: (
      <>
        <p class="small up">
          <a href={hrefIn(view.language, '/support/')}>{view.words.t('support.title')}</a>
        </p>
        {sourceList(view, { isWholePage: true })}
      </>
    ),
    text: '',
    view,
  }
}

interface Parts {
  readonly opening: readonly Block[]
  /** The first section, which is about danger now: it stands with the lines for that, before all others. */
  readonly danger: readonly Block[]
  readonly sections: readonly Block[]
}

/** The text of the page in the parts that stand at different places. */
function partsOf(blocks: readonly Block[]): Parts {
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2 ? [index] : [],
  )
  const [first = blocks.length, second = blocks.length] = starts
  return {
    opening: blocks.slice(0, first),
    danger: blocks.slice(first, second),
    sections: blocks.slice(second),
  }
}

function dangerNow(view: View, danger: readonly Block[], groups: readonly Group[]): JSX.Element {
  const services = groups.filter(({ section }) => section === 'emergency').flatMap((group) => group.services)
  return (
    <div class="now">
      {danger.length === 0 ? (
        <h2>{view.words.t('support.danger')}</h2>
      ) : (
        renderBlocks(danger.slice(0, 1), view, { under: 1 })
      )}
      {services.map((service) => citedCard(view, service))}
      {renderBlocks(danger.slice(1), view, { under: 2 })}
    </div>
  )
}

/** What a call leaves behind, what it is like, and whom it may concern: closed, so that the lines are near. */
function beforeReachingOut(view: View, sections: readonly Block[]): JSX.Element | null {
  const parts = bySection(sections)
  if (parts.length === 0) return null
  const { words } = view
  return (
    <section aria-labelledby="before">
      <h2 id="before">{words.t('support.before')}</h2>
      <p>
        {words.t('support.trace')} <a href="#lines">{words.t('support.skip')}</a>
      </p>
      {parts.map(({ heading, blocks }) => (
        <details class="q" id={heading.id}>
          <summary>
            <h3>{renderInlines(heading.of, view)}</h3>
          </summary>
          <div class="answer">{renderBlocks(blocks, view, { under: 3 })}</div>
        </details>
      ))}
    </section>
  )
}

interface Section {
  readonly heading: Extract<Block, { kind: 'heading' }>
  readonly blocks: readonly Block[]
}

function bySection(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: Section['heading']; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

function jumpList({ words }: View, groups: readonly Group[]): JSX.Element {
  return (
    <nav aria-labelledby="lines">
      <h2 id="lines">{words.t('support.lines')}</h2>
      <ul class="jump">
        {groups.map(({ section }) => (
          <li>
            <a href={`#topic-${section}`}>{words.t(`topic.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function topicSection(view: View, { section, services }: Group): JSX.Element {
  return (
    <section aria-labelledby={`topic-${section}`}>
      <h2 id={`topic-${section}`}>{view.words.t(`topic.${section}`)}</h2>
      {services.map((service) => citedCard(view, service))}
    </section>
  )
}

/** Police and immigration agencies, apart, and labelled as what they are. */
function tipSection(view: View, { services }: Group): JSX.Element {
  return (
    <section class="tips plain" aria-labelledby="topic-tip">
      <h2 id="topic-tip">{view.words.t('topic.tip')}</h2>
      <p>{view.words.t('topic.tip.note')}</p>
      {services.map((service) => citedCard(view, service))}
    </section>
  )
}

/** The card, and the marks of the sources that it rests on. */
function citedCard(view: View, service: PublicService): JSX.Element {
  const marks = (
    <p class="small">
      {view.words.t('sources.title')}: {service.sources.map((source) => citeMark(view, source))}
    </p>
  )
  return serviceCard(view, service, { marks })
}
