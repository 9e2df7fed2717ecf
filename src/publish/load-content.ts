// A site's folder to content, whole or not at all: one of the two loaders (the other reads the studio's database).
import { type ContentFile, readClaims, readFacts, readPages } from '../facts/read-texts.ts'
import { readAcknowledgements, readCorrections, readSettings, readSources } from '../facts/read-settings.ts'
import type { Site } from '../facts/site.ts'
import type { Dataset, Datasets } from '../figures/dataset.ts'
import { channelsByService, readChannels } from '../formats/channels.ts'
import { parseCsv } from '../formats/csv.ts'
import { readDataPackage } from '../formats/data-package.ts'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { retained } from '../kit/retained.ts'
import { placesInJson } from '../kit/yaml.ts'
import { readServiceLines, readServices } from '../services/read-services.ts'
import type { Directory } from '../services/service.ts'
import type { Content, Town } from './content.types.ts'
import { type SiteFiles, readSiteFolder } from './site-folder.ts'

/** The content of the folder. Every fault of every file is named, so that one round of mending can do. */
export function loadContent(
  folder: string,
  memory: ReadMemory = new Map(),
): Result<Content, readonly Problem[]> {
  const files = readSiteFolder(folder)
  return files.ok ? contentOf(files.value, memory) : files
}

/** Each part of a site with the files that it was read from: a part whose files did not change is not read again. */
export type ReadMemory = Map<string, { readonly from: SiteFiles; readonly value: unknown }>

/** The content that a site's files hold, the files being read already. */
function contentOf(files: SiteFiles, memory: ReadMemory = new Map()): Result<Content, readonly Problem[]> {
  const reader = new Reader(files, memory)
  const settings = reader.part('site.yaml', () => reader.read('site.yaml', readSettings))
  const sources = reader.part('sources.yaml', () => reader.read('sources.yaml', readSources))
  const corrections = reader.part('corrections.yaml', () => reader.read('corrections.yaml', readCorrections))
  const acknowledgements = reader.part('acknowledged.yaml', () =>
    reader.read('acknowledged.yaml', readAcknowledgements),
  )
  const facts = reader.part('facts/', () => reader.take(readFacts(reader.markdown('facts/'))))
  const claims = reader.part('claims/', () => reader.take(readClaims(reader.markdown('claims/'))))
  const pages = reader.part('pages/', () => readStaffPages(reader))
  const datasets = readDatasets(reader)
  const directory = reader.part('services', () => readDirectory(reader))
  const towns = reader.part('places.csv', () => readTowns(reader))
  if (
    settings === null ||
    sources === null ||
    corrections === null ||
    acknowledgements === null ||
    facts === null ||
    claims === null ||
    pages === null ||
    directory === null ||
    towns === null ||
    reader.problems.length > 0
  ) {
    return no(reader.problems)
  }
  return yes({
    site: { settings, sources, datasets, facts, claims, pages, corrections, acknowledgements },
    directory,
    towns,
  })
}

function readStaffPages(reader: Reader): Site['pages'] | null {
  const pages = reader.take(readPages(reader.markdown('pages/')))
  return pages === null ? null : new Map(pages.map((page) => [page.id, page]))
}

function readDatasets(reader: Reader): Datasets {
  const folders = new Set(
    [...reader.files.keys()].flatMap((file) => /^data\/([^/]+)\//.exec(file)?.[1] ?? []),
  )
  const datasets = [...folders].flatMap((name) => {
    const dataset = reader.part(`data/${name}/`, () => readDataset(reader, name))
    return dataset === null ? [] : [[dataset.name, dataset] as const]
  })
  return new Map(datasets)
}

function readDataset(reader: Reader, name: string): Dataset | null {
  const folder = `data/${name}`
  const file = `${folder}/datapackage.json`
  const descriptor = reader.json(file)
  const csv = reader.bytes(`${folder}/${name}.csv`)
  if (descriptor === undefined || csv === null) return null
  const placeOf = placesInJson(() => reader.text(file) ?? '', file)
  return reader.take(readDataPackage({ descriptor, csv, folder, placeOf }))
}

function readDirectory(reader: Reader): Directory | null {
  const csv = reader.bytes('services/channels.csv')
  const rows = csv === null ? null : reader.take(readChannels(csv, 'services/channels.csv'))
  if (rows === null) return null
  const written = reader.read('services.yaml', (source) =>
    readServices({ ...source, channels: channelsByService(rows) }),
  )
  const imports = [...reader.files.keys()].filter((file) => /^services\/[^/]+\.ndjson$/.test(file))
  const imported = imports.map((file) => reader.read(file, readServiceLines))
  return written === null ? null : [written, ...imported.map((services) => services ?? [])].flat()
}

const TOWN_COLUMNS = ['name', 'state', 'zip'] as const

function readTowns(reader: Reader): readonly Town[] | null {
  const file = 'places.csv'
  const csv = reader.files.get(file)
  if (csv === undefined) return []
  const table = reader.take(parseCsv(csv, { file, required: TOWN_COLUMNS }))
  if (table === null) return null
  return table.rows.flatMap((row): readonly Town[] => {
    const [name = '', state = '', zip = ''] = TOWN_COLUMNS.map(
      (column) => row.cells.get(column)?.trim() ?? '',
    )
    if (name !== '' && /^[A-Z]{2}$/.test(state) && /^\d{5}$/.test(zip)) {
      return [{ name, state, zip, line: row.line }]
    }
    reader.problems.push({
      rule: 'content-shape',
      severity: 'error',
      place: { file, line: row.line },
      subject: name,
      message: `'${name}, ${state} ${zip}' is not a town with its state and ZIP.`,
      remedy: 'Write a name, two capitals such as MO, and five digits.',
    })
    return []
  })
}

/** Reads files one by one and gathers what is wrong with them. */
class Reader {
  readonly problems: Problem[] = []
  readonly files: SiteFiles
  readonly #memory: ReadMemory

  constructor(files: SiteFiles, memory: ReadMemory) {
    this.files = files
    this.#memory = memory
  }

  /**
   * What `read` makes of the files that begin with `prefix`; kept if nothing was wrong with them. What of it is equal to what
   * was kept is the same object: whatever was made of it still holds.
   */
  part<Value>(prefix: string, read: () => Value | null): Value | null {
    const from = new Map([...this.files].filter(([file]) => file.startsWith(prefix)))
    const known = this.#memory.get(prefix)
    if (known !== undefined && sameFiles(known.from, from)) return known.value as Value // kept under this prefix below
    const before = this.problems.length
    const value = retained(known?.value, read())
    if (value !== null && this.problems.length === before) this.#memory.set(prefix, { from, value })
    return value
  }

  take<Value>(result: Result<Value, readonly Problem[]>): Value | null {
    if (result.ok) return result.value
    this.problems.push(...result.refusal)
    return null
  }

  bytes(file: string): Uint8Array | null {
    const bytes = this.files.get(file)
    if (bytes !== undefined) return bytes
    return this.#refuse(
      file,
      `'${file}' is missing.`,
      'Every site has one; sites/template shows what it holds.',
    )
  }

  text(file: string): string | null {
    const bytes = this.bytes(file)
    if (bytes === null) return null
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return this.#refuse(file, `'${file}' is not UTF-8 text.`, 'Save it as UTF-8.')
    }
  }

  /** What `read` makes of a file's text. */
  read<Value>(
    file: string,
    read: (source: { file: string; text: string }) => Result<Value, readonly Problem[]>,
  ): Value | null {
    const text = this.text(file)
    return text === null ? null : this.take(read({ file, text }))
  }

  /** `undefined` where there is no value: the JSON text may hold null. */
  json(file: string): unknown {
    const text = this.text(file)
    if (text === null) return undefined
    try {
      return JSON.parse(text)
    } catch (error) {
      this.#refuse(
        file,
        `'${file}' is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
        'Mend the comma, quote or bracket it names.',
      )
      return undefined
    }
  }

  markdown(folder: string): readonly ContentFile[] {
    return [...this.files.keys()]
      .filter((file) => file.startsWith(folder))
      .flatMap((file) => {
        const text = this.text(file)
        return text === null ? [] : [{ file, text }]
      })
  }

  #refuse(file: string, message: string, remedy: string): null {
    this.problems.push({
      rule: 'content-shape',
      severity: 'error',
      place: { file },
      subject: file,
      message,
      remedy,
    })
    return null
  }
}

function sameFiles(one: SiteFiles, other: SiteFiles): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([file, bytes]) => {
    const others = other.get(file)
    return others !== undefined && Buffer.compare(bytes, others) === 0
  })
}
