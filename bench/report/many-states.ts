// A site of 51 states in two languages, made from the one that ships: one text for each state, with a dozen figures.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MEASURES = ['calls', 'cases'] as const
const YEARS = ['2012', '2013', '2014', '2015', '2016'] as const

/** Copies `site` to `folder` and adds the texts: 2,000 pages or more. */
export function makeManyStates(site: string, folder: string): void {
  cpSync(site, folder, { recursive: true })
  for (const [index, state] of statesOf(site).entries()) {
    const id = `state-${state.toLowerCase()}`
    writeFileSync(join(folder, 'claims', `${id}.en.md`), text({ state, language: 'en', order: 1000 + index }))
    writeFileSync(join(folder, 'claims', `${id}.es.md`), text({ state, language: 'es', order: 1000 + index }))
  }
}

function statesOf(site: string): readonly string[] {
  const rows = readFileSync(join(site, 'data', 'population', 'population.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return [...new Set(rows.map((row) => row.split(',')[0] ?? ''))]
}

interface Wanted {
  readonly state: string
  readonly language: 'en' | 'es'
  readonly order: number
}

function text({ state, language, order }: Wanted): string {
  const settings =
    language === 'en'
      ? `verdict: holds with limits\norder: ${order}\nowner: bench\nstate: approved\nreview-by: 2099-01-01\nsources: [census-vintage-2024]`
      : 'reviewed-by-speaker: none'
  const cells = MEASURES.flatMap((measure) =>
    YEARS.map((year) => `hotline.${measure}[state=${state}, year=${year}]`),
  )
  const figures = [
    ...cells,
    `rate(hotline.cases[state=${state}, year=2024])`,
    `population.persons[state=${state}, year=2024]`,
    `population.persons[state=${state}, year=2023]`,
  ]
  const lines = figures.map((figure) => `- {= ${figure} }`).join('\n')
  return `---\nclaim: ${state}\n${settings}\nsummary: ${state}.\n---\n\n${lines}\n\n---\n\n${state}.\n`
}
