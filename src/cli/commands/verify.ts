// `freedom-facts verify`: is this release what its signer published, to the last byte?
import { type Verification, verificationExitCode, verifyRelease } from '../../publish/verify.ts'
import { type Command, EXIT } from '../command.ts'
import { within } from '../folders.ts'
import { openProgress } from '../progress.ts'
import type { World } from '../world.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check that a release is what its signer published',
  takes: '<folder or address>',
  least: 1,
  most: 1,
  details:
    'Reads every file of the release, from a folder or over the web, and compares it with the signed list. With --key it\n' +
    'also checks who signed: that key, or one that follows it. Without --key anybody could have signed.',
  options: { key: { value: '<fingerprint>', summary: 'The key that is trusted, as keys show prints it' } },
  exits: {
    [EXIT.fine]: 'Every byte is as the trusted key signed it',
    [EXIT.refused]: 'Something was changed, or another key signed, or it is no release',
    [EXIT.notSettled]: 'Unchanged; signer not checked, because no --key was given',
  },
  examples: [
    'freedom-facts verify out/current',
    'freedom-facts verify https://facts.example --key "3f2a91bc …"',
  ],
  run: async (call, world) => {
    const written = call.words[0] ?? ''
    const where = /^https?:\/\//i.test(written) ? written : within(world, written)
    const key = call.text('key')
    const progress = openProgress(world)
    const verification = await verifyRelease(where, {
      ...(key === undefined ? {} : { fingerprint: key }),
      onProgress: (done, of) => progress.step('Comparing files', { done, of }),
    })
    progress.end()
    report(verification, written, world)
    return verificationExitCode(verification)
  },
}

function report(verification: Verification, where: string, world: World): void {
  if (verification.outcome === 'not a release') return world.say(verification.why)
  if (verification.outcome === 'changed') {
    for (const { path, how } of verification.changes) world.print(`${path}: ${how}`)
    return world.say(`${where} is not as it was published.`)
  }
  const { id, manifest, signer, notes, outcome } = verification
  world.print(`release  ${id}${manifest.kind === 'preview' ? '  (a preview)' : ''}`)
  world.print(`as of    ${manifest.asOf}`)
  world.print(`signer   ${signer}`)
  for (const note of notes) world.say(note)
  world.print(WORDS[outcome])
}

const WORDS: Readonly<Record<'verified' | 'unchanged' | 'other signer', string>> = {
  verified: 'verified: every byte is as the trusted key signed it',
  unchanged: 'unchanged; signer not checked',
  'other signer': 'signed by another key than the one you trust',
}
