import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { leaveQuicklyExamples } from './examples.tsx'
import { leaveStyle } from './style.ts'

test('it is a plain link to the address in the settings, which does not say where it was pressed', () => {
  const html = render(leaveQuicklyExamples.english)
  assert.match(
    html,
    /<a class="leave" href="https:\/\/encyclopedia\.example\/" rel="noreferrer nofollow" data-leave[^>]*>Leave quickly<\/a>/,
  )
})

test('it has an empty live region for what the script announces', () => {
  assert.match(render(leaveQuicklyExamples.english), /<span [^>]*role="status"[^>]*><\/span>/)
})

test('the hint about the Shift key shows only where the script runs', () => {
  assert.match(leaveStyle, /\.leave-hint\{display:none\}/)
  assert.match(leaveStyle, /\.js \.leave-hint\{display:inline\}/)
})

test('on phones it is fixed above everything else, and print leaves it out', () => {
  assert.match(leaveStyle, /position:fixed;inset-block-end:0/)
  assert.match(leaveStyle, /@media print\{\.leave-box\{display:none\}\}/)
})

test('it speaks the language of the page, and in none does it say that it erases anything', () => {
  const spanish = render(leaveQuicklyExamples.spanish)
  assert.match(spanish, /Salir rápido/)
  for (const html of Object.values(leaveQuicklyExamples).map((example) => render(example)))
    assert.doesNotMatch(html, /histor|erase|delete|borra/i)
})

test('it carries what the script announces, in the language of the page', () => {
  assert.match(
    render(leaveQuicklyExamples.english),
    /data-shift-2="Press Shift 2 more times to leave quickly\."/,
  )
  assert.match(render(leaveQuicklyExamples.spanish), /data-leaving="Saliendo\."/)
})
