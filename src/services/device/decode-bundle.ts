// The two files of the bundle, read back on the device: columns at once, a service only when it is to be shown.
import type { Region } from '../areas.ts'
import type { PublicAccess, PublicChannel, PublicService } from '../public-service.ts'
import {
  ACCESS_CODES,
  type AccessCode,
  DETAIL_FIELDS,
  type DetailField,
  type DetailsFile,
  type Dictionaries,
  LIST_FIELDS,
  type ListField,
  type ListFile,
  STEPS_PER_DEGREE,
  type Town,
  type Way,
} from './bundle-format.ts'
import { type Column, columnFrom, sums } from './columns.ts'
import type { Vocabulary } from './word-index.ts'

export type Columns<Field extends keyof PublicService> = {
  readonly [Key in Field]: Column<Exclude<PublicService[Key], undefined> | null>
}

/** What can be searched before the details are there. */
export interface ServiceList extends Vocabulary {
  readonly count: number
  readonly regions: readonly Region[]
  readonly fields: Columns<ListField>
  readonly access: readonly number[]
  readonly towns: Column<Town>
  readonly streets: readonly string[]
  readonly zips: readonly string[]
  /** Which address a row has, where it has one. */
  readonly addressAt: Uint32Array
  /** Degrees; NaN where the row has no point. */
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  readonly ways: Column<readonly Way[]>
  readonly numbers: readonly string[]
  /** Which of the numbers, and which of the pages, is the first of a row. */
  readonly numberAt: Uint32Array
  readonly pageAt: Uint32Array
}

export interface ServiceDetails extends Omit<DetailsFile, 'fields'> {
  readonly fields: Columns<DetailField>
}

/** The list. Requires a text that `encodeBundle` made. */
export function decodeList(text: string): ServiceList {
  const file = JSON.parse(text) as ListFile // written by encodeBundle; the name of the file is the hash of its content
  const { access } = file
  const ways = columnFrom(file.ways)
  const places = placesOf(file)
  return {
    count: access.length,
    regions: file.regions,
    phrases: file.phrases,
    stopWords: file.stopWords,
    fields: columnsFrom(file.fields, LIST_FIELDS),
    access,
    towns: columnFrom(file.towns),
    streets: file.streets,
    zips: file.zips,
    ...places,
    ways,
    numbers: file.numbers,
    numberAt: firstOf(ways, (way) => way.kind !== 'web'),
    pageAt: firstOf(ways, (way) => way.kind === 'web'),
  }
}

/** The details. Requires a text that `encodeBundle` made. */
export function decodeDetails(text: string): ServiceDetails {
  const file = JSON.parse(text) as DetailsFile // as above
  return { ...file, fields: columnsFrom(file.fields, DETAIL_FIELDS) }
}

/** What stands in a field before the details are there. */
const NOT_YET: Pick<PublicService, Extract<DetailField, RequiredField>> = {
  id: '',
  aliases: [],
  formerly: [],
  what: { en: '' },
  operators: [],
  coverage: { en: '' },
  sources: [],
}
type RequiredField = {
  [Key in keyof PublicService]-?: undefined extends PublicService[Key] ? never : Key
}[keyof PublicService]

/**
 * The service of a row. With `details` null, a first sight of it: texts and id are empty, organisation and other names
 * are absent, there is no web page among its channels, and the rest is as it is.
 */
export function serviceAt({
  list,
  details,
  row,
}: {
  readonly list: ServiceList
  readonly details: ServiceDetails | null
  readonly row: number
}): PublicService {
  return {
    ...NOT_YET,
    ...valuesAt(list.fields, LIST_FIELDS, row),
    ...(details === null ? {} : valuesAt(details.fields, DETAIL_FIELDS, row)),
    access: accessAt(list, row),
    channels: channelsAt(list, details, row),
  } as PublicService // all fields: LIST_FIELDS and DETAIL_FIELDS name them, which encodeBundle's types hold
}

/** The value of a row, or null where the field is absent. */
function valueAt<Value>({ of, at }: Column<Value>, row: number): Value | null {
  return of[at[row] ?? 0] ?? null
}

function accessCodeAt({ access }: Pick<ServiceList, 'access'>, row: number): AccessCode {
  return ACCESS_CODES[access[row] ?? 0] ?? 'address'
}

function accessAt(list: ServiceList, row: number): PublicAccess {
  const kind = accessCodeAt(list, row)
  if (kind !== 'point' && kind !== 'address') return { kind }
  const at = list.addressAt[row] ?? 0
  const { city = '', state = '' } = valueAt(list.towns, at) ?? {}
  const address = { street: list.streets[at] ?? '', city, state, zip: list.zips[at] ?? '' }
  if (kind === 'address') return { kind: 'published', address }
  const point = { latitude: list.latitudes[row] ?? NaN, longitude: list.longitudes[row] ?? NaN }
  return { kind: 'published', address, point }
}

function channelsAt(
  list: ServiceList,
  details: ServiceDetails | null,
  row: number,
): readonly PublicChannel[] {
  let number = list.numberAt[row] ?? 0
  let page = list.pageAt[row] ?? 0
  const channels: PublicChannel[] = []
  for (const { kind, ...way } of valueAt(list.ways, row) ?? []) {
    const address = kind === 'web' ? details?.pages[page++] : list.numbers[number++]
    if (address !== undefined) channels.push({ kind, address, ...way })
  }
  return channels
}

function placesOf({
  access,
  ...file
}: ListFile): Pick<ServiceList, 'addressAt' | 'latitudes' | 'longitudes'> {
  const [north, east] = [sums(file.latitudes), sums(file.longitudes)]
  const addressAt = new Uint32Array(access.length)
  const latitudes = new Float64Array(access.length).fill(NaN)
  const longitudes = new Float64Array(access.length).fill(NaN)
  let addresses = 0
  let points = 0
  for (let row = 0; row < access.length; row += 1) {
    const kind = accessCodeAt({ access }, row)
    if (kind === 'point' || kind === 'address') addressAt[row] = addresses++
    if (kind !== 'point') continue
    latitudes[row] = (north[points] ?? NaN) / STEPS_PER_DEGREE
    longitudes[row] = (east[points++] ?? NaN) / STEPS_PER_DEGREE
  }
  return { addressAt, latitudes, longitudes }
}

function firstOf({ of, at }: Column<readonly Way[]>, isOne: (way: Way) => boolean): Uint32Array {
  const counts = of.map((ways) => ways.filter(isOne).length)
  const first = new Uint32Array(at.length)
  let next = 0
  for (let row = 0; row < at.length; row += 1) {
    first[row] = next
    next += counts[at[row] ?? 0] ?? 0
  }
  return first
}

function columnsFrom<Field extends keyof PublicService>(
  dictionaries: Dictionaries<Field>,
  fields: readonly Field[],
): Columns<Field> {
  const columns = fields.map((field) => [field, columnFrom(dictionaries[field])] as const)
  return Object.fromEntries(columns) as Columns<Field> // one column for each field, as the file has one dictionary
}

function valuesAt<Field extends keyof PublicService>(
  columns: Columns<Field>,
  fields: readonly Field[],
  row: number,
): Partial<PublicService> {
  const values: Partial<Record<keyof PublicService, unknown>> = {}
  for (const field of fields) {
    const value = valueAt<unknown>(columns[field], row)
    if (value !== null) values[field] = value
  }
  return values as Partial<PublicService> // each column holds the values of its own field
}
