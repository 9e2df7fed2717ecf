// The day that a site is checked and dated for.
import { type Result, no, yes } from '../kit/result.ts'
import type { Call } from './command.ts'
import type { World } from './world.ts'

/** `--as-of`, or today. Refuses a day that does not exist. */
export async function asOfDate(call: Call, world: World): Promise<Result<string, string>> {
  const written = call.text('as-of')
  if (written === undefined) return yes(world.today())
  const { isoDate } = await import('../kit/schemas.ts')
  return isoDate.safeParse(written).success
    ? yes(written)
    : no(`--as-of ${written} is no day. Write it as 2026-11-22.`)
}
