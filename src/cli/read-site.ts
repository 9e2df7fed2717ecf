// The content of a site's folder for a command that only looks: read, or its problems said.
import type { Content } from '../publish/content.types.ts'
import { within } from './folders.ts'
import { countProblems, printProblems } from './print-problems.ts'
import type { World } from './world.ts'

/** The content; null where it cannot be read, and then every problem has been said. */
export async function readSite(folder: string, world: World): Promise<Content | null> {
  const { loadContent } = await import('../publish/load-content.ts')
  const content = loadContent(within(world, folder))
  if (content.ok) return content.value
  world.say(printProblems(content.refusal, { colours: world.colours, folder }))
  world.say(`${folder} cannot be read: ${countProblems(content.refusal)}.`)
  return null
}
