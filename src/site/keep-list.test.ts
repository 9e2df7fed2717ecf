import assert from 'node:assert/strict'
import { test } from 'node:test'
import { input } from './fixture.ts'
import { keepList } from './keep-list.ts'
import { renderSite } from './render.ts'

const page = (path: string, body: string) => ({ path, body, kind: 'page' as const })

const listOf = (pages: readonly ReturnType<typeof page>[]) => {
  const file = keepList({ input, language: 'es', pages })
  // The file is this product's own.
  return {
    path: file.path,
    ...(JSON.parse(file.body) as { digest: string; edition: string; paths: string[] }),
  }
}

test('the list has the pages by their addresses, the scripts that they name, the finder’s files and the icon', () => {
  const { path, edition, paths } = listOf([
    page(
      'es/find/index.html',
      '<script src="/assets/find.789.js"></script><script src="/assets/leave.123.js">',
    ),
    page('es/support/index.html', '<script src="/assets/leave.123.js"></script><a href="/es/claims/">'),
  ])
  assert.equal(path, 'es/keep/files.json')
  assert.equal(edition, '2026-11-22')
  assert.deepEqual(paths, [
    '/es/find/',
    '/es/support/',
    '/assets/details.789.json',
    '/assets/find-worker.789.js',
    '/assets/find.789.js',
    '/assets/leave.123.js',
    '/assets/list.789.json',
    '/assets/places.789.json',
    '/plain.svg',
  ])
})

test('two lists are the same only where the pages are', () => {
  const digest = (body: string): string => listOf([page('es/find/index.html', body)]).digest
  assert.equal(digest('one'), digest('one'))
  assert.notEqual(digest('one'), digest('two'))
})

test('a release has a list for each language of help, of its own pages alone, and never the page about removal', () => {
  const lists = renderSite(input).filter(({ path }) => path.endsWith('keep/files.json'))
  assert.deepEqual(
    lists.map(({ path }) => path),
    ['keep/files.json', 'es/keep/files.json', 'ar/keep/files.json'],
  )
  for (const { path, body } of lists) {
    const home = `/${path.slice(0, -'keep/files.json'.length)}`
    // The file is this product's own.
    const { paths } = JSON.parse(body) as { readonly paths: readonly string[] }
    const pages = paths.filter((each) => each.endsWith('/'))
    assert.ok(pages.includes(`${home}keep/`) && pages.includes(`${home}find/`), path)
    assert.ok(
      pages.every((each) => each.startsWith(home) && !each.includes('/removed/')),
      pages.join(),
    )
    assert.ok(
      !pages.some((each) => each.includes('/claims/') || (home === '/' && /^\/(?:es|ar)\//.test(each))),
    )
  }
})
