import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { regularizedGamma } from './incomplete-gamma.ts'
import { philox } from './philox.ts'
import { openRandom, uniformFromWords } from './random.ts'

/** The lines of `kat_vectors`, published with Random123, that begin with "philox4x32 10": counter, key, words. */
const KNOWN = [
  '00000000 00000000 00000000 00000000 00000000 00000000   6627e8d5 e169c58d bc57ac4c 9b00dbd8',
  'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff   408f276d 41c83b0e a20bc7c6 6d5451fd',
  '243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0   d16cfe09 94fdcceb 5001e420 24126ea1',
]

/** The same generator from the paper, in whole numbers of any size. */
function slowPhilox(counter: readonly bigint[], key: readonly bigint[]): readonly bigint[] {
  let [x0 = 0n, x1 = 0n, x2 = 0n, x3 = 0n] = counter
  for (let round = 0n; round < 10n; round += 1n) {
    const [k0 = 0n, k1 = 0n] = key
    const [first, second] = [x0 * 0xd2511f53n, x2 * 0xcd9e8d57n]
    const keys = [k0 + round * 0x9e3779b9n, k1 + round * 0xbb67ae85n].map((value) =>
      BigInt.asUintN(32, value),
    )
    ;[x0, x1, x2, x3] = [
      (second >> 32n) ^ x1 ^ (keys[0] ?? 0n),
      BigInt.asUintN(32, second),
      (first >> 32n) ^ x3 ^ (keys[1] ?? 0n),
      BigInt.asUintN(32, first),
    ]
  }
  return [x0, x1, x2, x3]
}

function fastPhilox(counter: Uint32Array, key: Uint32Array): Uint32Array {
  const into = new Uint32Array(4)
  philox(counter, key, into)
  return into
}

test('the words are those published for the generator', () => {
  for (const line of KNOWN) {
    const words = Uint32Array.from(line.split(/ +/), (word) => Number.parseInt(word, 16))
    assert.deepEqual(fastPhilox(words.slice(0, 4), words.slice(4, 6)), words.slice(6))
  }
})

test('the words are those of the paper, computed with whole numbers of any size', () => {
  const word = fc.nat({ max: 0xffffffff })
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
      const slow = slowPhilox(counter.map(BigInt), key.map(BigInt))
      assert.deepEqual([...fastPhilox(Uint32Array.from(counter), Uint32Array.from(key))].map(BigInt), slow)
    }),
  )
})

test('a stream begins with the words of its own counter, two for a number', () => {
  const { uniform } = openRandom(2 ** 40 + 7, 2 ** 33 + 5)
  const words = [0, 1].flatMap((block) => [
    ...fastPhilox(Uint32Array.of(block, 0, 5, 2), Uint32Array.of(7, 256)),
  ])
  for (const at of [0, 2, 4, 6]) assert.equal(uniform(), uniformFromWords(words[at] ?? 0, words[at + 1] ?? 0))
})

test('no word makes a 0 or a 1, and all of 53 bits are used', () => {
  assert.equal(uniformFromWords(0, 0), 2 ** -54)
  assert.equal(uniformFromWords(0, 64), 2 ** -53)
  assert.equal(uniformFromWords(0xffffffff, 0xffffffff), 1 - 2 ** -53)
  assert.equal(uniformFromWords(0x80000000, 0), 0.5)
})

test('streams, and seeds, have no number in common', () => {
  const seen = new Set<number>()
  for (const seed of [0, 1]) {
    for (let stream = 0; stream < 50; stream += 1) {
      const { uniform } = openRandom(seed, stream)
      for (let n = 0; n < 1000; n += 1) seen.add(uniform())
    }
  }
  assert.equal(seen.size, 100_000)
})

test('numbers fall evenly: in cells, in pairs of neighbours, and between two streams', () => {
  const one = openRandom(20_240_517, 0)
  const other = openRandom(20_240_517, 1)
  const [single, neighbours, streams] = [tally(100), tally(400), tally(400)]
  let before = one.uniform()
  for (let n = 0; n < 100_000; n += 1) {
    const now = one.uniform()
    single.add(Math.floor(now * 100))
    neighbours.add(Math.floor(before * 20) * 20 + Math.floor(now * 20))
    streams.add(Math.floor(now * 20) * 20 + Math.floor(other.uniform() * 20))
    before = now
  }
  for (const { chance } of [single, neighbours, streams]) assert.ok(chance() > 0.01 && chance() < 0.99)
})

test('normal numbers have the cells, the mean and the spread of the normal distribution', () => {
  const { normal } = openRandom(20_240_517, 2)
  const cells = tally(64)
  let [sum, squares] = [0, 0]
  for (let n = 0; n < 100_000; n += 1) {
    const z = normal()
    sum += z
    squares += z * z
    const tail = regularizedGamma(0.5, (z * z) / 2).upper / 2
    cells.add(Math.floor((z < 0 ? tail : 1 - tail) * 64))
  }
  assert.ok(cells.chance() > 0.01 && cells.chance() < 0.99)
  assert.ok(Math.abs(sum / 100_000) < 0.01 && Math.abs(squares / 100_000 - 1) < 0.015)
})

/** Counts what falls in cells of one size, and how likely a chi-square as great as theirs is. */
function tally(size: number): { add: (cell: number) => void; chance: () => number } {
  const cells = Array.from({ length: size }, () => 0)
  return {
    add: (cell) => {
      cells[cell] = (cells[cell] ?? 0) + 1
    },
    chance: () => {
      const expected = cells.reduce((sum, count) => sum + count, 0) / size
      const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      return regularizedGamma((size - 1) / 2, chiSquare / 2).upper
    },
  }
}

test('the first numbers of a stream are what they have always been', () => {
  const { uniform } = openRandom(1, 0)
  assert.deepEqual(
    [uniform(), uniform(), uniform()],
    [0.8902591757080309, 0.585725953513891, 0.6719982689180368],
  )
})

test('a seed or stream that is no whole number is refused by name', () => {
  assert.throws(() => openRandom(-1, 0), /whole seed from 0, not -1/)
  assert.throws(() => openRandom(0, 0.5), /whole stream from 0, not 0.5/)
  assert.throws(() => openRandom(2 ** 53, 0), /whole seed/)
})
