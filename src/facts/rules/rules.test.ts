import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../../figures/book.ts'
import { applyRules } from '../../kit/rule.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { type Changes, both, reports, settings, siteWith } from './rules.fixture.ts'

function rulesThatSpeak(changes: Changes): readonly string[] {
  const site = siteWith(changes)
  const found = applyRules(CONTENT_RULES, { site, book: openFigureBook(site.datasets), asOf: '2026-11-22' })
  return [...new Set(found.map((problem) => problem.rule))].toSorted()
}

test('a site that keeps every rule gives no problem', () => {
  assert.deepEqual(rulesThatSpeak({}), [])
})

const broken: readonly [string, Changes][] = [
  ['unmarked-number', { body: 'There were 12 of them.' }],
  ['unmarked-number', { body: 'One in three.', es: 'Plain.' }],
  ['unmarked-number', { es: 'La mitad.' }],
  [
    'unmarked-number',
    {
      settings: {
        headlines: [
          {
            figure: 'reports.cases[state=AA, kind=a]',
            format: null,
            label: both('In 2024'),
            place: { file: 'site.yaml' },
          },
        ],
      },
    },
  ],
  ['figure-fails', { body: '{= reports.cases[state=ZZ, kind=a] }' }],
  ['figure-fails', { body: '{= reports.cases[state=AA, kind=a] | roman }' }],
  [
    'figure-fails',
    { body: '```chart\nkind: bars\ncells: reports.nothing[state=AA]\nby: kind\ntitle: T\n```' },
  ],
  ['translation-figures', { body: '{= reports.cases[state=AA, kind=a] }', es: 'Sin cifra.' }],
  ['quote-outside-claims', { body: '{" 24,000 | c }', claim: 'Why.' }],
  ['quote-outside-claims', { claim: 'It says {" 24,000 | nothing }.' }],
  ['confirmed-cases', { body: 'These are confirmed cases.' }],
  ['confirmed-cases', { es: 'Son casos confirmados.' }],
  ['confirmed-cases', { claim: 'We call them confirmed cases.' }],
  ['victims-of-place', { body: 'There are many victims in Northland.' }],
  ['victims-of-place', { es: 'Hay víctimas en Nortelandia.' }],
  ['source-unknown', { body: 'So they say. {@ nobody }' }],
  ['source-unknown', { front: 'review-by: 2027-01-01\nsources: [nobody]' }],
  ['shares-of-whole', { dataset: { observations: reports.observations.slice(0, 1) } }],
  ['case-table-audit', { dataset: { madeFromCaseRecords: true } }],
  ['missing-translation', { es: null }],
  ['missing-translation', { settings: { name: { en: 'Only English' } } }],
  ['law-undated', { body: 'Under {~ 18 | law }.' }],
  [
    'example-publisher',
    { settings: { publisher: { ...settings.publisher, url: 'https://organisation.example' } } },
  ],
  ['review-due', { front: 'review-by: 2026-01-01\nsources: [survey]' }],
  ['newer-edition', { body: '{= reports.cases[state=AA, kind=a] }', source: { newerEdition: 'survey' } }],
]

for (const [rule, changes] of broken) {
  test(`${rule} speaks of ${JSON.stringify(changes).slice(0, 90)}`, () => {
    assert.deepEqual(rulesThatSpeak(changes), [rule])
  })
}

test('a rank says of what it is, and comes with the set of ranks that the data cannot tell apart', () => {
  const rank = 'rank(reports.cases[kind=a], of=state, at=AA)'
  assert.deepEqual(rulesThatSpeak({ body: `The place is {= ${rank} }.` }), [
    'rank-of-what',
    'rank-without-set',
  ])
  const named = { body: `By number, {= ${rank} }.`, es: `Por número, {= ${rank} }.` }
  assert.deepEqual(rulesThatSpeak(named), ['rank-without-set'])
  const whole = {
    body: `By number, {= ${rank} }.\n\nOf numbers: {= ${rank} | set }.`,
    es: `Por número, {= ${rank} | interval }.`,
  }
  assert.deepEqual(rulesThatSpeak(whole), [])
})

test('a rank by number is not called one by rate, and a word in another sentence does not count', () => {
  const rank = '{= rank(reports.cases[kind=a], of=state, at=AA) | set }'
  for (const body of [`By rate, ${rank}.`, `By number.\n\nThe place is ${rank}.`])
    assert.deepEqual(rulesThatSpeak({ body, es: `Por número, ${rank}.` }), ['rank-of-what'])
})

test('a rank in a headline is held to the same two rules, in every language of its label', () => {
  const headline = (label: { readonly en: string; readonly es: string }, format: string | null) => ({
    settings: {
      headlines: [
        {
          figure: 'rank(reports.cases[kind=a], of=state, at=AA)',
          format,
          label,
          place: { file: 'site.yaml' },
        },
      ],
    },
  })
  const named = { en: 'by number of cases', es: 'por número de casos' }
  assert.deepEqual(rulesThatSpeak(headline(both('the place'), null)), ['rank-of-what', 'rank-without-set'])
  assert.deepEqual(rulesThatSpeak(headline({ ...named, es: 'el puesto' }, 'set')), ['rank-of-what'])
  assert.deepEqual(rulesThatSpeak(headline(named, null)), ['rank-without-set'])
  assert.deepEqual(rulesThatSpeak(headline(named, 'interval')), [])
})

test('a rank by a share says so, and a rank by an estimate has a name of its own', () => {
  const rank = '{= rank(reports.cases[kind=a], of=state, at=AA) | set }'
  const [count] = reports.measures
  assert.ok(count !== undefined)
  const speaks = (kind: 'share' | 'number', body: string): readonly string[] =>
    rulesThatSpeak({
      body,
      es: `Por porcentaje, ${rank}.`,
      dataset: {
        measures: [{ ...count, kind }],
        observations: reports.observations.map((row) => ({
          ...row,
          cells: {
            cases: { kind: 'value', value: 5, interval: { low: 4, high: 6, level: 0.95 } },
          },
        })),
      },
    }).filter((rule) => rule.startsWith('rank'))
  assert.deepEqual(speaks('share', `By number, ${rank}.`), ['rank-of-what'])
  assert.deepEqual(speaks('share', `By the share of cases, ${rank}.`), [])
  assert.deepEqual(speaks('number', `The place is ${rank}.`), [])
})

test('translations that nobody has read are one warning for each language', () => {
  const site = siteWith({})
  const [fact] = site.facts
  assert.ok(fact?.texts.es !== undefined)
  const unread = {
    ...site,
    facts: [{ ...fact, texts: { ...fact.texts, es: { ...fact.texts.es, reviewedBySpeaker: null } } }],
  }
  const found = applyRules(CONTENT_RULES, {
    site: unread,
    book: openFigureBook(site.datasets),
    asOf: '2026-11-22',
  })
  assert.deepEqual(
    found.map((problem) => [problem.rule, problem.severity, problem.subject]),
    [['translation-unreviewed', 'warning', 'es']],
  )
})

test('a language of the pages of help that no speaker has read is a warning, and one that a speaker has read is none', () => {
  const site = siteWith({})
  const helpLanguages = new Map([
    ['ar', null],
    ['vi', { by: 'A speaker', on: '2026-11-01' }],
  ] as const)
  const found = applyRules(CONTENT_RULES, {
    site: { ...site, settings: { ...site.settings, helpLanguages } },
    book: openFigureBook(site.datasets),
    asOf: '2026-11-22',
  })
  assert.deepEqual(
    found.map((problem) => [problem.rule, problem.severity, problem.subject]),
    [['translation-unreviewed', 'warning', 'ar']],
  )
})

for (const body of [
  'Marked {~ 988 | name } and {~ January 2023 | date }.',
  'Figures {= reports.cases[state=AA, kind=a] } are let through.',
  'One of them did.',
]) {
  test(`no rule speaks of '${body}'`, () => {
    assert.deepEqual(rulesThatSpeak({ body, es: body.replace('One of them did.', 'Una lo hizo.') }), [])
  })
}

test('what a claim says may be quoted on its own page', () => {
  assert.deepEqual(rulesThatSpeak({ claim: 'It speaks of "confirmed cases" and of {" 24,000 | c }.' }), [])
})

test('a draft is not published and not held to the rules', () => {
  const site = siteWith({ body: 'There were 12.' })
  const drafts = { ...site, facts: site.facts.map((fact) => ({ ...fact, state: 'draft' as const })) }
  const found = applyRules(CONTENT_RULES, {
    site: drafts,
    book: openFigureBook(site.datasets),
    asOf: '2026-11-22',
  })
  assert.deepEqual(found, [])
})
