// `freedom-facts estimate`: how many people there may be whom no list has, told from how far lists overlap.
import { basename, extname } from 'node:path'
import type { CaptureHistories, CaptureStudy } from '../../figures/capture-study.ts'
import { type Command, EXIT, SHARED } from '../command.ts'
import type { EstimateCall } from '../estimate-call.ts'
import { within } from '../folders.ts'
import { findOwnFolder, folderRefusalWords } from '../own-folder.ts'
import { openProgress } from '../progress.ts'
import type { World } from '../world.ts'

/** Marks a folder as ours to write over. */
const MARK = '.estimated-by-freedom-facts'

export const estimate: Command = {
  name: 'estimate',
  summary: 'say how many people there may be whom no list has, from lists that overlap',
  takes: '<counts.csv>',
  least: 1,
  most: 1,
  details:
    'The file has a column for each list, 1 where the list has the people of a row and 0 where not, and a column count.\n' +
    'It holds counts alone: people are never linked here. Every method is asked, and how far they lie apart is said first.',
  options: {
    lists: { value: '<names>', summary: 'The lists to look at, as A,B,C (default: all of the file)' },
    out: { value: '<folder>', summary: 'Where the page, the study as data, its counts and its pictures go' },
    replicates: {
      value: '<number>',
      summary: 'In how many samples the choice is repeated (default: 20000)',
    },
    threshold: {
      value: '<chance>',
      summary: 'How unlikely the overlap of a pair must be to be taken in (default: 0.02)',
    },
    seed: { value: '<number>', summary: 'Where the samples begin (default: 2013)' },
    threads: { value: '<number>', summary: 'How many threads work on it (default: what the machine has)' },
    language: { value: '<en or es>', summary: 'The language of the page (default: en)' },
    json: SHARED.json,
  },
  exits: {
    [EXIT.fine]: 'Estimated',
    [EXIT.refused]:
      'Nothing can be estimated, or the file cannot be read or the folder written; nothing was written',
  },
  examples: [
    'freedom-facts estimate counts.csv',
    'freedom-facts estimate counts.csv --lists police,shelter,clinic --out report',
  ],
  run: async (call, world) => {
    const { readEstimateCall } = await import('../estimate-call.ts')
    const asked = readEstimateCall(call)
    if (!asked.ok) {
      world.say(`freedom-facts: ${asked.refusal}`)
      return EXIT.usage
    }
    const { file, out, language } = asked.value
    const folder = out === undefined ? null : within(world, out)
    const named = { folder: out ?? '', command: 'estimate' }
    const found = folder === null ? null : await findOwnFolder(folder, MARK)
    if (found?.ok === false) {
      world.say(folderRefusalWords(found.refusal, named))
      return EXIT.refused
    }
    const { readHistories } = await import('../read-histories.ts')
    const histories = await readHistories(asked.value, world)
    if (!histories.ok) return histories.refusal
    const study = await studyOf(histories.value, asked.value, world)
    if (study === null) return EXIT.refused
    if (call.has('json')) world.print(JSON.stringify(study, null, 2))
    else {
      const { printStudy } = await import('../print-study.ts')
      world.print(printStudy(study))
    }
    if (folder === null) return EXIT.fine
    const { writeEstimate } = await import('../write-estimate.ts')
    const title = basename(file, extname(file))
    const written = await writeEstimate({ folder, mark: MARK, study, title, language })
    if (!written.ok) {
      world.say(folderRefusalWords(written.refusal, named))
      return EXIT.refused
    }
    world.say(`${written.value.join(', ')} in ${out}`)
    return EXIT.fine
  },
}

/** Null where nothing can be estimated, and it is said why. */
async function studyOf(
  histories: CaptureHistories,
  { file, options, threads }: EstimateCall,
  world: World,
): Promise<CaptureStudy | null> {
  const progress = openProgress(world)
  const { runStudy } = await import('../../publish/capture-studies.ts')
  const study = await runStudy(histories, options, {
    threads,
    onProgress: (done, of) =>
      done < of
        ? progress.step('Repeating the choice in samples', { done, of })
        : progress.step('Comparing models'),
  })
  progress.end()
  if (study.ok) return study.value
  const { captureRefusalWords } = await import('../../figures/capture-words.ts')
  world.say(`${file}: ${captureRefusalWords(study.refusal, { lists: histories.lists, language: 'en' })}`)
  world.say('Nothing was estimated.')
  return null
}
