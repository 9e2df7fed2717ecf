// A site's folder to content, whole or not at all: one of the two loaders (the other reads the studio's database).
import { type ContentFile, readClaims, readFacts, readPages } from '../facts/read-texts.ts'
import { readAcknowledgements, readCorrections, readSettings, readSources } from '../facts/read-settings.ts'
import type { Dataset, Datasets } from '../figures/dataset.ts'
import { channelsByService, readChannels } from '../formats/channels.ts'
import { readDataPackage } from '../formats/data-package.ts'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { readServices } from '../services/read-services.ts'
import type { Directory } from '../services/service.ts'
import type { Content } from './content.types.ts'
import { type SiteFiles, readSiteFolder } from './site-folder.ts'

/** The content of the folder. Every fault of every file is named, so that one round of mending can do. */
export async function loadContent(folder: string): Promise<Result<Content, readonly Problem[]>> {
  const files = await readSiteFolder(folder)
  return files.ok ? contentOf(files.value) : files
}

/** The content that a site's files hold, the files being read already. */
export function contentOf(files: SiteFiles): Result<Content, readonly Problem[]> {
  const reader = new Reader(files)
  const settings = reader.yaml('site.yaml', readSettings)
  const sources = reader.yaml('sources.yaml', readSources)
  const corrections = reader.yaml('corrections.yaml', readCorrections)
  const acknowledgements = reader.yaml('acknowledged.yaml', readAcknowledgements)
  const facts = reader.take(readFacts(reader.markdown('facts/')))
  const claims = reader.take(readClaims(reader.markdown('claims/')))
  const pages = reader.take(readPages(reader.markdown('pages/')))
  const datasets = readDatasets(reader)
  const directory = readDirectory(reader)
  if (
    settings === null ||
    sources === null ||
    corrections === null ||
    acknowledgements === null ||
    facts === null ||
    claims === null ||
    pages === null ||
    directory === null ||
    reader.problems.length > 0
  ) {
    return no(reader.problems)
  }
  const byId = new Map(pages.map((page) => [page.id, page]))
  return yes({
    site: { settings, sources, datasets, facts, claims, pages: byId, corrections, acknowledgements },
    directory,
  })
}

function readDatasets(reader: Reader): Datasets {
  const folders = new Set(
    [...reader.files.keys()].flatMap((file) => /^data\/([^/]+)\//.exec(file)?.[1] ?? []),
  )
  const datasets = [...folders].flatMap((name): readonly (readonly [string, Dataset])[] => {
    const folder = `data/${name}`
    const descriptor = reader.json(`${folder}/datapackage.json`)
    const csv = reader.bytes(`${folder}/${name}.csv`)
    if (descriptor === undefined || csv === null) return []
    const dataset = reader.take(readDataPackage({ descriptor, csv, folder }))
    return dataset === null ? [] : [[dataset.name, dataset]]
  })
  return new Map(datasets)
}

function readDirectory(reader: Reader): Directory | null {
  const csv = reader.bytes('services/channels.csv')
  const rows = csv === null ? null : reader.take(readChannels(csv, 'services/channels.csv'))
  if (rows === null) return null
  return reader.yaml('services.yaml', (source) =>
    readServices({ ...source, channels: channelsByService(rows) }),
  )
}

/** Reads files one by one and gathers what is wrong with them. */
class Reader {
  readonly problems: Problem[] = []
  readonly files: SiteFiles

  constructor(files: SiteFiles) {
    this.files = files
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

  yaml<Value>(
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
