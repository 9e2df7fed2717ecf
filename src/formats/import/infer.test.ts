import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEED_IDS } from '../../services/needs.ts'
import { csvOf, imported } from './import.fixture.ts'
import { inferAgency, isResidential } from './infer-kind.ts'
import { inferLanguages } from './infer-languages.ts'
import { inferNeeds } from './infer-needs.ts'
import { inferTakes } from './infer-takes.ts'
import { importPlain } from './read-plain.ts'

const NOTHING = { eligibility: '', fees: '', application: '', documents: '' }

test('each need is told from words that say it', () => {
  const said: Readonly<Record<(typeof NEED_IDS)[number], string>> = {
    danger: 'help with domestic violence',
    talk: 'a 24-hour hotline',
    shelter: 'emergency shelter for families',
    home: 'transitional housing',
    food: 'a food pantry',
    things: 'clothing and diapers',
    ride: 'bus tokens',
    doctor: 'a medical clinic',
    assault: 'after sexual assault',
    mind: 'mental health care',
    substance: 'detox and methadone',
    legal: 'free legal aid',
    immigration: 'asylum and immigration',
    pay: 'unpaid wages',
    job: 'job training',
    school: 'GED classes',
    money: 'rent assistance',
    papers: 'birth certificates',
    pictures: 'sextortion and cybercrime',
    young: 'runaway youth',
    children: 'child care',
    friend: 'families of those affected',
    report: 'takes complaints',
  }
  for (const need of NEED_IDS) {
    const { needs, by } = inferNeeds({ name: 'Example House', words: said[need] })
    assert.ok(needs.includes(need), `${said[need]}: ${needs.join()}`)
    assert.equal(by, 'plain')
  }
})

test('what it asks of volunteers and donors is not what it is for', () => {
  const words = 'A food pantry.\nVOLUNTEERS: Lawyers and nurses wanted.\nDONATIONS: Furniture and clothing.'
  assert.deepEqual(inferNeeds({ name: 'Example', words }).needs, ['food'])
})

test('where no word fits, the nearest stands, and says that it is a guess', () => {
  assert.deepEqual(inferNeeds({ name: 'Health Society', words: '' }), { needs: ['doctor'], by: 'wide' })
  assert.deepEqual(inferNeeds({ name: 'Acme 4', words: 'zzz' }), { needs: ['talk'], by: 'none' })
})

test('never more than five needs, in the order in which they are offered', () => {
  const words =
    'shelter food clothing doctor clinic legal aid jobs job training GED counseling detox rides to work'
  const { needs } = inferNeeds({ name: 'Example', words })
  assert.ok(needs.length <= 5)
  assert.deepEqual(
    needs,
    NEED_IDS.filter((need) => needs.includes(need)),
  )
})

test('ages are read where they are beyond doubt', () => {
  for (const [words, ages] of [
    ['Ages 18 and older.', { from: 18 }],
    ['Homeless women, 18 and older, including those in recovery', { from: 18 }],
    ['Males, ages 12-17 who need a home.', { from: 12, to: 17 }],
    ['Persons 50 & older', { from: 50 }],
    ['Under 18', { to: 17 }],
    ['62+', { from: 62 }],
    ['Open to anyone.', {}],
    ['Serves all ages.', {}],
    ['Children, ages 5-12, and their parents', 'unknown'],
    ['Youth 12-17 and adults 18 and older', 'unknown'],
    ['Families with 2 or more children', 'unknown'],
    ['Must live within 5 miles, 18 and older', 'unknown'],
    ['See notes.', 'unknown'],
    ['', 'unknown'],
  ] as const)
    assert.deepEqual(inferTakes({ ...NOTHING, eligibility: words }).ages, ages, words)
})

test('genders are read where no word for anybody stands beside', () => {
  for (const [words, genders] of [
    ['Homeless women, 18 and older', ['women']],
    ['Males, ages 12-17', ['men']],
    ['Men and women, 21 and over', ['women', 'men']],
    ['Anyone in need.', 'anyone'],
    ['Women, families and individuals', 'unknown'],
    ['Low-income persons', 'unknown'],
  ] as const)
    assert.deepEqual(inferTakes({ ...NOTHING, eligibility: words }).genders, genders, words)
})

test('costs, referrals and papers are read where they are beyond doubt', () => {
  const cost = (fees: string): string => inferTakes({ ...NOTHING, fees }).cost
  assert.deepEqual(['None.  ', 'No fees.', 'Free of charge'].map(cost), ['free', 'free', 'free'])
  assert.deepEqual(['Sliding fee scale.', "30% of client's income."].map(cost), ['by income', 'by income'])
  assert.deepEqual(
    ['$10 a class', '$5 weekly, can be waived', 'None if eligible', 'Sliding scale or none', ''].map(cost),
    ['paid', 'unknown', 'unknown', 'unknown', 'unknown'],
  )
  const referral = (application: string): string => inferTakes({ ...NOTHING, application }).referral
  assert.deepEqual(
    ['Agency referral required.', 'Walk-in.', 'Walk in, or referral required', 'Call.'].map(referral),
    ['needed', 'none', 'unknown', 'unknown'],
  )
  assert.equal(inferTakes({ ...NOTHING, documents: 'None' }).documents, 'none')
  assert.deepEqual(inferTakes({ ...NOTHING, documents: 'Photo ID' }).documents, { en: 'Photo ID' })
})

test('languages are those that are offered without a condition', () => {
  assert.deepEqual(inferLanguages('Spanish, ASL and Vietnamese.'), ['es', 'ase', 'vi'])
  assert.deepEqual(inferLanguages('Spanish. Accommodations possible for Russian.'), ['es'])
  assert.deepEqual(inferLanguages('Limited Spanish; French on request. Brochures in Korean'), [])
  assert.deepEqual(inferLanguages('Germantown office'), [])
})

test('arms of the state are told by name, and places to live by what they are', () => {
  assert.equal(inferAgency('Exampleton Police Department'), 'police')
  assert.equal(inferAgency('Exampleton Police Athletic League'), null)
  assert.equal(inferAgency('U.S. Immigration and Customs Enforcement'), 'immigration')
  assert.equal(inferAgency("Example County State's Attorney's Office"), 'government')
  assert.equal(inferAgency('Example House'), null)
  assert.ok(isResidential('Example House', 'A shelter for women.'))
  assert.ok(!isResidential('Example Clinic', 'Sees people by day.'))
})

test('people live where words or the terms of the source say so, in Spanish too', () => {
  for (const words of [
    'Emergency housing',
    'A safe place to stay',
    'Albergue',
    'Refugio para mujeres',
    'Host homes',
    'Safe houses',
  ])
    assert.ok(isResidential('Example', words), words)
  assert.ok(isResidential('Example', 'Helps people.', ['Domestic Violence Shelters']))
  assert.ok(!isResidential('Example', 'Helps people.', ['Food']))
})

test('police and immigration agencies are for reports, and for nothing else', () => {
  for (const name of ['Exampleton Police Department', 'U.S. Immigration and Customs Enforcement']) {
    const text = csvOf([{ name, description: 'Helps victims of domestic violence; food pantry.' }])
    const { drafts } = imported(importPlain, { 'x.csv': text }, { needs: ['food'] })
    assert.deepEqual(drafts[0]?.service.needs, ['report'])
  }
})
