import type { Rule } from '../rule.js'
import { legalBasisRepealed } from './legal-basis-repealed.js'
import { ptepCoverage } from './ptep-coverage.js'
import { ptepMisplaced } from './ptep-misplaced.js'

export const ETHICS_RULES: readonly Rule[] = [legalBasisRepealed, ptepCoverage, ptepMisplaced]
