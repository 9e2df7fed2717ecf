// `freedom-facts keys`: the signing key of this machine, shown by its fingerprint, made, or followed by the next.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../kit/result.ts'
import { fingerprint, signerOf } from '../../publish/key-chain.ts'
import { type SigningKey, loadOrMakeKey, makeKey, rotateKey } from '../../publish/keys.ts'
import { type Command, EXIT } from '../command.ts'
import { keysOf } from '../folders.ts'
import { meant } from '../read-call.ts'
import type { World } from '../world.ts'

const ACTIONS: Readonly<
  Record<string, { readonly act: (folder: string) => Result<SigningKey, string>; readonly said: string }>
> = {
  show: { act: loadOrMakeKey, said: 'The key that signs releases on this machine' },
  new: { act: makeKey, said: 'A key was made' },
  rotate: { act: rotateKey, said: 'A new key follows the old one, which endorsed it' },
}

export const keys: Command = {
  name: 'keys',
  summary: 'show, make or replace the key that signs releases',
  takes: 'show | new | rotate',
  least: 1,
  most: 1,
  details:
    'The key is made at the first publication and kept in the folder that FREEDOM_FACTS_HOME names, else in freedom-facts\n' +
    'in your folder of settings: never in the repository or a release. Give the fingerprint to those who verify. After\n' +
    'rotate, releases that the old fingerprint vouched for and new ones are both verified by the old fingerprint.',
  options: {},
  exits: { [EXIT.fine]: 'Done', [EXIT.refused]: 'There is none, there is one already, or it cannot be read' },
  examples: ['freedom-facts keys show', 'freedom-facts keys rotate'],
  run: async (call, world) => {
    const word = call.words[0] ?? ''
    const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined
    if (action === undefined) {
      world.say(
        `freedom-facts: keys cannot do '${word}'.${meant(word, Object.keys(ACTIONS))} It takes show, new or rotate.`,
      )
      return EXIT.usage
    }
    const folder = keysOf(world)
    if (word === 'show' && !existsSync(join(folder, 'signing-key.json'))) {
      world.say(`There is no key in ${folder} yet. Make one with: freedom-facts keys new`)
      return EXIT.refused
    }
    return printKey(action.act(folder), action.said, world)
  },
}

function printKey(key: Result<SigningKey, string>, said: string, world: World): 0 | 1 {
  if (!key.ok) {
    world.say(key.refusal)
    return EXIT.refused
  }
  world.say(`${said}. Its fingerprint:`)
  world.print(fingerprint(signerOf(key.value.chain)))
  return EXIT.fine
}
