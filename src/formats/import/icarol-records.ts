// The records of an iCarol-style export: agencies, their sites, their programs, and programs at sites, each with those above it.
import type { Finding } from '../../kit/rule.ts'
import { type SourceRow, type SourceTable, rowFault } from './source-table.ts'

const LEVELS = ['agency', 'site', 'program', 'programatsite'] as const
export type Level = (typeof LEVELS)[number]

export interface IcarolRecord {
  readonly row: SourceRow
  readonly id: string
  readonly level: Level
  /** All that it belongs to, the nearest first: site, program, agency. */
  readonly above: readonly IcarolRecord[]
}

/** Columns that name what a record belongs to, the nearest first. A cell may name several. */
const BELONGS = ['ConnectsToSiteNum', 'ConnectsToProgramNum', 'ParentAgencyNum']

interface Named {
  readonly row: SourceRow
  readonly id: string
  readonly level: Level
  readonly parents: readonly string[]
}

/**
 * The records, each with all above it. A row without a number or a level, one whose number is there twice, and one that
 * belongs to what is not in the file, or to itself, is rejected: what it must keep private cannot be known.
 */
export function linkRecords(table: SourceTable, reject: (finding: Finding) => void): readonly IcarolRecord[] {
  const named = new Map<string, Named>()
  for (const row of table.rows) {
    const fault = headFault(row, named)
    if (fault !== null) reject(rowFault(row, ...fault))
    else {
      const id = row.text('ResourceAgencyNum')
      named.set(id, { row, id, level: levelOf(row) ?? 'agency', parents: parentsOf(row) })
    }
  }
  const linked = new Map<string, IcarolRecord | null>()
  const link = (id: string, below: ReadonlySet<string>): IcarolRecord | null => {
    const known = linked.get(id)
    if (known !== undefined) return known
    const own = named.get(id)
    if (own === undefined || below.has(id)) return null
    const parents = own.parents.map((parent) => link(parent, new Set([...below, id])))
    const whole = parents.filter((parent) => parent !== null)
    const above = [...new Set(whole.flatMap((parent) => [parent, ...parent.above]))]
    const record =
      whole.length < parents.length
        ? null
        : { row: own.row, id, level: own.level, above: above.toSorted(byLevel) }
    linked.set(id, record)
    return record
  }
  return [...named.values()].flatMap(({ id, row, parents }) => {
    const record = link(id, new Set())
    if (record !== null) return [record]
    reject(
      rowFault(
        row,
        `It belongs to ${parents.join(' and ')}, which is not whole in this file: what it must keep private cannot be known.`,
        'Export the agency, its sites and its programs together.',
      ),
    )
    return []
  })
}

function headFault(
  row: SourceRow,
  named: ReadonlyMap<string, Named>,
): readonly [message: string, remedy: string] | null {
  const id = row.text('ResourceAgencyNum')
  if (id === '') return ["This row has no 'ResourceAgencyNum'.", 'Export it with its number.']
  if (named.has(id)) return [`The number ${id} stands in an earlier row too.`, 'Export each record once.']
  if (row.text('PublicName') === '') return ["This row has no 'PublicName'.", 'Give it a name at the source.']
  const level = row.text('TaxonomyLevelName')
  return levelOf(row) === null
    ? [
        `'${level}' is no level: they are Agency, Site, Program and ProgramAtSite.`,
        'Export TaxonomyLevelName as it is.',
      ]
    : null
}

function levelOf(row: SourceRow): Level | null {
  const written = row
    .text('TaxonomyLevelName')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
  return LEVELS.find((level) => level === written) ?? null
}

function parentsOf(row: SourceRow): readonly string[] {
  const named = BELONGS.flatMap((column) => row.text(column).split(/[\s,;|]+/))
  return [...new Set(named)].filter((id) => id !== '' && id !== '0' && id !== row.text('ResourceAgencyNum'))
}

const NEARNESS: Readonly<Record<Level, number>> = { programatsite: 0, site: 1, program: 2, agency: 3 }

function byLevel(a: IcarolRecord, b: IcarolRecord): number {
  return NEARNESS[a.level] - NEARNESS[b.level]
}
