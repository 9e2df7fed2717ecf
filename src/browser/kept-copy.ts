// A copy of the way to help on the device: one cache, whose name says where its list is and when it was made.
// The list is put into it last: a copy without its list is not whole, and is never shown.

export interface KeptCopy {
  /** `/es/keep/files.json 1795305600000` */
  readonly name: string
  /** The path of its list, which is one for each language. */
  readonly list: string
  readonly madeMs: number
}

export const DAY_MS = 86_400_000

export function copyOf(list: string, madeMs: number): KeptCopy {
  return { name: `${list} ${madeMs}`, list, madeMs }
}

export function copyNamed(name: string): KeptCopy {
  const [list = '', made = ''] = name.split(' ')
  return { name, list, madeMs: Number(made) }
}

/** The whole copies, the newest first. */
export async function wholeCopies(): Promise<readonly KeptCopy[]> {
  const whole: KeptCopy[] = []
  for (const copy of (await caches.keys()).map(copyNamed))
    if ((await caches.match(copy.list, { cacheName: copy.name })) !== undefined) whole.push(copy)
  // oxlint-disable-next-line unicorn/no-array-sort -- older phones have no other, and the list is our own
  return whole.sort((a, b) => b.madeMs - a.madeMs)
}

export async function deleteCopies(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}
