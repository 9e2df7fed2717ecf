// What rendering yields: the files of a release, as text, before anything is compressed, hashed or written.

export interface ReleaseFile {
  /** Relative to the public folder, forward slashes, no leading slash: `es/claims/index.html`. */
  readonly path: string
  readonly body: string
  /** `page` files are counted against the budget of a page, and checked for links and accessibility. */
  readonly kind: 'page' | 'twin' | 'data' | 'feed' | 'asset'
}
