import type { Rule } from '../rule.js'
import { annexMissing } from './annex-missing.js'
import { planNameSuperseded } from './plan-name-superseded.js'
import { sectionMissing } from './section-missing.js'
import { sectionTitle } from './section-title.js'
import { subcomponentEmpty } from './subcomponent-empty.js'
import { subcomponentUnknown } from './subcomponent-unknown.js'

export const STRUCTURE_RULES: readonly Rule[] = [
  sectionMissing,
  sectionTitle,
  subcomponentUnknown,
  subcomponentEmpty,
  annexMissing,
  planNameSuperseded,
]
