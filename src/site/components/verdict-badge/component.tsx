// A verdict as a word in a box: what it says never rests on a colour.
import type { JSX } from 'preact'
import type { Verdict } from '../../../facts/site.ts'
import type { View } from '../../view.ts'

export function verdictBadge({ words }: View, verdict: Verdict): JSX.Element {
  return <span class="verdict">{words.t(`verdict.${verdict}`)}</span>
}
