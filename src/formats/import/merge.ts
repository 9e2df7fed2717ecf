// A second import of a source: what the source says now is taken, what staff has done since the last one is kept.
import { isUuid, uuidFromName } from '../../kit/uuid.ts'
import { recordOf } from '../../services/service-record.ts'
import type { Directory, Service } from '../../services/service.ts'
import type { DraftService, ImportDraft, Withheld } from './draft.ts'
import { mergeAccess } from './merge-access.ts'
import { mergeChannels, wayKey } from './merge-channels.ts'
import { printOf } from './print.ts'

/** Every id of an import lies in a space of its own, named for its batch. Made once, from the name of the product. */
const NAMESPACE = 'd816e5b2-1718-57ee-94a1-f32965f24c97'

/**
 * What the last import wrote, as prints of each field: enough to see what staff has changed since, and no copy of what
 * staff may have taken out.
 */
export interface Prints {
  readonly fields: Readonly<Record<string, string>>
  /** Of each way to reach it. */
  readonly ways: readonly string[]
}
export type PrintBook = ReadonlyMap<string, Prints>

export interface MergeInput {
  readonly batch: string
  /** ISO date of the import. */
  readonly on: string
  readonly drafts: readonly ImportDraft[]
  readonly withheld: Withheld
  /** What `services/<batch>.ndjson` holds; empty at the first import. */
  readonly existing: Directory
  /** Of the last import; null where nothing is known of it. */
  readonly prints: PrintBook | null
}

/** Something that a person should look at. */
export interface MergeNote {
  readonly kind: 'gone' | 'private' | 'kept' | 'disputed' | 'unknown'
  /** The service, by its name. */
  readonly subject: string
  readonly message: string
}

export interface Merged {
  readonly services: Directory
  readonly prints: PrintBook
  readonly counts: Readonly<Record<'added' | 'updated' | 'unchanged' | 'kept' | 'removed', number>>
  readonly notes: readonly MergeNote[]
}

/** The identity of a record: the source's own where that is a UUID, else one made from the batch and the record. */
export function idOfRecord(batch: string, record: string): string {
  return isUuid(record) ? record.toLowerCase() : uuidFromName(uuidFromName(NAMESPACE, batch), record)
}

/**
 * The services of the batch after the import.
 *
 * Ensures  what staff decides (listing, consent, how sure we are of an unchanged way) stays; a field that staff changed
 *          stays, and is named where the source has changed it too; a way that somebody dialled, or that two sources
 *          print, and that the source prints otherwise now, is disputed; records gone from the source stay, and are
 *          named; what the source keeps private now is gone.
 */
export function mergeImport(input: MergeInput): Merged {
  const notes: MergeNote[] = []
  const before = new Map(input.existing.map((service) => [service.id, service]))
  const drafts = new Map(input.drafts.map((draft) => [idOfRecord(input.batch, draft.record), draft]))
  const merged = [...drafts].map(([id, draft]) => {
    const old = before.get(id)
    return { old, service: mergeOne({ id, draft, old, input, note: (one) => notes.push(one) }) }
  })
  const rest = restOf(input, drafts)
  notes.push(...rest.notes)
  if (input.prints === null && before.size > 0) notes.push(NOTHING_KNOWN)
  const unchanged = merged.filter(({ old, service }) => old !== undefined && isSame(old, service)).length
  const added = merged.filter(({ old }) => old === undefined).length
  return {
    services: [...merged.map(({ service }) => service), ...rest.kept],
    prints: new Map([
      ...[...drafts].map(([id, draft]) => [id, printsOf(draft.service, draft.isPlacePrivate)] as const),
      ...rest.kept.flatMap(({ id }) => {
        const known = input.prints?.get(id)
        return known === undefined ? [] : [[id, known] as const]
      }),
    ]),
    counts: {
      added,
      updated: merged.length - added - unchanged,
      unchanged,
      kept: rest.kept.length,
      removed: input.existing.length - (merged.length - added) - rest.kept.length,
    },
    notes,
  }
}

const NOTHING_KNOWN: MergeNote = {
  kind: 'unknown',
  subject: 'the last import',
  message:
    'Nothing says what the last import wrote, so that words and needs which staff has changed since could not be told ' +
    'from those of the source: the source’s were taken. Listings, consents and what was dialled were kept.',
}

/** Services of the batch that the source does not tell of now. */
function restOf(
  { existing, batch, withheld }: MergeInput,
  drafts: ReadonlyMap<string, ImportDraft>,
): { readonly kept: Directory; readonly notes: readonly MergeNote[] } {
  const rest = existing.filter(({ id }) => !drafts.has(id))
  const hidden = new Set([...withheld.records].map((record) => idOfRecord(batch, record)))
  const kept = rest.filter(({ id }) => !hidden.has(id))
  return {
    kept,
    notes: rest.map(({ id, name }) =>
      hidden.has(id)
        ? {
            kind: 'private',
            subject: name,
            message: 'The source does not want it shown any more: it was taken out.',
          }
        : {
            kind: 'gone',
            subject: name,
            message:
              'It is not in the source any more, or its row was rejected: it was kept. Withdraw it if it has closed.',
          },
    ),
  }
}

interface MergeOne {
  readonly id: string
  readonly draft: ImportDraft
  readonly old: Service | undefined
  readonly input: MergeInput
  readonly note: (note: MergeNote) => void
}

function mergeOne({ id, draft, old, input, note }: MergeOne): Service {
  const origin = { batch: input.batch, record: draft.record, seen: input.on }
  if (old === undefined) return { ...draft.service, id, listing: 'draft', origin, place: draft.place }
  const prints = input.prints?.get(id)
  const say = (kind: MergeNote['kind'], message: string): void => note({ kind, subject: old.name, message })
  const access = mergeAccess({
    old: old.access,
    now: draft.service.access,
    printed: prints?.fields['access'],
    isNewlyHidden: draft.isPlacePrivate === true && prints?.fields[HIDDEN_PLACE] === undefined,
    say,
  })
  return {
    ...mergeFields({ old, now: draft.service, prints, say }),
    access,
    channels: mergeChannels({
      old: old.channels,
      now: draft.service.channels,
      printed: prints?.ways,
      withheld: input.withheld.numbers,
      on: input.on,
      say: (message) => say('disputed', message),
    }),
    id,
    listing: old.listing,
    origin,
    place: old.place,
  }
}

/** Merged by rules of their own. */
const APART: readonly string[] = ['access', 'channels']

interface MergeFields {
  readonly old: Service
  readonly now: DraftService
  readonly prints: Prints | undefined
  readonly say: (kind: MergeNote['kind'], message: string) => void
}

/** Each field as the source has it, but for those that staff has changed since the last import. */
function mergeFields({ old, now, prints, say }: MergeFields): DraftService {
  const mine = draftFields(old)
  const theirs = draftFields(now)
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (name) => !APART.includes(name),
  )
  const entries = names.map((name) => {
    const printed = prints === undefined ? undefined : (prints.fields[name] ?? printOf(undefined))
    const isOurs = printed !== undefined && printOf(mine[name]) !== printed
    if (isOurs && printOf(theirs[name]) !== printed && printOf(theirs[name]) !== printOf(mine[name]))
      say('kept', `'${name}' was changed here, and has changed in the source too: ours was kept.`)
    return [name, isOurs ? mine[name] : theirs[name]] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as DraftService // the same fields as both had
}

/** What a service has and a draft has not. */
const OURS: readonly string[] = ['id', 'listing', 'origin', 'place']

/** The fields that a draft has, by name. */
function draftFields(service: Service | DraftService): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(service).filter(([name]) => !OURS.includes(name)))
}

/** Beside the prints of fields: that the source said that the place is private. */
const HIDDEN_PLACE = 'hidden place'

/** The prints of what an import writes. */
function printsOf(service: DraftService, isPlacePrivate: boolean = false): Prints {
  const fields = Object.entries(draftFields(service)).filter(([name]) => name !== 'channels')
  return {
    fields: {
      ...Object.fromEntries(fields.map(([name, value]) => [name, printOf(value)])),
      ...(isPlacePrivate ? { [HIDDEN_PLACE]: printOf(true) } : {}),
    },
    ways: service.channels.map((channel) => printOf(wayKey(channel))),
  }
}

/** But for the day on which the source was seen last. */
function isSame(old: Service, now: Service): boolean {
  const record = ({ origin: _origin, ...rest }: Service): string => printOf(recordOf(rest))
  return record(old) === record(now)
}
