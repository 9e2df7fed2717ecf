// A real Chromium for the tests: found on this machine, launched without its own traffic.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The path of a Chromium: the environment's CHROMIUM first, then the usual places. Throws where there is none. */
export function chromiumPath(): string {
  const path = [process.env['CHROMIUM'], ...PLACES].find((place) => place !== undefined && existsSync(place))
  if (path !== undefined) return path
  throw new Error(
    'no Chromium was found: install the package chromium, or name one in the environment variable CHROMIUM',
  )
}

/** A headless Chromium with a fresh profile. Ensures: `close()` ends it and removes the profile. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS] })
}
