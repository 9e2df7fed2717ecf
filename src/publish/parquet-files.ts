// The datasets of a release as Parquet: beside their CSV and JSON, and made once for as long as a dataset stays the same.
import type { Dataset, Datasets } from '../figures/dataset.ts'
import { datasetPath } from '../facts/dataset-paths.ts'
import { datasetParquet } from '../formats/parquet.ts'
import type { ReleaseFile } from '../site/release-file.ts'
import type { FileBytes } from './compress.ts'

/** A dataset that did not change is the same object in the next build of a process: see `loadContent`. */
const known = new WeakMap<Dataset, Uint8Array>()

/** `data/<name>/<name>.parquet` of each dataset. */
export function parquetFiles(datasets: Datasets): readonly (ReleaseFile & FileBytes)[] {
  return [...datasets.values()].map((dataset) => {
    const bytes = known.get(dataset) ?? datasetParquet(dataset)
    known.set(dataset, bytes)
    return { path: datasetPath(dataset, 'parquet'), body: '', kind: 'data', bytes }
  })
}
