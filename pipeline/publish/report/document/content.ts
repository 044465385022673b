import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import type { LetterHead } from '../../letters/letter.js'
import type { Block } from '../../word/block.js'
import type { ProgressFigures } from '../progress/figures.js'
import type { Template } from './template.js'

/** What the document is made of. */
export interface DocumentFacts {
  readonly figures: ProgressFigures
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly head: LetterHead
  readonly template: Template
}

/** A chapter of the document. */
export interface Chapter {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The monitoring report as a document, whatever it is written with. */
export interface ReportDocument {
  readonly head: LetterHead
  readonly title: string
  /** names of the plans that it is about */
  readonly plans: string
  readonly vigencia: number | null
  /** ISO */
  readonly cutoff: string
  /** numbered from 1 */
  readonly chapters: readonly Chapter[]
  /** after the signature, on pages that lie across */
  readonly annex: Chapter
}

/** Rows of a list in the body of the document; the workbook has all of them. */
export const MOST_LISTED = 60

/** Where the rest of a list is. */
export const WORKBOOK = 'informe-monitoreo.xlsx'
