// The numbers of a study that its readers are told beside its answers, each written once.

/** A BIC this much above the best one's is very strong evidence against a model (Kass and Raftery 1995, table in 3.2). */
export const NEAR_THE_BEST = 10

/** The level of the `inner` limits. */
export const INNER_LEVEL = 0.8
