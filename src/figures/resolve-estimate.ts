// Looks up the dataset and the method of an estimate, and refuses where nothing can be estimated.
import { yes } from '../kit/result.ts'
import { nothingEstimatedWords } from './capture-words.ts'
import { hasCaptures } from './dataset.ts'
import { DEFAULT_METHOD, type EstimateMethod, METHOD_NAMES, isEstimateMethod } from './estimate-methods.ts'
import type { CallExpression, Span } from './figure.ts'
import type { EstimatePlan } from './plan.ts'
import { refuse, refuseUnknown } from './refuse.ts'
import type { Library, Resolved } from './resolve-cell.ts'

/** Requires  a call in the shape of `estimate`: one dataset, and a method or none. */
export function resolveEstimate(library: Library, call: CallExpression): Resolved<EstimatePlan> {
  const [part] = call.positional
  if (part?.kind !== 'dataset')
    throw new Error('estimate: checkShape lets one dataset through, and nothing else')
  const { dataset: name, span } = part
  const table = library.table(name)
  if (table === null)
    return refuseUnknown({ span, what: 'a dataset of capture histories', name, names: withCaptures(library) })
  const { dataset } = table
  if (!hasCaptures(dataset)) return refuseOther(library, name, span)
  const by = methodOf(call)
  if (!by.ok) return by
  const study = library.study(name)
  if (!study.ok) return refuse(span, nothingEstimatedWords(study.refusal, { dataset }))
  const { captures } = dataset
  return yes({ op: 'estimate', table, captures, study: study.value, by: by.value, span: call.span })
}

/** A dataset of another kind. Each dataset is looked at, so that the answer is another once one of them changes. */
function refuseOther(library: Library, name: string, span: Span): Resolved<EstimatePlan> {
  const others = withCaptures(library)
  const hint =
    others.length === 0 ? 'No dataset of this site does.' : `Datasets that do: ${others.join(', ')}.`
  return refuse(span, `"${name}" holds no capture histories, which estimates are made from. ${hint}`, others)
}

function withCaptures(library: Library): readonly string[] {
  return library.names.filter((name) => hasCaptures(library.table(name)?.dataset))
}

function methodOf({ named }: CallExpression): Resolved<EstimateMethod> {
  const value = named.find((part) => part.name === 'by')?.value
  if (value === undefined) return yes(DEFAULT_METHOD)
  const name = value.kind === 'value' ? value.value : ''
  if (isEstimateMethod(name)) return yes(name)
  return refuseUnknown({
    span: value.span,
    what: `a method of estimating (${METHOD_NAMES.join(', ')})`,
    name,
    names: METHOD_NAMES,
  })
}
