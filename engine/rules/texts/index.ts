import type { Rule } from '../rule.js'
import { textControlCharacters } from './text-control-characters.js'
import { textKeyPunctuation } from './text-key-punctuation.js'
import { textTruncated } from './text-truncated.js'
import { textWhitespace } from './text-whitespace.js'

export const TEXTS_RULES: readonly Rule[] = [
  textWhitespace,
  textKeyPunctuation,
  textTruncated,
  textControlCharacters,
]
