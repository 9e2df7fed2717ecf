import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from './command.ts'
import { meant, readCall } from './read-call.ts'

const command: Command = {
  name: 'count',
  summary: 'count what is there',
  takes: '[file]',
  least: 0,
  most: 1,
  details: '',
  options: {
    seed: { value: '<number>', summary: 'Where it begins' },
    out: { value: '<folder>', summary: 'Where it goes' },
    json: { summary: 'Print JSON' },
  },
  exits: {},
  examples: [],
  run: () => Promise.resolve(0),
}

test('a negative number is the value of an option, for the command to say what is wrong with it', () => {
  for (const args of [['--seed', '-1'], ['--seed=-1']]) {
    const call = readCall(command, args)
    assert.ok(call.ok, args.join(' '))
    assert.equal(call.value.text('seed'), '-1')
  }
  for (const written of ['-0.5', '-.5', '-1e3']) {
    const call = readCall(command, ['file.csv', '--seed', written, '--json'])
    assert.ok(call.ok, written)
    assert.deepEqual(
      [call.value.words, call.value.text('seed'), call.value.has('json')],
      [['file.csv'], written, true],
    )
  }
})

test('an option is never taken for the value of the one before it', () => {
  for (const args of [['--out', '--json'], ['--out=--json'], ['--seed', '-x'], ['--out'], ['--out=']]) {
    const call = readCall(command, args)
    assert.match(call.ok ? '' : call.refusal, /^The option --(out|seed) needs <(folder|number)> after it\.$/)
  }
})

test('a word that is near another is answered with that one, and a word that is near none with nothing', () => {
  const commands = ['check', 'publish', 'keys', 'import']
  assert.deepEqual(
    ['chek', 'Publsh', 'kys', 'imprt', 'xyz', 'ke', ''].map((name) => meant(name, commands)),
    [
      ' Did you mean check?',
      ' Did you mean publish?',
      ' Did you mean keys?',
      ' Did you mean import?',
      '',
      '',
      '',
    ],
  )
  const call = readCall(command, ['--jsn'])
  assert.equal(call.ok ? '' : call.refusal, 'count has no option --jsn. Did you mean --json?')
})
