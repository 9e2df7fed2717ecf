// What must hold of the datasets themselves: shares of one whole, and counts made from people's case records.
import type { Dataset, Measure } from '../../figures/dataset.ts'
import type { ContentRule } from './rule-context.ts'

export const sharesOfWhole: ContentRule = {
  id: 'shares-of-whole',
  severity: 'error',
  sentence: 'Shares said to be of one whole add to it, or carry a note that says why they do not.',
  *check({ site }) {
    for (const dataset of site.datasets.values()) {
      for (const measure of dataset.measures) {
        if (measure.kind !== 'share' || measure.whole === undefined || measure.whole.note !== undefined)
          continue
        for (const { group, total, parts } of totalsOf(dataset, measure, measure.whole.of)) {
          if (Math.abs(total - 100) <= parts * 0.5) continue
          yield {
            place: { file: `${dataset.folder}/${dataset.name}.csv` },
            subject: `${dataset.name}.${measure.name} ${group}`.trim(),
            message: `The shares of '${measure.name}' ${group === '' ? '' : `for ${group} `}add to ${Number(total.toFixed(2))}, not 100.`,
            remedy: "Mend the shares, or add a 'note' to 'whole' that says why.",
          }
        }
      }
    }
  },
}

export const caseTableAudit: ContentRule = {
  id: 'case-table-audit',
  severity: 'error',
  sentence: "A table made from people's case records has passed the disclosure audit.",
  *check({ site }) {
    for (const dataset of site.datasets.values()) {
      if (!dataset.madeFromCaseRecords) continue
      yield {
        place: { file: `${dataset.folder}/datapackage.json` },
        subject: dataset.name,
        message: `'${dataset.name}' is made from case records and has no passed disclosure audit.`,
        remedy: 'Leave it out: this version cannot audit such a table, and publishes none.',
      }
    }
  },
}

interface Total {
  readonly group: string
  readonly total: number
  readonly parts: number
}

function totalsOf(dataset: Dataset, measure: Measure, of: string): readonly Total[] {
  const groups = new Map<string, Total>()
  for (const { at, cells, source } of dataset.observations) {
    const cell = cells[measure.name]
    if (cell?.kind !== 'value') continue
    const group = Object.entries({ ...at, source })
      .filter(([dimension]) => dimension !== of)
      .map(([dimension, value]) => `${dimension}=${value}`)
      .join(', ')
    const { total, parts } = groups.get(group) ?? { total: 0, parts: 0 }
    groups.set(group, { group, total: total + cell.value, parts: parts + 1 })
  }
  return [...groups.values()]
}
