import type { UnreadableDate } from '../plan/plan.js'
import type { Unreadable } from '../workbook/workbook.js'

interface Nothing {
  readonly [key: string]: never
}

/** The facts of each rule's findings, by rule id. The ids are public and stable. */
export interface RuleFacts {
  'workbook-unreadable': Unreadable
  'format-unrecognized': { readonly nearest: string | null; readonly missing: readonly string[] }
  'format-outdated': { readonly version: string; readonly current: string }
  'header-missing': { readonly header: string; readonly nearest: string | null }
  'header-duplicated': { readonly header: string; readonly first: string; readonly second: string }
  'required-empty': { readonly header: string }
  'continuation-orphan': { readonly text: string }
  'row-shifted': { readonly offset: number; readonly what: 'row' | 'responsible' | 'dates' }
  'date-nonexistent': { readonly text: string; readonly suggestion: string | null }
  'date-unreadable': { readonly text: string; readonly looksLike: UnreadableDate }
  'date-multiple': { readonly count: number }
  'date-format-mixed': {
    readonly asText: number
    readonly asDate: number
    readonly styles: readonly string[]
  }
  'date-order': { readonly start: string; readonly end: string }
  'date-outside-vigencia': { readonly date: string; readonly vigencia: number }
  'date-nonworking': { readonly date: string; readonly day: 'saturday' | 'sunday' | 'holiday' }
  'date-before-publication': { readonly date: string; readonly publication: string }
  'responsible-missing': Nothing
  'responsible-unknown': { readonly text: string; readonly suggestions: readonly string[] }
  'responsible-alias': { readonly text: string; readonly name: string }
  'responsible-collective': { readonly name: string; readonly leads: boolean }
  'responsible-list-ambiguous': { readonly names: readonly string[] }
  'text-whitespace': Nothing
  'text-key-punctuation': { readonly text: string }
  'text-truncated': {
    readonly how: 'ends-open' | 'lowercase-start' | 'split-word'
    readonly word: string | null
  }
  'text-control-characters': Nothing
  'goal-not-measurable': Nothing
  'goal-quantity-in-words': { readonly words: string; readonly quantity: number; readonly percent: boolean }
  'number-ambiguous': { readonly text: string; readonly readAs: number; readonly certain: boolean }
  'goal-schedule-count': { readonly quantity: number; readonly unit: string; readonly windows: number }
  'activity-number': {
    readonly problem: 'missing' | 'duplicated' | 'not-of-subcomponent' | 'gap'
    readonly number: string | null
    readonly other: string | null
  }
  'section-missing': { readonly section: number; readonly title: string }
  'cell-error': { readonly error: string; readonly cause: 'error' | 'no-result' | 'text-number' }
  'submission-superseded': { readonly by: string; readonly because: 'version' | 'modified' | 'name' }
  'submission-missing': { readonly dependencia: string }
  'activity-conflict': {
    readonly id: string
    readonly files: readonly string[]
    readonly fields: readonly string[]
  }
}

export type RuleId = keyof RuleFacts
