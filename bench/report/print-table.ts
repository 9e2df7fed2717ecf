// A measurement as a table, under the machine that it was made on.
import { availableParallelism, cpus } from 'node:os'

/** Prints what was measured, where, and the rows; numbers stand to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const [cpu] = cpus()
  console.log(
    `${title}\n${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}\n`,
  )
  const table = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...table.map((row) => String(row[column] ?? '').length)))
  for (const row of table) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0),
        )
        .join('   '),
    )
  }
}

/** Milliseconds that `work` takes, and what it yields. */
export async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}
