// Imports a source of services into a site's folder: all of it is read and checked before the one file changes.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readSources } from '../facts/read-settings.ts'
import { IMPORTERS, type SourceKind, detectSource } from '../formats/import/detect.ts'
import type { ImportOptions, SourceFile } from '../formats/import/draft.ts'
import { type Merged, type PrintBook, mergeImport } from '../formats/import/merge.ts'
import { readPrints, writePrints } from '../formats/import/print-book.ts'
import { MAX_SOURCE_BYTES, fileFault } from '../formats/import/source-text.ts'
import type { ImportReport } from '../formats/import/tally.ts'
import type { Finding } from '../kit/rule.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { readServiceLines, writeServiceLines } from '../services/read-services.ts'
import type { Directory } from '../services/service.ts'
import { syncFolder, writeDurably } from './durable.ts'
import { takeLock } from './lock.ts'

export interface ImportRequest {
  /** The site's folder, absolute. */
  readonly site: string
  /** The file or folder to import, absolute. */
  readonly from: string
  /** What it is; absent to find out. */
  readonly kind?: SourceKind
  /** Absent to name it for the source. */
  readonly batch?: string
  readonly options: ImportOptions
  /** ISO date. */
  readonly on: string
  /** Nothing is written. */
  readonly checkOnly: boolean
}

export interface ImportOutcome {
  readonly kind: SourceKind
  /** `services/<batch>.ndjson`, relative to the site's folder. */
  readonly file: string
  readonly report: ImportReport
  readonly counts: Merged['counts']
  readonly notes: Merged['notes']
}

/**
 * What the import did, or would do.
 *
 * Refuses  a source that cannot be read, a batch or a source id that does not fit, an import that is running, and an
 *          existing file that cannot be read. Nothing has changed then.
 * Ensures  after a crash at any point the file of the batch is the one from before, or the new one, whole.
 */
export function importServices(request: ImportRequest): Result<ImportOutcome, readonly Finding[]> {
  const { site, from, options, checkOnly } = request
  const fault = siteFault(site, options)
  if (fault !== null) return no([fault])
  const batch = request.batch ?? batchName(from)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(batch)) {
    return no([
      fileFault(
        from,
        `'${batch}' is no name for an import.`,
        'Give one with --name, in small letters, digits and single hyphens.',
      ),
    ])
  }
  const files = readSource(from)
  if (!files.ok) return no([files.refusal])
  const kind = request.kind === undefined ? detectSource(files.value) : yes(request.kind)
  if (!kind.ok) return no([kind.refusal])
  if (checkOnly) return importBatch({ ...request, batch, kind: kind.value, files: files.value })
  const lock = takeLock(join(site, '.import.lock'))
  if (lock === null) {
    return no([
      fileFault(
        site,
        'Another import into this site is running.',
        'Wait until it is done, then import again.',
      ),
    ])
  }
  try {
    return importBatch({ ...request, batch, kind: kind.value, files: files.value })
  } finally {
    lock.release()
  }
}

interface BatchImport extends ImportRequest {
  readonly batch: string
  readonly kind: SourceKind
  readonly files: readonly SourceFile[]
}

function importBatch({
  site,
  batch,
  kind,
  files,
  options,
  on,
  checkOnly,
}: BatchImport): Result<ImportOutcome, readonly Finding[]> {
  const imported = IMPORTERS[kind](files, options)
  if (!imported.ok) return imported
  const { drafts, report, withheld } = imported.value
  const file = `services/${batch}.ndjson`
  const printsFile = `raw/imports/${batch}.json`
  const existing = readExisting(site, file)
  if (!existing.ok) return existing
  const merged = mergeImport({
    batch,
    on,
    drafts,
    withheld,
    existing: existing.value,
    prints: readLast(site, printsFile),
  })
  const checked = readServiceLines({ file, text: writeServiceLines(merged.services) })
  if (!checked.ok) return no(checked.refusal)
  // As it was read again: so the order of fields is that of the schema, and a second import writes the same bytes.
  const text = writeServiceLines(checked.value)
  const twice = idElsewhere(site, file, merged.services)
  if (twice !== null) return no([twice])
  if (!checkOnly) {
    // The services first: prints of an import that is not there would make its old words look like the staff's.
    replaceFile(site, file, text)
    replaceFile(site, printsFile, writePrints(merged.prints))
  }
  return yes({ kind, file, report, counts: merged.counts, notes: merged.notes })
}

function siteFault(site: string, { sources }: ImportOptions): Finding | null {
  if (!existsSync(join(site, 'site.yaml'))) {
    return fileFault(
      site,
      `There is no site in '${site}'.`,
      'Name the folder of a site, or make one with: freedom-facts new <folder>',
    )
  }
  if (sources.length === 0) return null
  const file = join(site, 'sources.yaml')
  const read = existsSync(file)
    ? readSources({ file: 'sources.yaml', text: readFileSync(file, 'utf8') })
    : null
  if (read !== null && !read.ok) return read.refusal[0] ?? null
  const unknown = sources.find((id) => read === null || !read.value.has(id))
  return unknown === undefined
    ? null
    : fileFault(
        'sources.yaml',
        `There is no source '${unknown}'.`,
        `Describe '${unknown}' in sources.yaml first.`,
      )
}

/** "Baltimore CharmCare_2020.csv" is named baltimore-charmcare-2020. */
function batchName(from: string): string {
  return basename(from)
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** A file, or the tables of a folder. Folders in it are not looked into. */
function readSource(from: string): Result<readonly SourceFile[], Finding> {
  if (!existsSync(from))
    return no(fileFault(from, `There is no '${from}'.`, 'Name the file or the folder to import.'))
  const isFolder = statSync(from).isDirectory()
  const names = isFolder
    ? readdirSync(from)
        .filter((name) => /\.(?:csv|json|ndjson|jsonl)$/i.test(name))
        .toSorted()
    : [basename(from)]
  const folder = isFolder ? from : dirname(from)
  const files: SourceFile[] = []
  for (const name of names) {
    const path = join(folder, name)
    const { size } = statSync(path)
    if (size > MAX_SOURCE_BYTES) {
      const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)
      return no(
        fileFault(
          name,
          `'${name}' has ${megabytes(size)} MB, and at most ${megabytes(MAX_SOURCE_BYTES)} MB are read.`,
          'Split it, and import the parts under names of their own.',
        ),
      )
    }
    files.push({ name, bytes: readFileSync(path) })
  }
  if (files.length > 0) return yes(files)
  return no(
    fileFault(
      from,
      `There is no CSV file in '${basename(from)}'.`,
      'Export the source as CSV. A workbook is saved as CSV in a spreadsheet program, sheet by sheet.',
    ),
  )
}

function readExisting(site: string, file: string): Result<Directory, readonly Finding[]> {
  const path = join(site, file)
  return existsSync(path) ? readServiceLines({ file, text: readFileSync(path, 'utf8') }) : yes([])
}

function readLast(site: string, file: string): PrintBook | null {
  const path = join(site, file)
  return existsSync(path) ? readPrints(readFileSync(path, 'utf8')) : null
}

/** A source that brings its own UUIDs may have been imported under another name: each would then be there twice. */
function idElsewhere(site: string, file: string, services: Directory): Finding | null {
  const folder = join(site, 'services')
  if (!existsSync(folder)) return null
  const ids = new Set(services.map(({ id }) => id))
  const others = readdirSync(folder).filter((name) => name.endsWith('.ndjson') && `services/${name}` !== file)
  for (const name of others) {
    const text = readFileSync(join(folder, name), 'utf8')
    const found = [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].find(([, id]) => ids.has(id ?? ''))
    if (found !== undefined) {
      return fileFault(
        `services/${name}`,
        `'${found[1] ?? ''}' was imported as '${name}' before.`,
        `Import the source under the name '${name.replace('.ndjson', '')}', or remove that file.`,
      )
    }
  }
  return null
}

/** Written whole beside the site's files, then put in place at once. A file that would not change is left alone. */
function replaceFile(site: string, file: string, text: string): void {
  const path = join(site, file)
  const bytes = Buffer.from(text)
  if (existsSync(path) && readFileSync(path).equals(bytes)) return
  mkdirSync(dirname(path), { recursive: true })
  const part = join(site, `.import-${randomBytes(6).toString('hex')}.part`)
  try {
    writeDurably(part, bytes, 0o644)
    renameSync(part, path)
  } finally {
    rmSync(part, { force: true })
  }
  syncFolder(dirname(path))
}
