import type { FixEdit } from '../../../engine/findings/finding.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import type {
  Answers,
  Before,
  Book,
  CellPlace,
  Change,
  Contents,
  Listener,
  Mark,
  Written,
} from '../../../addin/book/book.js'
import { Trouble, type TroubleKind } from '../../../addin/book/trouble.js'
import { withEdits } from '../../../addin/pane/fixes.js'

/** A workbook in memory that plays the program: people edit it, and it fails when told to. */
export class FakeBook implements Book {
  readonly can = { marks: true, hostUndo: true }
  /** what was asked of it, in order */
  readonly asked: string[] = []
  /** what its next tasks fail with, one after the other */
  readonly failing: TroubleKind[] = []
  /** cells that refuse to be written */
  protectedCells: string[] = []
  mergedCells: string[] = []
  marks: readonly Mark[] | null = null
  answers: Answers = { vigencia: null, dependencia: null }
  /** holds every reading until it is resolved */
  gate: Promise<void> | null = null
  #listener: Listener | null = null

  constructor(
    public workbook: Workbook,
    readonly kind: 'excel' | 'file' = 'excel',
    readonly name = 'PAAC 2023.xlsx',
  ) {}

  /** A person types in a cell. */
  type(cell: string, value: FixEdit['value'], sheet = 'Anexo 1'): void {
    this.typeUnheard(cell, value, sheet)
    this.#listener?.onChange({ sheetId: sheet, range: cell })
  }

  /** A person types in a cell, and the program keeps it to itself. */
  typeUnheard(cell: string, value: FixEdit['value'], sheet = 'Anexo 1'): void {
    this.workbook = withEdits(this.workbook, [{ sheet, cell, value }])
  }

  select(cell: string, sheet = 'Anexo 1'): void {
    this.#listener?.onSelect({ sheet, cell })
  }

  read(): Promise<Contents> {
    return this.#reading('read')
  }

  reread(changes: readonly Change[]): Promise<Contents> {
    return this.#reading(`reread ${changes.map(({ range }) => range ?? 'all').join(' ')}`)
  }

  async watch(listener: Listener): Promise<void> {
    await this.#does('watch')
    this.#listener = listener
  }

  reveal({ cell }: CellPlace): Promise<void> {
    return this.#does(`reveal ${cell}`)
  }

  async write(edits: readonly FixEdit[]): Promise<Written> {
    await this.#does(`write ${edits.map(({ cell, value }) => `${cell}=${String(value)}`).join(' ')}`)
    const refused = (cells: readonly string[]): FixEdit[] => edits.filter(({ cell }) => cells.includes(cell))
    const locked = refused(this.protectedCells)
    if (locked.length > 0) return { ok: false, why: 'protected', places: locked }
    const merged = refused(this.mergedCells)
    if (merged.length > 0) return { ok: false, why: 'merged', places: merged }
    const was = this.workbook
    this.workbook = withEdits(was, edits)
    const left = this.workbook
    return {
      ok: true,
      before: edits.map(({ sheet, cell }) => ({ sheet, cell, shown: textAt(was, cell), token: [was, left] })),
    }
  }

  async restore(before: readonly Before[]): Promise<readonly CellPlace[]> {
    await this.#does(`restore ${before.map(({ cell }) => cell).join(' ')}`)
    const changed = before.filter(
      ({ cell, token }) => textAt(this.workbook, cell) !== textAt((token as Workbook[])[1]!, cell),
    )
    const back = before.filter((one) => !changed.includes(one))
    this.workbook = withEdits(
      this.workbook,
      back.map(({ sheet, cell, shown }) => ({ sheet, cell, value: shown === '' ? null : shown })),
    )
    return changed
  }

  async mark(marks: readonly Mark[]): Promise<readonly string[]> {
    await this.#does('mark')
    this.marks = marks
    return []
  }

  async unmark(): Promise<void> {
    await this.#does('unmark')
    this.marks = null
  }

  async remembered(): Promise<Answers> {
    await this.#does('remembered')
    return this.answers
  }

  async remember(answers: Answers): Promise<void> {
    await this.#does('remember')
    this.answers = answers
  }

  bytes(): Promise<Uint8Array | null> {
    return Promise.resolve(null)
  }

  async #reading(what: string): Promise<Contents> {
    await this.#does(what)
    if (this.gate) await this.gate
    return { name: this.name, workbook: this.workbook, lacks: [] }
  }

  #does(what: string): Promise<void> {
    this.asked.push(what)
    const kind = this.failing.shift()
    return kind ? Promise.reject(new Trouble(kind)) : Promise.resolve()
  }
}

/** What a cell of the first sheet shows. */
export function textAt({ grids }: Workbook, cell: string): string {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(cell)!
  return grids[0]!.rows.get(Number(row) - 1)?.get(letter!.charCodeAt(0) - 65)?.text ?? ''
}
