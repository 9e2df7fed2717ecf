// A file is one idea: none of the product's sources is longer than can be read in one sitting.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesIn, readRoot, sourceFiles } from './repository.ts'

const MOST_LINES = 400
const GENERATED = /\/messages\/arguments\.ts$/

test(`no source file is longer than ${MOST_LINES} lines`, () => {
  const long = sourceFiles()
    .filter((file) => !GENERATED.test(file))
    .map((file) => [file, readRoot(file).split('\n').length - 1] as const)
    .filter(([, lines]) => lines > MOST_LINES)
  assert.deepEqual(long, [])
})

test('a command of the command line is at most 120 lines', () => {
  const long = filesIn('src/cli/commands', /\.ts$/).filter(
    (file) => readRoot(file).split('\n').length - 1 > 120,
  )
  assert.deepEqual(long, [])
})

test('every source file begins by saying what it is for', () => {
  const silent = [
    ...sourceFiles(),
    ...filesIn('scripts', /\.(ts|mjs)$/),
    ...filesIn('bin', /\.m?js$/),
    ...filesIn('bench', /\.ts$/),
  ].filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readRoot(file)))
  assert.deepEqual(silent, [])
})
