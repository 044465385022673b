import type { Nothing } from './nothing.js'

export interface ResponsibleFacts {
  'responsible-missing': Nothing
  'responsible-unknown': { readonly text: string; readonly suggestions: readonly string[] }
  'responsible-alias': { readonly text: string; readonly name: string }
  'responsible-collective': { readonly name: string; readonly leads: boolean }
  'responsible-list-ambiguous': { readonly names: readonly string[] }
}
