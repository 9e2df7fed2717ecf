// `freedom-facts services due`: what is to be called next, by the harm if it is wrong.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../../kit/problem.ts'
import { type DueEntry, dueList } from '../../services/due.ts'
import { asOfDate } from '../as-of.ts'
import { EXIT, SHARED } from '../command.ts'
import { printDueTable } from '../due-table.ts'
import { siteFolder, within } from '../folders.ts'
import { readSite } from '../read-site.ts'
import type { ServicesAction } from '../services-action.ts'

const AT_FIRST = 20
const CHANNELS = 'services/channels.csv'

export const dueServices: ServicesAction = {
  name: 'due',
  summary: 'what is to be called next, what is most harmful if it is wrong coming first',
  takes: '[folder]',
  least: 0,
  most: 1,
  options: {
    'as-of': SHARED.asOf,
    count: { value: '<number>', summary: `How many to list (default: ${AT_FIRST})` },
  },
  examples: ['freedom-facts services due', 'freedom-facts services due sites/missouri --count 5'],
  run: async (call, world) => {
    const count = Number(call.text('count') ?? AT_FIRST)
    if (!Number.isSafeInteger(count) || count < 1) {
      world.say(`freedom-facts: --count ${call.text('count')} is no number of lines. Write it as 5.`)
      return EXIT.usage
    }
    const asOf = await asOfDate(call, world)
    if (!asOf.ok) {
      world.say(asOf.refusal)
      return EXIT.usage
    }
    const folder = siteFolder(call.words[0], world)
    const content = await readSite(folder, world)
    if (content === null) return EXIT.refused
    const due = dueList(content.directory, asOf.value)
    if (due.length === 0) {
      world.say(`${folder}: nothing is due.`)
      return EXIT.fine
    }
    const placeOf = await placesOf(within(world, folder))
    world.print(printDueTable(due.slice(0, count).map((entry) => ({ entry, place: placeOf(entry) }))))
    world.say(
      `${Math.min(count, due.length)} of ${due.length} that are due. docs/runbook.md says how to call.`,
    )
    return EXIT.fine
  },
}

/** Where the result of a call is written: a row of channels.csv, or the service's line in its import. */
async function placesOf(folder: string): Promise<(entry: DueEntry) => Place> {
  const { readChannels } = await import('../../formats/channels.ts')
  const file = join(folder, CHANNELS)
  const read = existsSync(file) ? readChannels(readFileSync(file), CHANNELS) : null
  const rows = read !== null && read.ok ? read.value : []
  return ({ service, channel }) => {
    const row = rows.find(
      (one) =>
        one.service === service.id &&
        one.channel.kind === channel.kind &&
        one.channel.address === channel.address,
    )
    // An import has its channels in its own line, whatever a row of the same id says.
    return row === undefined || service.place.file !== 'services.yaml'
      ? service.place
      : { file: CHANNELS, line: row.line }
  }
}
