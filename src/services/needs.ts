// What a person may need, in words a person would use, each mapped to Open Eligibility 2.0 so that other directories understand it.

export const NEED_IDS = [
  'danger',
  'talk',
  'shelter',
  'home',
  'food',
  'things',
  'ride',
  'doctor',
  'assault',
  'mind',
  'substance',
  'legal',
  'immigration',
  'pay',
  'job',
  'school',
  'money',
  'papers',
  'pictures',
  'young',
  'children',
  'friend',
  'report',
] as const

/** What a person may need, in the order in which it is offered. */
export type Need = (typeof NEED_IDS)[number]
