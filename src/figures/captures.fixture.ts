// Datasets of capture histories for tests, from the vectors of the reference programs, each with its real study.
import { type CaptureHistories, patternsSeen } from '../stats/capture/histories.ts'
import type { Result } from '../kit/result.ts'
import { replicateEstimates } from '../stats/capture/replicates.ts'
import { STUDY_DEFAULTS, studyHistories } from '../stats/capture/study.ts'
import type { CaptureRefusal, CaptureStudy } from '../stats/capture/study.types.ts'
import { captureCounts } from '../stats/capture/capture-oracle.fixture.ts'
import type { Dataset, Dimension, Observation } from './dataset.ts'
import type { Studies } from './figure.ts'
import { YEAR, dataset, measure } from './fixture.ts'

/** So few that a test waits for none, and enough for limits. */
const REPLICATES = 200

/** A dataset of these histories, all in 2013. */
export function captureDataset(name: string, { lists, ...histories }: CaptureHistories): Dataset {
  const dimensions = lists.map((list): Dimension => {
    const title = { en: `The ${list} list`, es: `La lista ${list}` }
    return { name: list.toLowerCase(), title, kind: 'category', labels: new Map() }
  })
  const observations = patternsSeen(histories).map(({ pattern, count }, index): Observation => ({
    at: {
      ...Object.fromEntries(
        dimensions.map((dimension, place) => [dimension.name, String((pattern >> place) & 1)]),
      ),
      year: '2013',
    },
    cells: { persons: { kind: 'value', value: count } },
    source: 'program',
    line: index + 2,
  }))
  return dataset(name, {
    dimensions: [...dimensions, YEAR],
    measures: [
      measure('persons', 'persons', { unitLabel: { en: 'people recorded', es: 'personas registradas' } }),
    ],
    observations,
    captures: { lists: dimensions.map((dimension) => dimension.name), count: 'persons', disputed: [] },
  })
}

/** The study of these histories, with few replicates. */
export function studyOf(histories: CaptureHistories): Result<CaptureStudy, CaptureRefusal> {
  const options = { ...STUDY_DEFAULTS, replicates: REPLICATES }
  const { threshold, seed } = options
  return studyHistories(histories, options, {
    replicates: replicateEstimates(histories, { from: 0, to: REPLICATES, threshold, seed }),
  })
}

const UK = captureCounts('UKdat_5')

/** The UK in 2013 on five lists: the data do not settle it. */
export const UK_2013: Dataset = captureDataset('uk', UK)

export const UK_STUDIES: Studies = new Map([['uk', studyOf(UK)]])
