// `freedom-facts check`: everything that the gate finds in a site, by file and line.
import { join } from 'node:path'
import type { Problem } from '../../kit/problem.ts'
import { asOfDate } from '../as-of.ts'
import { type Command, EXIT, type ExitCode, SHARED } from '../command.ts'
import { siteFolder, within } from '../folders.ts'
import { countProblems, printProblems } from '../print-problems.ts'
import { openProgress } from '../progress.ts'

export const check: Command = {
  name: 'check',
  summary: 'say what is wrong with a site, where, and what to do',
  takes: '[folder]',
  least: 0,
  most: 1,
  details:
    'Reads the site, checks its content, renders its pages and checks those. Nothing is written but\nestimates that took long to work out, which are kept in out/cache.',
  options: { json: SHARED.json, 'as-of': SHARED.asOf },
  exits: {
    [EXIT.fine]: 'It can be published',
    [EXIT.refused]: 'There are errors, which stop a preview too',
    [EXIT.notSettled]:
      'Only what stops a publication and not a preview: unacknowledged warnings, an example publisher',
  },
  examples: ['freedom-facts check', 'freedom-facts check sites/template --json'],
  run: async (call, world) => {
    const asOf = await asOfDate(call, world)
    if (!asOf.ok) {
      world.say(asOf.refusal)
      return EXIT.usage
    }
    const folder = siteFolder(call.words[0], world)
    const progress = openProgress(world)
    const { lookAtSite } = await import('../look-at-site.ts')
    const look = await lookAtSite({
      folder: within(world, folder),
      asOf: asOf.value,
      problemsOnly: true,
      cacheFolder: within(world, join('out', 'cache')),
      onStep: progress.step,
    })
    progress.end()
    const problems = [...look.errors, ...look.open]
    if (call.has('json')) world.print(JSON.stringify(problems, null, 2))
    else {
      if (problems.length > 0) world.print(printProblems(problems, { colours: world.colours, folder }))
      const acknowledged = look.acknowledged.length === 0 ? '' : `; ${look.acknowledged.length} acknowledged`
      world.print(`${folder}: ${countProblems(problems)}${acknowledged}.`)
    }
    return exitFor(problems)
  },
}

export function exitFor(problems: readonly Problem[]): ExitCode {
  if (problems.some((problem) => problem.severity === 'error')) return EXIT.refused
  return problems.length === 0 ? EXIT.fine : EXIT.notSettled
}
