// What an `estimate` command line asks for, checked.
import { parseRecords } from '../formats/csv.ts'
import { LANGUAGES, type Language, isLanguage } from '../kit/language.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { STUDY_DEFAULTS, type StudyOptions } from '../stats/capture/study.ts'
import type { Call } from './command.ts'

export interface EstimateCall {
  readonly file: string
  readonly lists: readonly string[] | undefined
  readonly out: string | undefined
  readonly options: StudyOptions
  readonly threads: number | undefined
  readonly language: Language
}

/** A number that an option takes. */
interface Range {
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

/** Below 100 replicates the outer limits are the outermost replicates; a million take an hour. */
const RANGES = {
  replicates: { least: 100, most: 1_000_000, isWhole: true },
  threshold: { least: 0, most: 1, isWhole: false },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true },
  threads: { least: 1, most: 64, isWhole: true },
} as const satisfies Readonly<Record<string, Range>>

/** Refuses a value that its option does not take, in a sentence. */
export function readEstimateCall(call: Call): Result<EstimateCall, string> {
  const language = call.text('language') ?? 'en'
  if (!isLanguage(language)) return no(`--language ${language} is none of ${LANGUAGES.join(', ')}.`)
  const lists = listsOf(call.text('lists'))
  if (!lists.ok) return lists
  const { replicates, threshold, seed } = STUDY_DEFAULTS
  const numbers = new Map<keyof typeof RANGES, number>()
  for (const name of ['replicates', 'threshold', 'seed', 'threads'] as const) {
    const written = call.text(name)
    const number = written === undefined ? yes(null) : numberIn(name, written)
    if (!number.ok) return number
    if (number.value !== null) numbers.set(name, number.value)
  }
  return yes({
    file: call.words[0] ?? '',
    lists: lists.value,
    out: call.text('out'),
    options: {
      ...STUDY_DEFAULTS,
      replicates: numbers.get('replicates') ?? replicates,
      threshold: numbers.get('threshold') ?? threshold,
      seed: numbers.get('seed') ?? seed,
    },
    threads: numbers.get('threads'),
    language,
  })
}

function numberIn(name: keyof typeof RANGES, written: string): Result<number, string> {
  const { least, most, isWhole }: Range = RANGES[name]
  const number = Number(written)
  const isNumber = isWhole ? /^\d+$/.test(written) : /^\d*\.?\d+$/.test(written)
  return isNumber && number >= least && number <= most
    ? yes(number)
    : no(`--${name} ${written} is not a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`)
}

/** Names between commas; one that has a comma itself stands in double quotes, as in the file. */
function listsOf(written: string | undefined): Result<readonly string[] | undefined, string> {
  if (written === undefined) return yes(undefined)
  const records = parseRecords(written, '--lists')
  const [names, more] = records.ok ? records.value : []
  if (names === undefined || more !== undefined || names.cells.some((name) => name.trim() === ''))
    return no(
      `--lists ${written} is no line of names. Write them as A,B,C, or in quotes as "A, the first",B.`,
    )
  return yes(names.cells.map((name) => name.trim()))
}
