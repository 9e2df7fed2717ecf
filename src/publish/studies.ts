// The studies of a site's capture histories, made before its figures are: none of them twice for the same counts.
import type { CaptureRefusal, CaptureStudy } from '../figures/capture-study.ts'
import { type Datasets, hasCaptures } from '../figures/dataset.ts'
import type { Studies } from '../figures/figure.ts'
import { historiesOfDataset } from '../figures/histories-of-dataset.ts'
import { retained } from '../kit/retained.ts'
import type { Result } from '../kit/result.ts'
import { STUDY_DEFAULTS } from '../stats/capture/study.ts'
import { runStudy } from './capture-studies.ts'

type Studied = Result<CaptureStudy, CaptureRefusal>

/** The last study of each dataset by its name, and the counts that it is of. */
export type StudyMemory = Map<string, { readonly counts: string; readonly study: Studied }>

export interface StudiesOptions {
  /** Where studies are kept between runs. */
  readonly cacheFolder?: string | undefined
  readonly memory?: StudyMemory
  /** Replicates that are done, of all that may have to be made. */
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * A study of each dataset that holds capture histories, by its name.
 *
 * Ensures   nothing is done where no dataset does. For counts that did not change, the study in `memory` is the same object; of
 *           others, whatever part is equal to the study before of that dataset.
 */
export async function makeStudies(
  datasets: Datasets,
  { cacheFolder, memory = new Map(), onProgress }: StudiesOptions = {},
): Promise<Studies> {
  const wanted = [...datasets.values()].filter(hasCaptures)
  const all = wanted.length * STUDY_DEFAULTS.replicates
  const studies = new Map<string, Studied>()
  for (const dataset of wanted) {
    const histories = historiesOfDataset(dataset)
    const counts = JSON.stringify(histories)
    const known = memory.get(dataset.name)
    const before = studies.size * STUDY_DEFAULTS.replicates
    const study =
      known?.counts === counts
        ? known.study
        : retained(
            known?.study,
            await runStudy(histories, STUDY_DEFAULTS, {
              ...(cacheFolder === undefined ? {} : { cacheFolder }),
              onProgress: (done) => onProgress?.(before + done, all),
            }),
          )
    memory.set(dataset.name, { counts, study })
    studies.set(dataset.name, study)
  }
  return studies
}
