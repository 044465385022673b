import { activityNumber } from './activity-number.js'
import { cellError } from './cell-error.js'
import { continuationOrphan } from './continuation-orphan.js'
import { dateBeforePublication } from './date-before-publication.js'
import { dateFormatMixed } from './date-format-mixed.js'
import { dateMultiple } from './date-multiple.js'
import { dateNonexistent } from './date-nonexistent.js'
import { dateNonworking } from './date-nonworking.js'
import { dateOrder } from './date-order.js'
import { dateOutsideVigencia } from './date-outside-vigencia.js'
import { dateUnreadable } from './date-unreadable.js'
import { formatOutdated } from './format-outdated.js'
import { goalNotMeasurable } from './goal-not-measurable.js'
import { goalQuantityInWords } from './goal-quantity-in-words.js'
import { goalScheduleCount } from './goal-schedule-count.js'
import { headerDuplicated } from './header-duplicated.js'
import { headerMissing } from './header-missing.js'
import { numberAmbiguous } from './number-ambiguous.js'
import { requiredEmpty } from './required-empty.js'
import { responsibleAlias } from './responsible-alias.js'
import { responsibleCollective } from './responsible-collective.js'
import { responsibleListAmbiguous } from './responsible-list-ambiguous.js'
import { responsibleMissing } from './responsible-missing.js'
import { responsibleUnknown } from './responsible-unknown.js'
import { rowShifted } from './row-shifted.js'
import type { Rule } from './rule.js'
import { sectionMissing } from './section-missing.js'
import { textControlCharacters } from './text-control-characters.js'
import { textKeyPunctuation } from './text-key-punctuation.js'
import { textTruncated } from './text-truncated.js'
import { textWhitespace } from './text-whitespace.js'

/** Version of the rule set, stamped on every verdict. */
export const RULESET = 'cotejo-reglas@1'

/** Every rule that judges a plan, in the order in which a person would want to hear of it. */
export const RULES: readonly Rule[] = [
  formatOutdated,
  headerMissing,
  headerDuplicated,
  requiredEmpty,
  continuationOrphan,
  rowShifted,
  dateNonexistent,
  dateUnreadable,
  dateMultiple,
  dateOrder,
  dateOutsideVigencia,
  responsibleMissing,
  goalNotMeasurable,
  cellError,
  activityNumber,
  sectionMissing,
  goalScheduleCount,
  dateBeforePublication,
  responsibleUnknown,
  responsibleCollective,
  responsibleListAmbiguous,
  numberAmbiguous,
  textTruncated,
  responsibleAlias,
  goalQuantityInWords,
  dateFormatMixed,
  dateNonworking,
  textWhitespace,
  textKeyPunctuation,
  textControlCharacters,
]
