// The studies that one figure needs before it can be evaluated on the command line.
import { join } from 'node:path'
import type { Datasets } from '../figures/dataset.ts'
import type { Studies } from '../figures/figure.ts'
import { wholeDatasetsIn } from '../figures/whole-datasets.ts'
import { within } from './folders.ts'
import { openProgress } from './progress.ts'
import { stepWords } from './step-words.ts'
import type { World } from './world.ts'

/** Studies of the datasets that the figure names, and of no others: each takes seconds. */
export async function studiesFor(text: string, datasets: Datasets, world: World): Promise<Studies> {
  const { parseFigure } = await import('../figures/parse.ts')
  const parsed = parseFigure(text)
  const named = new Set(parsed.ok ? wholeDatasetsIn(parsed.value) : [])
  const wanted = new Map([...datasets].filter(([name]) => named.has(name)))
  if (wanted.size === 0) return new Map()
  const { makeStudies } = await import('../publish/studies.ts')
  const progress = openProgress(world)
  const studies = await makeStudies(wanted, {
    cacheFolder: within(world, join('out', 'cache')),
    onProgress: (done, of) => progress.step(stepWords('estimate'), { done, of }),
  })
  progress.end()
  return studies
}
