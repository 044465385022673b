import type { Rule } from '../rule.js'
import { responsibleAlias } from './responsible-alias.js'
import { responsibleCollective } from './responsible-collective.js'
import { responsibleListAmbiguous } from './responsible-list-ambiguous.js'
import { responsibleMissing } from './responsible-missing.js'
import { responsibleUnknown } from './responsible-unknown.js'

export const RESPONSIBLES_RULES: readonly Rule[] = [
  responsibleMissing,
  responsibleUnknown,
  responsibleAlias,
  responsibleCollective,
  responsibleListAmbiguous,
]
