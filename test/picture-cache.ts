// Where the tests keep the pictures that they have drawn and the studies that they have made: by content, so that each is made
// once for all tests and runs.
import { join } from 'node:path'

export const PICTURE_CACHE: string = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '.cache',
  'freedom-facts',
)
