// The shapes of the states as a file of the release: fetched by the explorer when a map is first asked for, and not before.
import { createRequire } from 'node:module'
import { geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { sha256Hex } from '../kit/hash.ts'
import { type StateCode, STATE_NAMES } from '../services/states.ts'
import type { Asset } from './bundle-scripts.ts'

type Atlas = Topology<{ readonly states: GeometryCollection<{ readonly name: string }> }>

/** So much of the detail is left out: what remains is finer than a pixel of a phone. */
const LEFT_OUT = 0.55

let made: Asset | undefined

/** Codes of the post office to path commands, in a box of 975 by 610. Made once: it depends on nothing of a site. */
export function stateMapAsset(): Asset {
  made ??= assetOf(JSON.stringify(Object.fromEntries(statePaths())))
  return made
}

/** The outline of each state of the Census's atlas, projected. */
export function statePaths(): ReadonlyMap<string, string> {
  const atlas = createRequire(import.meta.url)('us-atlas/states-albers-10m.json') as Atlas // by its own description
  const fine = presimplify(atlas)
  const coarse = simplify(fine, quantile(fine, LEFT_OUT))
  const draw = geoPath(null).digits(1)
  const codes = new Map(Object.entries(STATE_NAMES).map(([code, name]) => [name as string, code]))
  const { features } = feature(coarse, coarse.objects.states)
  return new Map(
    features.flatMap(({ properties, geometry }) => {
      const code = codes.get(properties.name)
      const path = draw(geometry)
      return code === undefined || path === null ? [] : [[code as StateCode, path]]
    }),
  )
}

function assetOf(body: string): Asset {
  return { path: `assets/states.${sha256Hex(body).slice(0, 8)}.json`, body, kind: 'asset' }
}
