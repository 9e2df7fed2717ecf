// Where a service is, after a second import: what is hidden on either side stays hidden.
import type { Access, Address } from '../../services/service.ts'
import { plainKey } from './address-key.ts'
import { printOf } from './print.ts'

export interface MergeAccess {
  readonly old: Access
  readonly now: Access
  /** The print of what the last import wrote; undefined where nobody knows. */
  readonly printed: string | undefined
  /** The source says that the place is private, and did not say so at the last import. */
  readonly isNewlyHidden: boolean
  readonly say: (kind: 'private' | 'kept' | 'unknown', message: string) => void
}

/** The source's, but for what staff has changed; an address that either keeps from the public stays kept. */
export function mergeAccess({ old, now, printed, isNewlyHidden, say }: MergeAccess): Access {
  if (now.kind !== 'published') {
    if (old.kind !== 'published') return printOf(old) === printed ? now : old
    if (printOf(now) === printed && !isNewlyHidden) {
      say('kept', 'The source tells no address, as before; the one that was published here was kept.')
      return old
    }
    say(
      'private',
      isNewlyHidden
        ? 'The source keeps its place private: our address was taken out.'
        : 'The source tells no address: ours was taken out.',
    )
    return now
  }
  if (old.kind !== 'published') {
    if (printed !== undefined && printOf(old) === printed) return now
    say('kept', `The source tells an address, and here it is '${old.kind}': it was kept so.`)
    return old
  }
  const { consent, ...place } = old
  if (printed !== undefined && printOf(place) !== printed) {
    if (printOf(now) !== printed && printOf(now) !== printOf(place))
      say('kept', 'The address was changed here, and has changed in the source too: ours was kept.')
    return old
  }
  if (consent === undefined) return now
  if (wholeKey(now.address) === wholeKey(old.address)) return { ...now, consent }
  say(
    'unknown',
    'The source tells another address: the consent to publish the old one was taken out. Ask again.',
  )
  return now
}

/** Street with its unit, city, state and ZIP code. */
function wholeKey({ street, city, state, zip }: Address): string {
  return [street, city, state, zip].map(plainKey).join('|')
}
