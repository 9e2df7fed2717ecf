// The one table of hours, through all that a person sees of it: what the card says, and what "open now" keeps and leaves out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardOf } from './card/card.ts'
import { setting } from './card/card.fixture.ts'
import { call, choice, indexOf, service } from './device/device.fixture.ts'
import { search } from './device/search.ts'
import { OPEN_CASES } from './open-now.cases.ts'
import type { PublicService } from './public-service.ts'

const WEB = call({ kind: 'web', address: 'https://house.example/' })
const OPEN_FOR_EVER = service({ id: 'open', hours: { kind: 'always' }, channels: [WEB] })

/** Which of the four states the card's words name; it names none where it says the hours instead, or nothing. */
function saidOf(one: PublicService, nowMs: number): readonly string[] {
  const chosen = choice({ nowMs })
  const hit = search(indexOf([one]), chosen).hits[0]
  assert.ok(hit !== undefined)
  const { facts } = cardOf(hit.service, setting, { choice: chosen, hit })
  return facts.flatMap((fact) => /^\[open\.(open|closed|call)\b/.exec(String(fact[0]))?.[1] ?? [])
}

/** What the filter makes of it, beside a place that is always open and comes after it where both are open. */
function filtered(one: PublicService, nowMs: number): string {
  const { hits } = search(indexOf([OPEN_FOR_EVER, one]), choice({ nowMs, openNow: true }))
  const at = hits.findIndex((hit) => hit.service.id === one.id)
  return at === -1 ? 'left out' : at === 0 ? 'first' : 'after what is open'
}

const BY_STATE = {
  open: 'first',
  call: 'after what is open',
  unknown: 'after what is open',
  closed: 'left out',
}

for (const { name, hours, at, expected } of OPEN_CASES)
  test(`the label and the filter, of a place and of a line: ${name}`, () => {
    const nowMs = Date.parse(at)
    const { state } = expected
    for (const one of [
      service({ order: 1, hours, channels: [WEB] }),
      service({ order: 1, channels: [call({ hours })] }),
    ]) {
      assert.deepEqual(saidOf(one, nowMs), state === 'unknown' ? [] : [state])
      assert.equal(filtered(one, nowMs), BY_STATE[state])
    }
  })
