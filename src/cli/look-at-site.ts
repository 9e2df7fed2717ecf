// A site as it is now: its files if it can be rendered, and what the gate says, parted by what it stops.
import { type BuildMemory, type Built, buildSite } from '../publish/build.ts'
import { type Settled, settle } from '../publish/gate.ts'
import { stepWords } from './step-words.ts'

export interface LookOptions {
  /** Absolute. */
  readonly folder: string
  readonly asOf: string
  readonly onStep: (words: string, counted?: { readonly done: number; readonly of: number }) => void
  readonly memory?: BuildMemory
  readonly cacheFolder?: string
  readonly problemsOnly?: boolean
}

export interface Look extends Settled {
  /** Null where the content has errors: nothing is rendered of such a site. */
  readonly files: Built['files'] | null
}

/** Nothing is written but the cache. Where `files` is null, `errors` is not empty. */
export async function lookAtSite({ onStep, ...options }: LookOptions): Promise<Look> {
  const built = await buildSite({
    ...options,
    preview: true,
    quality: 5,
    onStep: (step, counted) => onStep(stepWords(step), counted),
  })
  if (built.ok) {
    const { content, files, problems } = built.value
    return { files, ...settle(problems, content.site.acknowledgements, options.asOf) }
  }
  return { files: null, ...settle(built.refusal, [], options.asOf) }
}
