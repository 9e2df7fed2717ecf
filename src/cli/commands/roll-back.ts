// `freedom-facts rollback`: an earlier release becomes what the public sees, once it has been found whole.
import { rollback } from '../../publish/rollback.ts'
import { type Command, EXIT, SHARED } from '../command.ts'
import { outFolder, within } from '../folders.ts'

export const rollBack: Command = {
  name: 'rollback',
  summary: 'go back to an earlier release',
  takes: '<id>',
  least: 1,
  most: 1,
  details:
    'The beginning of an id is enough. The release is checked first; a preview never takes the place of a published one.',
  options: { out: SHARED.out },
  exits: {
    [EXIT.fine]: 'That release is the current one',
    [EXIT.refused]: 'It is not; what was current still is',
  },
  examples: ['freedom-facts rollback 3f2a91bc'],
  run: async (call, world) => {
    const done = await rollback(within(world, outFolder(call)), call.words[0] ?? '')
    if (!done.ok) {
      world.say(done.refusal)
      return EXIT.refused
    }
    world.print(`The current release is ${done.value}.`)
    return EXIT.fine
  },
}
