import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataset, input } from './fixture.ts'
import { datasetLd, linkedDataText, questionLd } from './json-ld.ts'
import { viewOf } from './view.ts'

const view = viewOf(input, 'en')
const files = [{ type: 'text/csv', path: 'data/calls/calls.csv' }]

test('a dataset says what it counts, of when and where, what it is based on, and where its files are', () => {
  assert.deepEqual(datasetLd(view, dataset, { sources: ['survey', 'other'], files }), {
    '@type': 'Dataset',
    name: 'Calls',
    description: 'Invented calls. Made up.',
    url: 'https://facts.example/data/calls/',
    inLanguage: 'en',
    dateModified: '2026-11',
    isAccessibleForFree: true,
    license: { '@type': 'CreativeWork', name: 'CC0' },
    creator: [{ '@type': 'Organization', name: 'Another' }],
    publisher: { '@type': 'Organization', name: 'Example organisation', url: 'https://org.example' },
    variableMeasured: [
      { '@type': 'PropertyValue', name: 'Cases', unitText: 'cases', description: 'Reports. Not people.' },
    ],
    temporalCoverage: '2022/2024',
    spatialCoverage: [{ '@type': 'Place', name: 'Missouri' }],
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: 'https://facts.example/data/calls/calls.csv',
      },
    ],
    isBasedOn: [
      {
        '@type': 'CreativeWork',
        name: 'A survey',
        datePublished: '2024-09',
        url: 'https://survey.example/report',
        creditText: 'the Hotline',
      },
      {
        '@type': 'CreativeWork',
        name: 'Another survey',
        publisher: { '@type': 'Organization', name: 'Another' },
      },
    ],
  })
})

test('a licence that is not stated is not named, and one that is an address is that address', () => {
  const licence = (said: string): unknown =>
    datasetLd(view, { ...dataset, licence: said }, { sources: [], files })['license']
  assert.equal(licence('not stated'), undefined)
  assert.equal(licence('https://licence.example/4.0/'), 'https://licence.example/4.0/')
})

test('the day of a dataset without sources is that of the edition', () => {
  assert.equal(datasetLd(view, dataset, { sources: [], files })['dateModified'], '2026-11-22')
})

test('a dataset without years or places claims neither', () => {
  const bare = datasetLd(view, { ...dataset, dimensions: [], observations: [] }, { sources: [], files })
  for (const field of ['temporalCoverage', 'spatialCoverage', 'creator']) assert.ok(!(field in bare), field)
})

test('the block of a question cannot be ended by its answer, and reads back as it was', () => {
  const answer = '</script><script>alert(1)</script><!-- "'
  const block = linkedDataText(questionLd(view, { address: '/questions/a/', question: 'A?', answer }))
  assert.doesNotMatch(block, /</)
  assert.deepEqual(JSON.parse(block), {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    url: 'https://facts.example/questions/a/',
    inLanguage: 'en',
    mainEntity: [{ '@type': 'Question', name: 'A?', acceptedAnswer: { '@type': 'Answer', text: answer } }],
  })
})
