// `freedom-facts services check`: how many lines there are, how sure we are of them, and what is wrong with them.
import { channelFreshness } from '../../services/due.ts'
import { ACCESS_KINDS, type Directory, LISTINGS } from '../../services/service.ts'
import { asOfDate } from '../as-of.ts'
import { EXIT, SHARED } from '../command.ts'
import { siteFolder } from '../folders.ts'
import { countProblems, printProblems } from '../print-problems.ts'
import { readSite } from '../read-site.ts'
import type { ServicesAction } from '../services-action.ts'
import { exitFor } from './check.ts'

export const checkServices: ServicesAction = {
  name: 'check',
  summary: 'how many services there are, how sure we are of each way to them, and what is wrong with them',
  takes: '[folder]',
  least: 0,
  most: 1,
  options: {
    'as-of': SHARED.asOf,
    drafts: { summary: 'Check drafts as if they were listed: what stands in the way of listing them' },
  },
  examples: ['freedom-facts services check', 'freedom-facts services check sites/missouri --drafts'],
  run: async (call, world) => {
    const asOf = await asOfDate(call, world)
    if (!asOf.ok) {
      world.say(asOf.refusal)
      return EXIT.usage
    }
    const folder = siteFolder(call.words[0], world)
    const content = await readSite(folder, world)
    if (content === null) return EXIT.refused
    const { site, directory } = content
    world.print(printCounts(directory, asOf.value))
    const { checkDirectory, settle } = await import('../../publish/gate.ts')
    const checked = call.has('drafts') ? { ...content, directory: withDrafts(directory) } : content
    const settled = settle(checkDirectory(checked, asOf.value), site.acknowledgements, asOf.value)
    const problems = [...settled.errors, ...settled.open]
    if (problems.length > 0) world.print(`\n${printProblems(problems, { colours: world.colours, folder })}`)
    world.print(`${folder}: ${countProblems(problems)}.`)
    return exitFor(problems)
  },
}

function withDrafts(directory: Directory): Directory {
  return directory.map((service) =>
    service.listing === 'draft' ? { ...service, listing: 'listed' } : service,
  )
}

/** Counts of the directory, one line for each question; channels and access are those of listed services. */
function printCounts(directory: Directory, asOf: string): string {
  const listed = directory.filter((service) => service.listing === 'listed')
  const channels = listed.flatMap((service) => service.channels.map((channel) => ({ service, channel })))
  return [
    counted(
      'services',
      LISTINGS,
      directory.map((service) => service.listing),
    ),
    counted(
      'channels',
      ['dialled', 'printed', 'unconfirmed'],
      channels.map(({ channel }) => channel.verification.state),
    ),
    counted(
      'freshness',
      ['fresh', 'due', 'stale', 'disputed'],
      channels.map((on) => channelFreshness({ ...on, asOf })),
    ),
    counted(
      'access',
      ACCESS_KINDS,
      listed.map((service) => service.access.kind),
    ),
  ].join('\n')
}

function counted(what: string, kinds: readonly string[], found: readonly string[]): string {
  const counts = kinds.map((kind) => `${found.filter((one) => one === kind).length} ${kind}`)
  return `${what.padEnd(11)}${counts.join(', ')}`
}
