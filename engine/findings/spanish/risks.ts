import type { RiskFacts } from '../facts/risks.js'
import type { WordsOf } from './words.js'

export const RISKS_WORDS: WordsOf<RiskFacts> = {}
