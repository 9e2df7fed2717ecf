import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastOf } from './contrast.ts'
import { minifyStyle } from './minify.ts'
import { DEFAULT_ACCENTS, contrastFaults, tokenStyle } from './tokens.ts'

test('contrast is 21 between black and white, 1 with itself, and as WCAG counts it between', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#faf6ee', '#faf6ee'), 1)
  assert.ok(Math.abs(contrastOf('#777777', '#ffffff') - 4.48) < 0.005)
})

test('every text reaches 4.5 to 1 and every control 3 to 1, in light and in dark', () => {
  assert.deepEqual(contrastFaults(DEFAULT_ACCENTS), [])
})

test('an accent that cannot be read is named with its mode and its ground', () => {
  const faults = contrastFaults({ accent: '#f0e0c0', accentDark: '#8cc4dc' })
  assert.deepEqual(
    faults.map(({ mode, front, back }) => `${mode} ${front} on ${back}`),
    ['light accent on paper', 'light accent on card', 'light paper on accent'],
  )
})

test('an accent that is no colour falls back to the default one', () => {
  const style = tokenStyle({ accent: 'red;}body{display:none', accentDark: '' })
  assert.ok(style.includes(`--accent:${DEFAULT_ACCENTS.accent}`))
  assert.ok(!style.includes('display:none'))
})

test('minified style keeps its meaning: spaces that separate stay, comments and line ends go', () => {
  const css = `/* note */
a:hover,
.b > c {
  margin: 0 auto;
  width: calc(100% - 2rem);
}
@media (min-width: 60rem) and (hover: none) { .x .y { color: red; } }`
  assert.equal(
    minifyStyle(css),
    'a:hover,.b>c{margin:0 auto;width:calc(100% - 2rem)}@media (min-width:60rem) and (hover:none){.x .y{color:red}}',
  )
})
