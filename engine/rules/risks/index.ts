import type { Rule } from '../rule.js'
import { riskControlMissing } from './risk-control-missing.js'
import { riskScale } from './risk-scale.js'
import { riskWording } from './risk-wording.js'
import { riskZone } from './risk-zone.js'

export const RISKS_RULES: readonly Rule[] = [riskWording, riskScale, riskZone, riskControlMissing]
