// The functions of the figure language: what each takes, in one table that the resolver and the manual share.

interface Signature {
  /** As the manual writes it. */
  readonly usage: string
  /** Its unnamed part is a whole dataset, and not a cell or another function. */
  readonly takesDataset?: true
  /** How many unnamed parts it takes. */
  readonly positional: { readonly least: number; readonly most: number }
  /** Its named parts: a cell of a dataset, or a plain value. */
  readonly named: Readonly<Record<string, 'cell' | 'value'>>
  readonly required: readonly string[]
}

const ONE = { least: 1, most: 1 }

export const FUNCTION_NAMES = [
  'latest',
  'sum',
  'count',
  'share',
  'rate',
  'ratio',
  'change',
  'rank',
  'estimate',
] as const
export type FunctionName = (typeof FUNCTION_NAMES)[number]

export const FUNCTIONS: Readonly<Record<FunctionName, Signature>> = {
  latest: { usage: 'latest(cell)', positional: ONE, named: {}, required: [] },
  sum: { usage: 'sum(cell) or sum(a, b, …)', positional: { least: 1, most: 100 }, named: {}, required: [] },
  count: { usage: 'count(cell, of=dimension)', positional: ONE, named: { of: 'value' }, required: ['of'] },
  share: {
    usage: 'share(cell) or share(part, of=whole)',
    positional: ONE,
    named: { of: 'cell' },
    required: [],
  },
  rate: {
    usage: 'rate(cell, over=cell, per=100000)',
    positional: ONE,
    named: { over: 'cell', per: 'value' },
    required: [],
  },
  ratio: { usage: 'ratio(a, b)', positional: { least: 2, most: 2 }, named: {}, required: [] },
  change: {
    usage: 'change(cell, from=year, to=year, as=percent)',
    positional: ONE,
    named: { from: 'value', to: 'value', as: 'value' },
    required: ['from', 'to'],
  },
  rank: {
    usage: 'rank(cell, of=dimension, at=place, over=cell)',
    positional: ONE,
    named: { of: 'value', at: 'value', over: 'cell', per: 'value' },
    required: ['of', 'at'],
  },
  estimate: {
    usage: 'estimate(dataset, by=method)',
    takesDataset: true,
    positional: ONE,
    named: { by: 'value' },
    required: [],
  },
}

export function isFunctionName(name: string): name is FunctionName {
  return (FUNCTION_NAMES as readonly string[]).includes(name)
}
