// A study in a folder: the page, the study as data, the counts that it rests on, and its pictures.
import type { CaptureHistories, CaptureStudy } from '../figures/capture-study.ts'
import { patternsSeen } from '../figures/capture-study.ts'
import { COUNT_COLUMN } from '../formats/capture-cells.ts'
import { csvText } from '../kit/csv-text.ts'
import type { Language } from '../kit/language.ts'
import { type Result, yes } from '../kit/result.ts'
import type { FileBytes } from '../publish/compress.ts'
import { drawAll } from '../publish/pictures.ts'
import { madeAgainBy } from '../site/components/estimate/accounts.tsx'
import { studyPictures } from '../site/components/estimate/pictures.ts'
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
  const files = [
    ...texts.map(([path, text]) => ({ path, bytes: bytesOf(text) })),
    ...(await pictureFiles({ study, title, language })),
  ]
  const written = await writeOwnFolder(folder, mark, files)
  return written.ok ? yes(files.map(({ path }) => path)) : written
}

/** Each picture as SVG and as PNG, with the command that makes its study again. */
async function pictureFiles(
  report: Pick<EstimateToWrite, 'study' | 'title' | 'language'>,
): Promise<readonly FileBytes[]> {
  const pictures = studyPictures({ ...report, lines: [madeAgainBy(report.study).join(' ')] })
  const drawn = await drawAll(pictures.map(({ show, svgs }) => ({ path: `${show}.png`, body: svgs.light })))
  return [
    ...pictures.map(({ show, svgs }) => ({ path: `${show}.svg`, bytes: bytesOf(svgs.both) })),
    ...[...drawn].map(([path, bytes]) => ({ path, bytes })),
  ]
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
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
