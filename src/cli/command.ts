// What a command of `freedom-facts` is: everything that its help, its checks and its run need, as data.
import type { World } from './world.ts'

/** What every command answers to scripts. */
export const EXIT = { fine: 0, refused: 1, usage: 2, notSettled: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Option {
  /** What stands after it, `<folder>`; nothing for a switch. */
  readonly value?: string
  readonly summary: string
}

export interface Command {
  readonly name: string
  /** One line, without a full stop. */
  readonly summary: string
  /** What stands after the name, as help prints it: `[folder]`. */
  readonly takes: string
  /** How many words may stand there. */
  readonly least: number
  readonly most: number
  /** Further sentences for its help. */
  readonly details: string
  /** By name, without the two hyphens. */
  readonly options: Readonly<Record<string, Option>>
  /** What the exit codes mean for it; 2 is the same for all. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>
  readonly examples: readonly string[]
  /** What only this command needs, and is slow to load, is imported inside. */
  readonly run: (call: Call, world: World) => Promise<ExitCode>
}

/** A command line that fits its command. */
export interface Call {
  readonly words: readonly string[]
  /** The text of an option, or undefined where it was not given. */
  readonly text: (option: string) => string | undefined
  readonly has: (option: string) => boolean
}

/** Options that several commands share. */
export const SHARED: Readonly<Record<'out' | 'asOf' | 'json', Option>> = {
  out: { value: '<folder>', summary: 'Where releases are kept (default: out)' },
  asOf: {
    value: '<date>',
    summary: 'The day to check and date the site for, as 2026-11-22 (default: today)',
  },
  json: { summary: 'Print JSON on standard output instead of text' },
}
