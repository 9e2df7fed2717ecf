// Where the tests keep the pictures that they have drawn: by content, so that each is drawn once for all tests and runs.
import { join } from 'node:path'

export const PICTURE_CACHE: string = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '.cache',
  'freedom-facts',
)
