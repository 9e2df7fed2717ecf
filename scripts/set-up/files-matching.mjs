// The files of some folders whose names match, sorted, so that every machine runs them in one order.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths relative to `root`, with forward slashes. Folders that are not there count as empty. */
export function filesMatching(root, folders, pattern) {
  return folders
    .flatMap((folder) => filesIn(root, folder))
    .filter((file) => pattern.test(file))
    .toSorted()
}

function filesIn(root, folder) {
  let entries
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(root, path) : [path]
  })
}
