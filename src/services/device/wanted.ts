// Which services a choice finds, before any order: by need, by words, and by whether they are open.
import type { Choice } from './choice.ts'
import { type SearchIndex, bitsOfNeeds } from './open-search.ts'
import { TIER } from './order.ts'
import { CLOSED, NO_HOURS, OPEN } from './reachable.ts'
import type { OpenTables, Tables } from './tables.ts'
import { type WordBits, findWords, isWhole } from './word-index.ts'

/** The tier of a row that is not found. */
export const OUT = 0xffff

/**
 * By row, OUT or the tier without its group, in the index's scratch.
 *
 * Words find the services that have the most of them, in their texts or by what people call a need; a word that no service
 * has counts for none. What is closed is out where "open now" is on; police and immigration are out where the need is not
 * to report and nobody typed their name.
 */
export function wantedRows(index: SearchIndex, choice: Choice, tables: Tables): Uint16Array {
  const { list, needBits, scratch } = index
  const { fields, ways, count } = list
  const { need } = choice
  const typed = findWords(index.words, choice.words)
  const matches = typed === null ? null : matchRows(index, typed)
  const needed = need === null ? -1 : bitsOfNeeds([need])
  const tiers = scratch.tiers.fill(OUT)
  let most = 1
  for (let row = 0; row < count; row += 1) {
    if (((needBits[fields.needs.at[row] ?? 0] ?? 0) & needed) === 0 && need !== null) continue
    const isAgency = tables.isAgency[fields.agency.at[row] ?? 0] === 1
    const naming = matches === null ? NOT_NAMED : (matches.naming[row] ?? NOT_NAMED)
    if (isAgency && need !== 'report' && naming === NOT_NAMED) continue
    const open =
      tables.open === null ? OPEN : openOf(tables.open, fields.hours.at[row] ?? 0, ways.at[row] ?? 0)
    if (open === CLOSED) continue
    if (matches !== null) most = Math.max(most, matches.counts[row] ?? 0)
    tiers[row] =
      (isAgency ? TIER.agency : 0) |
      (naming === WHOLE_NAME ? 0 : TIER.notNamed) |
      (open === OPEN ? 0 : TIER.maybeClosed) |
      Math.max(
        tables.taken[fields.takes.at[row] ?? 0] ?? 0,
        tables.spoken[fields.languages.at[row] ?? 0] ?? 0,
      )
  }
  if (matches !== null) {
    for (let row = 0; row < count; row += 1) if ((matches.counts[row] ?? 0) < most) tiers[row] = OUT
  }
  return tiers
}

function openOf({ byHours, byWays }: OpenTables, hours: number, ways: number): number {
  return Math.min(byHours[hours] ?? NO_HOURS, byWays[ways] ?? NO_HOURS)
}

const NOT_NAMED = 0
const IN_NAME = 1
const WHOLE_NAME = 2

interface Matches {
  /** By row: how many of the words it has. */
  readonly counts: Uint8Array
  /** By row: whether its names have all words that are found anywhere, and whether one of them is just those words. */
  readonly naming: Uint8Array
}

/** In the index's scratch: the next search by words writes over it. */
function matchRows({ words, columns, list, needBits, scratch }: SearchIndex, typed: WordBits): Matches {
  const { count, fields } = list
  const all = union(typed.texts) | union(typed.needs)
  const { bits, inNames, naming, counts } = scratch
  for (const rows of [bits, inNames, naming]) rows.fill(0)
  for (const column of columns) {
    const entries = new Uint16Array(column.count)
    const isWholeName = new Uint8Array(column.count)
    for (let at = 0; at < column.entries.length; at += 1) {
      const entry = column.entries[at] ?? 0
      const text = typed.texts[column.firstText + at] ?? 0
      entries[entry] = (entries[entry] ?? 0) | text
      if (column.isName && text === all && isWhole(words, column.firstText + at, typed.typed))
        isWholeName[entry] = 1
    }
    if (union(entries) === 0) continue
    for (let row = 0; row < count; row += 1) {
      const entry = column.at[row] ?? 0
      bits[row] = (bits[row] ?? 0) | (entries[entry] ?? 0)
      if (!column.isName) continue
      inNames[row] = (inNames[row] ?? 0) | (entries[entry] ?? 0)
      if (isWholeName[entry] === 1) naming[row] = WHOLE_NAME
    }
  }
  const byNeeds = needBits.map((needs) => wordsOfNeeds(needs, typed))
  for (let row = 0; row < count; row += 1) {
    counts[row] = bitCount((bits[row] ?? 0) | (byNeeds[fields.needs.at[row] ?? 0] ?? 0))
    if (naming[row] === NOT_NAMED && all !== 0 && inNames[row] === all) naming[row] = IN_NAME
  }
  return { counts, naming }
}

/** The words that needs are called by. */
function wordsOfNeeds(needs: number, typed: WordBits): number {
  let bits = 0
  for (let rest = needs; rest !== 0; rest &= rest - 1) bits |= typed.needs[31 - Math.clz32(rest & -rest)] ?? 0
  return bits
}

function union(bits: Uint16Array): number {
  let all = 0
  for (let at = 0; at < bits.length; at += 1) all |= bits[at] ?? 0
  return all
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
