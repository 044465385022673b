import { SEVERITIES } from '../../findings/severity-counts.js'
import { address, addressOf, parseRange } from '../../grid/address.js'
import { holds, type CellAt, type Grid, type Rect } from '../../grid/grid.js'
import { ANNOTATION_NAME } from '../annotation.js'
import { attributesOf, prefixOf } from '../edit/markup.js'
import type { SheetPart } from '../edit/parts.js'
import { spliced } from '../edit/splice.js'
import { readWorkbook } from '../read-workbook.js'
import { Refusal } from '../refusal.js'
import type { Note, Workbook } from '../workbook.js'
import { SheetLines } from './boxes.js'
import { clean, legacyDrawingOf } from './clean.js'
import { commentsPart, withComments, type CommentText } from './comments.js'
import { attribute, Draft } from './draft.js'
import { prefixed, withLooks, type LookIds } from './looks.js'
import { withMarks, type Mark } from './marks.js'
import { newStyles } from './new-styles.js'
import type { AnnotateOptions, AnnotateResult, NotAnnotated, Observation } from './observation.js'
import { observationsSheet, type Listed } from './observations-sheet.js'
import { childrenOf, outlineOf, placeFor, withAppended, WORKBOOK_ORDER, WORKSHEET_ORDER } from './sequence.js'
import { blocksOf, newShapes, withShapes } from './shapes.js'
import { commentText, SHEET_NAME, type Numbered } from './words.js'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const SHEET_TYPE = `${SPREADSHEET}.worksheet+xml`
const STYLES_TYPE = `${SPREADSHEET}.styles+xml`
const COMMENTS_TYPE = `${SPREADSHEET}.comments+xml`
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
/** Excel takes no more. */
const MAX_SHEET_NAME = 31

/**
 * The bytes of an `.xlsx` with what is observed of it: a comment and a mark on each cell, and a last sheet that lists all;
 * everything else in it stays byte for byte, and what an earlier annotation of ours added is gone. The same input gives the
 * same bytes. What was written is read back, and handed out only where it reads as before. Throws for no input.
 */
export function annotate(
  bytes: Uint8Array,
  observations: readonly Observation[],
  options: AnnotateOptions,
): AnnotateResult {
  return attempt(bytes, (draft, workbook) => {
    clean(draft, sheetNames(workbook))
    const plain = draft.written()
    const annotator = new Annotator(new Draft(plain), workbook.grids)
    return annotator.annotate(observations, options)
  })
}

/** The bytes of an `.xlsx` without what an annotation of ours added; the very same where there is nothing of ours. */
export function withoutAnnotations(bytes: Uint8Array): AnnotateResult {
  return attempt(bytes, (draft, workbook) => {
    clean(draft, sheetNames(workbook))
    return draft.written()
  })
}

function sheetNames({ grids }: Workbook): ReadonlySet<string> {
  return new Set(grids.map(({ name }) => name))
}

/** Thrown where a workbook is made in a way to which nothing can be added. */
class UnknownMake extends Error {
  override readonly name = 'UnknownMake'

  constructor(readonly part: string) {
    super(part)
  }
}

function attempt(
  bytes: Uint8Array,
  change: (draft: Draft, workbook: Workbook) => Uint8Array,
): AnnotateResult {
  const refused = (why: NotAnnotated): AnnotateResult => ({ ok: false, why })
  const read = readWorkbook(bytes)
  if (!read.ok) return refused({ kind: 'unreadable', why: read.why })
  const has = (kind: Note['kind']): boolean => read.workbook.notes.some((note) => note.kind === kind)
  if (has('open-document')) return refused({ kind: 'open-document' })
  if (has('macros')) return refused({ kind: 'macros' })
  try {
    const draft = new Draft(bytes)
    if (draft.parts.signed) return refused({ kind: 'signed' })
    const changed = change(draft, read.workbook)
    const back = changed === bytes ? read : readWorkbook(changed)
    if (!back.ok) return refused({ kind: 'unreadable', why: back.why })
    if (!sameCells(read.workbook, back.workbook))
      throw new UnknownMake(draft.parts.nameOf(draft.parts.workbook))
    return { ok: true, bytes: changed }
  } catch (thrown) {
    if (thrown instanceof Refusal) return refused({ kind: 'unreadable', why: thrown.why })
    if (thrown instanceof UnknownMake) return refused({ kind: 'unknown-make', part: thrown.part })
    throw thrown
  }
}

/** Whether two workbooks say the same, cell by cell. */
function sameCells(before: Workbook, after: Workbook): boolean {
  return (
    before.grids.length === after.grids.length &&
    before.grids.every((grid, at) => {
      const other = after.grids[at]!
      if (grid.name !== other.name || grid.visibility !== other.visibility) return false
      if (grid.rows.size !== other.rows.size || grid.merges.length !== other.merges.length) return false
      return [...grid.rows].every(([row, cells]) => {
        const others = other.rows.get(row)
        return (
          others?.size === cells.size &&
          [...cells].every(([column, { text, date }]) => {
            const cell = others.get(column)
            return cell?.text === text && cell.date === date
          })
        )
      })
    })
  )
}

/** An observation and the cells that it is about; null where there are none to point at. */
interface Placed extends Numbered {
  readonly at: { readonly sheet: SheetPart; readonly rect: Rect; readonly home: CellAt } | null
  readonly hidden: boolean
}

class Annotator {
  /** the blocks of shape ids that we have taken */
  readonly #ownBlocks = new Set<number>()

  constructor(
    private readonly draft: Draft,
    private readonly grids: readonly Grid[],
  ) {}

  annotate(observations: readonly Observation[], options: AnnotateOptions): Uint8Array {
    const { draft } = this
    const placed = inOrder(observations).map((one, at) => this.#placed(one, at + 1))
    const looks = this.#addLooks()
    const name = this.#freeSheetName()
    const onlyHere = new Set<Numbered>()
    for (const sheet of draft.parts.sheets) {
      const own = placed.filter(({ at }) => at?.sheet.key === sheet.key)
      if (own.length === 0) continue
      const marks = own.map(({ at, severity }): Mark => ({ rect: at!.rect, severity }))
      const text = withMarks(draft.text(sheet.key), marks, looks.marks)
      draft.set(sheet.key, text)
      for (const one of this.#addComments(sheet, own, name)) onlyHere.add(one)
    }
    const listed = placed.map((one): Listed => {
      const target = one.at && !one.hidden ? `${quoted(one.at.sheet.name)}!${addressOf(one.at.rect)}` : null
      return { ...one, target, onlyHere: onlyHere.has(one) }
    })
    this.#addSheet(name, listed, options, looks)
    draft.beWorkbook()
    return draft.written()
  }

  #placed(one: Observation, number: number): Placed {
    const sheets = this.draft.parts.sheets.filter(({ name }) => name === one.sheet)
    const grid = this.grids.find(({ name }) => name === one.sheet)
    const hidden = grid !== undefined && grid.visibility !== 'visible'
    const rect = one.cell === null ? null : parseRange(one.cell)
    if (!rect || !grid || sheets.length !== 1) return { ...one, number, hidden, at: null }
    const home = { row: rect.top, column: rect.left }
    const merge = grid.merges.find((block) => holds(block, home))
    const start = merge ? { row: merge.top, column: merge.left } : home
    return {
      ...one,
      number,
      hidden,
      at: { sheet: sheets[0]!, rect: merge ? union(rect, merge) : rect, home: start },
    }
  }

  #addLooks(): LookIds {
    const { draft } = this
    const { main } = draft.namespaces
    let key = draft.parts.linked('styles')
    if (key === undefined) {
      const styled = draft.parts.sheets.find((sheet) => /\ss\s*=\s*["'][1-9]/.test(draft.text(sheet.key)))
      const name = `${draft.folder}styles.xml`
      if (styled || draft.has(name.toLowerCase())) throw new UnknownMake(name)
      key = draft.add(name, newStyles(main))
      draft.link(draft.parts.workbook, 'styles', name)
      draft.declare(name, STYLES_TYPE)
    }
    const styles = withLooks(draft.text(key))
    if (!styles) throw new UnknownMake(draft.parts.nameOf(key))
    draft.set(key, styles.text)
    return styles.ids
  }

  /** Gives the cells of a sheet their comments; what could not be said there is handed back. */
  #addComments(sheet: SheetPart, own: readonly Placed[], sheetName: string): readonly Placed[] {
    const { draft } = this
    const links = draft.links(sheet.key)
    const threaded = this.#threaded(
      links.filter(({ type }) => type === 'threadedComment').map((l) => l.target),
    )
    const byCell = new Map<string, Placed[]>()
    const left: Placed[] = []
    for (const one of own) {
      const cell = address(one.at!.home.row, one.at!.home.column)
      if (threaded.has(cell)) left.push(one)
      else byCell.set(cell, [...(byCell.get(cell) ?? []), one])
    }
    if (byCell.size === 0) return left
    const texts = [...byCell].map(([cell, all]): CommentText => ({ cell, ...commentText(all, sheetName) }))
    const there = links.find(({ type, target }) => type === 'comments' && draft.has(target))
    const commented = there
      ? withComments(draft.text(there.target), texts)
      : commentsPart(texts, draft.namespaces.main)
    if (!commented) throw new UnknownMake(draft.parts.nameOf(there?.target ?? sheet.key))
    for (const cell of commented.left) left.push(...(byCell.get(cell) ?? []))
    if (there) draft.set(there.target, commented.text)
    else this.#newPart(sheet, 'comments', 'comments', '.xml', commented.text, COMMENTS_TYPE)
    const lines = new SheetLines(draft.text(sheet.key))
    const boxes = commented.made.map((cell) => {
      const { head, body } = texts.find((one) => one.cell === cell)!
      return lines.box(byCell.get(cell)![0]!.at!.home, head + body)
    })
    if (boxes.length > 0) this.#addBoxes(sheet, boxes)
    return left
  }

  #addBoxes(sheet: SheetPart, boxes: Parameters<typeof newShapes>[0]): void {
    const { draft } = this
    const text = draft.text(sheet.key)
    const drawing = legacyDrawingOf(text)
    if (drawing) {
      const link = draft.links(sheet.key).find(({ id, target }) => id === drawing.id && draft.has(target))
      const shapes = link && withShapes(draft.text(link.target), boxes)
      if (!link || shapes == null) throw new UnknownMake(draft.parts.nameOf(link?.target ?? sheet.key))
      draft.set(link.target, shapes)
      return
    }
    const shapes = newShapes(boxes, this.#blocksUsed())
    for (const block of blocksOf(shapes)) this.#ownBlocks.add(block)
    const id = this.#newPart(sheet, 'vmlDrawing', 'drawings/vmlDrawing', '.vml', shapes, DRAWING_TYPE)
    const outline = outlineOf(text)!
    const at = placeFor('legacyDrawing', outline, WORKSHEET_ORDER)
    const xml = `<legacyDrawing xmlns:r="${draft.namespaces.links}" r:id="${id}"/>`
    draft.set(
      sheet.key,
      spliced(text, [{ from: at, to: at, text: prefixed(xml, prefixOf(outline.root.tag)) }]),
    )
  }

  #newPart(
    sheet: SheetPart,
    type: string,
    before: string,
    after: string,
    text: string,
    contentType: string,
  ): string {
    const name = this.draft.freeName(this.draft.folder + before, after)
    this.draft.add(name, text)
    this.draft.declare(name, contentType)
    return this.draft.link(sheet.key, type, name)
  }

  /** The blocks of shape ids of all drawings of the workbook; those that we add too. */
  #blocksUsed(): ReadonlySet<number> {
    const { draft } = this
    const used = new Set(this.#ownBlocks)
    for (const key of draft.parts.keys()) {
      if (key.endsWith('.vml')) for (const block of blocksOf(draft.text(key))) used.add(block)
    }
    return used
  }

  /** The cells of which people have a conversation. */
  #threaded(keys: readonly string[]): ReadonlySet<string> {
    const cells = new Set<string>()
    for (const key of keys.filter((one) => this.draft.has(one))) {
      const text = this.draft.text(key)
      for (const { tag } of outlineOf(text)?.parts ?? []) {
        const ref = attributesOf(text.slice(tag.from, tag.to)).get('ref')
        if (ref !== undefined) cells.add(ref)
      }
    }
    return cells
  }

  #freeSheetName(): string {
    const taken = new Set(this.#sheetsListed().map((tag) => (tag.get('name') ?? '').toLowerCase()))
    let name = SHEET_NAME
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const suffix = ` (${String(n)})`
      name = SHEET_NAME.slice(0, MAX_SHEET_NAME - suffix.length) + suffix
    }
    return name
  }

  #sheetsListed(): readonly ReadonlyMap<string, string>[] {
    const text = this.draft.text(this.draft.parts.workbook)
    const list = outlineOf(text)?.parts.find(({ tag }) => tag.name === 'sheets')
    if (!list) throw new UnknownMake(this.draft.parts.nameOf(this.draft.parts.workbook))
    return childrenOf(text, list).map(({ tag }) => attributesOf(text.slice(tag.from, tag.to)))
  }

  #addSheet(name: string, all: readonly Listed[], options: AnnotateOptions, looks: LookIds): void {
    const { draft } = this
    const { workbook } = draft.parts
    const listed = this.#sheetsListed()
    const text = draft.text(workbook)
    const outline = outlineOf(text)!
    const prefix = prefixOf(outline.root.tag)
    const made = { main: draft.namespaces.main, looks }
    const { xml, headerRow } = observationsSheet(all, options, made)
    const part = draft.freeName(`${draft.folder}worksheets/sheet`, '.xml')
    draft.add(part, xml)
    draft.declare(part, SHEET_TYPE)
    const id = draft.link(workbook, 'worksheet', part)
    const idName = [...(listed[0]?.keys() ?? [])].find((key) => /:id$/.test(key) && !key.startsWith('xmlns'))
    if (idName === undefined) throw new UnknownMake(draft.parts.nameOf(workbook))
    const sheetId = Math.max(0, ...listed.map((tag) => Number(tag.get('sheetId') ?? 0))) + 1
    const declared = `xmlns:${idName.slice(0, -':id'.length)}`
    const own = listed[0]?.has(declared) ? ` ${declared}="${draft.namespaces.links}"` : ''
    const entry = `<sheet${own} name="${attribute(name)}" sheetId="${String(sheetId)}" ${idName}="${id}"/>`
    const names =
      `<definedName name="${ANNOTATION_NAME}">${quoted(name)}!$A$1</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(listed.length)}">${quoted(name)}!$${String(headerRow)}:$${String(headerRow)}</definedName>`
    const withSheet = withAppended(text, 'sheets', prefixed(entry, prefix), WORKBOOK_ORDER)
    draft.set(workbook, withAppended(withSheet, 'definedNames', prefixed(names, prefix), WORKBOOK_ORDER))
  }
}

/** What concerns the whole file first, then whole sheets, then cells; each from what matters most. */
function inOrder(all: readonly Observation[]): Observation[] {
  const rank = ({ sheet, cell, severity }: Observation): number =>
    (sheet === null ? 0 : cell === null ? 1 : 2) * SEVERITIES.length + SEVERITIES.indexOf(severity)
  return [...all].sort((a, b) => rank(a) - rank(b))
}

function union(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}

/** A sheet's name as a reference takes it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}
