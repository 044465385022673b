import type { ImprovementFacts } from '../facts/improvement.js'
import type { WordsOf } from './words.js'

export const IMPROVEMENT_WORDS: WordsOf<ImprovementFacts> = {}
