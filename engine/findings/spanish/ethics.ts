import type { EthicsFacts } from '../facts/ethics.js'
import type { WordsOf } from './words.js'

export const ETHICS_WORDS: WordsOf<EthicsFacts> = {}
