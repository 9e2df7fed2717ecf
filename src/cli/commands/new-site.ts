// `freedom-facts new`: a working site for another place, from the template.
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { type Command, EXIT } from '../command.ts'
import { within } from '../folders.ts'

const TEMPLATE = join(import.meta.dirname, '..', '..', '..', 'sites', 'template')

export const newSite: Command = {
  name: 'new',
  summary: 'make a site for another place from the template',
  takes: '<folder>',
  least: 1,
  most: 1,
  details:
    'Copies national lines, definitions, methods and pages. What is yours to fill in is an obvious example until you do:\n' +
    'publish refuses it, and publish --preview shows it.',
  options: {
    name: { value: '<text>', summary: 'The name of the site, in English' },
    place: { value: '<text>', summary: 'The name of the place, in English: Nebraska' },
    code: { value: '<code>', summary: 'The code of the place in the data: NE' },
  },
  exits: { [EXIT.fine]: 'Made', [EXIT.refused]: 'The folder is not empty, or cannot be written' },
  examples: ['freedom-facts new ../nebraska --name "Nebraska facts" --place Nebraska --code NE'],
  run: async (call, world) => {
    const written = call.words[0] ?? ''
    const folder = within(world, written)
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? [] : null,
    )
    if (names === null || names.length > 0) {
      world.say(
        `${written} is ${names === null ? 'no folder' : 'not empty'}. Name a folder that is not there yet; nothing was written.`,
      )
      return EXIT.refused
    }
    const code = call.text('code')?.toUpperCase()
    if (code !== undefined && !/^[A-Z]{2}$/.test(code)) {
      world.say(`--code ${call.text('code')} is not a code of two letters such as NE. Nothing was written.`)
      return EXIT.usage
    }
    await mkdir(folder, { recursive: true })
    await cp(TEMPLATE, folder, { recursive: true })
    const given = { name: call.text('name'), place: call.text('place'), code }
    await writeSettings(join(folder, 'site.yaml'), given)
    world.print(`A site in ${written}.`)
    if (given.name !== undefined || given.place !== undefined)
      world.say(
        'What you named stands as you wrote it in every language of the site: translate it in site.yaml.',
      )
    world.say(
      `Next: edit ${join(written, 'site.yaml')}, then look at it with: freedom-facts serve --watch ${written}`,
    )
    return EXIT.fine
  },
}

interface Given {
  readonly name: string | undefined
  readonly place: string | undefined
  readonly code: string | undefined
}

/** Puts what was given into the settings, comments kept. A name stands in every language that the template has it in. */
async function writeSettings(file: string, { name, place, code }: Given): Promise<void> {
  const settings = parseDocument(await readFile(file, 'utf8'))
  const nameAll = (at: readonly string[], words: string): void => {
    const names = settings.getIn(at)
    if (!isMap(names))
      throw new Error(`'${at.join('.')}' of the template's site.yaml must be a map of languages`)
    for (const { key } of names.items) names.set(key, words)
  }
  if (name !== undefined) nameAll(['name'], name)
  if (place !== undefined) nameAll(['place', 'name'], place)
  if (code !== undefined) settings.setIn(['place', 'code'], code)
  await writeFile(file, settings.toString({ lineWidth: 0 }))
}
