// A choice against each distinct value of a column: worked out once a search, and looked up for every service.
import { type Area, type Reach, type Region, reachOf } from '../areas.ts'
import { milesBetween } from '../distance.ts'
import { isStaleShelter } from '../freshness.ts'
import type { Spot } from '../places.ts'
import { isNational } from '../public-service.ts'
import type { Way } from './bundle-format.ts'
import type { Choice, Takes } from './choice.ts'
import type { Column } from './columns.ts'
import type { ServiceList } from './decode-bundle.ts'
import { speaks, takes } from './eligibility.ts'
import { TIER } from './order.ts'
import { hoursOfLines, openRank } from './reachable.ts'

/** One number or word for each entry of a column of the list. */
export interface Tables {
  /** Police and immigration: they appear for the need to report, or when they are named. */
  readonly isAgency: Uint8Array
  /** Bits of the tier. */
  readonly taken: Uint8Array
  readonly spoken: Uint8Array
  /** What the areas served are to the person, wherever the service stands. */
  readonly reach: readonly Reach['kind'][]
  /** Whether the whole country is among the areas, whichever of them is the reach. */
  readonly isNational: Uint8Array
  /** How far the regions served are from the person, where they are elsewhere; else 0. */
  readonly milesTo: Float32Array
  /** By the ways to reach it: whether nothing fresh would be known of a shelter. */
  readonly isStale: Uint8Array
  /** Null where it makes no difference. */
  readonly open: OpenTables | null
}

/** The `openRank` of hours and of ways. */
export interface OpenTables {
  readonly byHours: Uint8Array
  readonly byWays: Uint8Array
}

/** Farther than any two places are. */
const FARTHEST_MILES = 13_000
const TAKEN: Readonly<Record<Takes, number>> = { yes: 0, ask: TIER.ask, no: TIER.notTaken }

export function tablesFor(list: ServiceList, choice: Choice): Tables {
  const { fields, regions, ways } = list
  const { spot, nowMs, asOf } = choice
  const reach = fields.areas.of.map(
    (areas) => reachOf({ areas: areas ?? [], point: null }, spot, regions).kind,
  )
  return {
    isAgency: table(fields.agency, (agency) => Number(agency !== 'government')),
    taken: table(fields.takes, (eligibility) => TAKEN[takes(eligibility, choice)]),
    spoken: table(fields.languages, (languages) => TAKEN[speaks(languages, choice.offeredIn)]),
    reach,
    isNational: table(fields.areas, (areas) => Number(isNational({ areas }))),
    milesTo: Float32Array.from(fields.areas.of, (areas, entry) =>
      reach[entry] === 'elsewhere' && spot !== null ? milesTo(areas ?? [], spot, regions) : 0,
    ),
    isStale: staleWays(ways, asOf),
    open: choice.openNow
      ? {
          byHours: Uint8Array.from(fields.hours.of, (hours) =>
            openRank(hours === null ? [] : [hours], nowMs),
          ),
          byWays: Uint8Array.from(ways.of, (channels) => openRank(hoursOfLines(channels), nowMs)),
        }
      : null,
  }
}

function table<Value>(column: Column<Value | null>, of: (value: Value) => number): Uint8Array {
  return Uint8Array.from(column.of, (value) => (value === null ? 0 : of(value)))
}

function milesTo(areas: readonly Area[], spot: Spot, regions: readonly Region[]): number {
  const miles = areas.map((area) => {
    const region = regions.find(({ id }) => area.kind === 'region' && area.region === id)
    return region === undefined ? FARTHEST_MILES : milesBetween(region.centre, spot)
  })
  return Math.min(FARTHEST_MILES, ...miles)
}

/** Whether a shelter with these ways is stale: all shelters have one cadence, whatever else they are. */
function staleWays(ways: Column<readonly Way[]>, asOf: string): Uint8Array {
  const shelter = { section: 'local', residential: true, needs: [] } as const
  return Uint8Array.from(ways.of, (channels) => Number(isStaleShelter({ ...shelter, channels }, asOf)))
}
