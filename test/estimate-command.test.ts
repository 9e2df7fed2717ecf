// `freedom-facts estimate` as a person runs it: in a process of its own, on the tables of the literature and on bad ones.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { estimate } from '../src/cli/commands/estimate.ts'
import { runCommandLine } from '../src/cli/run-command-line.ts'
import { type World, thisWorld } from '../src/cli/world.ts'
import { numberText } from '../src/figures/number-text.ts'
import { openRandom } from '../src/stats/random.ts'
import { STUDY_DEFAULTS } from '../src/stats/capture/study.ts'
import { type Ran, newFolder, runCommand } from './run-command.ts'

const ORACLES = join(import.meta.dirname, 'oracles', 'mse')
const FEW = '--replicates=200'

let folder = ''

before(() => {
  folder = newFolder('estimate')
  for (const name of ['UKdat', 'UKdat_5', 'Kosovo'])
    cpSync(join(ORACLES, name, 'counts.csv'), join(folder, `${name}.csv`))
})
after(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]): Ran {
  return runCommand(folder, 'estimate', ...args)
}

/** The same in this process, where starting another would take longer than the work: what was said, and the code. */
async function said(...args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const world: World = {
    ...thisWorld(),
    folder,
    isTerminal: false,
    colours: false,
    print: (text) => out.push(text),
    say: (text) => err.push(text),
  }
  const code = await runCommandLine(['estimate', ...args], world)
  return { code, out: out.join('\n'), err: `${err.join('\n')}\n` }
}

/** Writes a table of this header and these rows, and returns its name. */
function csv(header: string, ...rows: readonly string[]): string {
  writeFileSync(join(folder, 'table.csv'), [header, ...rows, ''].join('\n'))
  return 'table.csv'
}

function studyOf({ code, out, err }: Ran): { stepwise: { model: { population: number } }; people: number } {
  assert.equal(code, 0, err)
  return JSON.parse(out) as ReturnType<typeof studyOf> // what the test reads of it
}

interface Fit {
  readonly popest: number
  readonly ci95_lognormal_dark: readonly [number, number]
}

/** What the reference program says of a model. */
function oracle(name: string): { readonly main_effects: Fit; readonly stepwise_p02: Fit } {
  return JSON.parse(readFileSync(join(ORACLES, name, 'loglinear.json'), 'utf8'))
}

function rowOf(label: string, { popest, ci95_lognormal_dark: [low, high] }: Fit): RegExp {
  const [estimated, from, to] = [popest, low, high].map((people) =>
    numberText(people, { decimals: 0, language: 'en' }),
  )
  return new RegExp(`^ {4}${label} +${estimated} +${from} to ${to}$`, 'm')
}

test('what can be said comes first, then who was counted, every estimate, the choice, and what was left out', () => {
  const { code, out, err } = run('UKdat_5.csv', FEW)
  assert.equal(code, 0, err)
  assert.match(
    out.replaceAll(/\s+/g, ' '),
    /^Between about 9,590 and 34,100: .*do not settle it.* 2,744 people are counted/,
  )
  assert.match(out, /^ {2}PFNCA +1,169$/m)
  const { main_effects, stepwise_p02 } = oracle('UKdat_5')
  assert.match(out, rowOf('No list tied to another', main_effects))
  assert.match(out, rowOf('Ties chosen step by step', stepwise_p02))
  assert.match(out, /^ {4}Chao, as for many lists +17,617 +15,473 to 20,121$/m)
  assert.match(out, /^ {2}NG and GP +1 +[\d.]+ +[\d.e-]+ {2}tied$/m)
  assert.match(out, /^ {2}lower limit +[\d,]+ +± \d+$/m)
  assert.match(
    out.replaceAll(/\s+/g, ' '),
    /Models that fit about as well Tried: all 6,893 models in which .* 374 of them have no estimate\. With the best, 41 lie/,
  )
  assert.match(out, /^ {2}without PFNCA +[\d,]+$/m)
  for (const line of out.split('\n')) assert.ok(line.length <= 80, line)
})

test('--json has the whole study, the same with one, two and three threads, and without NaN or Infinity', () => {
  const [one, ...others] = [1, 2, 3].map((threads) =>
    run('Kosovo.csv', FEW, '--json', `--threads=${threads}`),
  )
  assert.ok(one !== undefined)
  const { stepwise, people } = studyOf(one)
  assert.equal(people, 4400)
  const { popest } = oracle('Kosovo').stepwise_p02
  assert.ok(Math.abs(stepwise.model.population / popest - 1) < 1e-8)
  for (const other of others) assert.equal(other.out, one.out)
  assert.doesNotMatch(one.out, /NaN|Infinity/)
  assert.notEqual(run('Kosovo.csv', FEW, '--json', '--seed=5').out, one.out)
})

test('--lists takes some of the lists in the order written, and says how many people are left out', () => {
  const { code, out, err } = run('UKdat.csv', FEW, '--lists', 'PF,NG,LA,GO')
  assert.equal(code, 0, err)
  assert.match(err, /^\d+ people are on none of the lists chosen, and are left out\.$/m)
  assert.match(out, /Who was counted\n {2}PF +1,102\n {2}NG +567\n {2}LA +94\n {2}GO +807\n/)
})

test('--out writes the study, its pictures and its counts, from which the same study is made again', () => {
  const made = run('Kosovo.csv', FEW, '--out', 'deep/report', '--language=es')
  assert.equal(made.code, 0, made.err)
  const files = readdirSync(join(folder, 'deep', 'report'))
  for (const name of ['counts.csv', 'report.html', 'study.json']) assert.ok(files.includes(name), name)
  for (const show of ['patterns', 'estimates', 'models', 'left-out']) {
    const svg = readFileSync(join(folder, 'deep', 'report', `${show}.svg`), 'utf8')
    assert.match(svg, /^<svg[^]*Kosovo<\/text>[^]*freedom-facts estimate counts\.csv --replicates 200/)
    const png = readFileSync(join(folder, 'deep', 'report', `${show}.png`))
    assert.equal(png.subarray(1, 4).toString(), 'PNG')
  }
  const page = readFileSync(join(folder, 'deep', 'report', 'report.html'), 'utf8')
  assert.match(page, /^<!doctype html><html lang="es".*<h1>[^<]*Kosovo/s)
  const again = run('deep/report/counts.csv', FEW, '--json')
  assert.deepEqual(
    JSON.parse(again.out),
    JSON.parse(readFileSync(join(folder, 'deep', 'report', 'study.json'), 'utf8')),
  )
  assert.equal(run('UKdat.csv', FEW, '--lists=LA,NG,PF,GO', '--out', 'deep/report').code, 0)
  assert.match(readFileSync(join(folder, 'deep', 'report', 'counts.csv'), 'utf8'), /^LA,NG,PF,GO,count\n/)
  assert.deepEqual(readdirSync(join(folder, 'deep')), ['report'])
})

test('--out never writes over what it did not write, and a refusal writes nothing', () => {
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'letter.txt'), 'mine')
  const refused = run('UKdat_5.csv', FEW, '--out=mine')
  assert.deepEqual([refused.code, refused.out], [1, ''])
  assert.match(refused.err, /^mine holds files that estimate did not write\. Name a folder/)
  assert.deepEqual(readdirSync(join(folder, 'mine')), ['letter.txt'])
  assert.equal(run(csv('A,B,count', '1,0,4', '0,1,5', '1,1,2'), '--out=none').code, 1)
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('none')))
})

for (const [out, why] of [
  ['UKdat.csv', 'a file stands there'],
  ['UKdat.csv/sub', 'part of its path is a file, not a folder'],
  ['x'.repeat(300), 'its name is too long'],
] as const)
  test(`--out ${out.slice(0, 20)}: what cannot be written is said before the work, and nothing is estimated`, async () => {
    const { code, out: printed, err } = await said('UKdat_5.csv', FEW, '--out', out)
    assert.deepEqual([code, printed], [1, ''])
    assert.equal(err, `${out} cannot be written: ${why}. Name another folder.\n`)
  })

/** What the issue names, each with the sentence that it must answer with: what cannot be, why, and what to do. */
const NOTHING: readonly (readonly [what: string, rows: readonly string[], said: RegExp])[] = [
  ['two lists', ['A,B,count', '1,0,40', '0,1,30', '1,1,6'], /There are two lists\. .* Add a third list\./],
  ['one list', ['A,count', '1,40'], /There is one list, and a list cannot say whom it lacks/],
  [
    'no overlap at all',
    ['A,B,C,count', '1,0,0,40', '0,1,0,30', '0,0,1,20'],
    /Nobody is on two lists\. .*without an overlap any number fits/,
  ],
  [
    'one list containing another',
    ['A,B,C,count', '1,0,0,40', '1,1,0,6', '0,0,1,20', '1,0,1,5', '1,1,1,2'],
    /Everybody on the list “B” is on “A” too/,
  ],
  ['a single pattern', ['A,B,C,count', '1,1,0,40'], /Everybody is on exactly these lists: A (?:and|\+) B/],
  ['zero counts', ['A,B,C,count', '1,0,0,0', '0,1,1,0'], /Nobody is on any of the lists/],
  ['no row at all', ['A,B,C,count'], /Nobody is on any of the lists/],
  ['a list without anybody', ['A,B,C,count', '1,0,0,9', '0,1,0,9', '1,1,0,4'], /Nobody is on the list “C”/],
  [
    'a list of everybody, in which no model is identifiable',
    ['A,B,C,count', '1,0,0,3', '1,1,0,5', '1,0,1,6'],
    /Everybody is on the list “A”, so the others only repeat it/,
  ],
]

for (const [what, rows, sentence] of NOTHING)
  test(`${what}: a sentence that says what cannot be estimated and why, and no number beside it`, async () => {
    const [header = '', ...others] = rows
    const { code, out, err } = await said(csv(header, ...others), FEW)
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, sentence)
    assert.match(err, /\nNothing was estimated\.\n$/)
    assert.doesNotMatch(err, /\d/)
  })

test('of three lists, whoever is on which: a study without a hole in it, or a refusal without a number', async () => {
  const patterns = ['1,0,0', '0,1,0', '0,0,1', '1,1,0', '1,0,1', '0,1,1', '1,1,1']
  const { uniform } = openRandom(3, 0)
  for (let times = 0; times < 30; times += 1) {
    const rows = patterns
      .filter(() => uniform() < 0.6)
      .map((marks) => `${marks},${1 + Math.floor(uniform() * 9)}`)
    const { code, out, err } = await said(csv('A,B,C,count', ...rows), '--replicates=100', '--threads=1')
    if (code === 0) assert.doesNotMatch(out, /NaN|Infinity|undefined|null/, rows.join(' '))
    else assert.deepEqual([code, out, /\d/.test(err)], [1, '', false], `${rows.join(' ')}: ${err}`)
  }
})

const FAULTS: readonly (readonly [what: string, rows: readonly string[], said: RegExp])[] = [
  [
    'a pattern twice',
    ['A,B,count', '1,0,4', '0,1,5', '1,0,6'],
    /table\.csv:4 {2}error {2}capture-counts\n.*Lines 2 and 4 are of the same lists\./,
  ],
  [
    'a cell that is not 0 or 1',
    ['A,B,count', '1,0,4', 'yes,1,5'],
    /table\.csv:3:1 .*\n.*'yes' is neither 1 nor 0/,
  ],
  ['a negative count', ['A,B,count', '1,0,-4'], /table\.csv:2:5 .*\n.*-4 people cannot be counted/],
  ['a fraction', ['A,B,count', '1,0,4.5'], /table\.csv:2:5 .*\n.*'4\.5' is no whole number of people/],
  ['a row of zeros', ['A,B,count', '0,0,4'], /nobody can count those whom no list has/],
  ['no column of counts', ['A,B', '1,0'], /No column is named 'count'/],
  ['semicolons', ['A;B;count', '1;0;4'], /separated by semicolons, and commas are read/],
]

for (const [what, rows, sentence] of FAULTS)
  test(`${what} in the file is refused with its place`, async () => {
    const [header = '', ...others] = rows
    const { code, out, err } = await said(csv(header, ...others), FEW)
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, sentence)
    assert.match(err, /table\.csv: 1 error\. Nothing was estimated\.\n$/)
  })

test('of thousands of faults the first are shown, and the rest counted', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `${at + 2},1,4`)
  const { code, out, err } = await said(csv('A,B,count', ...rows), FEW)
  assert.deepEqual([code, out], [1, ''])
  assert.ok(err.split('\n').length < 80)
  assert.match(err, /'2' is neither 1 nor 0.*\n… and 4,980 more\.\n\ntable\.csv: 5000 errors\. Nothing/s)
})

test('a file that is not there, or is a folder, is refused by name', () => {
  assert.match(run('nowhere.csv').err, /^There is no file nowhere\.csv\.$/m)
  mkdirSync(join(folder, 'a-folder'))
  assert.deepEqual([run('a-folder').code, run('a-folder').out], [1, ''])
})

const MISTAKES: readonly (readonly [option: string, said: RegExp])[] = [
  ['--replicates=99', /--replicates 99 is not a whole number from 100 to/],
  ['--replicates=many', /--replicates many is not a whole number/],
  ['--threshold=1.5', /--threshold 1\.5 is not a number from 0 to 1\./],
  ['--seed=1.5', /--seed 1\.5 is not a whole number/],
  ['--seed=-1', /--seed -1 is not a whole number from 0 to/],
  ['--replicates=-5', /--replicates -5 is not a whole number from 100 to 1000000\./],
  ['--threshold=-0.5', /--threshold -0\.5 is not a number from 0 to 1\./],
  ['--threads=0', /--threads 0 is not a whole number from 1 to 64/],
  ['--language=fr', /--language fr is none of en, es/],
  ['--lists=LA,,NG', /--lists LA,,NG is no line of names/],
  [
    '--lists=LA,ZZ,NG',
    /There is no list 'ZZ' in this file\. The lists of this file are LA, NG, PFNCA, GO, GP\./,
  ],
  ['--lists=LA,LA,NG', /The list 'LA' is chosen twice\. Choose it once\./],
]

for (const [option, sentence] of MISTAKES)
  test(`${option} is a sentence and exit code 2`, async () => {
    const { code, out, err } = await said('UKdat_5.csv', option)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, sentence)
  })

test('the defaults that the help names are those of the study', () => {
  for (const name of ['replicates', 'threshold', 'seed'] as const)
    assert.match(
      estimate.options[name]?.summary ?? '',
      new RegExp(`\\(default: ${STUDY_DEFAULTS[name].toString().replace('.', '\\.')}\\)$`),
    )
})

test('estimates that run to infinity, with pairs of lists that never meet, are told apart from those that do not', () => {
  cpSync(join(ORACLES, 'Artificial_3', 'counts.csv'), join(folder, 'artificial.csv'))
  const { code, out, err } = run('artificial.csv', FEW)
  assert.equal(code, 0, err)
  assert.match(out, /^ {4}Every pair of lists tied +none$/m)
  assert.match(out.replaceAll(/\s+/g, ' '), /Every pair of lists tied: no estimate: /)
  assert.doesNotMatch(out, /NaN|Infinity|null|undefined/)
})

test('with more than six lists, it says that only models near the choice were tried', async () => {
  const patterns = Array.from({ length: 127 }, (_, at) =>
    Array.from({ length: 7 }, (_list, list) => ((at + 1) >>> list) & 1),
  )
  const rows = patterns.map(
    (marks) => `${marks.join()},${marks.reduce((some, mark) => (mark === 1 ? some >> 1 : some), 200)}`,
  )
  const { code, out, err } = await said(csv('A,B,C,D,E,F,G,count', ...rows), '--replicates=100')
  assert.equal(code, 0, err)
  assert.match(
    out.replaceAll(/\s+/g, ' '),
    /Models that fit about as well Tried: \d+ models, those that differ from the one chosen step by step in two ties/,
  )
})

test('ten lists and ten thousand people are studied, without falling over', () => {
  const { uniform } = openRandom(10, 0)
  const counts = new Map<string, number>()
  for (let person = 0; person < 40_000; person += 1) {
    const marks = Array.from({ length: 10 }, () => (uniform() < 0.03 ? 1 : 0)).join(',')
    if (marks.includes('1')) counts.set(marks, (counts.get(marks) ?? 0) + 1)
  }
  const people = [...counts.values()].reduce((sum, count) => sum + count, 0)
  assert.ok(people > 10_000)
  const file = csv('A,B,C,D,E,F,G,H,I,J,count', ...[...counts].map(([marks, count]) => `${marks},${count}`))
  const { stepwise, people: counted } = studyOf(run(file, '--replicates=100', '--json'))
  assert.equal(counted, people)
  assert.ok(stepwise.model.population > 35_000 && stepwise.model.population < 45_000)
})
