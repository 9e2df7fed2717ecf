// The histories that a command line names: its file read, its lists chosen, and everything said that is wrong with them.
import { readFile } from 'node:fs/promises'
import { readCaptureCounts } from '../formats/capture-csv.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { type CaptureHistories, MOST_LISTS, historiesOf } from '../stats/capture/histories.ts'
import { EXIT, type ExitCode } from './command.ts'
import type { EstimateCall } from './estimate-call.ts'
import { within } from './folders.ts'
import { countProblems, printProblems } from './print-problems.ts'
import type { World } from './world.ts'

/** Faults that a terminal shows: who has mended so many knows what the file wants. */
const MOST_SHOWN = 20

/** Refuses, with the code to end with, a file that is not there or has something wrong, and lists that it does not have. */
export async function readHistories(
  { file, lists }: Pick<EstimateCall, 'file' | 'lists'>,
  world: World,
): Promise<Result<CaptureHistories, ExitCode>> {
  const bytes = await readFile(within(world, file)).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    world.say(
      bytes.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${bytes.code}).`,
    )
    return no(EXIT.refused)
  }
  const counts = readCaptureCounts(bytes, { file, mostLists: MOST_LISTS, lists })
  if (!counts.ok) {
    const problems = counts.refusal
    const isChoice = problems.every(({ rule }) => rule === 'capture-lists')
    for (const { message, remedy } of isChoice ? problems : [])
      world.say(`freedom-facts: ${message} ${remedy}`)
    if (isChoice) return no(EXIT.usage)
    world.say(
      printProblems(problems.slice(0, MOST_SHOWN), {
        colours: world.colours && world.isTerminal,
        folder: '.',
      }),
    )
    const more = problems.length - MOST_SHOWN
    if (more > 0) world.say(`… and ${more.toLocaleString('en')} more.\n`)
    world.say(`${file}: ${countProblems(problems)}. Nothing was estimated.`)
    return no(EXIT.refused)
  }
  const { leftOut } = counts.value
  if (leftOut > 0)
    world.say(`${leftOut.toLocaleString('en')} people are on none of the lists chosen, and are left out.`)
  return yes(historiesOf(counts.value.lists, counts.value.rows))
}
