// The shapes of the states as a file of the release: fetched by the explorer of a table that has states, whether a map is chosen or not.
import { stateShapes } from '../charts/state-shapes.ts'
import { sha256Hex } from '../kit/hash.ts'
import type { Asset } from './bundle-scripts.ts'

let made: Asset | undefined

/**
 * By code of the post office: path commands in a box of 975 by 610, the point farthest from any edge, and how far it is.
 * Made once: it depends on nothing of a site.
 */
export function stateMapAsset(): Asset {
  made ??= assetOf(
    JSON.stringify(
      Object.fromEntries(
        [...stateShapes()].map(([code, { path, spot }]) => [code, [path, spot.x, spot.y, spot.room]]),
      ),
    ),
  )
  return made
}

function assetOf(body: string): Asset {
  return { path: `assets/states.${sha256Hex(body).slice(0, 8)}.json`, body, kind: 'asset' }
}
