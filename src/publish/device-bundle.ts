// The files that the finder reads on a visitor's device: the same for everybody, so that fetching them says nothing.
import { brotliCompressSync, constants } from 'node:zlib'
import { sha256Hex } from '../kit/hash.ts'
import type { Rule } from '../kit/rule.ts'
import type { Region } from '../services/areas.ts'
import { encodeBundle } from '../services/device/encode-bundle.ts'
import type { City } from '../services/places-text.ts'
import type { PublicService } from '../services/public-service.ts'
import type { Asset } from './bundle-scripts.ts'
import { placesText } from './place-data.ts'

export interface DeviceBundle {
  /** What searching needs. */
  readonly list: Asset
  /** The rest of each service, right after. */
  readonly details: Asset
  readonly places: Asset
}

/** The three files, named by their content. */
export function makeDeviceBundle({
  services,
  regions,
  cities,
}: {
  readonly services: readonly PublicService[]
  readonly regions: readonly Region[]
  readonly cities: readonly City[]
}): DeviceBundle {
  const { list, details } = encodeBundle(services, regions)
  return {
    list: assetOf('list', list, 'json'),
    details: assetOf('details', details, 'json'),
    places: assetOf('places', placesText(cities, services), 'txt'),
  }
}

/** Compressed, of all three together. Above it a phone on a weak signal would wait for minutes. */
export const BUNDLE_BYTES = 4_000_000

export const bundleSize: Rule<DeviceBundle> = {
  id: 'bundle-size',
  severity: 'error',
  sentence: 'The files that the finder reads on a device take at most 4 MB compressed.',
  *check(bundle) {
    const files = Object.values(bundle)
    // What is small as it stands is small compressed.
    if (files.reduce((sum, { body }) => sum + body.length, 0) <= BUNDLE_BYTES) return
    const bytes = files.reduce((sum, { body }) => sum + compressedBytes(body), 0)
    if (bytes <= BUNDLE_BYTES) return
    yield {
      place: { file: 'services.yaml' },
      subject: 'bundle',
      message: `The directory takes ${bytes.toLocaleString('en-US')} bytes compressed on a visitor's device; at most ${BUNDLE_BYTES.toLocaleString('en-US')} are allowed.`,
      remedy:
        'List fewer services, or shorten their texts. Splitting the country into cells of equal population is described in docs/decisions and is not built.',
    }
  },
}

function compressedBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

function assetOf(name: string, body: string, ending: string): Asset {
  return { path: `assets/${name}.${sha256Hex(body).slice(0, 8)}.${ending}`, body, kind: 'asset' }
}
