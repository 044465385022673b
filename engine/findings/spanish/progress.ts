import type { ProgressFacts } from '../facts/progress.js'
import type { WordsOf } from './words.js'

export const PROGRESS_WORDS: WordsOf<ProgressFacts> = {}
