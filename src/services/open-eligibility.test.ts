import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { NEED_IDS, type Need } from './needs.ts'
import { OPEN_ELIGIBILITY, codesOf, needsFromCodes } from './open-eligibility.ts'

interface Category {
  readonly code: string
  readonly title: string
  /** Codes of the categories that it stands in. */
  readonly within: readonly string[]
}

/** Every category of the services of Open Eligibility 2.0, as published; null where it is not beside this checkout. */
function published(context: TestContext): readonly Category[] | null {
  const file = join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    'shared',
    'directory',
    'taxonomy',
    'open_eligibility_v2.xml',
  )
  if (!existsSync(file)) {
    context.skip('Open Eligibility is not beside this checkout')
    return null
  }
  const document = parseDocument(readFileSync(file, 'utf8'), { xmlMode: true })
  return categoriesIn(document.children, [])
}

type Nodes = ReturnType<typeof parseDocument>['children']

function categoriesIn(nodes: Nodes, within: readonly string[]): readonly Category[] {
  return nodes.flatMap((node): readonly Category[] => {
    if (!('attribs' in node)) return []
    if (!node.name.endsWith('_level')) return categoriesIn(node.children, within)
    const { id: code, title = '' } = node.attribs
    if (code === undefined) return []
    return [{ code, title, within }, ...categoriesIn(node.children, [...within, code])]
  })
}

/** Needs that have no category of their own there, and why. */
const NOT_THERE: Readonly<Partial<Record<Need, string>>> = {
  assault: 'survivors of sexual assault are a situation there, and no service is named for their care',
  pictures: 'nothing there is about pictures on the internet',
  young: 'teenagers, runaways and foster youth are situations there',
  friend:
    'nothing there is for those who worry about somebody; a search for the missing is understood as this need alone',
  report: 'nothing there is about telling the police or another office',
}

/** Narrower categories that do not mean the need of the wider one, and why. */
const NOT_THIS_NEED: readonly (readonly [need: Need, code: string, why: string])[] = [
  ['home', '1147', 'assisted living is care for the old or ill'],
  ['home', '1149', 'a nursing home is care for the old or ill'],
  ['home', '1153', 'a nursing home is care for the old or ill'],
  ['doctor', '1214', 'an evaluation of the mind is among what helps to feel better'],
  ['doctor', '1220', 'counselling is among what helps to feel better'],
  ['doctor', '1231', 'a psychiatric emergency is among what helps to feel better'],
  ['doctor', '1224', 'a nursing home is care for the old or ill'],
  ['mind', '1313', 'a group of twelve steps is for those who drink or use drugs'],
  ['mind', '1315', 'learning to be a parent is help with children'],
]

test('every identifier that we use is one of Open Eligibility', (context) => {
  const categories = published(context)
  if (categories === null) return
  const codes = new Set(categories.map(({ code }) => code))
  assert.ok(codes.size > 250)
  for (const { says, also } of Object.values(OPEN_ELIGIBILITY))
    for (const code of [...says, ...also]) assert.ok(codes.has(code), code)
})

test('every need has an identifier, or is named here with the reason why not', () => {
  for (const need of NEED_IDS)
    assert.equal(OPEN_ELIGIBILITY[need].says.length === 0, NOT_THERE[need] !== undefined, need)
})

test('a category below one of ours means the same need, or is named here with the reason why not', (context) => {
  const categories = published(context)
  if (categories === null) return
  const apart = new Set(NOT_THIS_NEED.map(([need, code]) => `${need} ${code}`))
  for (const need of NEED_IDS) {
    const { says, also } = OPEN_ELIGIBILITY[need]
    const ours = new Set([...says, ...also])
    for (const category of categories) {
      const { code, title, within }: Category = category
      if (!within.some((wider) => ours.has(wider)) || code === within.at(-1)) continue
      const key: string = `${need} ${code}`
      assert.equal(needsFromCodes([code]).includes(need), !apart.delete(key), `${key} ${title}`)
    }
  }
  assert.deepEqual([...apart], [], 'an exception that excepts nothing')
})

test('a category by which we call a need means it in every branch', (context) => {
  const categories = published(context)
  if (categories === null) return
  for (const need of NEED_IDS) {
    const titles = new Set(
      categories.filter(({ code }) => OPEN_ELIGIBILITY[need].says.includes(code)).map(({ title }) => title),
    )
    for (const { code, title } of categories)
      if (titles.has(title)) assert.ok(needsFromCodes([code]).includes(need), `${need}: ${code} ${title}`)
  }
})

test('what we call a need is read back as that need', () => {
  for (const need of NEED_IDS) {
    const codes = codesOf([need])
    assert.equal(needsFromCodes(codes).includes(need), codes.length > 0, need)
  }
})

test('several codes mean several needs in our order, and one that we do not know means none', () => {
  assert.deepEqual(needsFromCodes(['1375', '1123', '1130']), ['danger', 'food', 'legal'])
  assert.deepEqual(needsFromCodes(['1154']), ['home', 'substance'])
  assert.deepEqual(needsFromCodes(['1276', '0000', '']), [])
  assert.deepEqual(codesOf(['pay', 'food', 'report']), ['1128', '1130', '1131', '1374', '1386'])
})
