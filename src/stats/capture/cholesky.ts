// Solving equations whose matrix is positive definite, in place.

/** A pivot that keeps less of its diagonal than this has lost its digits. */
const LEAST_PIVOT = 1e-12

/**
 * Replaces the lower triangle of `matrix`, row after row of `size`, by its Cholesky factor.
 *
 * Requires  size² numbers of a symmetric matrix; those above the diagonal are not read.
 * Ensures   false where the matrix is not positive definite to working precision; it is then of no use any more.
 * Source    Golub and Van Loan (2013), Matrix Computations, chapter 4.2.
 */
export function factor(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row += 1) {
    const own = row * size
    for (let column = 0; column <= row; column += 1) {
      const other = column * size
      const whole = matrix[own + column] ?? 0
      let rest = whole
      for (let at = 0; at < column; at += 1) rest -= (matrix[own + at] ?? 0) * (matrix[other + at] ?? 0)
      if (column < row) matrix[own + column] = rest / (matrix[other + column] ?? 1)
      else if (rest > LEAST_PIVOT * whole) matrix[own + row] = Math.sqrt(rest)
      else return false
    }
  }
  return true
}

/**
 * Replaces `right` by the solution.
 *
 * Requires  a matrix that `factor` said true of, and its size; as many numbers in `right`.
 */
export function solveFactored(matrix: Float64Array, size: number, right: Float64Array): void {
  for (let row = 0; row < size; row += 1) {
    let rest = right[row] ?? 0
    for (let at = 0; at < row; at += 1) rest -= (matrix[row * size + at] ?? 0) * (right[at] ?? 0)
    right[row] = rest / (matrix[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0
    for (let at = row + 1; at < size; at += 1) rest -= (matrix[at * size + row] ?? 0) * (right[at] ?? 0)
    right[row] = rest / (matrix[row * size + row] ?? 1)
  }
}
