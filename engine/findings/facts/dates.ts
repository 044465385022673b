import type { NonWorking } from '../../calendar/holidays.js'
import type { UnreadableDate } from '../../plan/plan.js'

export interface DateFacts {
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
  'date-nonworking': { readonly date: string; readonly day: NonWorking }
  'date-before-publication': { readonly date: string; readonly publication: string }
}
