// How far apart two points of the earth are, and how far many are from one.

/** Degrees, WGS 84: north and east are positive. NaN where nobody knows. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** The mean radius of the earth, 6,371.0088 km, in miles of 1,609.344 m. Source: Moritz (2000) J. Geodesy 74, 128-133. */
const EARTH_RADIUS_MILES = 6371.0088 / 1.609344
const RADIANS = Math.PI / 180

/**
 * Miles along the great circle, as the crow flies: roads are longer.
 *
 * On a sphere of the earth's mean radius, by the haversine formula. The true distance on the ellipsoid differs by up to
 * 0.6%. Ensures 0 for a point and itself, the same both ways, and NaN where a coordinate is NaN.
 */
export function milesBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2)
  const square = north * north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east * east
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, square)))
}

/** Points as vectors of length 1 from the middle of the earth: x, y and z of the first, of the second, and so on. */
export type UnitVectors = Float32Array

/** The vectors of the points whose coordinates stand at the same index, in degrees: made once, for many scans. */
export function unitVectors(latitudes: ArrayLike<number>, longitudes: ArrayLike<number>): UnitVectors {
  const vectors = new Float32Array(latitudes.length * 3)
  for (let at = 0; at < latitudes.length; at += 1) {
    const latitude = (latitudes[at] ?? NaN) * RADIANS
    const longitude = (longitudes[at] ?? NaN) * RADIANS
    vectors[at * 3] = Math.cos(latitude) * Math.cos(longitude)
    vectors[at * 3 + 1] = Math.cos(latitude) * Math.sin(longitude)
    vectors[at * 3 + 2] = Math.sin(latitude)
  }
  return vectors
}

/**
 * Writes into `out` how far each point is from the spot, in miles: as `milesBetween`, but by the straight line through the
 * earth, so that no trigonometry is left but one arcsine a point. Within 0.002 miles of it up to 6,000 miles, and within 4
 * at points that are nearly opposite.
 *
 * Requires  `out` as long as there are points. A point with a NaN yields NaN.
 */
export function milesFrom(spot: Point, vectors: UnitVectors, out: Float32Array): void {
  const [x = NaN, y = NaN, z = NaN] = unitVectors([spot.latitude], [spot.longitude])
  for (let at = 0; at < out.length; at += 1) {
    const dx = (vectors[at * 3] ?? NaN) - x
    const dy = (vectors[at * 3 + 1] ?? NaN) - y
    const dz = (vectors[at * 3 + 2] ?? NaN) - z
    out[at] = 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2))
  }
}
