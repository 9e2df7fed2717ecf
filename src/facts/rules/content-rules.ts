// The content rules of the gate, in the order in which their findings are printed.
import { compareNothing, compareSettings, placeWithoutRows } from './compare-rules.ts'
import { caseTableAudit, sharesOfWhole } from './dataset-rules.ts'
import { estimateCalledSo, estimateWithoutSpread } from './estimate-rules.ts'
import { figureFails, translationFigures } from './figure-rules.ts'
import { quoteOutsideClaims, unmarkedNumber } from './number-rules.ts'
import { rankOfWhat, rankWithoutSet } from './rank-rules.ts'
import type { ContentRule } from './rule-context.ts'
import { newerEdition, sourceUnknown } from './source-rules.ts'
import { studyUnknown } from './study-rules.ts'
import {
  examplePublisher,
  lawUndated,
  missingTranslation,
  reviewDue,
  translationUnreviewed,
} from './state-rules.ts'
import { confirmedCases, victimsOfPlace } from './word-rules.ts'

export const CONTENT_RULES: readonly ContentRule[] = [
  unmarkedNumber,
  figureFails,
  studyUnknown,
  translationFigures,
  rankOfWhat,
  estimateCalledSo,
  estimateWithoutSpread,
  quoteOutsideClaims,
  confirmedCases,
  victimsOfPlace,
  sourceUnknown,
  sharesOfWhole,
  caseTableAudit,
  compareSettings,
  missingTranslation,
  lawUndated,
  examplePublisher,
  reviewDue,
  newerEdition,
  compareNothing,
  placeWithoutRows,
  rankWithoutSet,
  translationUnreviewed,
]
