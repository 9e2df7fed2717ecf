import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { checkShape } from '../kit/shape.ts'
import { type Hours, type Span, type Weekday, hoursSchema, writeHours } from './hours.ts'

function read(yaml: string): Hours {
  return hoursSchema.parse(parse(yaml))
}

/** What is said of hours that do not fit, each with its place. */
function faultsOf(yaml: string): readonly string[] {
  const { success, error } = hoursSchema.safeParse(parse(yaml))
  assert.ok(!success)
  return error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
}

/** What the person who wrote them reads. */
function sentencesOf(yaml: string): readonly string[] {
  const value: unknown = parse(yaml)
  const checked = checkShape({ schema: hoursSchema, value, what: 'the hours', notation: 'yaml' })
  assert.ok(!checked.ok)
  return checked.refusal.map(({ message }) => message)
}

/** The same, with what to write. */
function remediesOf(yaml: string, notation: 'yaml' | 'json' = 'yaml'): readonly string[] {
  const checked = checkShape({ schema: hoursSchema, value: parse(yaml), what: 'the hours', notation })
  assert.ok(!checked.ok)
  return checked.refusal.map(({ message, remedy }) => `${message} ${remedy}`)
}

function week(text: string): string {
  return `{ timezone: America/Chicago, week: { ${text} } }`
}

function spansOf(yaml: string): readonly string[] {
  const hours = read(yaml)
  assert.ok(hours.kind === 'weekly')
  return hours.spans.map(({ day, opens, closes }) => `${day} ${opens}-${closes}`)
}

test('always is always', () => assert.deepEqual(read('always'), { kind: 'always' }))

test('words in each language stay words, also where they speak of hours', () => {
  assert.deepEqual(read('{ en: Open 24 hours, es: Abierto 24 horas }'), {
    kind: 'words',
    words: { en: 'Open 24 hours', es: 'Abierto 24 horas' },
  })
})

test('several intervals on a range of days, past midnight, and a whole day', () => {
  assert.deepEqual(read(week("mon-tue: '9:00-12:00, 13:00-17:00', sat: '22:00-2:00', sun: '3:00-24:00'")), {
    kind: 'weekly',
    timezone: 'America/Chicago',
    spans: [
      { day: 0, opens: 540, closes: 720 },
      { day: 0, opens: 780, closes: 1020 },
      { day: 1, opens: 540, closes: 720 },
      { day: 1, opens: 780, closes: 1020 },
      { day: 5, opens: 1320, closes: 1560 },
      { day: 6, opens: 180, closes: 1440 },
    ],
  })
})

test('a range of days may wrap round the end of the week', () => {
  assert.deepEqual(spansOf(week('fri-mon: 9:00-10:00')), ['0 540-600', '4 540-600', '5 540-600', '6 540-600'])
})

test('spans stand by day and time, in whatever order they were written', () => {
  assert.deepEqual(spansOf(week("sun: 9:00-10:00, mon: '13:00-14:00, 9:00-10:00'")), [
    '0 540-600',
    '0 780-840',
    '6 540-600',
  ])
})

test('midnight is 24:00, or 0:00 as a closing time; a dash of print is a hyphen', () => {
  assert.deepEqual(spansOf(week('mon: 18:00-0:00, tue: 18:00-24:00, wed: 18:00 – 20:00')), [
    '0 1080-1440',
    '1 1080-1440',
    '2 1080-1200',
  ])
})

test('a day may be said to be closed', () => {
  assert.deepEqual(spansOf(week('mon-sat: 9:00-10:00, sun: closed')).length, 6)
})

test('spans that touch do not overlap, over the end of the week either', () => {
  assert.equal(spansOf(week("mon: '2:00-9:00, 9:00-10:00', sun: 22:00-2:00")).length, 3)
})

const REFUSED: readonly (readonly [name: string, yaml: string, faults: readonly string[]])[] = [
  [
    'an abbreviation of a zone',
    '{ timezone: CST, week: { mon: 9:00-17:00 } }',
    ['timezone: expected a time zone such as America/Chicago'],
  ],
  [
    'an unknown zone',
    '{ timezone: America/Nowhere, week: { mon: 9:00-17:00 } }',
    ['timezone: expected a time zone such as America/Chicago'],
  ],
  [
    'an unknown day',
    week('monday: 9:00-17:00'),
    ['week.monday: expected days such as mon, mon-fri or fri-mon'],
  ],
  [
    'half a range of days',
    week('mon-: 9:00-17:00'),
    ['week.mon-: expected days such as mon, mon-fri or fri-mon'],
  ],
  [
    'a range of three days',
    week('mon-wed-fri: 9:00-17:00'),
    ['week.mon-wed-fri: expected days such as mon, mon-fri or fri-mon'],
  ],
  [
    'a clock of twelve hours',
    week('mon: 9am-5pm'),
    ['week.mon: expected hours such as 9:00-17:00 on a 24-hour clock'],
  ],
  [
    'a minute that does not exist',
    week('mon: 9:60-17:00'),
    ['week.mon: expected hours such as 9:00-17:00 on a 24-hour clock'],
  ],
  [
    'a comma with nothing after it',
    week("mon: '9:00-12:00,'"),
    ['week.mon: expected hours such as 9:00-17:00 on a 24-hour clock, on both sides of each comma'],
  ],
  [
    'an opening after the day',
    week('mon: 24:00-25:00'),
    ["week.mon: '24:00-25:00' opens after the end of its day: the last opening is 23:59"],
  ],
  [
    'a closing after the next day',
    week('mon: 9:00-48:01'),
    ["week.mon: '9:00-48:01' closes after the end of the next day, 48:00"],
  ],
  [
    'no time at all',
    week('mon: 9:00-9:00'),
    ["week.mon: '9:00-9:00' opens and closes at one time: a whole day is written 0:00-24:00"],
  ],
  [
    'a day twice',
    week('mon-fri: 9:00-12:00, fri: 13:00-17:00'),
    ["week.fri: 'fri' is written twice: put all hours of a day in one place"],
  ],
  [
    'spans that overlap',
    week("mon: '9:00-13:00, 12:00-17:00'"),
    ['week: mon 9:00-13:00 and mon 12:00-17:00 overlap'],
  ],
  [
    'a night that overlaps the next day',
    week('fri: 22:00-2:00, sat: 1:00-3:00'),
    ['week: fri 22:00-2:00 and sat 1:00-3:00 overlap'],
  ],
  [
    'a Sunday night that overlaps Monday',
    week('sun: 22:00-2:00, mon: 1:00-3:00'),
    ['week: sun 22:00-2:00 and mon 1:00-3:00 overlap'],
  ],
  ['a week without hours', week('mon-sun: closed'), ['week: expected hours on at least one day']],
  [
    'several faults, all at once',
    '{ timezone: CST, week: { monday: 9-5 } }',
    [
      'timezone: expected a time zone such as America/Chicago',
      'week.monday: expected days such as mon, mon-fri or fri-mon',
      'week.monday: expected hours such as 9:00-17:00 on a 24-hour clock',
    ],
  ],
  [
    'a bare text',
    'by appointment',
    [': expected always, or words in each language, or a timezone with a week of hours'],
  ],
]

for (const [name, yaml, faults] of REFUSED)
  test(`refused with its place: ${name}`, () => assert.deepEqual(faultsOf(yaml), faults))

test('a week without its zone, and words without English, are refused with what is missing', () => {
  assert.deepEqual(sentencesOf('{ week: { mon: 9:00-17:00 } }'), ["In the hours, 'timezone' is missing."])
  assert.deepEqual(sentencesOf('{ es: Con cita }'), ["In the hours, 'en' is missing."])
  assert.deepEqual(sentencesOf('{ timezone: America/Chicago, week: { mon: 9 } }'), [
    "In the hours, 'week.mon' must be text, and here it is the number 9.",
  ])
})

test('what is missing or wrong is asked for in the words that help to write it', () => {
  const zone = 'a time zone such as America/Chicago'
  const aWeek = 'a week such as { "mon-fri": "9:00-17:00" }'
  const times = 'hours such as 9:00-17:00 on a 24-hour clock'
  for (const [yaml, ...sentences] of [
    ['{ timezone: America/Chicago }', `'week' is missing. Add 'week' there, with ${aWeek}.`],
    ['{ week: { mon: 9:00-17:00 } }', `'timezone' is missing. Add 'timezone' there, with ${zone}.`],
    ['{ timezone: America/Chicago, week: }', `'week' is empty. Give it ${aWeek}.`],
    [
      '{ timezone: America/Chicago, week: mon-fri }',
      `'week' must be ${aWeek}, and here it is 'mon-fri'. Write ${aWeek}.`,
    ],
    [
      '{ timezone: -6, week: { mon: 9:00-17:00 } }',
      `'timezone' must be ${zone}, and here it is the number -6. Write ${zone}.`,
    ],
    [
      '{ timezone: CST, week: { mon: 9am-5pm } }',
      `'timezone' is 'CST': expected ${zone}. Write ${zone}.`,
      `'week.mon' is '9am-5pm': expected ${times}. Write ${times}.`,
    ],
    [
      '{ timezone: CST, wek: { mon: 9:00-17:00 } }',
      `'timezone' is 'CST': expected ${zone}. Write ${zone}.`,
      "'wek' does not belong: what belongs there is timezone and week. Did you mean 'week'? Write that in its place.",
    ],
    [
      week('monday: 9:00-17:00'),
      "'week.monday' does not fit: expected days such as mon, mon-fri or fri-mon. Write days such as mon, mon-fri or fri-mon.",
    ],
    [
      week("mon: '9:00-12:00, 13-17'"),
      `'week.mon' is '9:00-12:00, 13-17': expected ${times}. Write ${times}.`,
    ],
    [
      week("mon: '9:00-12:00,'"),
      `'week.mon' is '9:00-12:00,': expected ${times}, on both sides of each comma. Write ${times}, on both sides of each comma.`,
    ],
    [week("mon: ''"), `'week.mon' does not fit: expected ${times}. Write ${times}.`],
    [week(''), `'week' does not fit: expected hours on at least one day. Write hours on at least one day.`],
  ] as const)
    for (const notation of ['yaml', 'json'] as const)
      assert.deepEqual(
        remediesOf(yaml, notation),
        sentences.map((sentence) => `In the hours, ${sentence}`),
      )
})

/** Spans that share no minute, each with a place on a week of minutes, also over the end of the week. */
const anySpans: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_079 }), { minLength: 2, maxLength: 24 })
  .map((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b)
    return sorted.flatMap((begins, at): readonly Span[] => {
      if (at % 2 === 1) return []
      const ends = sorted[at + 1] ?? (sorted[0] ?? 0) + 10_080
      const opens = begins % 1440
      // Below 10,080 minutes there are seven days.
      return [
        { day: Math.floor(begins / 1440) as Weekday, opens, closes: Math.min(opens + ends - begins, 2880) },
      ]
    })
  })

const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constant<Hours>({ kind: 'always' }),
  fc.string({ minLength: 1 }).map((en): Hours => ({ kind: 'words', words: { en } })),
  fc
    .tuple(fc.constantFrom('America/Chicago', 'America/Indiana/Indianapolis', 'Pacific/Pago_Pago'), anySpans)
    .map(([timezone, spans]): Hours => ({ kind: 'weekly', timezone, spans })),
)

test('what is written reads back as the same hours', () => {
  fc.assert(
    fc.property(anyHours, (hours) => assert.deepEqual(hoursSchema.parse(writeHours(hours)), hours)),
    { numRuns: 500 },
  )
})

test('days with the same hours are written as one range', () => {
  const yaml = week("mon-fri: '9:00-12:00, 13:00-17:00', sat: '22:00-2:00', sun: '3:00-24:00'")
  assert.deepEqual(writeHours(read(yaml)), parse(yaml))
})

test('a span of more than a day is written with a closing time past 24:00', () => {
  const hours: Hours = {
    kind: 'weekly',
    timezone: 'America/Chicago',
    spans: [{ day: 5, opens: 540, closes: 1980 }],
  }
  assert.deepEqual(writeHours(hours), { timezone: 'America/Chicago', week: { sat: '9:00-33:00' } })
})
