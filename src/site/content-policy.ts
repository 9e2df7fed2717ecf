// What a page of ours may load and do: said in the header, and in the head too, for hosts that set no headers.

/** The directives that hold wherever the page stands. `styleHashes` as `sha256Csp` writes them. */
export function contentPolicy(styleHashes: readonly string[]): readonly string[] {
  const styles = styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
}
