// The public side of signing: who signed, how that key is named, and how it follows from the keys before it.
import { type KeyObject, createPublicKey, sign, verify } from 'node:crypto'
import { sha256Hex } from '../kit/hash.ts'

/** One public key, and the word of the key before it that this one follows. Both in base 64. */
export interface KeyLink {
  /** Ed25519, as SubjectPublicKeyInfo. */
  readonly publicKey: string
  /** `null` for the first key, which nothing vouches for. */
  readonly endorsement: string | null
}

/** From the first key to the one that signs now. Never empty. */
export type KeyChain = readonly KeyLink[]

/** The SHA-256 of the key, 64 hexadecimal characters in groups of eight: `3f2a91bc 0d…`. */
export function fingerprint(publicKey: string): string {
  return sha256Hex(Buffer.from(publicKey, 'base64')).replaceAll(/.{8}(?=.)/g, '$& ')
}

/** The key that signs now. */
export function signerOf(chain: KeyChain): string {
  const last = chain.at(-1)
  if (last === undefined) throw new Error('a chain of keys is never empty')
  return last.publicKey
}

/** The place in the chain of the key that this fingerprint names, however it is spaced or cased; -1 if none. */
export function findInChain(chain: KeyChain, wanted: string): number {
  const plain = plainFingerprint(wanted)
  return chain.findIndex((link) => plainFingerprint(fingerprint(link.publicKey)) === plain)
}

function plainFingerprint(text: string): string {
  return text.replaceAll(/[^0-9a-f]/gi, '').toLowerCase()
}

/** The words that the old key signs. They cannot be taken for a manifest, which begins with a brace. */
function endorsementText(oldKey: string, newKey: string): Buffer {
  return Buffer.from(`freedom-facts: the key\n${oldKey}\nis followed by the key\n${newKey}\n`)
}

export function endorse(oldPrivateKey: KeyObject, oldKey: string, newKey: string): string {
  return sign(null, endorsementText(oldKey, newKey), oldPrivateKey).toString('base64')
}

/** Whether each key of the chain is an Ed25519 key that the key before it endorsed. */
export function chainHolds(chain: KeyChain): boolean {
  return chain.every((link, index) => {
    const before = chain[index - 1]
    if (openPublicKey(link.publicKey) === null) return false
    if (before === undefined) return link.endorsement === null
    return (
      link.endorsement !== null &&
      signatureFits({
        publicKey: before.publicKey,
        signature: link.endorsement,
        bytes: endorsementText(before.publicKey, link.publicKey),
      })
    )
  })
}

/** Whether `signature` (base 64, in its one canonical spelling) is by `publicKey` over `bytes`. */
export function signatureFits(signed: { publicKey: string; signature: string; bytes: Uint8Array }): boolean {
  const key = openPublicKey(signed.publicKey)
  const signature = fromBase64(signed.signature)
  return key !== null && signature !== null && verify(null, signed.bytes, key, signature)
}

function openPublicKey(publicKey: string): KeyObject | null {
  const der = fromBase64(publicKey)
  if (der === null) return null
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : null
}
