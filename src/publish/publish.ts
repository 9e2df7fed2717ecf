// Publishing: build, gate, sign, write, switch. A refusal at any point leaves the published site as it was.
import { join } from 'node:path'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { textIn } from '../kit/language.ts'
import { type BuildMemory, type BuildStep, buildSite } from './build.ts'
import type { Quality } from './compress.ts'
import { readEarlier } from './earlier-edition.ts'
import { settle } from './gate.ts'
import { checkKeyFolder, loadOrMakeKey } from './keys.ts'
import { currentKind } from './release-folder.ts'
import { type Progress, type Release, type Step, writeRelease } from './release.ts'

export interface PublishOptions {
  /** The site's folder. */
  readonly folder: string
  /** The output folder, `out`: releases, the current one, the cache. */
  readonly out: string
  /** ISO date. */
  readonly asOf: string
  /** Open warnings and an example publisher are let through, and every page says that it is a preview. */
  readonly preview: boolean
  readonly quality: Quality
  readonly keyFolder: string
  /** Where studies, pictures, and what is compressed best, are kept from run to run; `cache` in the output folder unless it says so. */
  readonly cacheFolder?: string
  readonly memory?: BuildMemory
  readonly onStep?: (step: BuildStep | Step, progress?: Progress) => void
}

export interface Published {
  readonly release: Release
  /** Warnings that nobody answers for: a preview's only. */
  readonly open: readonly Problem[]
  readonly acknowledged: readonly Problem[]
  /** What of the release before could not be read: whole sentences. */
  readonly notes: readonly string[]
}

export interface PublishRefusal {
  /** Why nothing was published, in one sentence. */
  readonly why: string
  readonly problems: readonly Problem[]
}

/**
 * Publishes the site.
 *
 * Ensures  a preview never takes the place of a published release; on a refusal, and on a kill at any moment, `out/current` is the whole release that it was before.
 */
export async function publishSite(options: PublishOptions): Promise<Result<Published, PublishRefusal>> {
  const { folder, out, asOf, preview, quality, onStep, cacheFolder = join(out, 'cache') } = options
  const kind = preview ? 'preview' : 'release'
  const keys = checkKeyFolder({ keys: options.keyFolder, site: folder, out })
  if (!keys.ok) return refuse(keys.refusal)
  if (preview && currentKind(out) === 'release')
    return refuse(
      `A published release is the current one in ${out}, and a preview does not take its place. Give the preview another folder with --out.`,
    )
  const earlier = readEarlier(out, kind)
  const built = await buildSite({
    folder,
    asOf,
    preview,
    earlier: earlier.edition,
    quality,
    cacheFolder,
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    ...(onStep === undefined ? {} : { onStep }),
  })
  if (!built.ok) return refuse('The site has errors.', built.refusal)
  const { content, files, problems } = built.value
  const { errors, open, acknowledged } = settle(problems, content.site.acknowledgements, asOf)
  if (errors.length > 0) return refuse('The pages have errors.', [...errors, ...open])
  if (!preview && open.length > 0)
    return refuse(
      'Nobody has answered for these: mend them, or acknowledge the warnings in acknowledged.yaml.',
      open,
    )
  const key = loadOrMakeKey(keys.value)
  if (!key.ok) return refuse(key.refusal)
  const { settings, sources } = content.site
  const release = await writeRelease({
    root: out,
    cacheFolder,
    files,
    kind,
    asOf,
    site: { name: textIn(settings.name, 'en'), url: settings.url },
    sources: [...sources.values()].map(({ id, published, read }) => ({ id, published, read })),
    key: key.value,
    quality,
    ...(onStep === undefined ? {} : { onStep }),
  })
  if (!release.ok) return refuse(release.refusal)
  return yes({ release: release.value, open, acknowledged, notes: earlier.notes })
}

function refuse(
  why: string,
  problems: readonly Problem[] = [],
): { readonly ok: false; readonly refusal: PublishRefusal } {
  return no({ why, problems })
}
