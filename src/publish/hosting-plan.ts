// What the settings for web servers are written from, read off a release.
import type { HeaderFacts } from './headers.ts'
import type { ReleaseKind, ReleaseSite } from './manifest.ts'

/** What the settings depend on; the same for the same release. */
export interface HostingFacts {
  readonly kind: ReleaseKind
  readonly site: ReleaseSite
  readonly styleHashes: readonly string[]
  /** Every path of the release. */
  readonly paths: readonly string[]
}

/** What each server's settings are written from. */
export interface HostingPlan {
  readonly host: string
  readonly headers: HeaderFacts
  /** Language folders that have an error page of their own. */
  readonly languages: readonly string[]
}

/** Requires  `site.url` is an absolute address. */
export function hostingPlan({ kind, site, styleHashes, paths }: HostingFacts): HostingPlan {
  return {
    host: new URL(site.url).hostname,
    headers: { kind, styleHashes, tls: true },
    languages: paths
      .flatMap((path) => /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/404\.html$/.exec(path)?.[1] ?? [])
      .toSorted(),
  }
}
