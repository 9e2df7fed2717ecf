// The search: everything that a person chose against every service, by passes over columns. Nothing of it leaves the device.
import { type Reach, type Region, reachOf } from '../areas.ts'
import type { PublicService } from '../public-service.ts'
import type { Choice, Found, Hit } from './choice.ts'
import { serviceAt } from './decode-bundle.ts'
import { leastSure, speaks, takes } from './eligibility.ts'
import { type SearchIndex, bitsOfNeeds, milesOf } from './open-search.ts'
import { FAR_MILES, FIRST_LINES, GROUP, GROUP_WITHOUT_PLACE, TIER, orderNumber } from './order.ts'
import { reachableAt } from './reachable.ts'
import { smallest } from './smallest.ts'
import { type Tables, tablesFor } from './tables.ts'
import { OUT, wantedRows } from './wanted.ts'

/** What is found, in the order of `order.ts`. Services without a place are found like others. */
export function search(index: SearchIndex, choice: Choice): Found {
  const miles = milesOf(index, choice.spot)
  const tables = tablesFor(index.list, choice)
  const tiers = tiersOf({ index, choice, miles, tables })
  const ranked = { index, choice, miles, tables, tiers }
  raiseFirstLines(ranked)
  const { total, rows } = bestRows(ranked)
  return { total, hits: rows.map((row) => hitAt(index, choice, row)) }
}

interface Scan {
  readonly index: SearchIndex
  readonly choice: Choice
  readonly miles: Float32Array
  readonly tables: Tables
}

interface Ranked extends Scan {
  readonly tiers: Uint16Array
}

const SHELTER = bitsOfNeeds(['shelter'])

/** The tier of each row, or OUT. */
function tiersOf({ index, choice, miles, tables }: Scan): Uint16Array {
  const { list, needBits } = index
  const { fields, ways } = list
  const tiers = wantedRows(index, choice, tables)
  const groups = choice.spot === null ? GROUP_WITHOUT_PLACE : GROUP
  for (let row = 0; row < tiers.length; row += 1) {
    const tier = tiers[row] ?? OUT
    if (tier === OUT) continue
    const reach = tables.reach[fields.areas.at[row] ?? 0] ?? 'unknown'
    const isLine = tables.isNational[fields.areas.at[row] ?? 0] === 1
    const isStale =
      !isLine &&
      tables.isStale[ways.at[row] ?? 0] === 1 &&
      (fields.residential.of[fields.residential.at[row] ?? 0] === true ||
        ((needBits[fields.needs.at[row] ?? 0] ?? 0) & SHELTER) !== 0)
    const distance = miles[row] ?? NaN
    let group: number = groups.unknown
    if (distance <= FAR_MILES || reach === 'region') group = groups.here
    else if (isWide(reach)) group = groups.wide
    else if (distance > FAR_MILES || reach === 'elsewhere') group = groups.far
    else if (choice.spot === null) group = groups.here
    if (isStale) group = group === groups.far ? groups.staleAndFar : groups.stale
    tiers[row] =
      isLine && (tier & TIER.notTaken) !== 0 ? (tier & ~TIER.notTaken) | TIER.lastHere : tier | group
  }
  return tiers
}

/** Puts the best lines that answer day and night first in their tier: at most three, or all where nothing was chosen. */
function raiseFirstLines({ index, choice, tables, tiers }: Omit<Ranked, 'miles'>): void {
  const { areas } = index.list.fields
  const most = isEmpty(choice) ? Infinity : FIRST_LINES
  let raised = 0
  for (const ask of [0, TIER.ask]) {
    for (const row of index.lines) {
      const tier = tiers[row] ?? OUT
      if (raised >= most) return
      if (tier === OUT || (tier & NEVER_FIRST) !== 0 || (tier & TIER.ask) !== ask) continue
      if ((tier & TIER.lastHere) === TIER.lastHere) continue
      if (!isWide(tables.reach[areas.at[row] ?? 0])) continue
      tiers[row] = tier & ~TIER.groups
      raised += 1
    }
  }
}

const NEVER_FIRST = TIER.agency | TIER.notTaken | TIER.beyond

function isWide(reach: Reach['kind'] | undefined): boolean {
  return reach === 'state' || reach === 'country'
}

function isEmpty(choice: Choice): boolean {
  const { need, words, spot, age, gender, openNow, free, noPapers, noReferral, offeredIn } = choice
  const chosen = [need, spot, age, gender, offeredIn].some((one) => one !== null)
  return !chosen && !openNow && !free && !noPapers && !noReferral && words.trim() === ''
}

interface Best {
  readonly total: number
  readonly rows: readonly number[]
}

/** The rows of the smallest order numbers. The number of a row holds its place in order, and so leads back to it. */
function bestRows({ index, choice, miles, tables, tiers }: Ranked): Best {
  const { list, inOrder, scratch } = index
  const { areas } = list.fields
  const { numbers } = scratch
  let total = 0
  for (let place = 0; place < list.count; place += 1) {
    const row = inOrder[place] ?? 0
    const tier = tiers[row] ?? OUT
    if (tier === OUT) continue
    const own = miles[row] ?? NaN
    const distance = own === own ? own : (tables.milesTo[areas.at[row] ?? 0] ?? 0)
    numbers[total++] = orderNumber(tier, distance) * list.count + place
  }
  const best = smallest(numbers.subarray(0, total), choice.count)
  return { total, rows: Array.from(best, (number) => inOrder[number % list.count] ?? 0) }
}

function hitAt({ list, details }: SearchIndex, choice: Choice, row: number): Hit {
  const service = serviceAt({ list, details, row })
  return {
    service,
    reach: reachTo(service, choice, list.regions),
    takes: leastSure([takes(service.takes, choice), speaks(service.languages, choice.offeredIn)]),
    open: reachableAt(service, choice.nowMs),
  }
}

/** How far it is; for one far away that serves where the person is, that it does. */
function reachTo({ areas, access }: PublicService, { spot }: Choice, regions: readonly Region[]): Reach {
  const point = access.kind === 'published' ? (access.point ?? null) : null
  const reach = reachOf({ areas, point }, spot, regions)
  if (reach.kind !== 'near' || reach.miles <= FAR_MILES) return reach
  const byArea = reachOf({ areas, point: null }, spot, regions)
  return isWide(byArea.kind) || byArea.kind === 'region' ? byArea : reach
}
