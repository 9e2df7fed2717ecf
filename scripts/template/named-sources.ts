// Which sources the files of a site name, read from their bytes: what a smaller sources.yaml must still hold.
import { parseCsv } from '../../src/formats/csv.ts'

/** The ids of sources that a file of a site names. `path` says what kind of file it is. */
export function namedSources(path: string, text: string): readonly string[] {
  if (path.endsWith('.csv')) return sourcesOfRows(path, text)
  if (path.endsWith('.json')) return preferredSources(text)
  const cited = [...text.matchAll(/\{@\s*([a-z0-9-]+)\s*\}/g)].map(([, id]) => id ?? '')
  const listed = [...text.matchAll(/^\s*sources: \[(.*)\]$/gm)].flatMap(([, ids]) =>
    (ids ?? '').split(/,\s*/),
  )
  return [...cited, ...listed].filter((id) => id !== '')
}

/** The column `source` of a dataset, or `sources` of the channels. */
function sourcesOfRows(path: string, text: string): readonly string[] {
  const table = parseCsv(new TextEncoder().encode(text), { file: path })
  if (!table.ok) throw new Error(`${path} cannot be read: ${table.refusal[0]?.message}`)
  return table.value.rows
    .flatMap(({ cells }) => (cells.get('source') ?? cells.get('sources') ?? '').split(';'))
    .filter((id) => id !== '')
}

function preferredSources(text: string): readonly string[] {
  // The shape is that of a descriptor which src/formats wrote; `freedom-facts check` holds it to its schema.
  const descriptor = JSON.parse(text) as {
    'freedomfacts:dataset': { preference?: { sources: readonly string[] } }
  }
  return descriptor['freedomfacts:dataset'].preference?.sources ?? []
}
