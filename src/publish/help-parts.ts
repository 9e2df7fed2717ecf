// The parts of a release that are made of the directory and the places alone: made again only when one of those changed.
import type { Problem } from '../kit/problem.ts'
import { type Result, yes } from '../kit/result.ts'
import type { Region } from '../services/areas.ts'
import { type PublicService, publicServices } from '../services/public-service.ts'
import type { ReleaseFile } from '../site/release-file.ts'
import type { Content } from './content.types.ts'
import { type DeviceBundle, makeDeviceBundle } from './device-bundle.ts'
import { hsdsFiles } from './hsds-files.ts'
import { resolvePlaces } from './place-data.ts'

export interface HelpParts {
  readonly services: readonly PublicService[]
  readonly regions: readonly Region[]
  readonly bundle: DeviceBundle
  readonly hsds: readonly ReleaseFile[]
}

/** The parts of the last build, and what they were made from: the same objects give the same parts. */
export interface HelpMemory {
  last: { readonly from: readonly unknown[]; readonly parts: HelpParts } | null
}

/** Refuses a place that is not there. Requires that nobody changes content in place. */
export function helpPartsOf(
  { site: { settings }, directory, towns }: Content,
  { asOf, memory }: { readonly asOf: string; readonly memory: HelpMemory },
): Result<HelpParts, readonly Problem[]> {
  const from = [directory, towns, settings, asOf]
  const { last } = memory
  if (last !== null && from.every((part, index) => part === last.from[index])) return yes(last.parts)
  const places = resolvePlaces({ regions: settings.regions, towns })
  if (!places.ok) return places
  const { regions, cities } = places.value
  const services = publicServices(directory)
  const publisher = { name: settings.publisher.name.en, url: settings.publisher.url }
  const parts = {
    services,
    regions,
    bundle: makeDeviceBundle({ services, regions, cities }),
    hsds: hsdsFiles({ services, publisher, asOf, regions }),
  }
  memory.last = { from, parts }
  return yes(parts)
}
