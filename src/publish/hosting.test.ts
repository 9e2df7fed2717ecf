import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { areaOf, headersFor } from './headers.ts'
import { hostFile, hostingFiles } from './hosting.ts'
import type { HostingFacts } from './hosting-plan.ts'
import { sampleFiles, temporaryFolder } from './sample-release.ts'

const REUSE = [
  'data.csv',
  'data.json',
  'chart.svg',
  'chart.png',
  'map.svg',
  'map.png',
  'cite.bib',
  'cite.json',
]

const facts: HostingFacts = {
  kind: 'preview',
  site: { name: 'Example', url: 'https://facts.example' },
  styleHashes: ['sha256-AAAA='],
  paths: sampleFiles('hosting').map(({ path }) => path),
}

function textOf(name: string): string {
  const file = name === '_headers' ? hostFile(facts) : hostingFiles(facts).find(({ path }) => path === name)
  return Buffer.from(file?.bytes ?? []).toString()
}

test('each file has every header of the table, with its value', () => {
  for (const [name, value] of headersFor('every', {
    kind: 'preview',
    styleHashes: facts.styleHashes,
    tls: true,
  })) {
    assert.ok(
      textOf('nginx.conf').includes(`"${value}"`) && textOf('nginx.conf').includes(`add_header ${name} `),
      name,
    )
    assert.ok(textOf('Caddyfile').includes(`${name} "${value}"`), name)
    if (name !== 'Cache-Control') assert.ok(textOf('_headers').includes(`  ${name}: ${value}\n`), name)
  }
})

test('no file keeps a log, and errors have the page of their language', () => {
  assert.equal(textOf('nginx.conf').match(/access_log off;/g)?.length, 2)
  assert.ok(!/error_log (?!\/dev\/null)/.test(textOf('nginx.conf').replaceAll(/^#.*$/gm, '')))
  assert.match(textOf('nginx.conf'), /~\^\/es\/ \/es\/404\.html;/)
  assert.match(textOf('Caddyfile'), /output discard/)
  assert.match(textOf('Caddyfile'), /rewrite \* \/es\/404\.html/)
})

test('in _headers only assets named by their content may be kept, and no header is said twice of a path', () => {
  const text = textOf('_headers')
  assert.match(
    text,
    /\/assets\/leave\.0123abcd\.js\n {2}Cache-Control: public, max-age=31536000, immutable\n/,
  )
  assert.ok(!text.includes('/assets/plain.js'))
  assert.equal(text.match(/Cross-Origin-Resource-Policy/g)?.length, 1)
  for (const line of text.split('\n')) assert.ok(line.length < 2000)
})

test('the page that says what was removed, in each language, is all that has a browser delete what it holds', () => {
  const paths = [...facts.paths, 'removed/index.html', 'removed/index.json', 'es/removed/index.html']
  const clearing = ({
    path,
    bytes,
  }: {
    readonly path: string
    readonly bytes: Uint8Array
  }): readonly string[] =>
    Buffer.from(bytes)
      .toString()
      .split('\n')
      .filter((line) => /Clear-Site-Data|storage/.test(line))
      .map((line) => `${path} ${line.trim()}`)
  assert.deepEqual(
    [hostFile, hostingFiles].flatMap((make) => [make({ ...facts, paths })].flat()).flatMap(clearing),
    [
      '_headers Clear-Site-Data: "cache", "storage"',
      '_headers Clear-Site-Data: "cache", "storage"',
      'Caddyfile Clear-Site-Data "\\"cache\\", \\"storage\\""',
      'Caddyfile header -Clear-Site-Data',
      'nginx.conf "~^(?:200|206|304):/(?:[a-z]{2}/)?removed/(?:index\\.html)?$" "\\"cache\\", \\"storage\\"";',
      'nginx.conf add_header Clear-Site-Data $freedom_facts_clear_site_data always;',
    ],
  )
  assert.match(
    Buffer.from(hostFile({ ...facts, paths }).bytes).toString(),
    /^\/es\/removed\/\n {2}Clear-Site-Data/m,
  )
})

test('in _headers files that others use have a rule by their shape, and few rules cover thousands', () => {
  const places = ['', 'es/'].flatMap((language) => [
    ...Array.from({ length: 900 }, (_, index) => `${language}figures/f-${index}/`),
    ...Array.from({ length: 51 }, (_, index) => `${language}states/s${index}/`),
    ...Array.from({ length: 6 }, (_, index) => `${language}ranking/r${index}/`),
    `${language}ranking/`,
  ])
  const paths = [
    ...facts.paths,
    ...places.flatMap((place) => [`${place}index.html`, ...REUSE.map((name) => place + name)]),
    'datapackage.json',
    'data.json',
    'feed.xml',
    'es/feed.xml',
  ]
  const rules = Buffer.from(hostFile({ ...facts, paths }).bytes)
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('/'))
  assert.ok(rules.length <= 100, `${rules.length} rules`)
  const own = rules
    .filter((rule) => rule !== '/*')
    .map((rule) =>
      rule
        .replaceAll(/:[a-z]/g, '[^/]+')
        .replaceAll('.', '\\.')
        .replaceAll('*', '.*'),
    )
    .map((pattern) => new RegExp(`^${pattern}$`))
  const faults = paths.filter((path) => {
    const isCovered = areaOf(path) === 'data' || areaOf(path) === 'assets'
    return own.filter((pattern) => pattern.test(`/${path}`)).length !== (isCovered ? 1 : 0)
  })
  assert.deepEqual(faults, [])
})

const has = (program: string, argument: string): boolean => spawnSync(program, [argument]).error === undefined

/** `npm test` names one; a person who runs this file alone may have one on the path. */
const NGINX = process.env['NGINX'] || 'nginx'

test('nginx reads the file that was made for it', (context) => {
  if (!has(NGINX, '-v') || !has('openssl', 'version')) {
    context.skip('nginx or openssl is not on the path, so the file was not read by nginx itself')
    return
  }
  const folder = temporaryFolder(context)
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const made = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    key,
    '-out',
    certificate,
    '-subj',
    '/CN=facts.example',
  ]
  assert.equal(spawnSync('openssl', made).status, 0)
  const site = textOf('nginx.conf')
    .replace(/ssl_certificate [^;]+/, `ssl_certificate ${certificate}`)
    .replace(/ssl_certificate_key [^;]+/, `ssl_certificate_key ${key}`)
  mkdirSync(join(folder, 'logs'))
  writeFileSync(join(folder, 'site.conf'), site)
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events {}',
      'http {',
      // Where an nginx that is not installed may write.
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
      ),
      `  include ${folder}/site.conf;`,
      '}\n',
    ].join('\n'),
  )
  const { status, stderr } = spawnSync(NGINX, ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /\[warn\]/)
})
