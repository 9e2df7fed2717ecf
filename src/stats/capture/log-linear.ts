// Log-linear Poisson models of capture histories: the fit that a model has, and how many people it says no list holds.
import { logGamma } from '../log-gamma.ts'
import { factor, solveFactored } from './cholesky.ts'
import { whyNoEstimate } from './existence.ts'
import type { Pattern } from './histories.ts'
import { sumOverSubsets, sumOverSupersets } from './lattice-sums.ts'
import type { NoEstimate, Term } from './study.types.ts'

/** A step that changes the logarithm of no fitted count by more than this is the last: the next would change it by its square. */
const SETTLED = 1e-7

/**
 * Once steps are this small each is the square of the one before, until the digits of the table end. From there on they only
 * tremble: one that is no longer half of the one before is the last.
 */
const NEARLY = 0.01

/** An estimate that exists is mostly found in 4 to 8 steps. After so many, it is asked whether there is one at all. */
const DOUBTFUL_AFTER = 10

const MOST_STEPS = 400
const MOST_HALVINGS = 40

/** What is put on the diagonal, as a share of it, where the equations have nearly lost a dimension. */
const RIDGE = 1e-6

/**
 * Fits models to tables of one number of lists. It is opened once and used for many fits: what it needs is laid out beforehand,
 * and each fit can begin from the one before.
 *
 * A model says log μ(ω) = the sum of α(θ) over its terms θ that pattern ω holds. The term of no list, α(∅), is always there, and
 * one for each list; exp α(∅) people are expected on no list. Where no person is on all lists of a term, its α is minus infinity:
 * it is left out with every pattern that holds it (the extended maximum likelihood estimate).
 *
 * A sum over all patterns that hold θ is at hand for every θ at once (`sumOverSupersets`), and the equations need nothing else: in
 * row θ and column ψ stands the sum of μ over the patterns that hold both.
 *
 * Ensures   a fit that settles has an estimate: its last step, taken as a share of each fitted count, is far below 1, and moves the
 *           counts to ones above 0 that have the observed totals. That such counts are there is what Fienberg and Rinaldo ask for.
 * Errors    about 1e-12 of an estimate of people in their thousands; where counts are a billion times as large as the overlap
 *           that carries the estimate, about as much of it as that overlap is of the rounding of the counts: 1e-7.
 * Source    Fienberg (1972) Biometrika 59, 591-603; Fienberg and Rinaldo (2012) Ann. Stat. 40, 996-1023; Chan, Silverman and
 *           Vincent (2021) J. Am. Stat. Assoc. 116, 1297-1306, for terms that run to minus infinity. Newton's method, which is
 *           iteratively reweighted least squares here, halving steps that do not raise the likelihood.
 */
export class LogLinearTable {
  readonly lists: number
  /** A pattern whose count is not known: what stands there is not read. */
  readonly unknown: Pattern | null
  readonly #counts: Float64Array
  /** By term: how many people are on all of its lists. */
  readonly #seen: Float64Array
  /** By pattern: 1 where it holds a term that ran to minus infinity, or is the pattern of nobody. */
  readonly #isOut: Uint8Array
  readonly #effects: Float64Array
  readonly #trial: Float64Array
  readonly #logMeans: Float64Array
  readonly #means: Float64Array
  /** By term: how many the fit expects on all of its lists. */
  readonly #expected: Float64Array
  readonly #rest: Float64Array
  readonly #step: Float64Array
  /** The terms that are fitted: none first, then each list, then those of the model. */
  #active: number[] = []
  #terms: readonly Term[] = []
  #matrix: Float64Array = new Float64Array(0)
  #right: Float64Array = new Float64Array(0)
  readonly #known = new Map<string, NoEstimate | null>()

  constructor(lists: number, unknown: Pattern | null = null) {
    if (!(Number.isInteger(lists) && lists >= 1 && lists <= 16))
      throw new RangeError(`LogLinearTable takes from 1 to 16 lists, not ${lists}`)
    this.lists = lists
    this.unknown = unknown
    const size = 2 ** lists
    const column = (): Float64Array => new Float64Array(size)
    this.#counts = column()
    this.#seen = column()
    this.#isOut = new Uint8Array(size)
    this.#effects = column()
    this.#trial = column()
    this.#logMeans = column()
    this.#means = column()
    this.#expected = column()
    this.#rest = column()
    this.#step = column()
  }

  /**
   * Fits the model that has these terms beyond the size of each list. What it found is read from the other members until the
   * next fit.
   *
   * Requires  2^lists whole counts, the first 0, not all 0; terms of two lists or more, each once, each with all its parts of
   *           two lists or more. `from` the last fit: of the same counts, or near ones.
   * Ensures   null, or why the model has no estimate; the members then mean nothing.
   */
  fit(
    counts: ArrayLike<number>,
    terms: readonly Term[],
    from: 'the counts' | 'the last fit' = 'the counts',
  ): NoEstimate | null {
    this.#take(counts, terms)
    if (from === 'the counts' && !this.#begin()) return this.#whyNot() ?? this.#settle()
    return this.#settle()
  }

  /** How many people the model expects on no list. */
  get hidden(): number {
    return Math.exp(this.#effects[0] ?? 0)
  }

  /** How many people the model expects on all lists of a term, among those whom it leaves in. */
  expectedOn(term: Pattern): number {
    return this.#expected[term] ?? 0
  }

  /** How many people are on all lists of a term. */
  seenOn(term: Pattern): number {
    return this.#seen[term] ?? 0
  }

  /** The standard error of the logarithm of `hidden`, as if the model were known to be right. */
  logHiddenError(): number {
    this.#arrange()
    if (!factor(this.#matrix, this.#active.length)) return Infinity
    this.#right.fill(0)
    this.#right[0] = 1
    solveFactored(this.#matrix, this.#active.length, this.#right)
    return Math.sqrt(this.#right[0] ?? 0)
  }

  /** 2 Σ [y log(y/μ) − (y − μ)] over the patterns that are left in. It is never below 0, and rounding does not make it so. */
  deviance(): number {
    let sum = 0
    for (let at = 1; at < this.#counts.length; at += 1) {
      if (this.#isOut[at] === 1) continue
      const count = this.#counts[at] ?? 0
      sum += (this.#means[at] ?? 0) - count
      if (count > 0) sum += count * (Math.log(count) - (this.#logMeans[at] ?? 0))
    }
    return Math.max(0, 2 * sum)
  }

  /** The logarithm of the chance of these counts: Poisson, over the patterns that are left in. */
  logLikelihood(): number {
    let sum = 0
    for (let at = 1; at < this.#counts.length; at += 1) {
      if (this.#isOut[at] === 1) continue
      const count = this.#counts[at] ?? 0
      sum += count * (this.#logMeans[at] ?? 0) - (this.#means[at] ?? 0) - logGamma(count + 1)
    }
    return sum
  }

  /** How many numbers the model has, those that ran to minus infinity too. */
  get parameters(): number {
    return 1 + this.lists + this.#terms.length
  }

  #take(counts: ArrayLike<number>, terms: readonly Term[]): void {
    this.#counts.set(counts)
    if (this.unknown !== null) this.#counts[this.unknown] = 0
    this.#seen.set(this.#counts)
    sumOverSupersets(this.#seen)
    this.#terms = terms
    this.#active = [0]
    this.#isOut.fill(0)
    for (let list = 1; list < this.#counts.length; list *= 2) this.#sort(list)
    for (const term of terms) this.#sort(term)
    for (let bit = 1; bit < this.#isOut.length; bit *= 2) {
      for (let at = 0; at < this.#isOut.length; at += 1)
        if ((at & bit) !== 0 && this.#isOut[at ^ bit] === 1) this.#isOut[at] = 1
    }
    this.#isOut[0] = 1
    if (this.unknown !== null) this.#isOut[this.unknown] = 1
    const size = this.#active.length
    if (this.#right.length !== size) {
      this.#matrix = new Float64Array(size * size)
      this.#right = new Float64Array(size)
    }
  }

  #sort(term: Term): void {
    if ((this.#seen[term] ?? 0) > 0) this.#active.push(term)
    else this.#isOut[term] = 1
  }

  /** Weighted least squares on the logarithms of the counts, a tenth of a person added to each. */
  #begin(): boolean {
    for (let at = 0; at < this.#counts.length; at += 1) {
      const weight = this.#isOut[at] === 1 ? 0 : (this.#counts[at] ?? 0) + 0.1
      this.#means[at] = weight
      this.#rest[at] = weight === 0 ? 0 : weight * Math.log(weight) - 0.1
    }
    this.#expected.set(this.#means)
    sumOverSupersets(this.#expected)
    sumOverSupersets(this.#rest)
    this.#arrange()
    this.#effects.fill(0)
    if (!this.#solve()) return false
    this.#scatter(this.#effects)
    return true
  }

  /** Writes what was solved for by term. */
  #scatter(into: Float64Array): void {
    for (let place = 0; place < this.#active.length; place += 1)
      into[this.#active[place] ?? 0] = this.#right[place] ?? 0
  }

  #settle(): NoEstimate | null {
    this.#keepActiveEffects()
    let likelihood = this.#look(this.#effects)
    let before = Infinity
    for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
      if (steps === DOUBTFUL_AFTER) {
        const why = this.#whyNot()
        if (why !== null) return why
      }
      this.#arrange()
      this.#findRest()
      if (!this.#solve()) {
        const why = this.#whyNot()
        if (why !== null) return why
        this.#solveWithRidge()
      }
      const change = this.#placeStep()
      likelihood = this.#move(likelihood)
      if (change <= SETTLED || (change < NEARLY && change > before / 2)) return null
      before = change
    }
    throw new Error(`a fit of ${this.#active.length} terms did not settle in ${MOST_STEPS} steps`)
  }

  /** Sets what is not in the model to 0: the fit before had it, or a term that has run to minus infinity since. */
  #keepActiveEffects(): void {
    this.#trial.fill(0)
    for (const term of this.#active) this.#trial[term] = this.#effects[term] ?? 0
    this.#effects.set(this.#trial)
  }

  /** The fitted counts of these effects, and Σ (y log μ − μ). */
  #look(effects: Float64Array): number {
    this.#logMeans.set(effects)
    sumOverSubsets(this.#logMeans)
    let sum = 0
    for (let at = 0; at < this.#counts.length; at += 1) {
      if (this.#isOut[at] === 1) {
        this.#means[at] = 0
        continue
      }
      const log = this.#logMeans[at] ?? 0
      const mean = Math.exp(log)
      this.#means[at] = mean
      sum += (this.#counts[at] ?? 0) * log - mean
    }
    this.#expected.set(this.#means)
    sumOverSupersets(this.#expected)
    return sum
  }

  /** Fills the matrix of the equations from the fitted counts, its lower triangle. */
  #arrange(): void {
    const sums = this.#expected
    const active = this.#active
    const size = active.length
    for (let row = 0; row < size; row += 1) {
      const term = active[row] ?? 0
      for (let column = 0; column <= row; column += 1)
        this.#matrix[row * size + column] = sums[term | (active[column] ?? 0)] ?? 0
    }
  }

  #findRest(): void {
    for (let at = 0; at < this.#counts.length; at += 1)
      this.#rest[at] = (this.#seen[at] ?? 0) - (this.#expected[at] ?? 0)
  }

  /** Solves the equations for the sums that stand in `rest`. */
  #solve(): boolean {
    for (let place = 0; place < this.#active.length; place += 1)
      this.#right[place] = this.#rest[this.#active[place] ?? 0] ?? 0
    if (!factor(this.#matrix, this.#active.length)) return false
    solveFactored(this.#matrix, this.#active.length, this.#right)
    return true
  }

  #solveWithRidge(): void {
    const size = this.#active.length
    for (let ridge = RIDGE; ; ridge *= 100) {
      this.#arrange()
      for (let at = 0; at < size; at += 1) {
        const place = at * size + at
        this.#matrix[place] = (this.#matrix[place] ?? 0) * (1 + ridge) + 1e-300
      }
      if (this.#solve()) return
    }
  }

  /** Writes the step by term, and returns by how much it changes the logarithm of a fitted count at most. */
  #placeStep(): number {
    this.#step.fill(0)
    this.#scatter(this.#step)
    this.#trial.set(this.#step)
    sumOverSubsets(this.#trial)
    let most = 0
    for (let at = 1; at < this.#trial.length; at += 1)
      if (this.#isOut[at] === 0) most = Math.max(most, Math.abs(this.#trial[at] ?? 0))
    return most
  }

  /** Takes the step, or the longest half of a half of it that does not lower the likelihood. */
  #move(before: number): number {
    for (let share = 1, halvings = 0; ; share /= 2, halvings += 1) {
      for (let at = 0; at < this.#trial.length; at += 1)
        this.#trial[at] = (this.#effects[at] ?? 0) + share * (this.#step[at] ?? 0)
      const after = this.#look(this.#trial)
      const isEnough = after >= before - 1e-11 * Math.abs(before) || halvings === MOST_HALVINGS
      if (!isEnough) continue
      this.#effects.set(this.#trial)
      return after
    }
  }

  /** What the programme says of these counts and this model: it depends only on which counts are above 0. */
  #whyNot(): NoEstimate | null {
    const positive = this.#counts.reduce((text, count) => text + (count > 0 ? '1' : '0'), '')
    const key = `${positive} ${this.#terms.join(' ')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const lists = Array.from({ length: this.lists }, (_, list) => String(list))
    const why = whyNoEstimate({ lists, counts: [...this.#counts] }, this.#terms, this.unknown)
    this.#known.set(key, why)
    return why
  }
}
