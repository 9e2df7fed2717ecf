// Which folders a command means where its line does not say.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keyFolder } from '../publish/keys.ts'
import type { Call } from './command.ts'
import type { World } from './world.ts'

const SHIPPED = join('sites', 'missouri')
/** Printed in help as the default of --out. */
const OUT = 'out'

/** The site's folder as it is printed: as written, else the site that ships where it is here, else this folder. */
export function siteFolder(written: string | undefined, world: World): string {
  if (written !== undefined) return written
  return existsSync(join(world.folder, SHIPPED, 'site.yaml')) ? SHIPPED : '.'
}

export function outFolder(call: Call): string {
  return call.text('out') ?? OUT
}

export function keysOf(world: World): string {
  return keyFolder(world.environment, world.home)
}

/** An absolute path. */
export function within(world: World, folder: string): string {
  return resolve(world.folder, folder)
}
