// What is wrong with a site's content, where it is, and what to do: the one shape that every check returns.

/** A place in a file of the site. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Relative to the site's folder, with forward slashes. */
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * `error` stops every release; `warning` must be acknowledged by name before a release, and is printed in a preview;
 * `publisher` stops a release but not a preview (an example organisation's settings).
 */
export type Severity = 'error' | 'warning' | 'publisher'

export interface Problem {
  /** The id of the rule that found it, in kebab-case; every rule has a line in docs/rules.md. */
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  /** What this is about, stable between runs, for `acknowledged.yaml`: a fact's id, a figure's text, a page's path. */
  readonly subject: string
  /** A whole sentence: what is wrong. */
  readonly message: string
  /** A whole sentence: what would put it right. */
  readonly remedy: string
}
