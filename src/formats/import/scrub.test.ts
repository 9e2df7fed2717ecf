import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forbiddenIn, scrub, secretsOf } from './scrub.ts'

const secrets = secretsOf({
  numbers: ['(314) 555-0199'],
  streets: ['146 Bedford Street (Do Not Give Out)', 'Confidential'],
})

test('a number and a street that are private anywhere vanish from words, whatever their spelling', () => {
  const words = scrub('Call 314.555.0199 or 314-555-0100; come to 146 Bedford St. or 146 Elm Street.', {
    secrets,
  })
  assert.equal(words, 'Call (left out) or 314-555-0100; come to (left out). or 146 Elm Street.')
})

test('e-mail and fax numbers are never kept', () => {
  assert.equal(
    scrub('Write to pat@house.example or fax to (314) 555-0111. 314-555-0112 (fax). Call 314-555-0113.', {
      secrets,
    }),
    'Write to (left out) or fax to (left out). (left out) (fax). Call 314-555-0113.',
  )
})

test('a sentence that says not to give something out goes whole', () => {
  assert.equal(
    scrub(
      'Pantry on Monday. Fax to (314) 555-0111 (CONFIDENTIAL -- DO NOT GIVE FAX # TO CLIENTS).\nOpen to all.',
      { secrets },
    ),
    'Pantry on Monday.\nOpen to all.',
  )
  const kind = 'We do not give cash. All services are confidential.'
  assert.equal(scrub(kind, { secrets }), kind)
})

test('numbers that words say not to give are found, those of the sentence before too', () => {
  const words =
    'Advocates call CONFIDENTIAL # (314) 555-0111, ext 3 or 314-555-0112.\n\nDo not give either number out. Call 314-555-0113.'
  assert.deepEqual(forbiddenIn(words), ['(314) 555-0111', '314-555-0112', '(314) 555-0111', '314-555-0112'])
  assert.equal(scrub(words, { secrets }), 'Call 314-555-0113.')
  assert.deepEqual(forbiddenIn('Confidential HIV testing: call 314-555-0113.'), [])
})

test('the words of a hidden place hold no street, corner, unit or ZIP code, known or not', () => {
  const hidden = { street: '12 N Elm Street', city: 'Exampleton', state: 'MO', zip: '65999' }
  const words = scrub(
    'Our house at 12 Elm, ZIP 65999, is near 700 Oak Avenue, Suite 12. Call 314-555-0100.',
    { secrets, hidden },
  )
  for (const part of ['Elm', '65999', 'Oak', 'Suite 12']) assert.ok(!words.includes(part), part)
  assert.ok(words.includes('314-555-0100'))
})

test('what else its source keeps private is left out, case and blanks aside', () => {
  assert.equal(
    scrub('See HTTPS://inner.example for  Pat   Doe.', {
      secrets,
      texts: ['https://inner.example', 'Pat Doe'],
    }),
    'See (left out) for  (left out).',
  )
})

test('words that hold nothing private stay as they are', () => {
  const words = 'Meals on Monday, 9-5. Over 2,000 people in 2025; $5 a visit. St. Louis residents.'
  assert.equal(scrub(words, { secrets }), words)
})
