import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, hrefIn, isOutside, linkIn } from './addresses.ts'

test('English addresses have no prefix, others their language', () => {
  assert.equal(hrefIn('en', '/claims/'), '/claims/')
  assert.equal(hrefIn('es', '/claims/'), '/es/claims/')
  assert.equal(folderOf('en', '/'), '')
  assert.equal(folderOf('es', '/'), 'es/')
})

test('links in texts take the language; outside links, places on the page and data files stay', () => {
  assert.equal(linkIn('es', '/support/#traces'), '/es/support/#traces')
  for (const href of [
    'https://a.example/b',
    '//a.example',
    '#here',
    'mailto:a@b.example',
    'tel:911',
    '/data/calls/calls.csv',
  ])
    assert.equal(linkIn('es', href), href)
})

test('only web addresses lead outside', () => {
  assert.ok(isOutside('https://a.example'))
  assert.ok(!isOutside('/claims/') && !isOutside('tel:911') && !isOutside('github:owner/name'))
})
