import type { Nothing } from './nothing.js'

export interface TextFacts {
  'text-whitespace': Nothing
  'text-key-punctuation': { readonly text: string }
  'text-truncated': {
    readonly how: 'ends-open' | 'lowercase-start' | 'split-word'
    readonly word: string | null
  }
  'text-control-characters': Nothing
}
