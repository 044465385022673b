import type { Unreadable } from '../../workbook/workbook.js'

export interface DocumentFacts {
  'workbook-unreadable': Unreadable
  'format-unrecognized': { readonly nearest: string | null; readonly missing: readonly string[] }
  'format-outdated': {
    readonly problem: 'version' | 'code'
    /** version or code that the workbook carries; null where it has no code */
    readonly found: string | null
    readonly current: string
  }
  'header-missing': { readonly header: string; readonly nearest: string | null }
  'header-duplicated': { readonly header: string; readonly first: string; readonly second: string }
  'cell-error': { readonly error: string; readonly cause: 'error' | 'no-result' | 'text-number' | 'stale' }
  'required-empty': {
    readonly header: string
    /** what was executed of a scheduled activity, in a follow-up that works out its progress from it */
    readonly isReport?: true
  }
  'continuation-orphan': { readonly text: string }
  'row-shifted': { readonly offset: number; readonly what: 'row' | 'responsible' | 'dates' }
  'hidden-data': {
    readonly what: 'sheet' | 'cells' | 'foreign'
    /** hidden rows and columns with data, as a person would name them: `5 a 7`, `C` */
    readonly rows: readonly string[]
    readonly columns: readonly string[]
  }
  'code-as-number': {
    /** a code stored as a number, or a number stored as a text */
    readonly problem: 'code' | 'number'
    readonly header: string
    /** how many cells of the column are so, where the finding is about all of them */
    readonly count: number
    /** the code with the zeros that it lost, where it is known how many digits it has */
    readonly code: string | null
  }
  'placeholder-repeated': { readonly header: string; readonly count: number; readonly of: number }
}
