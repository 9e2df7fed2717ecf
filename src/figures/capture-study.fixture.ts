// The study of the UK in 2013, five lists, as the engine makes it, for the tests of pictures and pages.
import { captureCounts } from '../stats/capture/capture-oracle.fixture.ts'
import { replicateEstimates } from '../stats/capture/replicates.ts'
import { STUDY_DEFAULTS, studyHistories } from '../stats/capture/study.ts'
import type { CaptureStudy } from './capture-study.ts'

/** What the letters of the vectors stand for. */
const NAMES = [
  'Local authorities',
  'Non-governmental organisations',
  'Police and National Crime Agency',
  'Government organisations',
  'General public',
]

const OPTIONS = { ...STUDY_DEFAULTS, replicates: 1000, seed: 1234 }

/** A study in full: parts of it can be changed for a test. */
export const ukStudy: CaptureStudy = makeStudy()

function makeStudy(): CaptureStudy {
  const histories = { ...captureCounts('UKdat_5'), lists: NAMES }
  const replicates = replicateEstimates(histories, { ...OPTIONS, from: 0, to: OPTIONS.replicates })
  const study = studyHistories(histories, OPTIONS, { replicates })
  if (!study.ok) throw new Error(`the UK in 2013 cannot be studied: ${study.refusal.kind}`)
  return study.value
}
