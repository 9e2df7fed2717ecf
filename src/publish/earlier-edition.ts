// What the release that is public now says of its numbers: what the next one is compared with.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ZodType, z } from 'zod'
import { INTERVAL_METHODS } from '../figures/figure.ts'
import { isoDate, localText, slug } from '../kit/schemas.ts'
import {
  CHANGES_PATH,
  type Change,
  type Changes,
  type EarlierEdition,
  FIGURES_PATH,
  type FigureEntry,
  type Named,
} from '../site/changes.ts'
import type { ReleaseKind } from './manifest.ts'
import { currentId, currentKind, releaseFolder } from './release-folder.ts'

const MOST_BYTES = 16 * 1024 * 1024

/** A page of ours and no other: what is read here becomes a link. */
const page = z.string().regex(/^\/figures\/[a-z0-9-]+\/$/)

const named: ZodType<Named> = z.object({ id: slug, sentence: localText, page })

const said = {
  value: z.union([z.number(), z.string()]),
  printed: localText,
  interval: z
    .object({ low: z.number(), high: z.number(), level: z.number(), method: z.enum(INTERVAL_METHODS) })
    .nullable(),
  asOf: z.string(),
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
}

const figure: ZodType<FigureEntry> = z.object({
  id: slug,
  text: z.string(),
  sentence: localText,
  page,
  unit: z.string(),
  ...said,
})

const counted = z.object({ count: z.number().int().nonnegative(), first: z.array(named) })
const at = { id: slug, date: isoDate }

const change: ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    ...at,
    figure: named,
    before: z.object(said),
    after: z.object(said),
  }),
  z.object({ kind: z.literal('set'), ...at, added: counted, gone: counted }),
])

const figuresFile = z.object({ figures: z.array(figure) })
/** Entries are read one by one: one that is not what we write takes no other with it. */
const changesFile = z.object({ since: isoDate, entries: z.array(z.unknown()) })

export interface EarlierRead {
  /** Null where there is none of this kind. */
  readonly edition: EarlierEdition | null
  /** What of it could not be read, and what follows from that: whole sentences. */
  readonly notes: readonly string[]
}

/**
 * The numbers of the current release and what changed before it, where it is of this kind.
 *
 * Ensures   a part that is missing, too large, or not what we write is null, a note says so, and the other part is read.
 */
export function readEarlier(root: string, kind: ReleaseKind): EarlierRead {
  const id = currentId(root)
  if (id === null || currentKind(root) !== kind) return { edition: null, notes: [] }
  const folder = join(releaseFolder(root, id), 'public')
  const figures = figuresIn(readJson(join(folder, FIGURES_PATH)))
  const { changes, lost } = changesIn(readJson(join(folder, CHANGES_PATH)))
  const notes = [
    ...(figures === null
      ? [
          `${FIGURES_PATH} of the release before cannot be read: its numbers are not compared with those of this one.`,
        ]
      : []),
    ...(changes === null
      ? [`${CHANGES_PATH} of the release before cannot be read: what changed earlier is lost.`]
      : []),
    ...(lost === 0
      ? []
      : [`${CHANGES_PATH} of the release before has entries that cannot be read, left out here: ${lost}.`]),
  ]
  return { edition: { figures, changes }, notes }
}

/** The numbers of an edition, from its index as JSON; null where that is not what we write. */
export function figuresIn(index: unknown): readonly FigureEntry[] | null {
  const read = figuresFile.safeParse(index)
  return read.success ? read.data.figures : null
}

/** What an edition says that changed, each id once; `lost` counts the entries that are not what we write. */
function changesIn(file: unknown): { readonly changes: Changes | null; readonly lost: number } {
  const read = changesFile.safeParse(file)
  if (!read.success) return { changes: null, lost: 0 }
  const entries = new Map<string, Change>()
  for (const entry of read.data.entries) {
    const parsed = change.safeParse(entry)
    if (parsed.success && !entries.has(parsed.data.id)) entries.set(parsed.data.id, parsed.data)
  }
  return {
    changes: { since: read.data.since, entries: [...entries.values()] },
    lost: read.data.entries.length - entries.size,
  }
}

function readJson(file: string): unknown {
  try {
    if (statSync(file).size > MOST_BYTES) return null
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
