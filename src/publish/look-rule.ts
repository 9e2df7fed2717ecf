// The colours that a site chooses can be read, in light and in dark.
import type { Settings } from '../facts/site.ts'
import type { Rule } from '../kit/rule.ts'
import { contrastFaults } from '../site/look/tokens.ts'

const colourContrast: Rule<Settings> = {
  id: 'colour-contrast',
  severity: 'error',
  sentence: "The site's accent colours stand out from what they are set on, in light and in dark.",
  *check({ colours }) {
    for (const { mode, front, back, ratio, least } of contrastFaults(colours)) {
      const setting = mode === 'light' ? 'accent' : 'accent-dark'
      yield {
        place: { file: 'site.yaml' },
        subject: `colours.${setting} ${front} on ${back}`,
        message: `In ${mode} mode '${front}' on '${back}' has a contrast of ${ratio.toFixed(1)} to 1; at least ${least} is needed.`,
        remedy: `Choose a ${mode === 'light' ? 'darker' : 'lighter'} colour for 'colours.${setting}'.`,
      }
    }
  },
}

/** Rules about the look that a site chooses, for docs/rules.md. */
export const LOOK_RULES: readonly Rule<Settings>[] = [colourContrast]
