// `freedom-facts build`: the pages of a site as plain files, to look at. Not a release: unsigned, and nothing is switched.
import { join } from 'node:path'
import { asOfDate } from '../as-of.ts'
import { type Command, EXIT, SHARED } from '../command.ts'
import { siteFolder, within } from '../folders.ts'
import { findOwnFolder, folderRefusalWords, writeOwnFolder } from '../own-folder.ts'
import { countProblems, printProblems } from '../print-problems.ts'
import { openProgress } from '../progress.ts'

/** Marks a folder as ours to write over. */
const MARK = '.built-by-freedom-facts'

export const build: Command = {
  name: 'build',
  summary: 'write the pages of a site into a folder, to look at',
  takes: '[folder]',
  least: 0,
  most: 1,
  details:
    'The pages say that they are a preview. Nothing is signed, and what is published stays as it is. Links begin at /,\nso the files want a server, such as any static one.',
  options: {
    out: {
      value: '<folder>',
      summary: 'Where the files go; a folder that holds anything else is refused (default: out/build)',
    },
    'as-of': SHARED.asOf,
  },
  exits: {
    [EXIT.fine]: 'Written',
    [EXIT.refused]:
      'There are errors, or the folder holds something else or cannot be written; nothing was written',
  },
  examples: ['freedom-facts build', 'freedom-facts build sites/missouri --out /srv/look'],
  run: async (call, world) => {
    const asOf = await asOfDate(call, world)
    if (!asOf.ok) {
      world.say(asOf.refusal)
      return EXIT.usage
    }
    const folder = siteFolder(call.words[0], world)
    const written = call.text('out') ?? join('out', 'build')
    const out = within(world, written)
    const named = { folder: written, command: 'build' }
    const found = await findOwnFolder(out, MARK)
    if (!found.ok) {
      world.say(`${folderRefusalWords(found.refusal, named)} --out names it.`)
      return EXIT.refused
    }
    const progress = openProgress(world)
    const { lookAtSite } = await import('../look-at-site.ts')
    const { files, errors } = await lookAtSite({
      folder: within(world, folder),
      asOf: asOf.value,
      cacheFolder: within(world, join('out', 'cache')),
      onStep: progress.step,
    })
    if (files === null || errors.length > 0) {
      progress.end()
      world.say(printProblems(errors, { colours: world.colours, folder }))
      world.say(`${folder}: ${countProblems(errors)}. Nothing was written.`)
      return EXIT.refused
    }
    progress.step('Writing files')
    const put = await writeOwnFolder(out, MARK, files)
    progress.end()
    if (!put.ok) {
      world.say(folderRefusalWords(put.refusal, named))
      return EXIT.refused
    }
    world.print(`${files.length} files in ${written}`)
    return EXIT.fine
  },
}
