// What rendering yields: the files of a release, as text, before anything is drawn, compressed, hashed or written.

export interface ReleaseFile {
  /** Relative to the public folder, forward slashes, no leading slash: `es/claims/index.html`. */
  readonly path: string
  /** The text of the file; of a picture, the text of the SVG that it is drawn from when a site is published. Empty where there is no text. */
  readonly body: string
  /** `page` files are counted against the budget of a page, and checked for links and accessibility; a `picture` is a PNG. */
  readonly kind: 'page' | 'twin' | 'data' | 'feed' | 'asset' | 'picture'
}
