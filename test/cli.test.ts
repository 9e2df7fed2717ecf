// The command as a person runs it: in a process of its own, on a small invented site, with a key folder of its own.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import packageFile from '../package.json' with { type: 'json' }
import { COMMANDS } from '../src/cli/commands.ts'
import { BIN, type Ran, newFolder, ownEnvironment, runCommand } from './run-command.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')
const AS_OF = '--as-of=2026-11-22'

let folder = ''
let children: readonly ChildProcess[] = []

before(() => {
  folder = newFolder('cli')
})

after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function freedomFacts(...args: readonly string[]): Ran {
  return runCommand(folder, ...args)
}

/** A copy of the small site that a test may break. */
function copyOfSite(name: string): string {
  cpSync(SMALL, join(folder, name), { recursive: true })
  return name
}

function edit(site: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, site, file)
  const text = readFileSync(path, 'utf8')
  assert.notEqual(text.replace(from, to), text, 'the edit changes nothing')
  writeFileSync(path, text.replace(from, to))
}

test('without a command, and with --help, it lists every command', () => {
  for (const args of [[], ['--help'], ['help']]) {
    const { code, out } = freedomFacts(...args)
    assert.equal(code, 0)
    for (const { name, summary } of COMMANDS) assert.ok(out.includes(name) && out.includes(summary), name)
  }
})

for (const { name, options, examples } of COMMANDS) {
  test(`${name} --help names every option, every exit code and an example, and does nothing`, () => {
    const { code, out, err } = freedomFacts(name, '--help')
    assert.equal(code, 0)
    assert.equal(err, '')
    for (const option of [...Object.keys(options), 'help']) assert.ok(out.includes(`--${option}`), option)
    assert.match(out, /Exit codes:\n {2}0 /)
    assert.match(out, /\n {2}2 {2}The command line does not fit/)
    assert.ok(out.includes(examples[0] ?? 'an example'))
  })
}

test('--version prints the version of the package', () => {
  assert.deepEqual(freedomFacts('--version'), { code: 0, out: `${packageFile.version}\n`, err: '' })
})

const MISTAKES: readonly (readonly [what: string, args: readonly string[], said: RegExp])[] = [
  ['a command that is not there', ['publsh'], /no command 'publsh'\. Did you mean publish\?/],
  ['an option that is not there', ['check', '--jsn'], /no option --jsn\. Did you mean --json\?/],
  ['an option far from any', ['check', '--zzzzzzz'], /no option --zzzzzzz\.\n/],
  ['an option without its value', ['publish', '--out'], /--out needs <folder> after it/],
  ['an option for a value', ['publish', '--out', '--preview'], /--out needs <folder> after it/],
  ['a value for a switch', ['publish', '--preview=yes'], /--preview takes no value/],
  ['a word too many', ['check', 'a', 'b'], /'b' is too many/],
  ['a word too few', ['verify'], /verify needs <folder or address>/],
  [
    'a day that does not exist',
    ['check', '--as-of=2026-02-30'],
    /--as-of 2026-02-30 is no day\. Write it as/,
  ],
  ['a port that is none', ['serve', '--port=99999'], /--port 99999 is no port/],
  ['a folder where a release is served', ['serve', 'sites/x'], /only with --watch/],
  ['a language that is none', ['explain', 'x', '--language=fr'], /--language fr is none of en, es/],
  ['a way to compress that is none', ['publish', '--compress=most'], /neither best nor fast/],
  ['something keys cannot do', ['keys', 'rotat'], /Did you mean rotate\?/],
]

for (const [what, args, said] of MISTAKES) {
  test(`${what} is a sentence and exit code 2`, () => {
    const { code, out, err } = freedomFacts(...args)
    assert.equal(code, 2, err)
    assert.equal(out, '')
    assert.match(err, said)
  })
}

test('check exits 3 for what only an example may have, and 0 once it is nobody’s example', () => {
  const example = freedomFacts('check', SMALL, AS_OF)
  assert.equal(example.code, 3, example.out)
  assert.match(example.out, /site\.yaml.*publisher {2}example-publisher/)
  const site = copyOfSite('real')
  for (const [from, to] of [
    ['organisation.example', 'organisation.localhost'],
    ['facts.example', 'facts.localhost'],
    ['@organisation.example', '@organisation.localhost'],
  ] as const)
    edit(site, 'site.yaml', from, to)
  const real = freedomFacts('check', site, AS_OF)
  assert.equal(real.code, 0, real.out)
  assert.equal(real.out, `${site}: no problem.\n`)
})

test('check prints a place that can be opened, and the remedy, and exits 1', () => {
  const site = copyOfSite('broken')
  edit(
    site,
    'facts/how-many.en.md',
    '{= tally.cases[state=NE, year=latest] }',
    '{= tally.cases[state=NE, yeer=latest] } and 12',
  )
  const { code, out } = freedomFacts('check', site, AS_OF)
  assert.equal(code, 1)
  assert.match(out, /^ {2}broken\/facts\/how-many\.en\.md:11:\d+ {2}error {2}/m)
  assert.match(out, /year/)
  assert.match(out, /broken: \d+ errors/)
})

test('check --json prints the same problems as an array, for scripts', () => {
  const { code, out } = freedomFacts('check', SMALL, AS_OF, '--json')
  assert.equal(code, 3)
  const problems: unknown = JSON.parse(out)
  assert.ok(Array.isArray(problems) && problems.length > 0)
  assert.deepEqual(Object.keys(problems[0]).toSorted(), [
    'message',
    'place',
    'remedy',
    'rule',
    'severity',
    'subject',
  ])
})

test('a folder that is not there is refused by name', () => {
  const { code, out } = freedomFacts('check', 'nowhere')
  assert.equal(code, 1)
  assert.match(out, /There is no folder '.*nowhere'/)
})

test('build writes pages to look at, writes them again, and never into a folder of somebody else', () => {
  const built = freedomFacts('build', SMALL, AS_OF, '--out=look')
  assert.equal(built.code, 0, built.err)
  assert.match(readFileSync(join(folder, 'look', 'index.html'), 'utf8'), /<html lang="en"/)
  assert.equal(freedomFacts('build', SMALL, AS_OF, '--out=look').code, 0)
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'letter.txt'), 'mine')
  const refused = freedomFacts('build', SMALL, AS_OF, '--out=mine')
  assert.equal(refused.code, 1)
  assert.match(refused.err, /holds files that build did not write/)
  assert.deepEqual(readdirSync(join(folder, 'mine')), ['letter.txt'])
})

test('publish refuses an example publisher, and a preview of it does not', () => {
  const refused = freedomFacts('publish', SMALL, AS_OF, '--out=refused')
  assert.equal(refused.code, 3)
  assert.match(refused.err, /Not published\..*stays as it was/)
  assert.match(freedomFacts('releases', '--out=refused').err, /no release in refused yet/)
  const preview = freedomFacts('publish', SMALL, AS_OF, '--preview', '--out=out')
  assert.equal(preview.code, 0, preview.err)
  assert.match(preview.out, /^[0-9a-f]{64}\n$/)
})

test('a release is listed, verified by the key of this machine, and unchanged without one', () => {
  const listed = freedomFacts('releases', '--json')
  const [release] = JSON.parse(listed.out) as readonly {
    readonly id: string
    readonly current: boolean
    readonly kind: string
  }[]
  assert.ok(release?.current === true && release.kind === 'preview')
  assert.match(freedomFacts('releases').out, new RegExp(`^\\* ${release.id} {2}preview`))
  const key = freedomFacts('keys', 'show').out.trim()
  const unchecked = freedomFacts('verify', 'out/current')
  assert.equal(unchecked.code, 3)
  assert.match(unchecked.out, /unchanged; signer not checked/)
  const verified = freedomFacts('verify', 'out/current', '--key', key)
  assert.equal(verified.code, 0)
  assert.match(verified.out, /^verified/m)
  assert.equal(
    freedomFacts(
      'verify',
      'out/current',
      '--key',
      key.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ).code,
    1,
  )
})

test('a release in which one file was changed is not verified, and the file is named', () => {
  cpSync(realpathSync(join(folder, 'out', 'current')), join(folder, 'changed'), { recursive: true })
  writeFileSync(join(folder, 'changed', 'public', 'index.html'), 'x')
  const { code, out } = freedomFacts('verify', 'changed')
  assert.equal(code, 1)
  assert.match(out, /index\.html: changed/)
  assert.equal(freedomFacts('verify', 'nowhere').code, 1)
})

test('a broken site leaves what is published as it was, and a mended one can be rolled back', () => {
  const site = copyOfSite('again')
  const first = JSON.parse(freedomFacts('releases', '--json').out)[0].id
  edit(site, 'data/tally/tally.csv', 'NE,2024,17', 'NE,2024,seventeen')
  const broken = freedomFacts('publish', site, AS_OF, '--preview')
  assert.equal(broken.code, 1)
  assert.match(broken.err, /tally\.csv:4/)
  assert.equal(JSON.parse(freedomFacts('releases', '--json').out)[0].id, first)
  edit(site, 'data/tally/tally.csv', 'seventeen', '18')
  assert.equal(freedomFacts('publish', site, AS_OF, '--preview').code, 0)
  const back = freedomFacts('rollback', first.slice(0, 12))
  assert.equal(back.code, 0, back.err)
  assert.match(back.out, new RegExp(first))
  assert.equal(freedomFacts('rollback', 'ffff0000ffff').code, 1)
})

test('the same site, day and key give the same release', () => {
  const ids = ['one', 'two'].map(
    (out) => freedomFacts('publish', SMALL, AS_OF, '--preview', `--out=${out}`).out,
  )
  assert.equal(ids[0], ids[1])
  assert.match(ids[0] ?? '', /^[0-9a-f]{64}/)
})

test('explain says the value and how it came about, and points at what is wrong', () => {
  const explained = freedomFacts('explain', 'tally.cases[state=NE, year=latest]', '--site', SMALL)
  assert.equal(explained.code, 0, explained.err)
  assert.match(explained.out, /^17 invented cases in Nebraska, 2024/)
  assert.match(explained.out, /tally\.csv, line 4/)
  const wrong = freedomFacts('explain', 'tally.caes[state=NE, year=latest]', '--site', SMALL)
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /\^+\n.*caes[\s\S]*Valid there: cases/)
})

test('keys new does not replace a key, and rotate is followed by the old fingerprint', () => {
  const old = freedomFacts('keys', 'show').out.trim()
  assert.equal(freedomFacts('keys', 'new').code, 1)
  const rotated = freedomFacts('keys', 'rotate')
  assert.equal(rotated.code, 0)
  assert.notEqual(rotated.out.trim(), old)
  assert.equal(freedomFacts('publish', SMALL, AS_OF, '--preview', '--out=rotated').code, 0)
  assert.equal(freedomFacts('verify', 'rotated/current', '--key', old).code, 0)
})

test('new makes a site that can be previewed, and refuses a folder that holds something', () => {
  const made = freedomFacts('new', 'state', '--name', 'Kansas facts', '--place', 'Kansas', '--code', 'ks')
  assert.equal(made.code, 0, made.err)
  const settings = readFileSync(join(folder, 'state', 'site.yaml'), 'utf8')
  assert.match(settings, /Kansas facts/)
  assert.match(settings, /code: KS/)
  assert.equal(freedomFacts('new', 'state').code, 1)
  const preview = freedomFacts('publish', 'state', AS_OF, '--preview', '--out=state-out')
  assert.equal(preview.code, 0, preview.err)
})

test('serve answers from the release and stops when asked, with exit code 0', async () => {
  const { child, url } = await serving('serve', '--port=0')
  const answer = await fetch(url)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
  assert.match(await answer.text(), /Example facts/)
  assert.equal(await stopped(child), 0)
})

test('serve --watch shows a saved change within a second, and keeps the pages while there are errors', async () => {
  const site = copyOfSite('watched')
  const { child, url, said } = await serving('serve', '--watch', site, '--port=0', AS_OF)
  const began = performance.now()
  edit(site, 'pages/protect.en.md', 'title: Protect', 'title: Protect each other')
  await until(async () => (await bodyOf(`${url}protect/`)).includes('Protect each other'))
  assert.ok(performance.now() - began < 2000, `it took ${performance.now() - began} ms on a busy machine`)
  edit(site, 'pages/protect.en.md', 'An invented page.', 'There were 400 of them.')
  await until(async () => said().includes('The pages from before stay.'))
  assert.match(await bodyOf(`${url}protect/`), /An invented page/)
  assert.equal(await stopped(child), 0)
})

async function bodyOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}

/** Starts a server and waits for its address. */
async function serving(
  ...args: readonly string[]
): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: ownEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children = [...children, child]
  let said = ''
  child.stdout.on('data', (piece) => (said += String(piece)))
  child.stderr.on('data', (piece) => (said += String(piece)))
  const addressIn = (): string | undefined => /Serving on (\S+)/.exec(said)?.[1]
  await until(
    async () => addressIn() !== undefined,
    () => said,
  )
  return { child, url: addressIn() ?? '', said: () => said }
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((settle) => child.on('exit', settle))
  child.kill('SIGTERM')
  return ended
}

async function until(holds: () => Promise<boolean>, why: () => string = () => ''): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    if (await holds()) return
    await new Promise((settle) => setTimeout(settle, 25))
  }
  assert.fail(`it did not come to hold within 15 seconds. ${why()}`)
}
