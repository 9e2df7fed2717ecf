// `freedom-facts releases`: what is kept, newest first.
import { listReleases } from '../../publish/release-folder.ts'
import { type Command, EXIT, SHARED } from '../command.ts'
import { outFolder, within } from '../folders.ts'

export const releases: Command = {
  name: 'releases',
  summary: 'list the releases that are kept, newest first',
  takes: '',
  least: 0,
  most: 0,
  details: 'The one that the public sees is marked with *. Five are kept.',
  options: { out: SHARED.out, json: SHARED.json },
  exits: { [EXIT.fine]: 'Listed, also where there is none' },
  examples: ['freedom-facts releases', 'freedom-facts releases --json'],
  run: async (call, world) => {
    const out = outFolder(call)
    const listed = listReleases(within(world, out))
    if (call.has('json')) {
      world.print(
        JSON.stringify(
          listed.map(({ id, kind, asOf, current, createdAt }) => ({
            id,
            kind,
            asOf,
            current,
            made: createdAt.toISOString(),
          })),
          null,
          2,
        ),
      )
      return EXIT.fine
    }
    if (listed.length === 0)
      world.say(`There is no release in ${out} yet. Make one with: freedom-facts publish`)
    for (const { id, kind, asOf, current, createdAt } of listed) {
      const made = createdAt.toISOString().slice(0, 16).replace('T', ' ')
      world.print(`${current ? '*' : ' '} ${id}  ${kind.padEnd(7)}  as of ${asOf}  made ${made} UTC`)
    }
    return EXIT.fine
  },
}
