// Everything `npm test` checks, in order: each step runs even if an earlier one failed, so that one run shows all.
import { filesMatching } from './files-matching.mjs'
import { join } from 'node:path'
import { PROJECT_NODE, ROOT, run, say } from './run.mjs'

const NODE_OPTIONS = ['--disable-warning=ExperimentalWarning', '--import', './bin/tsx-hook.mjs']
const COUNTS = ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo']

const tool = (name) => join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const STEPS = [
  { name: 'types', program: tool('tsc'), args: ['--noEmit'] },
  { name: 'lint', program: tool('oxlint'), args: ['--deny-warnings'] },
  { name: 'format', program: tool('oxfmt'), args: ['--check'] },
  {
    name: 'message catalogues',
    program: PROJECT_NODE,
    args: [join('scripts', 'catalogue-types.ts'), '--check'],
  },
]

/**
 * Yields 0 if every step passed, else 1. `programs` are those that tests look for in the environment. `only` limits the
 * tests to files whose path contains one of these words, and leaves the other steps out: `npm test -- cli`.
 */
export async function runChecks({ programs, only }) {
  const failed = []
  for (const step of only.length === 0 ? STEPS : []) {
    say(`\n${step.name}`)
    if ((await run(step.program, step.args)) !== 0) failed.push(step.name)
  }
  const tests = await runTests({ programs, only })
  if (tests.failed) failed.push('tests')
  if (failed.length > 0) say(`\nNot passed: ${failed.join(', ')}.`)
  process.stdout.write(`\n${COUNTS.map((count) => `ℹ ${count} ${tests.counts[count]}`).join('\n')}\n`)
  return failed.length === 0 ? 0 : 1
}

/** So many groups run at once: more would take each other's time on a machine of two cores, and some tests wait for clocks. */
const AT_ONCE = 2

const KEPT = /^test\/browser\/offline\./
const PRINTED = /^test\/browser\/cards\./

/**
 * In the order that they begin; a file is of the first group that has it. The first draws the pictures of the site, which others
 * then find, so that beside it stands one that builds no site. The short ones come last: none is left over at the end.
 */
const GROUPS = [
  { name: 'tests of the whole site in a browser', has: (file) => file.startsWith('test/browser/site-') },
  { name: 'tests of one room', has: (file) => file.startsWith('src/') },
  { name: 'tests of several rooms', has: (file) => !file.startsWith('test/browser/') },
  { name: 'tests of parts in a browser', has: (file) => !KEPT.test(file) && !PRINTED.test(file) },
  { name: 'tests of what is kept on a device', has: (file) => KEPT.test(file) },
  { name: 'tests of what is printed', has: (file) => PRINTED.test(file) },
]

/**
 * The tests in a few processes, two at once, and the sum of what they counted. What a group prints is shown as it comes if it is
 * alone, else in one piece when it ends.
 */
async function runTests({ programs, only }) {
  const files = filesMatching(ROOT, ['src', 'test'], /\.test\.tsx?$/).filter(
    (file) => only.length === 0 || only.some((word) => file.includes(word)),
  )
  const groups = GROUPS.map((group) => ({
    name: group.name,
    files: files.filter((file) => GROUPS.find(({ has }) => has(file)) === group),
  })).filter((group) => group.files.length > 0)
  const alone = groups.length === 1
  if (!alone) say(`\n${groups.map(({ name }) => name).join(', ')}: two at once, each shown when it ends`)

  const runs = []
  const queue = groups.values()
  const runThem = async () => {
    for (const group of queue) runs.push(await runGroup({ ...group, programs, alone }))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runThem))
  const counts = Object.fromEntries(
    COUNTS.map((count) => [count, runs.reduce((sum, { output }) => sum + countIn(output, count), 0)]),
  )
  return { counts, failed: runs.length === 0 || runs.some(({ code }) => code !== 0) }
}

async function runGroup({ name, files, programs, alone }) {
  if (alone) say(`\n${name}`)
  const began = Date.now()
  let output = ''
  const code = await run(
    PROJECT_NODE,
    [...NODE_OPTIONS, '--test', '--test-isolation=none', '--test-reporter=spec', ...files],
    { env: programs, onOutput: (piece) => (output += piece), shown: alone },
  )
  if (!alone) {
    say(`\n${name}, ${Math.round((Date.now() - began) / 1000)} s`)
    process.stdout.write(output)
  }
  return { code, output }
}

/** Node closes a run with lines such as `ℹ pass 12`, coloured on a terminal. The last of each kind counts. */
function countIn(output, name) {
  return Number(
    output
      .match(new RegExp(`ℹ ${name} (\\d+)`, 'g'))
      ?.at(-1)
      ?.split(' ')
      .at(-1) ?? 0,
  )
}
