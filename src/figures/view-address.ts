// A view of a table, or of places beside each other, as the part of an address after #: the same view is always written the same way.

export interface AddressedView {
  readonly measure: string
  readonly look: string
  /** By dimension, in the order written: the values looked at. One that is not here is looked at whole. */
  readonly only: Iterable<readonly [dimension: string, values: readonly string[]]>
}

/** `measure=cases&view=line&state=MO,KS`. */
export function viewAddress({ measure, look, only }: AddressedView): string {
  const parts = [...only].map(
    ([dimension, values]) => `${dimensionKey(dimension)}=${values.map(encodeURIComponent).join()}`,
  )
  return [`measure=${encodeURIComponent(measure)}`, `view=${look}`, ...parts].join('&')
}

/** `states=MO,KS&year=2024`: places in the order chosen, beside each other. */
export function compareAddress({
  places,
  year,
}: {
  readonly places: readonly string[]
  readonly year: string
}): string {
  return `states=${places.map(encodeURIComponent).join()}&year=${year}`
}

/** Two names are ours: a dimension that is called so is written with a dot. */
export function dimensionKey(dimension: string): string {
  return dimension === 'measure' || dimension === 'view' ? `${dimension}.` : encodeURIComponent(dimension)
}
