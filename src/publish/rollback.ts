// Makes an earlier release the current one again, once it has been found whole.
import { type Result, no, yes } from '../kit/result.ts'
import { lockReleases, currentId, listReleases, releaseFolder, switchTo } from './release-folder.ts'
import { verifyRelease } from './verify.ts'

/**
 * Switches to the release that `idPrefix` begins; returns its whole id.
 *
 * Refuses an unknown or ambiguous id, a release that was altered, and a preview unless the current one is a preview.
 */
export async function rollback(root: string, idPrefix: string): Promise<Result<string, string>> {
  const lock = lockReleases(root)
  if (!lock.ok) return lock
  try {
    const found = findRelease(root, idPrefix)
    if (!found.ok) return found
    const id = found.value
    const verification = await verifyRelease(releaseFolder(root, id))
    if (verification.outcome !== 'unchanged')
      return no(
        `The release ${id} is not as it was published, so it stays out of use. See what changed with: freedom-facts verify ${releaseFolder(root, id)}`,
      )
    switchTo(root, id)
    return yes(id)
  } finally {
    lock.value.release()
  }
}

function findRelease(root: string, idPrefix: string): Result<string, string> {
  const wanted = idPrefix.trim().toLowerCase()
  const releases = listReleases(root)
  const [match, second] = wanted === '' ? [] : releases.filter(({ id }) => id.startsWith(wanted))
  if (match === undefined)
    return no(`No release in ${root} begins with "${idPrefix}". List them with: freedom-facts releases`)
  if (second !== undefined)
    return no(
      `More than one release begins with "${idPrefix}". Give more of the id; list them with: freedom-facts releases`,
    )
  const current = releases.find((release) => release.id === currentId(root))
  if (match.kind === 'preview' && current !== undefined && current.kind !== 'preview')
    return no(
      `The release ${match.id} is a preview, which never takes the place of a published one. Choose a release that is not a preview.`,
    )
  return yes(match.id)
}
