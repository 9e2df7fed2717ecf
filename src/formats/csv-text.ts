// CSV as this room writes it: its text lives in the kit, because a visitor's browser writes the same.
export { csvText, looksLikeFormula, withoutFormula } from '../kit/csv-text.ts'
