// Every command of `freedom-facts`, in one table: help, docs/commands.md and the tests read it.
import type { Command } from './command.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { estimate } from './commands/estimate.ts'
import { explain } from './commands/explain.ts'
import { keys } from './commands/keys.ts'
import { newSite } from './commands/new-site.ts'
import { publish } from './commands/publish.ts'
import { releases } from './commands/releases.ts'
import { rollBack } from './commands/roll-back.ts'
import { serve } from './commands/serve.ts'
import { services } from './commands/services.ts'
import { verify } from './commands/verify.ts'

export const COMMANDS: readonly Command[] = [
  check,
  build,
  publish,
  serve,
  newSite,
  explain,
  estimate,
  verify,
  releases,
  rollBack,
  keys,
  services,
]
