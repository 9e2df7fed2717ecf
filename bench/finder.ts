// Measures the finder as a device runs it: bytes a service, reading the files, the index of words, and a search for each letter typed.
import { brotliCompressSync, constants } from 'node:zlib'
import { bundleScripts } from '../src/publish/bundle-scripts.ts'
import { zipTable } from '../src/publish/place-data.ts'
import type { Region } from '../src/services/areas.ts'
import type { Choice } from '../src/services/device/choice.ts'
import { choice } from '../src/services/device/device.fixture.ts'
import { type Bundle, encodeBundle } from '../src/services/device/encode-bundle.ts'
import { indexWords, openSearch, withDetails } from '../src/services/device/open-search.ts'
import { search } from '../src/services/device/search.ts'
import type { PublicService } from '../src/services/public-service.ts'
import { federalDirectory } from './report/federal-directory.ts'
import { generatedDirectory, inventedTowns } from './report/generated-directory.ts'
import { printTable } from './report/print-table.ts'

const MIDDLE = { latitude: 38.95, longitude: -92.33 }
const REGIONS: readonly Region[] = [
  { id: 'middle', name: { en: 'Middle' }, centre: MIDDLE, miles: 40 },
  { id: 'east', name: { en: 'East' }, centre: { latitude: 38.63, longitude: -90.2 }, miles: 40 },
]
const NOTHING: Choice = choice({ count: 20 })
const TYPED = [
  'counseling center',
  'legal aid for newcomers',
  'willow brook clinic',
  'a place to sleep',
  'sheltr',
  'abogado',
]
const SPOTS = Array.from({ length: 40 }, (_, at) => ({
  latitude: 36 + at / 8,
  longitude: -95 + at / 7,
  state: 'MO',
}))
/** Searches before the clock runs, so that the code is warm as it is while somebody types. */
const WARM = 10

await measureScripts()
measureSearch(encodeBundle(invented(), REGIONS))
measureBytes()

function invented(): readonly PublicService[] {
  return generatedDirectory({ count: 100_000, towns: inventedTowns(zipTable()), regions: REGIONS })
}

async function measureScripts(): Promise<void> {
  const { find, findWorker, keep } = await bundleScripts()
  const sizes = [find, findWorker, keep].map(
    ({ path, body }) => [path.split('.')[0] ?? '', packed(body)] as const,
  )
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  printTable('Scripts of the finder in brotli 11', ['script', 'bytes'], [...sizes, ['together', total]])
}

function measureBytes(): void {
  const federal = federalDirectory()
  const generated = invented()
  if (federal === null)
    console.log('The federal lists are not beside this checkout: only invented services are measured.')
  const directories: readonly (readonly [string, readonly PublicService[]])[] = [
    ...(federal === null
      ? []
      : [
          ['federal lists, every eighth', federal.filter((_, at) => at % 8 === 0)] as const,
          ['federal lists', federal] as const,
        ]),
    ['invented', generated.slice(0, 5000)],
    ['invented', generated],
  ]
  const rows = directories.map(([name, services]) => {
    const bundle = encodeBundle(services, REGIONS)
    const [list, details] = [packed(bundle.list), packed(bundle.details)]
    const each = (bytes: number): string => (bytes / services.length).toFixed(1)
    return [name, services.length, each(list), each(details), (list + details).toLocaleString('en-US')]
  })
  console.log()
  printTable('Bytes a service in brotli 11', ['directory', 'services', 'list', 'details', 'both files'], rows)
}

/** Of the texts alone: services in the memory of this process would slow what is measured. */
function measureSearch({ list, details }: Bundle): void {
  const opened = timedOnce(() => openSearch(list))
  const whole = timedOnce(() => withDetails(opened.value, details))
  const slices: number[] = []
  const words = timedOnce(() => {
    const steps = indexWords(whole.value)
    for (let isDone = false; !isDone;) {
      const slice = timedOnce(() => steps.next().done === true)
      slices.push(slice.ms)
      isDone = slice.value
    }
  })
  console.log()
  printTable(
    `Getting ready, ${opened.value.list.count} services`,
    ['step', 'ms'],
    [
      ['reading the list', opened.ms.toFixed(0)],
      ['reading the details', whole.ms.toFixed(0)],
      ['the index of words', words.ms.toFixed(0)],
      ['its longest slice', Math.max(...slices).toFixed(1)],
    ],
  )
  const run = (name: string, choices: readonly Partial<Choice>[]): readonly (string | number)[] => {
    for (const chosen of choices.slice(0, WARM)) search(whole.value, { ...NOTHING, ...chosen })
    const times = choices.map((chosen) => timedOnce(() => search(whole.value, { ...NOTHING, ...chosen })).ms)
    const sorted = times.toSorted((a, b) => a - b)
    const part = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1)
    return [name, choices.length, part(0.5), part(0.95)]
  }
  const spot = { ...MIDDLE, state: 'MO' }
  const letters = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  console.log()
  printTable(
    `A search, ${opened.value.list.count} services`,
    ['what changes', 'searches', 'median ms', 'p95 ms'],
    [
      run(
        'place',
        SPOTS.map((one) => ({ spot: one })),
      ),
      run(
        'place, with a need',
        SPOTS.map((one) => ({ spot: one, need: 'shelter' })),
      ),
      run(
        'place, every filter on',
        SPOTS.map((one) => ({
          spot: one,
          age: 30,
          gender: 'women',
          free: true,
          noPapers: true,
          openNow: true,
          offeredIn: 'es',
        })),
      ),
      run(
        'each letter of a word',
        letters.map((text) => ({ words: text })),
      ),
      run(
        'each letter, in a place',
        letters.map((text) => ({ words: text, spot })),
      ),
    ],
  )
}

function timedOnce<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

function packed(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params }).length
}
