// The account of an import: what became of each row, what was read as what, what was put right, and what to know.
import type { Place } from '../../kit/problem.ts'
import type { Finding } from '../../kit/rule.ts'

/** What became of the rows of one file. Every row is counted once. */
export interface FileCount {
  readonly file: string
  readonly rows: number
  /** Became a service. */
  readonly stored: number
  /** Say what another row says already. */
  readonly merged: number
  /** Became a part of a service: its address, its number. */
  readonly joined: number
  /** Never taken, by the reason. */
  readonly leftOut: Readonly<Record<string, number>>
  /** Kept private by the source, by the reason. */
  readonly private: Readonly<Record<string, number>>
  readonly rejected: number
}

/** Something that was done or found, how often, and where first. */
export interface Noted {
  readonly what: string
  readonly count: number
  readonly first: Place
}

export interface ImportReport {
  /** What the source was taken for: "a folder of older HSDS tables". */
  readonly what: string
  readonly files: readonly FileCount[]
  /** What was read as what: columns, and words. */
  readonly mappings: readonly Noted[]
  readonly repairs: readonly Noted[]
  readonly warnings: readonly Noted[]
  /** Each row that was not taken, with its place, the reason and the remedy. */
  readonly rejected: readonly Finding[]
}

type Outcome = 'stored' | 'merged' | 'joined'
type NotedKind = 'mappings' | 'repairs' | 'warnings'

interface OpenCount {
  rows: number
  stored: number
  merged: number
  joined: number
  rejected: number
  readonly leftOut: Map<string, number>
  readonly private: Map<string, number>
}

/** Gathers the account while an import runs. Each row is given exactly one outcome. */
export class Tally {
  readonly #files = new Map<string, OpenCount>()
  readonly #noted: Readonly<Record<NotedKind, Map<string, { count: number; first: Place }>>> = {
    mappings: new Map(),
    repairs: new Map(),
    warnings: new Map(),
  }
  readonly #rejected: Finding[] = []

  /** A file with so many rows, its header not among them. */
  read(file: string, rows: number): void {
    this.#count(file).rows += rows
  }

  rowsOf(file: string): number {
    return this.#count(file).rows
  }

  /** The row became this. */
  row(file: string, outcome: Outcome): void {
    this.#count(file)[outcome] += 1
  }

  leaveOut(file: string, reason: string): void {
    addOne(this.#count(file).leftOut, reason)
  }

  keepPrivate(file: string, reason: string): void {
    addOne(this.#count(file).private, reason)
  }

  reject(finding: Finding): void {
    this.#count(finding.place.file).rejected += 1
    this.#rejected.push(finding)
  }

  note(kind: NotedKind, what: string, place: Place): void {
    const known = this.#noted[kind].get(what)
    if (known === undefined) this.#noted[kind].set(what, { count: 1, first: place })
    else known.count += 1
  }

  /** Throws where a row has no outcome or two: the account would be untrue. */
  close(what: string): ImportReport {
    const files = [...this.#files].map(([file, count]): FileCount => ({
      ...count,
      file,
      leftOut: Object.fromEntries(count.leftOut),
      private: Object.fromEntries(count.private),
    }))
    for (const count of files) {
      const accounted = rowsAccountedFor(count)
      if (accounted !== count.rows)
        throw new Error(`${count.file} has ${count.rows} rows, and ${accounted} are accounted for`)
    }
    const noted = (kind: NotedKind): readonly Noted[] =>
      [...this.#noted[kind]]
        .map(([text, { count, first }]) => ({ what: text, count, first }))
        .toSorted((a, b) => b.count - a.count)
    return {
      what,
      files,
      mappings: noted('mappings'),
      repairs: noted('repairs'),
      warnings: noted('warnings'),
      rejected: this.#rejected,
    }
  }

  #count(file: string): OpenCount {
    const known = this.#files.get(file)
    if (known !== undefined) return known
    const made: OpenCount = {
      rows: 0,
      stored: 0,
      merged: 0,
      joined: 0,
      rejected: 0,
      leftOut: new Map(),
      private: new Map(),
    }
    this.#files.set(file, made)
    return made
  }
}

/** The sum of what became of a file's rows: their number, where each is counted once. */
export function rowsAccountedFor(count: FileCount): number {
  const { stored, merged, joined, rejected } = count
  const reasons = [...Object.values(count.leftOut), ...Object.values(count.private)]
  return stored + merged + joined + rejected + reasons.reduce((sum, rows) => sum + rows, 0)
}

function addOne(counts: Map<string, number>, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1)
}
