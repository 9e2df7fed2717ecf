// Support: danger now first, then what is good to know before reaching out, then whom a person can reach by what they need.
import type { JSX } from 'preact'
import type { Block } from '../../facts/prose.types.ts'
import { hrefIn } from '../addresses.ts'
import { textIn } from '../../kit/language.ts'
import { NEEDS, type Need, type Service } from '../../services/service.ts'
import { channelAddress, channelHref, channelState } from '../components/service-card/channel.ts'
import { publicChannels, serviceCard } from '../components/service-card/component.tsx'
import { sourceList } from '../components/source-list/component.tsx'
import { publicPage } from '../content.ts'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderBlocks, renderInlines } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

interface Group {
  readonly need: Need
  readonly services: readonly Service[]
}

/** `/support/`, with a neutral title and no icon. */
export function supportPage(given: View): Page {
  const view: View = { ...given, sourcesAt: hrefIn(given.language, '/support/sources/') }
  const { input, language, words } = view
  const page = publicPage(input.site, 'support')
  const text = page === undefined ? undefined : textOf(page.texts, language)
  const { opening, danger, sections } = partsOf(text?.body.blocks ?? [])
  const groups = groupsOf(input.directory)
  const lines = groups.filter(({ need }) => need !== 'emergency' && need !== 'tip')
  const tips = groups.filter(({ need }) => need === 'tip')
  const title = words.t('support.title')
  const body = (
    <>
      <h1>{title}</h1>
      {renderBlocks(opening, view, { under: 1 })}
      {dangerNow(view, danger, groups)}
      {beforeReachingOut(view, sections)}
      {jumpList(view, [...lines, ...tips])}
      {lines.map((group) => needSection(view, group))}
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
      services: groups.flatMap(({ need, services }) =>
        services.map((service) => twinService(view, need, service)),
      ),
    },
    view,
  }
}

/** Services with something to show, by need in the order of the page, smaller `order` first. */
function groupsOf(directory: readonly Service[]): readonly Group[] {
  return NEEDS.map((need) => ({
    need,
    services: directory
      .filter((service) => service.need === need && publicChannels(service).length > 0)
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
  const services = groups.filter(({ need }) => need === 'emergency').flatMap((group) => group.services)
  return (
    <div class="now">
      {danger.length === 0 ? (
        <h2>{view.words.t('support.danger')}</h2>
      ) : (
        renderBlocks(danger.slice(0, 1), view, { under: 1 })
      )}
      {services.map((service) => serviceCard(view, service))}
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
        {groups.map(({ need }) => (
          <li>
            <a href={`#need-${need}`}>{words.t(`need.${need}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function needSection(view: View, { need, services }: Group): JSX.Element {
  return (
    <section aria-labelledby={`need-${need}`}>
      <h2 id={`need-${need}`}>{view.words.t(`need.${need}`)}</h2>
      {services.map((service) => serviceCard(view, service))}
    </section>
  )
}

/** Police and immigration agencies, apart, and labelled as what they are. */
function tipSection(view: View, { services }: Group): JSX.Element {
  return (
    <section class="tips plain" aria-labelledby="need-tip">
      <h2 id="need-tip">{view.words.t('need.tip')}</h2>
      <p>{view.words.t('need.tip.note')}</p>
      {services.map((service) => serviceCard(view, service))}
    </section>
  )
}

function plainService({ language, words }: View, service: Service): string {
  const ways = publicChannels(service).map(
    (channel) =>
      `${words.t(`channel.${channel.kind}`, { address: channelAddress(channel) })} (${channelState(channel, words, language)})`,
  )
  return [service.name, textIn(service.what, language), ...ways].join('\n')
}

function twinService({ language, words }: View, need: Need, service: Service): object {
  return {
    id: service.id,
    name: service.name,
    need,
    what: textIn(service.what, language),
    channels: publicChannels(service).map((channel) => ({
      kind: channel.kind,
      address: channel.address,
      href: channelHref(channel),
      state: channelState(channel, words, language),
    })),
  }
}
