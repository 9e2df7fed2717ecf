// A sentence of a card as markup: what was put in stands apart, so that an English name does not scramble an Arabic line.
import type { JSX } from 'preact'
import type { Sentence } from '../../../services/card/sentence.ts'

export function SentenceText({ of }: { readonly of: Sentence }): JSX.Element {
  return (
    <>{of.map((piece) => (typeof piece === 'string' ? piece : <bdi lang={piece.lang}>{piece.value}</bdi>))}</>
  )
}
