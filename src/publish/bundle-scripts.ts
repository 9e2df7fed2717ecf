// The few scripts that run on a visitor's device: bundled, small enough for old phones, named by their content.
import { build } from 'esbuild'
import { join } from 'node:path'
import { sha256Hex } from '../kit/hash.ts'
import type { ReleaseFile } from '../site/release-file.ts'

/** A file whose name changes with its content, so that a browser may keep it for a year. */
export interface Asset extends ReleaseFile {
  readonly kind: 'asset'
}

/** What pages refer to by path. */
export interface Scripts {
  readonly leave: Asset
  readonly panel: Asset
  readonly find: Asset
  readonly findWorker: Asset
  readonly keep: Asset
  readonly explore: Asset
  readonly compare: Asset
  /** The worker of a kept copy: it stands at the root, because it may only answer for what is below it. */
  readonly offline: Asset
}

const BROWSER_FOLDER = join(import.meta.dirname, '..', 'browser')

/** Bundles the scripts of browser/. Throws esbuild's own report when one does not compile: a bug of ours. */
export async function bundleScripts(folder: string = BROWSER_FOLDER): Promise<Scripts> {
  const [leave, panel, find, findWorker, keep, explore, compare, offline] = await Promise.all([
    bundle(folder, 'leave'),
    bundle(folder, 'panel'),
    bundle(folder, 'find'),
    bundle(folder, 'find-worker'),
    bundle(folder, 'keep'),
    bundle(folder, 'explore'),
    bundle(folder, 'compare'),
    scriptText(folder, 'offline'),
  ])
  return {
    leave,
    panel,
    find,
    findWorker,
    keep,
    explore,
    compare,
    offline: { path: 'offline.js', body: offline, kind: 'asset' },
  }
}

async function bundle(folder: string, name: string): Promise<Asset> {
  const body = await scriptText(folder, name)
  return { path: `assets/${name}.${sha256Hex(body).slice(0, 8)}.js`, body, kind: 'asset' }
}

async function scriptText(folder: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  const body = outputFiles[0]?.text
  if (body === undefined) throw new Error(`esbuild made no output for ${name}.ts`)
  return body
}
