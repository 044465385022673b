import { LIMITS } from '../limits.js'
import { readWorkbook } from '../read-workbook.js'
import { Refusal } from '../refusal.js'
import type { Workbook } from '../workbook.js'
import { XmlReader } from '../xml.js'
import { withoutFormulas, type FormulaGone } from './calc-chain.js'
import { CellStyles } from './cell-styles.js'
import type { CellEdit, EditResult, RefusedEdit } from './edit-result.js'
import { editSheet } from './edit-sheet.js'
import { partText, type PartText } from './part-text.js'
import { WorkbookParts } from './parts.js'
import { removalOf } from './remove-part.js'
import { rewriteZip } from './rewrite-zip.js'

/**
 * The bytes of an `.xlsx` or `.xlsm` with some cells written; everything else in it stays byte for byte. All edits are
 * taken or none: where some cannot be, it says which and why, and whoever asked may ask again without their fixes. What was
 * written is read back, and handed out only where it can be read. Throws for no input.
 * @param locked `kept`: the locked cells of protected sheets are refused; `ours`: the workbook is of our own making
 */
export function editCells(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  locked: 'kept' | 'ours' = 'kept',
): EditResult {
  const read = readWorkbook(bytes)
  if (!read.ok) return { ok: false, why: { kind: 'unreadable', why: read.why } }
  if (read.workbook.notes.some(({ kind }) => kind === 'open-document'))
    return { ok: false, why: { kind: 'open-document' } }
  try {
    return new WorkbookEditor(bytes, read.workbook, locked).edit(edits)
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, why: { kind: 'unreadable', why: thrown.why } }
    throw thrown
  }
}

class WorkbookEditor {
  readonly #parts: WorkbookParts
  readonly #changes = new Map<string, Uint8Array | null>()

  constructor(
    private readonly bytes: Uint8Array,
    private readonly workbook: Workbook,
    private readonly locked: 'kept' | 'ours',
  ) {
    this.#parts = new WorkbookParts(bytes)
  }

  edit(edits: readonly CellEdit[]): EditResult {
    if (this.#parts.signed) return { ok: false, why: { kind: 'signed' } }
    const styles = this.#styles()
    const refused: RefusedEdit[] = []
    const gone: FormulaGone[] = []
    for (const name of new Set(edits.map(({ sheet }) => sheet))) {
      const own = edits.filter(({ sheet }) => sheet === name)
      const [part, another] = this.#parts.sheets.filter((sheet) => sheet.name === name)
      const grid = this.workbook.grids.find((sheet) => sheet.name === name)
      if (!part || another || !grid) {
        refused.push(...own.map((edit) => ({ edit, why: { kind: 'no-sheet' } as const })))
        continue
      }
      const { text, encode } = partText(this.#parts.read(part.key))
      const edited = editSheet(text, own, {
        grid,
        tableHeaders: this.#parts.tableHeaders(part),
        styles: styles?.styles ?? null,
        date1904: this.#parts.date1904,
        locked: this.locked,
      })
      refused.push(...edited.refused)
      gone.push(...edited.formulasGone.map((cell) => ({ sheetId: part.sheetId, cell })))
      if (edited.text !== text) this.#changes.set(part.key, encode(edited.text))
    }
    if (refused.length > 0) return { ok: false, why: { kind: 'cells', refused } }
    const looks = styles?.styles.changed() ?? null
    if (styles && looks !== null) this.#changes.set(styles.key, styles.part.encode(looks))
    this.#shortenChain(gone)
    return this.#written()
  }

  #styles(): { readonly key: string; readonly part: PartText; readonly styles: CellStyles } | null {
    const key = this.#parts.linked('styles')
    if (key === undefined) return null
    const bytes = this.#parts.read(key)
    const part = partText(bytes)
    return { key, part, styles: new CellStyles(part, new XmlReader(LIMITS), key, bytes, LIMITS) }
  }

  #shortenChain(gone: readonly FormulaGone[]): void {
    const key = this.#parts.linked('calcChain')
    if (key === undefined || gone.length === 0) return
    this.#parts.checkXml(key)
    const { text, encode } = partText(this.#parts.read(key))
    const chain = withoutFormulas(text, gone)
    if (chain !== null && chain !== text) this.#changes.set(key, encode(chain))
    if (chain === null) for (const change of removalOf(key, this.#parts)) this.#changes.set(...change)
  }

  /** The file with its changes; one that would outgrow the limits, or be damaged, is refused. */
  #written(): EditResult {
    if (this.#changes.size === 0) return { ok: true, bytes: this.bytes, workbook: this.workbook }
    const bytes = rewriteZip(this.bytes, this.#changes, LIMITS)
    const back = readWorkbook(bytes)
    if (!back.ok) return { ok: false, why: { kind: 'unreadable', why: back.why } }
    return { ok: true, bytes, workbook: back.workbook }
  }
}
