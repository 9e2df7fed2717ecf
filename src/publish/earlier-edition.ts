// What the release that is public now says of its numbers: what the next one is compared with.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ZodType, z } from 'zod'
import { isoDate, localText } from '../kit/schemas.ts'
import {
  CHANGES_PATH,
  type Change,
  type EarlierEdition,
  FIGURES_PATH,
  type FigureEntry,
  type Named,
} from '../site/changes.ts'
import type { ReleaseKind } from './manifest.ts'
import { currentId, currentKind, releaseFolder } from './release-folder.ts'

const MOST_BYTES = 16 * 1024 * 1024

const named: ZodType<Named> = z.object({
  id: z.string().min(1),
  sentence: localText,
  page: z.string().regex(/^\/(?!\/)/),
})

const said = {
  value: z.union([z.number(), z.string()]),
  printed: localText,
  interval: z
    .object({
      low: z.number(),
      high: z.number(),
      level: z.number(),
      method: z.enum(['Garwood', 'Wilson', 'published by the source']),
    })
    .nullable(),
  asOf: z.string(),
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
}

const figure: ZodType<FigureEntry> = z.object({
  id: z.string().min(1),
  text: z.string(),
  sentence: localText,
  page: z.string().regex(/^\/(?!\/)/),
  unit: z.string(),
  ...said,
})

const counted = z.object({ count: z.number().int().nonnegative(), first: z.array(named) })
const at = { id: z.string().min(1), date: isoDate }

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
const changesFile = z.object({ since: isoDate, entries: z.array(change) })

/**
 * The numbers of the current release and what changed before it, where it is of this kind.
 *
 * Ensures   null where there is none, or where either file is missing, too large, or not what we write.
 */
export function readEarlier(root: string, kind: ReleaseKind): EarlierEdition | null {
  const id = currentId(root)
  if (id === null || currentKind(root) !== kind) return null
  const folder = join(releaseFolder(root, id), 'public')
  const figures = figuresFile.safeParse(readJson(join(folder, FIGURES_PATH)))
  const changes = changesFile.safeParse(readJson(join(folder, CHANGES_PATH)))
  if (!figures.success || !changes.success) return null
  return { figures: figures.data.figures, changes: changes.data }
}

function readJson(file: string): unknown {
  try {
    if (statSync(file).size > MOST_BYTES) return null
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
