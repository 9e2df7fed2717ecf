import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './words-in.ts'

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Niños y niñas', ['nino', 'y', 'nina']],
  ["Women’s shelters, WOMEN'S shelter", ['women', 'shelter', 'women', 'shelter']],
  ['crisis, class, bus', ['crisi', 'class', 'bus']],
  ['Đường dây nóng', ['duong', 'day', 'nong']],
  ['šta, žena, ćerka', ['sta', 'zena', 'cerka']],
  ['кућа љубав', ['kuca', 'ljubav']],
  ['الملجأ', ['ملجا']],
  ['مَأوى', ['ماوي']],
  ['24/7 help-line', ['24', '7', 'help', 'line']],
  ['', []],
  ['…!', []],
]

for (const [text, words] of CASES) {
  test(`'${text}' is ${words.length === 0 ? 'no words' : words.join(' · ')}`, () => {
    assert.deepEqual(wordsIn(text), words)
  })
}

test('Chinese is cut into words by the segmenter, and Latin beside it is kept', () => {
  assert.deepEqual(wordsIn('我需要律师 Legal aid'), ['我', '需要', '律师', 'legal', 'aid'])
})

test('without a segmenter each character of a script without spaces is a word, and other words stay whole', () => {
  assert.deepEqual(wordsIn('我需要律师 Legal aid', null), ['我', '需', '要', '律', '师', 'legal', 'aid'])
})

test('text with spaces is cut the same with and without a segmenter', () => {
  const text = 'Refugio para niños, мушкарци и žene — بيت آمن'
  assert.deepEqual(wordsIn(text, null), wordsIn(text))
})
