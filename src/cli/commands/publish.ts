// `freedom-facts publish`: through the gate, into a signed release, and in one step to what the public sees.
import type { Problem } from '../../kit/problem.ts'
import { asOfDate } from '../as-of.ts'
import { type Command, EXIT, SHARED } from '../command.ts'
import { keysOf, outFolder, siteFolder, within } from '../folders.ts'
import { countProblems, printProblems } from '../print-problems.ts'
import { openProgress } from '../progress.ts'
import { stepWords } from '../step-words.ts'
import type { World } from '../world.ts'
import { exitFor } from './check.ts'

export const publish: Command = {
  name: 'publish',
  summary: 'make a site the current release',
  takes: '[folder]',
  least: 0,
  most: 1,
  details:
    'The site is checked, rendered, compressed, signed, written beside the present release, read back, and only then made\n' +
    'the current one, in one step. Where anything stops it, the present release stays. Errors always stop it; warnings do\n' +
    'until acknowledged.yaml names them. A preview lets warnings and an example publisher pass, and says so on each page.',
  options: {
    preview: { summary: 'Let warnings and an example publisher pass; mark every page as a preview' },
    out: SHARED.out,
    'as-of': SHARED.asOf,
    compress: {
      value: '<best or fast>',
      summary: 'best: brotli 11, for the release that is hosted; slower (default: fast)',
    },
  },
  exits: {
    [EXIT.fine]: 'Published',
    [EXIT.refused]: 'Errors; the present release stays as it was',
    [EXIT.notSettled]: 'Unacknowledged warnings or an example publisher; the present release stays as it was',
  },
  examples: ['freedom-facts publish --preview', 'freedom-facts publish sites/missouri --compress=best'],
  run: async (call, world) => {
    const asOf = await asOfDate(call, world)
    const compress = call.text('compress') ?? 'fast'
    if (!asOf.ok || (compress !== 'best' && compress !== 'fast')) {
      world.say(asOf.ok ? `--compress ${compress} is neither best nor fast.` : asOf.refusal)
      return EXIT.usage
    }
    const folder = siteFolder(call.words[0], world)
    const preview = call.has('preview')
    const began = world.now()
    const progress = openProgress(world)
    const { publishSite } = await import('../../publish/publish.ts')
    const published = await publishSite({
      folder: within(world, folder),
      out: within(world, outFolder(call)),
      asOf: asOf.value,
      preview,
      quality: compress === 'best' ? 11 : 5,
      keyFolder: keysOf(world),
      onStep: (step, counted) => progress.step(stepWords(step), counted),
    })
    progress.end()
    if (!published.ok) {
      const { why, problems } = published.refusal
      sayProblems(problems, folder, world)
      world.say(`Not published. ${why} What was published before stays as it was.`)
      return problems.length === 0 ? EXIT.refused : exitFor(problems)
    }
    const { release, open, acknowledged, notes } = published.value
    for (const note of notes) world.say(note)
    sayProblems(open, folder, world)
    const seconds = ((world.now() - began) / 1000).toFixed(1)
    world.say(
      `${preview ? 'A preview' : 'Published'} in ${seconds} s: ${countProblems(open)}, ${acknowledged.length} acknowledged.`,
    )
    world.print(release.id)
    return EXIT.fine
  },
}

function sayProblems(problems: readonly Problem[], folder: string, world: World): void {
  if (problems.length > 0)
    world.say(printProblems(problems, { colours: world.colours && world.isTerminal, folder }))
}
