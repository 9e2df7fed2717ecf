// `freedom-facts services import`: a vendor's export becomes drafts of the site's directory, with an account of every row.
import { NEED_IDS, type Need } from '../../services/needs.ts'
import { SECTIONS, type Section } from '../../services/service.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { asOfDate } from '../as-of.ts'
import { type Call, EXIT, SHARED } from '../command.ts'
import { siteFolder, within } from '../folders.ts'
import { printImport, printRefusal } from '../print-import.ts'
import type { ServicesAction } from '../services-action.ts'

const KINDS = ['hsds', 'icarol', 'csv'] as const
type Kind = (typeof KINDS)[number]

export const importServicesAction: ServicesAction = {
  name: 'import',
  summary: 'take the services of another directory over as drafts; a second import updates them',
  takes: '<file or folder> [site]',
  least: 1,
  most: 2,
  options: {
    from: { value: '<kind>', summary: 'hsds, icarol or csv (default: told from the files)' },
    name: { value: '<name>', summary: 'The name of the import (default: that of the file or folder)' },
    needs: {
      value: '<needs>',
      summary: 'What every service of it is for, as food,shelter, besides what its words say',
    },
    section: { value: '<section>', summary: 'The section that they stand in (default: local)' },
    source: { value: '<id>', summary: 'The source in sources.yaml that they rest on' },
    check: { summary: 'Only say what the import would do' },
    json: SHARED.json,
    'as-of': SHARED.asOf,
  },
  examples: [
    'freedom-facts services import ../directory-export sites/missouri --name county --check',
    'freedom-facts services import clinics.csv --needs doctor --source county-list',
  ],
  run: async (call, world) => {
    const [from = '', written] = call.words
    const asOf = await asOfDate(call, world)
    const choices = asOf.ok ? choicesOf(call) : asOf
    if (!choices.ok || !asOf.ok) {
      world.say(`freedom-facts: ${choices.ok ? '' : choices.refusal}`)
      return EXIT.usage
    }
    const { kind, needs, section } = choices.value
    const [batch, source] = [call.text('name'), call.text('source')]
    const site = siteFolder(written, world)
    const { importServices } = await import('../../publish/import-services.ts')
    const outcome = importServices({
      site: within(world, site),
      from: within(world, from),
      ...(kind === undefined ? {} : { kind }),
      ...(batch === undefined ? {} : { batch }),
      options: { needs, section, sources: source === undefined ? [] : [source] },
      on: asOf.value,
      checkOnly: call.has('check'),
    })
    if (!outcome.ok) {
      world.say(printRefusal(outcome.refusal))
      return EXIT.refused
    }
    if (call.has('json')) world.print(JSON.stringify(outcome.value, null, 2))
    else world.print(printImport(outcome.value, { checkOnly: call.has('check') }))
    return EXIT.fine
  },
}

interface Choices {
  readonly kind: Kind | undefined
  readonly needs: readonly Need[]
  readonly section: Section
}

/** Refuses a word that is none of those an option takes. */
function choicesOf(call: Call): Result<Choices, string> {
  const kind = oneOf('from', call.text('from'), KINDS)
  const section = oneOf('section', call.text('section') ?? 'local', SECTIONS)
  const words = (call.text('needs') ?? '').split(',').map((word) => word.trim())
  const needs = words.filter((word) => word !== '').map((word) => oneOf('needs', word, NEED_IDS))
  const bad = [kind, section, ...needs].find((choice) => !choice.ok)
  if (bad?.ok === false) return no(bad.refusal)
  return yes({
    kind: kind.ok ? kind.value : undefined,
    needs: needs.flatMap((need) => (need.ok && need.value !== undefined ? [need.value] : [])),
    section: section.ok ? (section.value ?? 'local') : 'local',
  })
}

function oneOf<Word extends string>(
  option: string,
  word: string | undefined,
  words: readonly Word[],
): Result<Word | undefined, string> {
  if (word === undefined) return yes(undefined)
  const found = words.find((one) => one === word)
  return found === undefined
    ? no(`--${option} takes ${words.join(', ')}; '${word}' is none of them.`)
    : yes(found)
}
