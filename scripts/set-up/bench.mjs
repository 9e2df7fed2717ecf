// Runs the measurements of bench/ one after another, each in a process of its own, so that none warms the next.
import { filesMatching } from './files-matching.mjs'
import { PROJECT_NODE, ROOT, run, say } from './run.mjs'

/** Yields 0 if all ran. `only` limits them to files whose name contains one of these words. */
export async function bench(only) {
  const files = filesMatching(ROOT, ['bench'], /^bench\/[^/]+\.ts$/).filter(
    (file) => !file.endsWith('.test.ts') && (only.length === 0 || only.some((word) => file.includes(word))),
  )
  if (files.length === 0) {
    say('No measurement of that name. Those there are stand in the folder bench.')
    return 1
  }
  let failed = 0
  for (const file of files) {
    say(`\n${file}`)
    const code = await run(PROJECT_NODE, [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './bin/tsx-hook.mjs',
      file,
    ])
    if (code !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
}
