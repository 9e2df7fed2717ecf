import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HELP_LANGUAGES } from '../../kit/language.ts'
import { CARD_PHRASES } from '../../services/card/phrases.ts'
import { NEED_IDS } from '../../services/needs.ts'
import { folderOf } from '../addresses.ts'
import { input } from '../fixture.ts'
import { renderSite } from '../render.ts'
import { helpWordsIn } from '../words.ts'

const { settings } = input.site
const files = new Map(
  renderSite({
    ...input,
    site: {
      ...input.site,
      settings: {
        ...settings,
        helpLanguages: new Map([
          ['vi', null],
          ['zh', { by: 'a reader', on: '2026-11-01' }],
          ['bs', null],
          ['ar', null],
        ]),
      },
    },
  }).map(({ path, body }) => [path, body]),
)
const pageIn = (language: (typeof HELP_LANGUAGES)[number]): string =>
  files.get(`${folderOf(language, '/find/')}index.html`) ?? ''

test('the finder is there in every language of help, with a neutral title', () => {
  for (const language of HELP_LANGUAGES) {
    const [, title] = /<title>(.*?)<\/title>/.exec(pageIn(language)) ?? []
    assert.equal(title, helpWordsIn(language).t('find.title'))
    assert.doesNotMatch(title ?? '', / /, 'one word: no name of the site, nothing of what it is for')
  }
})

test('a translation that nobody has read says so at its top, one that somebody read does not', () => {
  for (const language of ['vi', 'bs', 'ar'] as const)
    assert.match(pageIn(language), /<p class="notice">.*?lang="en"/)
  assert.doesNotMatch(pageIn('zh'), /<p class="notice">[^<]*<a/)
  assert.doesNotMatch(pageIn('en'), /<p class="notice">[^<]*<a/)
})

test('without a script the finder is hidden, and the page leads to the areas', () => {
  const page = pageIn('en')
  assert.match(page, /<div class="finder" role="search" aria-label="[^"]+" hidden/)
  assert.match(page, /href="\/area\/us\/">The whole country<\/a>/)
  assert.match(page, /href="\/area\/mo\/">Missouri<\/a>/)
  assert.match(page, /The host and the network can see that this site was opened/)
})

test('in a language that only help is in, areas that have no page in it lead to the English one, and say so', () => {
  assert.match(pageIn('ar'), /href="\/ar\/area\/us\/"/)
  assert.match(
    pageIn('ar'),
    /<a href="\/area\/mo\/" lang="en" hreflang="en" dir="ltr">Missouri \(English\)<\/a>/,
  )
})

test('every need can be chosen, and no field may be remembered or sent', () => {
  const page = pageIn('en')
  for (const need of NEED_IDS) assert.ok(page.includes(`value="${need}"`), need)
  const fields = page.match(/<input[^>]*>/g) ?? []
  assert.ok(fields.length >= NEED_IDS.length + 3)
  for (const field of fields) assert.match(field, /autocomplete="off"/)
  for (const field of fields.filter(
    (each) => /type="(?:text|search)"/.test(each) && !/inputmode/i.test(each),
  ))
    assert.match(field, /spellcheck="false"/)
  assert.doesNotMatch(page, /<form|<button(?![^>]*type="button")/)
})

test('the page holds each phrase of a card once', () => {
  for (const phrase of CARD_PHRASES)
    assert.equal(pageIn('es').split(`data-phrase="${phrase}"`).length, 2, phrase)
})

test('only the finder may start the worker, and only by the one policy', () => {
  assert.match(pageIn('en'), /trusted-types finder"/)
  for (const [path, body] of files)
    if (path.endsWith('.html') && !/(^|\/)(find|keep)\/index\.html$/.test(path))
      assert.match(body, /trusted-types 'none'/, path)
})
