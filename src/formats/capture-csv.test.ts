// The reader of counts on lists that overlap: what it takes, and the sentence and place for each thing that it refuses.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { csvText } from '../kit/csv-text.ts'
import { historiesOf, peopleIn, withLists } from '../stats/capture/histories.ts'
import { type CaptureCounts, readCaptureCounts } from './capture-csv.ts'

const UK = readFileSync(join(import.meta.dirname, '../../test/oracles/mse/UKdat/counts.csv'))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(csv: string | Uint8Array, lists?: readonly string[]): CaptureCounts {
  const counts = readCaptureCounts(typeof csv === 'string' ? bytes(csv) : csv, {
    file: 'c.csv',
    mostLists: 10,
    lists,
  })
  assert.ok(counts.ok, counts.ok ? '' : JSON.stringify(counts.refusal))
  return counts.value
}

/** "line:column message" of each problem. */
function refused(csv: string, lists?: readonly string[], rule = 'capture-counts'): readonly string[] {
  const counts = readCaptureCounts(bytes(csv), { file: 'c.csv', mostLists: 3, lists })
  assert.ok(!counts.ok, 'it was read')
  return counts.refusal.map(({ rule: found, severity, place: { file, line, column }, message, remedy }) => {
    assert.deepEqual([found, severity, file], [rule, 'error', 'c.csv'])
    assert.match(message, /\.$/)
    assert.match(remedy, /\.$/)
    return `${[line, column].filter((part) => part !== undefined).join(':')} ${message}`.trimStart()
  })
}

test('each row is a pattern, its bits in the order of the lists, and a count of 0 is a row like others', () => {
  assert.deepEqual(read('A,B,C,count\n1,0,0,40\n0,1,1,0\n1,1,1,7\n'), {
    lists: ['A', 'B', 'C'],
    rows: [
      { pattern: 1, count: 40 },
      { pattern: 6, count: 0 },
      { pattern: 7, count: 7 },
    ],
    leftOut: 0,
  })
})

test('the count may stand anywhere, and quotes, a byte-order mark, spaces and any line end change nothing', () => {
  const plain = read('A,B,count\n1,0,4\n0,1,5\n')
  for (const text of [
    '"A","B","count"\r\n"1","0","4"\r\n"0","1","5"\r\n',
    '\uFEFFA,B,count\r1,0,4\r0,1,5',
    'A, B , Count\n1, 0, 4\n\n0 ,1 , 5 \n',
    'count,A,B\n4,1,0\n5,0,1\n',
    'A,COUNT,B\n1,4,0\n0,5,1\n',
  ])
    assert.deepEqual(read(text), plain, text)
})

test('the table of the United Kingdom is read whole', () => {
  const { lists, rows } = read(UK)
  assert.deepEqual(lists, ['LA', 'NG', 'PF', 'GO', 'GP', 'NCA'])
  assert.equal(peopleIn(historiesOf(lists, rows)), 2744)
})

test('chosen lists stand in the order chosen, and people on none of them are left out and counted', () => {
  const chosen = read('A,B,C,count\n1,0,0,40\n0,1,1,3\n1,1,1,7\n0,0,1,2\n', ['C', 'A'])
  assert.deepEqual(chosen, {
    lists: ['C', 'A'],
    rows: [
      { pattern: 2, count: 40 },
      { pattern: 1, count: 5 },
      { pattern: 3, count: 7 },
    ],
    leftOut: 0,
  })
  assert.equal(read('A,B,count\n1,0,40\n0,1,3\n', ['B']).leftOut, 40)
})

test('choosing lists while reading is choosing them from the histories of all', () => {
  const all = read(UK)
  const histories = historiesOf(all.lists, all.rows)
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), (places) => {
      const { lists, rows, leftOut } = read(
        UK,
        places.map((place) => all.lists[place] ?? ''),
      )
      const chosen = historiesOf(lists, rows)
      assert.deepEqual(chosen, withLists(histories, places))
      assert.equal(peopleIn(chosen) + leftOut, peopleIn(histories))
    }),
  )
})

test('any counts come back from the file that is written of them', () => {
  const counts = fc.uniqueArray(
    fc.record(
      { pattern: fc.integer({ min: 1, max: 31 }), count: fc.nat(9_000_000) },
      { noNullPrototype: true },
    ),
    { selector: ({ pattern }) => pattern },
  )
  fc.assert(
    fc.property(counts, (rows) => {
      const lists = ['A', 'B, the second', 'C "c"', 'Ñ', '5']
      const text = csvText([
        [...lists, 'count'],
        ...rows.map(({ pattern, count }) => [
          ...lists.map((_, at) => String((pattern >>> at) & 1)),
          String(count),
        ]),
      ])
      assert.deepEqual(read(text), { lists, rows, leftOut: 0 })
    }),
  )
})

test('more lists than can be looked at are read where few enough are chosen', () => {
  assert.deepEqual(refused('A,B,C,D,count\n1,0,0,0,4\n'), [
    '1:7 There are 4 lists here, and at most 3 can be looked at together.',
  ])
  const counts = readCaptureCounts(bytes('A,B,C,D,count\n1,0,0,1,4\n'), {
    file: 'c.csv',
    mostLists: 3,
    lists: ['D', 'A'],
  })
  assert.ok(counts.ok)
  assert.deepEqual(counts.value.rows, [{ pattern: 3, count: 4 }])
})

const HEADERS: readonly (readonly [what: string, csv: string, said: readonly string[]])[] = [
  ['no count', 'A,B\n1,0\n', ["1 No column is named 'count': nothing says how many people a row is of."]],
  ['one column', 'count\n4\n', ['1 There is no column of a list here.']],
  [
    'one column without a count',
    'A\n1\n',
    ["1 No column is named 'count': nothing says how many people a row is of."],
  ],
  [
    'two counts',
    'count,A,Count\n1,1,1\n',
    ['1:9 Two columns say how many people there are: count and Count.'],
  ],
  ['a list twice but for a space', 'A,A ,count\n1,0,4\n', ["1:3 Two lists are named 'A'."]],
  ['a formula', '=A(),B,count\n1,0,4\n', ["1:1 The name '=A()' begins like a formula."]],
  [
    'semicolons',
    'A;B;count\n1;0;4\n',
    ['1:2 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'semicolons and a decimal comma',
    'A;count\n1;4,5\n',
    ['1:2 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'semicolons behind a name with a comma in quotes',
    '"Police, city";B;count\n1;0;4\n',
    ['1:15 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'semicolons behind a name with a comma',
    'Police, city;B;"count"\n1;0;4\n',
    ['1:13 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'semicolons without a count',
    'A;B\n1;0\n',
    ['1:2 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'bars',
    'A|B|count\n1|0|4\n',
    ['1:2 The cells of this file are separated by upright bars, and commas are read.'],
  ],
  [
    'a word to a spreadsheet',
    '\nsep=,\nA,B,count\n1,0,4\n',
    [
      '2:1 This line tells a spreadsheet how cells are separated, and the names of the columns are looked for here.',
    ],
  ],
  [
    'a word to a spreadsheet of semicolons',
    'sep=;\nA;B;count\n1;0;4\n',
    ['1:5 The cells of this file are separated by semicolons, and commas are read.'],
  ],
  [
    'a comma at the end',
    'A,B,count,\n1,0,4,\n',
    ['1:10 The names of the columns end in a comma with nothing behind.'],
  ],
  [
    'commas at the end',
    'A,B,count,, ,\r\n1,0,4,,,\r\n',
    ['1:10 The names of the columns end in 3 commas with nothing behind.'],
  ],
  [
    'tabs',
    'A\tB\tcount\n1\t0\t4\n',
    ['1:2 The cells of this file are separated by tabs, and commas are read.'],
  ],
]

for (const [what, csv, said] of HEADERS)
  test(`a header is refused in a sentence: ${what}`, () => assert.deepEqual(refused(csv), said))

test('a name may have any other separator in it', () => {
  for (const name of ['A;x', 'A|x', 'A\tx', '"A;count"', '"A, x;y;z"'])
    assert.equal(read(`${name},B;y,count\n1,0,4\n`).lists.length, 2, name)
})

for (const [first, line] of [
  [',,,', 1],
  [',', 1],
  ['   ', 1],
  [' , ,\t, ', 1],
  ['"", "" ,," "', 1],
  ['\n\n,,', 3],
  ['\uFEFF,,', 1],
] as const)
  test(`a first line of nothing but blanks and commas is told once: ${JSON.stringify(first)}`, () => {
    const counts = readCaptureCounts(bytes(`${first}\nA,B,count\n1,0,4\n`), { file: 'c.csv', mostLists: 3 })
    assert.ok(!counts.ok)
    assert.deepEqual(counts.refusal, [
      {
        rule: 'capture-counts',
        severity: 'error',
        place: { file: 'c.csv', line, column: 1 },
        subject: 'c.csv',
        message: 'The first line is empty, and the names of the columns are looked for in it.',
        remedy: 'Take the line out, so that the line of names is the first.',
      },
    ])
  })

test('what is no CSV, an empty file, and a list twice or without a name are refused as in any file', () => {
  assert.deepEqual(refused('', undefined, 'csv-shape'), ['This file is empty.'])
  assert.deepEqual(refused('A,A,count\n1,0,4\n', undefined, 'csv-shape'), [
    "1 There are two columns named 'A'.",
  ])
  assert.deepEqual(refused('A,,count\n1,0,4\n', undefined, 'csv-shape'), ['1 Column 2 has no name.'])
  assert.deepEqual(refused('A,B,count\n1,0\n', undefined, 'csv-shape'), [
    '2 This row has 2 cells, and the header names 3.',
  ])
})

const CELLS: readonly (readonly [row: string, said: string])[] = [
  ['2,0,4', "2:1 '2' is neither 1 nor 0."],
  ['1,x,4', "2:3 'x' is neither 1 nor 0."],
  ['1,,4', '2:3 The cell of B is empty.'],
  ['1,0,', '2:5 This row has no count.'],
  ['1,0,-3', '2:5 -3 people cannot be counted.'],
  ['1,0,2.5', "2:5 '2.5' is no whole number of people."],
  ['1,0,"1,200"', "2:5 '1,200' is no whole number of people."],
  ['1,0,1e3', "2:5 '1e3' is no number of people."],
  ['1,0,NaN', "2:5 'NaN' is no number of people."],
  ['1,0,few', "2:5 'few' is no number of people."],
  ['1,0,1000000001', '2:5 1000000001 is more people than can be counted here.'],
]

for (const [row, said] of CELLS)
  test(`a cell is refused at its line and column: ${row}`, () =>
    assert.deepEqual(refused(`A,B,count\n${row}\n0,1,5\n`), [said]))

const ROWS: readonly (readonly [row: string, said: string])[] = [
  ['Total,45,30', 'This row looks like a total of the others, and would count everybody twice.'],
  ['grand total,,75', 'This row looks like a total of the others, and would count everybody twice.'],
  ['Suma,,75', 'This row looks like a total of the others, and would count everybody twice.'],
  [',,75', 'This row has a count, and does not say which lists have its people.'],
  [',,', 'This row is empty.'],
  ['"", ,', 'This row is empty.'],
]

for (const [row, said] of ROWS)
  test(`a row that is none of people is refused in one sentence: ${row}`, () =>
    assert.deepEqual(refused(`A,B,count\n1,0,45\n0,1,30\n${row}\n`), [`4 ${said}`]))

test('rows of commas alone, and commas at the end of a row, have a remedy of their own', () => {
  const counts = readCaptureCounts(bytes('A,B,count\n1,0,4\n,\n,,,,\n0,1,5,,\n0,1\n'), {
    file: 'c.csv',
    mostLists: 3,
  })
  assert.deepEqual(counts.ok ? [] : counts.refusal.map(({ place, remedy }) => [place.line, remedy]), [
    [3, 'It is empty: take the row out.'],
    [4, 'It is empty: take the row out.'],
    [5, 'Take the commas at its end out.'],
    [6, 'A comma inside a cell needs double quotes round the whole cell.'],
  ])
})

test('a fault that is in many places is told once, with where it is first and in how many more', () => {
  const rows = Array.from({ length: 5000 }, () => 'TRUE,FALSE,4')
  assert.deepEqual(refused(['A,B,count', ...rows].join('\n')), [
    "2:1 'TRUE' is neither 1 nor 0. The same is wrong in 4,999 more places, the last in line 5,001.",
    "2:6 'FALSE' is neither 1 nor 0. The same is wrong in 4,999 more places, the last in line 5,001.",
  ])
  assert.deepEqual(refused('A,B,C,count\nx,,,4\n,x,,4.5\n1,1,1,4.5\n1,0,0,\n0,1,0,\n0,0,1,\n'), [
    "2:1 'x' is neither 1 nor 0. The same is wrong in 1 more place, in line 3.",
    '2:3 The cell of B is empty. The same is wrong in 3 more places, the last in line 3.',
    "3:5 '4.5' is no whole number of people. The same is wrong in 1 more place, in line 4.",
    '5:7 This row has no count. The same is wrong in 2 more places, the last in line 7.',
  ])
})

test('every kind of wrong cell is named, not the first alone', () => {
  assert.deepEqual(refused('A,B,count\n2,3,x\n0,1,-5\n'), [
    "2:1 '2' is neither 1 nor 0.",
    "2:3 '3' is neither 1 nor 0.",
    "2:5 'x' is no number of people.",
    '3:5 -5 people cannot be counted.',
  ])
})

test('a pattern twice is refused with both lines, and a row of zeros with why nobody can know it', () => {
  assert.deepEqual(refused('A,B,count\n1,0,4\n0,1,5\n\n1,0,6\n1,0,7\n'), [
    '5 Lines 2 and 5 are of the same lists. The same is wrong in 1 more place, in line 6.',
  ])
  assert.deepEqual(refused('A,B,count\n1,0,4\n0,0,500\n'), [
    '3 This row is of people on no list, and nobody can count those whom no list has.',
  ])
})

test('counts that are too many only together are refused', () => {
  assert.deepEqual(refused('A,B,count\n1,0,600000000\n0,1,500000000\n'), [
    'These rows are of 1,100,000,000 people, and at most 1,000,000,000 can be counted.',
  ])
})

test('a list that is not there, or chosen twice, is refused with those that are there', () => {
  const csv = 'A,B,count\n1,0,4\n'
  assert.deepEqual(refused(csv, ['A', 'Z'], 'capture-lists'), ["1 There is no list 'Z' in this file."])
  assert.deepEqual(refused(csv, ['A', 'count'], 'capture-lists'), [
    "1 There is no list 'count' in this file.",
  ])
  assert.deepEqual(refused(csv, ['A', 'A'], 'capture-lists'), ["1 The list 'A' is chosen twice."])
  assert.deepEqual(refused(csv, [], 'capture-lists'), ['1 No list is chosen.'])
  const counts = readCaptureCounts(bytes(csv), { file: 'c.csv', mostLists: 3, lists: ['Z'] })
  assert.equal(counts.ok ? '' : counts.refusal[0]?.remedy, 'The lists of this file are A, B.')
})
