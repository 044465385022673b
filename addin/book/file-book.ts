import type { Finding, FixEdit } from '../../engine/findings/finding.js'
import type { Cell } from '../../engine/grid/grid.js'
import { unreadableFindings } from '../../engine/unreadable.js'
import type { EditRefusal, NotEdited } from '../../engine/workbook/edit/edit-result.js'
import type { editCells } from '../../engine/workbook/edit/edit-cells.js'
import { LIMITS } from '../../engine/workbook/limits.js'
import type { readWorkbook } from '../../engine/workbook/read-workbook.js'
import type { ReadResult, Workbook } from '../../engine/workbook/workbook.js'
import { NO_ANSWERS } from './answers.js'
import type { Answers, Before, Book, CellPlace, Contents, Listener, WhyNotWritten, Written } from './book.js'
import { asPlace, cellIn, placeKey } from './cell-place.js'
import { notThere, Trouble } from './trouble.js'

/** A workbook at one moment: its bytes and what was read of them. */
interface Moment {
  readonly bytes: Uint8Array
  readonly workbook: Workbook
}

/** A writing: how the workbook was before it, and the cells that it wrote. */
interface Step {
  /** null for a writing of long ago, which is undone cell by cell */
  before: Moment | null
  readonly cells: ReadonlySet<string>
}

/** What this book needs to put a cell back. */
interface Token {
  /** how many writings came before this one */
  readonly step: number
  readonly was: Cell | undefined
  readonly left: Cell | undefined
}

/** Each moment is a whole workbook in memory. */
const MOST_MOMENTS = 20

const CANNOT = { marks: false, hostUndo: false } as const

/** A workbook that a person dropped on the page: its bytes in memory, which never leave it. */
export class FileBook implements Book {
  readonly kind = 'file'
  readonly can = CANNOT
  #now: Moment
  readonly #steps: Step[] = []
  #listener: Listener | null = null
  #answers: Answers = NO_ANSWERS

  constructor(
    bytes: Uint8Array,
    readonly name: string,
    workbook: Workbook,
  ) {
    this.#now = { bytes, workbook }
  }

  read(): Promise<Contents> {
    return Promise.resolve({ name: this.name, workbook: this.#now.workbook, lacks: [] })
  }

  /** Nobody but the pane changes the file: what was read after its last writing holds. */
  reread(): Promise<Contents> {
    return this.read()
  }

  watch(listener: Listener): Promise<void> {
    this.#listener = listener
    return Promise.resolve()
  }

  reveal({ sheet, cell }: CellPlace): Promise<void> {
    if (!this.#now.workbook.grids.some(({ name }) => name === sheet))
      return Promise.reject(new Trouble('gone', sheet))
    this.#listener?.onSelect({ sheet, cell })
    return Promise.resolve()
  }

  async write(edits: readonly FixEdit[]): Promise<Written> {
    const { editCells } = await editor()
    const edited = editCells(this.#now.bytes, edits)
    if (!edited.ok) return refused(edited.why, edits)
    const then = this.#now
    const now = { bytes: edited.bytes, workbook: edited.workbook }
    const step = this.#steps.length
    this.#steps.push({ before: then, cells: new Set(edits.map(placeKey)) })
    const forgotten = this.#steps[step - MOST_MOMENTS]
    if (forgotten) forgotten.before = null
    this.#now = now
    const before = edits.map((edit): Before => {
      const was = cellIn(then.workbook, edit)
      const token: Token = { step, was, left: cellIn(now.workbook, edit) }
      return { sheet: edit.sheet, cell: edit.cell, shown: was?.text ?? '', token }
    })
    return { ok: true, before }
  }

  async restore(before: readonly Before[]): Promise<readonly CellPlace[]> {
    if (before.length === 0) return []
    const first = Math.min(...before.map((one) => tokenOf(one).step))
    const then = this.#steps[first]?.before
    if (then && this.#undoes(before, first)) {
      this.#now = then
      this.#steps.length = first
      return []
    }
    const kept = before.filter((one) => !this.#isAsLeft(one) || valueBack(tokenOf(one).was) === undefined)
    const back = before.flatMap((one): FixEdit[] => {
      const value = kept.includes(one) ? undefined : valueBack(tokenOf(one).was)
      return value === undefined ? [] : [{ sheet: one.sheet, cell: one.cell, value }]
    })
    if (back.length === 0) return before
    const written = await this.write(back)
    return written.ok ? kept : before
  }

  /** @throws Trouble: a file is marked nowhere but in its excerpt on the page. */
  mark(): Promise<readonly string[]> {
    return Promise.reject(new Trouble('unknown', 'a file takes no marks'))
  }

  unmark(): Promise<void> {
    return Promise.resolve()
  }

  remembered(): Promise<Answers> {
    return Promise.resolve(this.#answers)
  }

  remember(answers: Answers): Promise<void> {
    this.#answers = answers
    return Promise.resolve()
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.#now.bytes)
  }

  /** Whether putting these cells back undoes all that was written from one step on. */
  #undoes(before: readonly Before[], first: number): boolean {
    const back = new Map(before.map((one) => [placeKey(one), tokenOf(one).step]))
    const seen = new Set<string>()
    for (let step = first; step < this.#steps.length; step++) {
      for (const cell of this.#steps[step]!.cells) {
        if (!seen.has(cell) && back.get(cell) !== step) return false
        seen.add(cell)
      }
    }
    return seen.size === back.size
  }

  #isAsLeft(one: Before): boolean {
    const now = cellIn(this.#now.workbook, one)
    const { left } = tokenOf(one)
    return now?.text === left?.text && now?.value === left?.value && now?.formula === left?.formula
  }
}

/** What became of a file that a person brought. */
export type OpenedFile =
  | { readonly ok: true; readonly book: FileBook }
  /** it is no workbook that can be read; the findings say why */
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A file as a browser gives it. */
export type BrowserFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/**
 * Opens a file that a person dropped or chose.
 * @throws Trouble when the browser cannot read it any more, or the part of the page that reads workbooks did not come
 */
export async function openFile(file: BrowserFile): Promise<OpenedFile> {
  if (file.size > LIMITS.totalBytes)
    return { ok: false, findings: unreadableFindings({ kind: 'too-large', limitBytes: LIMITS.totalBytes }) }
  const [bytes, { readWorkbook }] = await Promise.all([bytesOf(file), reader()])
  const read: ReadResult = readWorkbook(bytes)
  return read.ok
    ? { ok: true, book: new FileBook(bytes, file.name, read.workbook) }
    : { ok: false, findings: unreadableFindings(read.why) }
}

async function bytesOf(file: BrowserFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new Trouble('file-unreadable', String(cause), { cause })
  }
}

function reader(): Promise<{ readonly readWorkbook: typeof readWorkbook }> {
  return import('../../engine/workbook/read-workbook.js').catch(notThere)
}

function editor(): Promise<{ readonly editCells: typeof editCells }> {
  return import('../../engine/workbook/edit/edit-cells.js').catch(notThere)
}

function refused(why: NotEdited, edits: readonly FixEdit[]): Written {
  if (why.kind === 'signed') return { ok: false, why: 'tied', places: edits.map(asPlace) }
  if (why.kind === 'open-document') return { ok: false, why: 'open-document', places: edits.map(asPlace) }
  if (why.kind === 'unreadable') throw new Trouble('unknown', `not editable: ${why.why.kind}`)
  const [first] = why.refused
  const reason = reasonOf(first!.why)
  const same = why.refused.filter((one) => reasonOf(one.why) === reason)
  return { ok: false, why: reason, places: same.map(({ edit }) => asPlace(edit)) }
}

function reasonOf(refusal: EditRefusal): WhyNotWritten {
  switch (refusal.kind) {
    case 'protected':
    case 'merged':
      return refusal.kind
    case 'shared-formula':
    case 'array-formula':
    case 'table-header':
    case 'no-styles':
      return 'tied'
    case 'no-sheet':
    case 'no-cell':
      throw new Trouble('gone', refusal.kind)
    case 'too-long':
    case 'no-number':
      throw new Trouble('unknown', refusal.kind)
  }
}

/** What to write so that a cell holds again what it held; undefined for what only its own program can write. */
function valueBack(was: Cell | undefined): FixEdit['value'] | undefined {
  if (!was || (was.value === null && !was.formula)) return null
  if (was.formula || was.error !== null || typeof was.value === 'boolean') return undefined
  if (was.date !== null) return Number.isInteger(was.value) ? was.date : undefined
  return typeof was.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(was.value) ? undefined : was.value
}

function tokenOf({ token }: Before): Token {
  return token as Token
}
