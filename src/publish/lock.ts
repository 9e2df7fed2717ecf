// A lock that one process holds at a time, and that a process which died does not keep.
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

export interface Lock {
  readonly release: () => void
}

interface Owner {
  readonly pid: number
  /** Tells this process from a later one that was given the same number; empty where the system does not say. */
  readonly started: string
  readonly nonce: string
}

/** More rounds than that can only mean that others keep taking it. */
const ROUNDS = 20

/**
 * The lock at `path`, or `null` when a living process holds it.
 *
 * A lock left by a dead process is removed under a lock of its own, named for that one dead owner: so only one
 * process removes it, and never one that somebody has taken since.
 *
 * Requires  the folder exists, on a disk of this machine.
 */
export function takeLock(path: string): Lock | null {
  const mine: Owner = {
    pid: process.pid,
    started: startOf(process.pid),
    nonce: randomBytes(8).toString('hex'),
  }
  const part = `${path}.${mine.nonce}.part`
  writeFileSync(part, JSON.stringify(mine), { flag: 'wx' })
  try {
    for (let round = 0; round < ROUNDS; round++) {
      if (linkNew(part, path)) return { release: () => rmSync(path, { force: true }) }
      const owner = readOwner(path)
      if (owner === 'gone') continue
      if (owner !== 'unreadable' && isAlive(owner)) return null
      if (!removeDead(path, owner)) return null
    }
    return null
  } finally {
    rmSync(part, { force: true })
  }
}

function removeDead(path: string, dead: Owner | 'unreadable'): boolean {
  const breaker = takeLock(`${path}.${dead === 'unreadable' ? dead : dead.nonce}`)
  if (breaker === null) return false
  try {
    const now = readOwner(path)
    const same = typeof now === 'object' && typeof dead === 'object' ? now.nonce === dead.nonce : now === dead
    if (same) rmSync(path, { force: true })
    return true
  } finally {
    breaker.release()
  }
}

function linkNew(part: string, path: string): boolean {
  try {
    linkSync(part, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** A lock is linked into place whole, so an unreadable one was cut short by a power failure, or is not ours. */
function readOwner(path: string): Owner | 'gone' | 'unreadable' {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return 'gone'
  }
  try {
    const value: unknown = JSON.parse(text)
    return isOwner(value) ? value : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false
  if (!('pid' in value) || !('started' in value) || !('nonce' in value)) return false
  const { pid, started, nonce } = value
  return (
    Number.isSafeInteger(pid) &&
    typeof started === 'string' &&
    typeof nonce === 'string' &&
    /^[0-9a-f]+$/.test(nonce)
  )
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return started === startOf(pid)
}

/** On Linux: which start of the machine, and the tick at which the process began. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses, which may hold blanks; the start is the 22nd field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot} ${fields[19] ?? ''}`
  } catch {
    return ''
  }
}
