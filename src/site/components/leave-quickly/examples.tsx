// Examples of "leave quickly", which are the fixtures of its test.
import type { JSX } from 'preact'
import { wordsIn } from '../../words.ts'
import { LeaveQuickly } from './component.tsx'

export const leaveQuicklyExamples: Readonly<Record<'english' | 'spanish', JSX.Element>> = {
  english: <LeaveQuickly words={wordsIn('en')} to="https://encyclopedia.example/" />,
  spanish: <LeaveQuickly words={wordsIn('es')} to="https://encyclopedia.example/" />,
}
