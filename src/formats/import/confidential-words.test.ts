import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMailBox, isRelayLabel, isSecret, markOf, saysHidden, saysNothing } from './confidential-words.ts'

test('every wording that keeps an address from the public is seen', () => {
  for (const cell of [
    'Confidential',
    'CONFIDENTIAL LOCATION',
    'Confidential Address',
    '12 Elm St (confidential)',
    'Undisclosed',
    'Address not disclosed',
    'Call for address',
    'Please call for location',
    'private location',
    'Private',
    'Unlisted',
    '146 Bedford Street (Do Not Give Out)',
    "Don't publish",
    'Not for public: never published',
    'withheld',
    'Various locations',
  ])
    assert.ok(saysHidden([cell]), cell)
})

test('streets with such words in their names are streets', () => {
  for (const cell of [
    '12 Private Road',
    '5 Secret Garden Lane',
    '700 Caller Avenue',
    '1 Public Square',
    'Listing Street 4',
  ])
    assert.ok(!saysHidden([cell]), cell)
})

test('signs for nothing say nothing, and a mail box is no street', () => {
  for (const cell of ['', '- - -', '-----', 'N/A', 'n/a', 'xxx', 'NA', ' . '])
    assert.ok(saysNothing(cell), cell)
  for (const cell of ['A', '5 Elm', 'Naples']) assert.ok(!saysNothing(cell), cell)
  for (const street of ['PO Box 12', 'P.O. Box 9', 'Post Office Box 4', 'General Delivery'])
    assert.ok(isMailBox(street), street)
  assert.ok(!isMailBox('12 Poe Boxwood Lane'))
})

test('the words beside a number say whether a person who looks for help is given it', () => {
  for (const [label, mark] of [
    ['DO NOT GIVE OUT', 'not to be given out'],
    ["Director's Office (Don't give out)", 'not to be given out'],
    ["Pat's Private Number", 'not to be given out'],
    ['Example House - Do Not Give To Clients', 'not to be given out'],
    ['Secretary, Pat Doe (Home)', 'a home, cell or work number of a person'],
    ["Emergency # (Mr. Doe's cell)", 'a home, cell or work number of a person'],
    ["Pat's job #", 'a home, cell or work number of a person'],
    ['FCFH Updates only', 'for staff and other agencies'],
    ['Pat Doe - ABCD ONLY', 'for staff and other agencies'],
    ['Agency Referrals only', 'for staff and other agencies'],
    ['Volunteering', 'for volunteers, donors or the press'],
    ['Public Relations', 'for volunteers, donors or the press'],
    ['Alternate Fax #', 'a fax number'],
  ] as const)
    assert.equal(markOf(label), mark, label)
  for (const label of [
    '',
    'Phone 1',
    'Toll Free',
    '24 hour Helpline',
    'Main #/ABCD Updates',
    'Central Maryland only',
    'Appointments ONLY',
    'Home & Garden Info Center',
    'Intake',
    'Group Home',
    'Workforce Development',
  ])
    assert.equal(markOf(label), null, label)
})

test('two of the marks make a number a secret, the others do not', () => {
  assert.ok(isSecret('not to be given out') && isSecret('a home, cell or work number of a person'))
  assert.ok(!isSecret('a fax number') && !isSecret('for staff and other agencies'))
})

test('TTY and relay are told by their labels', () => {
  assert.ok(['TTY', 'Maryland Relay Service', 'Voice and TDD'].every(isRelayLabel))
  assert.ok(!isRelayLabel('Betty Smith'))
})
