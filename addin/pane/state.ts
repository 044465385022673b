import type { Verdict } from '../../engine/check.js'
import { NO_ANSWERS } from '../book/answers.js'
import type { Answers, Before, Book, CellPlace, Contents, WhyNotWritten } from '../book/book.js'
import type { Trouble } from '../book/trouble.js'
import type { Item } from './item.js'

/** Something that the pane wrote, to be taken back. */
export interface Done {
  /** what was done, as the list of what can be undone says it: "Tildes y mayúsculas (3 celdas)" */
  readonly label: string
  readonly before: readonly Before[]
}

/** Cells that could not be written, to be changed by hand. */
export interface Refused {
  readonly why: WhyNotWritten
  readonly places: readonly CellPlace[]
}

/** What the pane tells a person once, aloud too. */
export type Notice =
  | {
      readonly kind: 'fixed'
      readonly cells: number
      readonly label: string
      readonly refused: readonly Refused[]
    }
  | { readonly kind: 'undone'; readonly cells: number; readonly left: readonly CellPlace[] }
  | ({ readonly kind: 'refused' } & Refused)
  /** somebody changed the cells after the preview: nothing was written */
  | { readonly kind: 'changed-meanwhile'; readonly places: readonly CellPlace[] }
  | { readonly kind: 'marked'; readonly cells: number; readonly protectedSheets: readonly string[] }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'written'; readonly place: CellPlace }
  | { readonly kind: 'saved-answers' }

/** All that the pane shows, at one moment. */
export interface PaneState {
  /** null until a workbook is there */
  readonly book: Book | null
  /** file name */
  readonly name: string | null
  readonly contents: Contents | null
  readonly verdict: Verdict | null
  readonly items: readonly Item[]
  /** something that a person waits for is under way */
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly answers: Answers
  readonly selection: CellPlace | null
  readonly marked: boolean
  /** the marks in the sheet are not those of the findings any more */
  readonly marksStale: boolean
  /** sheets whose protection kept the last marks out */
  readonly unmarkable: readonly string[]
  readonly done: readonly Done[]
  readonly notice: Notice | null
  /** grows with every notice, so that the same words are told again */
  readonly notices: number
}

export const START: PaneState = {
  book: null,
  name: null,
  contents: null,
  verdict: null,
  items: [],
  busy: false,
  trouble: null,
  answers: NO_ANSWERS,
  selection: null,
  marked: false,
  marksStale: false,
  unmarkable: [],
  done: [],
  notice: null,
  notices: 0,
}
