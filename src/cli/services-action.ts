// What one action of `freedom-facts services` is: everything that its help, its checks and its run need.
import type { Call, ExitCode, Option } from './command.ts'
import type { World } from './world.ts'

export interface ServicesAction {
  readonly name: string
  /** One sentence for help, without a full stop. */
  readonly summary: string
  /** What stands after the name, as help prints it: `[folder]`. */
  readonly takes: string
  /** How many words may stand there. */
  readonly least: number
  readonly most: number
  /** By name, without the two hyphens. An option that two actions have means the same for both. */
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly string[]
  /** The words of the call are those after the action's name. */
  readonly run: (call: Call, world: World) => Promise<ExitCode>
}
