import type { Rule } from '../rule.js'
import { cellError } from './cell-error.js'
import { codeAsNumber } from './code-as-number.js'
import { continuationOrphan } from './continuation-orphan.js'
import { formatOutdated } from './format-outdated.js'
import { headerDuplicated } from './header-duplicated.js'
import { headerMissing } from './header-missing.js'
import { hiddenData } from './hidden-data.js'
import { placeholderRepeated } from './placeholder-repeated.js'
import { requiredEmpty } from './required-empty.js'
import { rowShifted } from './row-shifted.js'

export const DOCUMENT_RULES: readonly Rule[] = [
  formatOutdated,
  headerMissing,
  headerDuplicated,
  cellError,
  requiredEmpty,
  continuationOrphan,
  rowShifted,
  codeAsNumber,
  hiddenData,
  placeholderRepeated,
]
