// What each step of a publication is called on a terminal.
import type { BuildStep } from '../publish/build.ts'
import type { Step } from '../publish/release.ts'

const WORDS: Readonly<Record<BuildStep | Step, string>> = {
  read: 'Reading the site',
  estimate: 'Working out the estimates',
  check: 'Checking',
  render: 'Writing the pages',
  draw: 'Drawing the pictures',
  'check pages': 'Checking the pages',
  clear: 'Clearing what an earlier run left',
  compress: 'Compressing',
  sign: 'Signing',
  write: 'Writing the release',
  sync: 'Making it durable',
  place: 'Putting it in place',
  link: 'Making it current',
  switch: 'Making it current',
  prune: 'Removing old releases',
  done: 'Done',
}

export function stepWords(step: BuildStep | Step): string {
  return WORDS[step]
}
