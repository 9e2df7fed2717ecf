// What a citation names, before it takes a form: whoever counted, the copies, and the page of ours.

export interface Reference {
  /** Unique among those of one citation; letters, digits and hyphens. */
  readonly key: string
  readonly kind: 'dataset' | 'page' | 'source'
  readonly title: string
  /** Whoever counted: of a copy, whose figures they are; `null` where that is not known, and then nobody is named. */
  readonly author: string | null
  /** Whoever answers for it; `null` where that is not known, and then nobody is named. */
  readonly publisher: string | null
  /** Where it stands, for a page of ours: the site and its edition. */
  readonly within?: { readonly site: string; readonly edition: string }
  /** `2024-09-18`, `2024-09`, `2024` or `undated`. */
  readonly issued: string
  /** The day or month on which it was read. */
  readonly accessed: string
  /** `null` where it has no address on the web. */
  readonly url: string | null
  /** Whole sentences: whose figures they are, where they lie, what is not known. */
  readonly notes: readonly string[]
  /** A tag, where it is known. */
  readonly language?: string
}
