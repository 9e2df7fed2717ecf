// The telephone numbers of an older HSDS folder: which of them a person who looks for help may be given, and of what.
import { isRelayLabel, isSecret, markOf } from './confidential-words.ts'
import type { Given } from './make-draft.ts'
import type { SourceRow } from './source-table.ts'
import type { Tally } from './tally.ts'
import { numberKey, readNumber } from './ways.ts'

type Numbers = Given['numbers']

export interface OlderPhones {
  /** For each service, by its row: its own, else those of its place, else those of its organization. */
  readonly of: (service: SourceRow, organization: string) => Numbers
  /** Not to be given out, wherever they stand. As they are written. */
  readonly secret: readonly string[]
  /** Gives each row its outcome, once all services have been made. */
  readonly close: () => void
}

export interface SortPhones {
  /** Whether a column of the row, or of what it belongs to, keeps it private. */
  readonly isKept: (row: SourceRow) => boolean
  readonly tally: Tally
}

/** Sorts the rows. Requires rows whose numbers can be read. */
export function sortPhones(rows: readonly SourceRow[], { isKept, tally }: SortPhones): OlderPhones {
  const secret = rows.filter((row) => {
    if (isKept(row)) return true
    const mark = markOf(row.text('department'))
    return mark !== null && isSecret(mark)
  })
  const secretKeys = new Set(secret.map((row) => keyOf(row)))
  const open = rows.filter((row) => !settle(row, { secretKeys, isKept, tally }))
  const by = (column: string, others: readonly string[]): ReadonlyMap<string, readonly SourceRow[]> =>
    Map.groupBy(
      open.filter((row) => row.text(column) !== '' && others.every((other) => row.text(other) === '')),
      (row) => row.text(column),
    )
  const services = by('service_id', [])
  const locations = by('location_id', ['service_id'])
  const organizations = by('organization_id', ['service_id', 'location_id'])
  const used = new Map<SourceRow, 'joined' | 'merged'>()
  const of: OlderPhones['of'] = (service, organization) => {
    const own = [
      services.get(service.text('id')) ?? [],
      locations.get(service.text('location_id')) ?? [],
      organizations.get(organization) ?? [],
    ].find((found) => found.length > 0)
    return distinct(own ?? [], used)
  }
  const close = (): void => {
    for (const row of open) {
      const outcome = used.get(row)
      if (outcome === undefined) tally.leaveOut(row.file, 'a number that no service needs')
      else tally.row(row.file, outcome)
    }
  }
  return { of, secret: secret.map((row) => row.text('number')), close }
}

/** Whether the row has its outcome: it is not for people who look for help. */
function settle(
  row: SourceRow,
  { secretKeys, isKept, tally }: SortPhones & { readonly secretKeys: ReadonlySet<string> },
): boolean {
  const mark = /^fax$/i.test(row.text('number_type')) ? 'a fax number' : markOf(row.text('department'))
  if (isKept(row)) tally.keepPrivate(row.file, 'a private number')
  else if (mark !== null && isSecret(mark)) tally.keepPrivate(row.file, mark)
  else if (secretKeys.has(keyOf(row)))
    tally.keepPrivate(row.file, 'a number that another row says not to give out')
  else if (row.text('contact_id') !== '') tally.leaveOut(row.file, 'a number of a contact person')
  else if (mark !== null) tally.leaveOut(row.file, mark)
  else return false
  return true
}

function distinct(rows: readonly SourceRow[], used: Map<SourceRow, 'joined' | 'merged'>): Numbers {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = keyOf(row)
    const isNew = !seen.has(key)
    seen.add(key)
    if (isNew || !used.has(row)) used.set(row, isNew ? 'joined' : 'merged')
    return isNew ? [numberOf(row)] : []
  })
}

function numberOf(row: SourceRow): Numbers[number] {
  const extension = row.text('extension')
  const written = `${row.text('number')}${extension === '' ? '' : ` x${extension}`}`
  const address = readNumber(written) ?? readNumber(row.text('number')) ?? row.text('number')
  const isRelay = /^tt[yd]$/i.test(row.text('number_type')) || isRelayLabel(row.text('department'))
  return { kind: isRelay ? 'relay' : 'call', address }
}

function keyOf(row: SourceRow): string {
  return numberKey(readNumber(row.text('number')) ?? row.text('number'))
}
