// Words that stand first. Apart from the languages: scripts of pages carry those, and need no capital.
import type { HelpLanguage } from './language.ts'

/** With a capital at its beginning. */
export function capitalized(text: string, language: HelpLanguage): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
