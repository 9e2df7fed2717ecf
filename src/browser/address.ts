// The part of an address after #, taken apart: names with their values, or the sign that something in it is not understood.

export interface AddressParts {
  /** As written: still encoded. */
  readonly given: Map<string, string>
  /** Whether some part of it has no name, no value, or a name for the second time. */
  readonly isOdd: boolean
}

/** `a=1&b=2,3`. */
export function addressParts(text: string): AddressParts {
  const given = new Map<string, string>()
  let isOdd = false
  for (const part of text.split('&')) {
    const [key = '', value] = part.split('=')
    if (value === undefined || given.has(key)) isOdd = true
    else given.set(key, value)
  }
  return { given, isOdd }
}

/** The values, each of which is there; null where one is not, or is given twice, or where there are fewer or more. */
export function valuesIn(
  text: string,
  {
    there,
    least,
    most,
  }: { readonly there: readonly string[]; readonly least: number; readonly most: number },
): readonly string[] | null {
  const values = text.split(',').map(decode)
  const known = values.filter((value): value is string => value !== null && there.includes(value))
  const isWhole = known.length === values.length && new Set(known).size === values.length
  return isWhole && values.length >= least && values.length <= most ? known : null
}

/** Null where it is not encoded as an address is. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
