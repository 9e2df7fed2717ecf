// The smallest of many numbers, without sorting all of them.

const LEAST_ROOM = 1024

/** The `count` smallest, rising; all of them where there are no more. Requires none that is NaN and a count of 1 or more. */
export function smallest(numbers: Float64Array, count: number): Float64Array {
  const most = Math.min(count, numbers.length)
  const room = new Float64Array(Math.max(LEAST_ROOM, 2 * most))
  let size = 0
  let limit = Infinity
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? limit
    if (number >= limit) continue
    room[size++] = number
    if (size < room.length) continue
    room.sort()
    size = most
    limit = room[most - 1] ?? limit
  }
  const kept = room.subarray(0, size)
  kept.sort()
  return kept.subarray(0, most)
}
