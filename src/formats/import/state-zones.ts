// The usual time zone of each state: where a source gives an offset from UTC at best, most of the state's people tell the time so.
import { isState } from '../../services/states.ts'

export interface StateZone {
  /** A name of the IANA database. */
  readonly timezone: string
  /** Whether clocks there can be so many hours from UTC, in winter or in summer. */
  readonly allows: (offset: number) => boolean
}

/** Hours from UTC in winter, and in summer where clocks change. */
const ZONES = {
  'America/New_York': [-5, -4],
  'America/Chicago': [-6, -5],
  'America/Denver': [-7, -6],
  'America/Phoenix': [-7],
  'America/Los_Angeles': [-8, -7],
  'America/Anchorage': [-9, -8],
  'Pacific/Honolulu': [-10],
  'America/Puerto_Rico': [-4],
  'Pacific/Guam': [10],
  'Pacific/Pago_Pago': [-11],
} as const

const STATES: Readonly<Record<keyof typeof ZONES, string>> = {
  'America/New_York': 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV',
  'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
  'America/Denver': 'CO ID MT NM UT WY',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'America/Puerto_Rico': 'PR VI',
  'Pacific/Guam': 'GU MP',
  'Pacific/Pago_Pago': 'AS',
}

const BY_STATE: ReadonlyMap<string, keyof typeof ZONES> = new Map(
  // Object.keys forgets that its keys are those of the table.
  (Object.keys(ZONES) as (keyof typeof ZONES)[]).flatMap((zone) =>
    STATES[zone].split(' ').map((state) => [state, zone] as const),
  ),
)

/** The zone in which most people of the state live; null for what is no state. */
export function zoneOfState(state: string | null): StateZone | null {
  const timezone = state !== null && isState(state) ? BY_STATE.get(state) : undefined
  if (timezone === undefined) return null
  const offsets: readonly number[] = ZONES[timezone]
  return { timezone, allows: (offset) => offsets.includes(offset) }
}
