// What is chosen in the finder's fields, read when it is needed and kept nowhere.
import type { HelpLanguage } from '../kit/language.ts'
import type { Choice } from '../services/device/choice.ts'
import type { Need } from '../services/needs.ts'
import type { Spot } from '../services/places.ts'
import type { Gender } from '../services/service.ts'

/** How many cards come at once. */
export const AT_ONCE = 20

/** Requires the fields that the finder's component writes: the values of those that are pressed are of their types. */
export function choiceIn(finder: HTMLElement, spot: Spot | null, count: number): Choice {
  const valueOf = (field: string): string | null =>
    finder.querySelector<HTMLInputElement>(field)?.value.trim() || null
  const pressed = (name: string): string | null => valueOf(`[name=${name}]:checked`)
  const age = parseInt(valueOf('#age') ?? '')
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return {
    need: pressed('need') as Need | null, // written from NEED_IDS
    words: valueOf('#words') ?? '',
    spot,
    age: age >= 0 ? age : null,
    gender: pressed('gender') as Gender | null, // written from GENDERS
    openNow: pressed('openNow') !== null,
    free: pressed('free') !== null,
    noPapers: pressed('noPapers') !== null,
    noReferral: pressed('noReferral') !== null,
    offeredIn: pressed('language'),
    language: finder.dataset['language'] as HelpLanguage, // written from the page's own
    nowMs: now.getTime(),
    asOf: local.toISOString().slice(0, 10),
    count,
  }
}

/** Whether nothing is chosen that a list could follow from. */
export function isEmpty({
  language: _language,
  nowMs: _now,
  asOf: _day,
  count: _count,
  ...chosen
}: Choice): boolean {
  return Object.values(chosen).every((each) => each === null || each === false || each === '')
}

/** Every field as it was when the page came. */
export function clearFields(finder: HTMLElement): void {
  finder.querySelectorAll('input').forEach((input) => {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = false
    else input.value = ''
  })
}
