import type { Rule } from '../rule.js'
import { dateBeforePublication } from './date-before-publication.js'
import { dateFormatMixed } from './date-format-mixed.js'
import { dateMultiple } from './date-multiple.js'
import { dateNonexistent } from './date-nonexistent.js'
import { dateNonworking } from './date-nonworking.js'
import { dateOrder } from './date-order.js'
import { dateOutsideVigencia } from './date-outside-vigencia.js'
import { dateUnreadable } from './date-unreadable.js'

export const DATES_RULES: readonly Rule[] = [
  dateNonexistent,
  dateUnreadable,
  dateMultiple,
  dateFormatMixed,
  dateOrder,
  dateOutsideVigencia,
  dateNonworking,
  dateBeforePublication,
]
