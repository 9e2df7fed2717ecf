// The evaluator against one written again from the manual, without its plans, its index or its memory.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openFigureBook } from './book.ts'
import type { Dataset, Datasets } from './dataset.ts'
import { STATE, YEAR, dataset, measure, rows } from './fixture.ts'

const STATES = ['AA', 'BB', 'CC']
const YEARS = ['2020', '2021', '2022']
const SOURCES = ['one', 'two', 'three']

type Value = number | 'withheld' | null
type Where = Readonly<Record<string, string>>

/** Rows in any order, each place and source at most once; some without a value. */
const cells = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom(...STATES),
    year: fc.constantFrom(...YEARS),
    source: fc.constantFrom(...SOURCES),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 1, arbitrary: fc.constant('withheld' as const) },
    ),
  }),
  { selector: ({ state, year, source }) => `${state} ${year} ${source}`, minLength: 1, maxLength: 20 },
)
type Row = (typeof cells extends fc.Arbitrary<infer Rows> ? Rows : never)[number]

function make(name: string, given: readonly Row[], preferred: readonly string[]): Dataset {
  const observations = rows(
    ['state', 'year'],
    given.map(({ state, year, source, value }) => [
      state,
      year,
      source,
      { n: value === 'withheld' ? { kind: 'missing', reason: 'withheld' } : value },
    ]),
  )
  const preference = { sources: preferred, because: { en: 'so it is' } }
  return dataset(name, { measures: [measure('n', 'things', { over: 'people.n' })], observations, preference })
}

const worlds = fc.record({ events: cells, people: cells, preferred: fc.shuffledSubarray(SOURCES) })
type World = typeof worlds extends fc.Arbitrary<infer One> ? One : never

function datasetsOf({ events, people, preferred }: World): Datasets {
  return new Map([
    ['events', make('events', events, preferred)],
    ['people', make('people', people, [])],
  ])
}

/** The value of the first preferred source that has one, then of the first in the file. */
function read(given: readonly Row[], preferred: readonly string[], { state, year }: Where): Value {
  const here = given.filter((row) => row.state === state && row.year === year && row.value !== 'withheld')
  for (const source of preferred) {
    const found = here.find((row) => row.source === source)
    if (found !== undefined) return found.value
  }
  return here[0]?.value ?? null
}

const has = (given: readonly Row[], name: 'state' | 'year', value: string): boolean =>
  given.some((row) => row[name] === value)
const eventsAt = ({ events, preferred }: World, state: string, year: string): number | null =>
  number(read(events, preferred, { state, year }))
const peopleAt = ({ people }: World, state: string, year: string): number | null =>
  number(read(people, [], { state, year }))
const number = (value: Value): number | null => (typeof value === 'number' ? value : null)
const allStates = ({ events, people }: World): readonly string[] =>
  STATES.filter((state) => has(events, 'state', state) || has(people, 'state', state))

function rateAt(world: World, state: string, year: string): number | null {
  const above = eventsAt(world, state, year)
  const below = peopleAt(world, state, year)
  return above === null || below === null || below === 0 ? null : (above * 100_000) / below
}

function rankAt(world: World, state: string, value: (place: string) => number | null): number | null {
  const all = allStates(world).map(value)
  const own = value(state)
  // Where one place has no value, nobody has a rank.
  if (own === null || all.includes(null)) return null
  return 1 + all.filter((other) => (other ?? 0) > own).length
}

/** Of all places together; each must have both numbers. */
function rateOfAll(world: World, year: string): number | null {
  const events = allStates(world).map((place) => eventsAt(world, place, year))
  const people = allStates(world).map((place) => peopleAt(world, place, year))
  const total = (numbers: readonly (number | null)[]): number =>
    numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if ([...events, ...people].includes(null) || total(people) === 0) return null
  return (total(events) * 100_000) / total(people)
}

/** Every figure of a state and two years, as text, and what it should be; `null` where it should be refused. */
function expectations(
  world: World,
  state: string,
  [from, to]: readonly [string, string],
): readonly (readonly [string, number | null])[] {
  const known = has(world.events, 'state', state) && has(world.events, 'year', to)
  const start = eventsAt(world, state, from)
  const end = eventsAt(world, state, to)
  const present = allStates(world)
    .map((place) => eventsAt(world, place, to))
    .filter((value) => value !== null)
  const newest = YEARS.findLast((year) => eventsAt(world, state, year) !== null)
  const newestOfAll = YEARS.findLast((year) =>
    allStates(world).every((place) => eventsAt(world, place, year) !== null),
  )
  const whole = peopleAt(world, state, to)
  const ranked = allStates(world).includes(state)
  return [
    [`events.n[state=${state}, year=${to}]`, end],
    [`events.n[state=${state}, year=latest]`, newest === undefined ? null : eventsAt(world, state, newest)],
    [`latest(events.n[state=${state}])`, newest === undefined ? null : Number(newest)],
    [`rate(events.n[state=${state}, year=${to}])`, known ? rateAt(world, state, to) : null],
    [`rate(sum(events.n[year=${to}]))`, rateOfAll(world, to)],
    [
      `share(events.n[state=${state}, year=${to}], of=people.n)`,
      end === null || whole === null || whole === 0 || end > whole ? null : (100 * end) / whole,
    ],
    [
      `change(events.n[state=${state}], from=${from}, to=${to})`,
      start === null || end === null ? null : end - start,
    ],
    [
      `change(events.n[state=${state}], from=${from}, to=${to}, as=percent)`,
      start === null || end === null || start === 0 ? null : (100 * (end - start)) / start,
    ],
    [
      `ratio(events.n[state=${state}, year=${from}], events.n[state=${state}, year=${to}])`,
      start === null || end === null || end === 0 ? null : start / end,
    ],
    [
      `sum(events.n[year=${to}])`,
      present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0),
    ],
    [`count(events.n[year=${to}], of=state)`, has(world.events, 'year', to) ? present.length : null],
    [
      `rank(events.n[year=${to}], of=state, at=${state})`,
      ranked ? rankAt(world, state, (place) => eventsAt(world, place, to)) : null,
    ],
    [
      `rank(events.n[year=${to}], of=state, at=${state}, over=people.n)`,
      has(world.people, 'year', to) && ranked
        ? rankAt(world, state, (place) => rateAt(world, place, to))
        : null,
    ],
    [
      `rank(events.n[year=latest], of=state, at=${state})`,
      newestOfAll !== undefined && ranked
        ? rankAt(world, state, (place) => eventsAt(world, place, newestOfAll))
        : null,
    ],
  ]
}

test('every function gives what the manual says, over any small datasets', () => {
  fc.assert(
    fc.property(
      worlds,
      fc.constantFrom(...STATES),
      fc.constantFrom(...YEARS),
      fc.constantFrom(...YEARS),
      (world, state, from, to) => {
        const book = openFigureBook(datasetsOf(world))
        for (const [text, expected] of expectations(world, state, [from, to])) {
          const result = book.figure(text)
          const found = result.ok ? result.value.value : null
          assert.equal(found, expected, `${text}: ${result.ok ? '' : result.refusal.message}`)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

const KINDS = ['red', 'blue']

/** Events by state, kind and year, and people by state and year: what the denominator does not tell apart. */
const worldsOfKinds = fc.record({
  events: fc.uniqueArray(
    fc.record({
      state: fc.constantFrom(...STATES),
      kind: fc.constantFrom(...KINDS),
      year: fc.constantFrom('2020', '2021'),
      n: fc.integer({ min: 0, max: 9 }),
    }),
    { selector: ({ state, kind, year }) => `${state} ${kind} ${year}`, minLength: 1, maxLength: 12 },
  ),
  people: fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1 }),
})

test('a rate of places and kinds together is over the people of each place once, or there is none', () => {
  fc.assert(
    fc.property(worldsOfKinds, fc.constantFrom(null, ...KINDS), ({ events, people }, kind) => {
      const kindDimension = { ...STATE, name: 'kind', labels: new Map() }
      const datasets: Datasets = new Map([
        [
          'events',
          dataset('events', {
            dimensions: [STATE, kindDimension, YEAR],
            measures: [measure('n', 'things', { over: 'people.n' })],
            observations: rows(
              ['state', 'kind', 'year'],
              events.map((row) => [row.state, row.kind, row.year, 'one', { n: row.n }]),
            ),
          }),
        ],
        [
          'people',
          dataset('people', {
            measures: [measure('n', 'persons')],
            observations: rows(
              ['state', 'year'],
              people.map((state) => [state, '2021', 'one', { n: 1000 }]),
            ),
          }),
        ],
      ])
      const known = STATES.filter(
        (state) =>
          people.includes(state) ||
          events.some((row) => row.state === state && (kind === null || row.kind === kind)),
      )
      const kinds = kind === null ? KINDS.filter((one) => events.some((row) => row.kind === one)) : [kind]
      const counts = known.flatMap((state) =>
        kinds.map((one) =>
          events.find((row) => row.state === state && row.kind === one && row.year === '2021'),
        ),
      )
      const isWhole =
        counts.length > 0 &&
        known.every((state) => people.includes(state)) &&
        counts.every((row) => row !== undefined)
      const total = counts.reduce((sum, row) => sum + (row?.n ?? 0), 0)
      const where = kind === null ? 'year=2021' : `kind=${kind}, year=2021`
      const found = openFigureBook(datasets).figure(`rate(sum(events.n[${where}]))`)
      assert.equal(found.ok ? found.value.value : null, isWhole ? (total * 100) / known.length : null)
    }),
    { numRuns: 1000 },
  )
})

test('an interval contains its value, and every figure names its sources', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(...STATES), fc.constantFrom(...YEARS), (world, state, year) => {
      const book = openFigureBook(datasetsOf(world))
      for (const [text] of expectations(world, state, [year, year])) {
        const result = book.figure(text)
        if (!result.ok) continue
        const { value, interval, sources } = result.value
        if (text.startsWith('count')) continue
        assert.ok(sources.length > 0 && new Set(sources).size === sources.length)
        if (interval !== undefined) assert.ok(interval.low <= Number(value) && Number(value) <= interval.high)
      }
    }),
  )
})
