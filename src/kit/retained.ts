// What did not change keeps its identity: a new value with every part that is equal to an earlier one's taken over from it.

/**
 * `now`, in which each part that is equal to the same part of `before` is that very part; `before` itself where all are.
 *
 * Arrays, maps and plain objects are looked into, the order of their keys too: what is written from them depends on it. All
 * else is equal to itself alone.
 *
 * Requires  plain data without cycles, that nobody changes in place.
 * Ensures   what is returned is equal to `now`.
 */
export function retained<Value>(before: unknown, now: Value): Value
export function retained(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return now
  if (Array.isArray(before) && Array.isArray(now)) return retainedArray(before, now)
  if (before instanceof Map && now instanceof Map) return retainedMap(before, now)
  if (isPlain(before) && isPlain(now)) return retainedObject(before, now)
  return now
}

function retainedArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const parts = now.map((part, index) => retained(before[index], part))
  return hasSame(before, parts) ? before : parts
}

function retainedMap(
  before: ReadonlyMap<unknown, unknown>,
  now: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const parts = new Map([...now].map(([key, part]) => [key, retained(before.get(key), part)]))
  const isSame = hasSame([...before.keys()], [...parts.keys()])
  return isSame && hasSame([...before.values()], [...parts.values()]) ? before : parts
}

type Plain = Readonly<Record<string, unknown>>

function retainedObject(before: Plain, now: Plain): Plain {
  const keys = Object.keys(now)
  const parts = Object.fromEntries(keys.map((key) => [key, retained(before[key], now[key])]))
  const isSame = hasSame(Object.keys(before), keys)
  return isSame && keys.every((key) => Object.is(before[key], parts[key])) ? before : parts
}

function hasSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((part, index) => Object.is(before[index], part))
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
