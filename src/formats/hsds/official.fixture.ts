// The official HSDS 3.2 material, which tests read where it stands beside the project and never copy.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
const DIRECTORY = join(ROOT, '../shared/directory')

/** Why the tests that need it are skipped, or false where it is there. */
export const WITHOUT_OFFICIAL: string | false = existsSync(DIRECTORY)
  ? false
  : 'skipped: the official HSDS material is not beside this checkout'

export function officialBytes(path: string): Uint8Array {
  return readFileSync(join(DIRECTORY, path))
}

/** The value that an official JSON file says. Its shape is what the test then looks at. */
export function officialJson(path: string): unknown {
  return JSON.parse(readFileSync(join(DIRECTORY, path), 'utf8'))
}

/** The names of the files in an official folder; none where the material is absent. */
export function officialFiles(folder: string): readonly string[] {
  return WITHOUT_OFFICIAL === false ? readdirSync(join(DIRECTORY, folder)).toSorted() : []
}

/** The source of a file of this folder. */
export function ownSource(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}
