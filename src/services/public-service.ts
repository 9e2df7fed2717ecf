// What is public of a service: chosen field by field, so that everything else is absent from pages, devices and exports by construction.
import type { Hours } from './hours.ts'
import type { Access, ChannelKind, Directory, Eligibility, Operator, Service } from './service.ts'

export type PublicVerification =
  | { readonly state: 'dialled'; readonly on: string }
  | { readonly state: 'printed'; readonly newest: string }

export interface PublicChannel {
  readonly kind: ChannelKind
  readonly address: string
  readonly verification: PublicVerification
  readonly hours?: Hours
  /** ISO date on which somebody found that this may be wrong. */
  readonly disputedOn?: string
}

export type PublicAccess =
  | Omit<Extract<Access, { kind: 'published' }>, 'consent'>
  | Exclude<Access, { kind: 'published' }>

/** A service as anybody may know it. */
export interface PublicService extends Omit<Service, 'listing' | 'origin' | 'place' | 'channels' | 'access'> {
  readonly channels: readonly PublicChannel[]
  readonly access: PublicAccess
}

/**
 * The services that may be shown, as they may be shown: listed ones with a way to reach them, in the order given.
 *
 * Ensures  no unconfirmed channel, no note of staff, and for all but a published address no address nor coordinates.
 */
export function publicServices(directory: Directory): readonly PublicService[] {
  return directory.flatMap((service) => {
    const channels = service.listing === 'listed' ? publicChannels(service) : []
    return channels.length === 0 ? [] : [publicService(service, channels)]
  })
}

/** Whether it serves the whole country. */
export function isNational({ areas }: Pick<Service, 'areas'>): boolean {
  return areas.some((area) => area.kind === 'country')
}

function publicChannels({ channels }: Service): readonly PublicChannel[] {
  return channels.flatMap(({ kind, address, verification, hours, disputed }): readonly PublicChannel[] => {
    if (verification.state === 'unconfirmed') return []
    return [
      {
        kind,
        address,
        verification:
          verification.state === 'dialled'
            ? { state: 'dialled', on: verification.on }
            : { state: 'printed', newest: verification.newest },
        ...(hours === undefined ? {} : { hours }),
        ...(disputed === undefined ? {} : { disputedOn: disputed.on }),
      },
    ]
  })
}

/** Every field by its name: one that is added to a service is absent here until somebody decides that it is public. */
function publicService(service: Service, channels: readonly PublicChannel[]): PublicService {
  const { organisation, agency, who, know, apply, accessibility, plainName, languageNote, hours } = service
  return {
    id: service.id,
    name: service.name,
    ...(organisation === undefined ? {} : { organisation }),
    aliases: service.aliases,
    formerly: service.formerly,
    section: service.section,
    order: service.order,
    needs: service.needs,
    ...(agency === undefined ? {} : { agency }),
    residential: service.residential,
    what: service.what,
    ...(who === undefined ? {} : { who }),
    ...(know === undefined ? {} : { know }),
    ...(apply === undefined ? {} : { apply }),
    ...(accessibility === undefined ? {} : { accessibility }),
    ...(plainName === undefined ? {} : { plainName }),
    operators: service.operators.map(publicOperator),
    areas: service.areas,
    coverage: service.coverage,
    takes: publicEligibility(service.takes),
    languages: service.languages,
    ...(languageNote === undefined ? {} : { languageNote }),
    ...(hours === undefined ? {} : { hours }),
    access: publicAccess(service.access),
    channels,
    sources: service.sources,
  }
}

function publicOperator({ name, from, to, asOf }: Operator): Operator {
  return { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), asOf }
}

function publicEligibility({ ages, genders, documents, cost, referral }: Eligibility): Eligibility {
  return { ages, genders, documents, cost, referral }
}

function publicAccess(access: Access): PublicAccess {
  if (access.kind !== 'published') return { kind: access.kind }
  const { address, point } = access
  const { street, city, state, zip } = address
  return {
    kind: 'published',
    address: { street, city, state, zip },
    ...(point === undefined ? {} : { point: { latitude: point.latitude, longitude: point.longitude } }),
  }
}
