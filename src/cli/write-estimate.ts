// A study in a folder: the page, the study as data, and the counts that it rests on.
import type { CaptureHistories, CaptureStudy } from '../figures/capture-study.ts'
import { patternsSeen } from '../figures/capture-study.ts'
import { COUNT_COLUMN } from '../formats/capture-cells.ts'
import { csvText } from '../kit/csv-text.ts'
import type { Language } from '../kit/language.ts'
import { type Result, yes } from '../kit/result.ts'
import { estimateReport } from '../site/components/estimate/standalone.tsx'
import { type FolderRefusal, writeOwnFolder } from './own-folder.ts'

export interface EstimateToWrite {
  /** Absolute. */
  readonly folder: string
  readonly mark: string
  readonly study: CaptureStudy
  readonly title: string
  readonly language: Language
}

/** Writes all of it or nothing, and returns the names of the files. Requires a folder that `findOwnFolder` says yes to. */
export async function writeEstimate({
  folder,
  mark,
  study,
  title,
  language,
}: EstimateToWrite): Promise<Result<readonly string[], FolderRefusal>> {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['report.html', estimateReport({ study, title, language })],
    ['study.json', `${JSON.stringify(study, null, 2)}\n`],
    ['counts.csv', countsCsv(study.histories)],
  ]
  const encoder = new TextEncoder()
  const written = await writeOwnFolder(
    folder,
    mark,
    texts.map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  )
  return written.ok ? yes(texts.map(([path]) => path)) : written
}

/** The counts as `estimate` reads them: a study can be repeated from its own folder. */
function countsCsv(histories: CaptureHistories): string {
  return csvText([
    [...histories.lists, COUNT_COLUMN],
    ...patternsSeen(histories).map(({ pattern, count }) => [
      ...histories.lists.map((_, list) => String((pattern >>> list) & 1)),
      String(count),
    ]),
  ])
}
