// Lists a folder to its depths without ever following a link: Node's own recursive listing does follow them.
import { readdirSync } from 'node:fs'

export interface Found {
  /** Relative to the folder, forward slashes. */
  readonly path: string
  /** `other`: a link, a pipe, a device. */
  readonly kind: 'file' | 'folder' | 'other'
}

/** Everything under `folder`, each folder before what it holds. */
export function filesUnder(folder: string, prefix = ''): readonly Found[] {
  return readdirSync(`${folder}/${prefix}`, { withFileTypes: true }).flatMap((entry): readonly Found[] => {
    const path = prefix + entry.name
    if (entry.isDirectory()) return [{ path, kind: 'folder' }, ...filesUnder(folder, `${path}/`)]
    return [{ path, kind: entry.isFile() ? 'file' : 'other' }]
  })
}
