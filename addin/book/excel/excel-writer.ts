import { address, addressOf } from '../../../engine/grid/address.js'
import { cellsOf, heldIn } from './block-cells.js'
import type { Held } from './cell-writing.js'
import type { Echoes } from './echoes.js'
import type { Context, Has, Sheet } from './office.js'
import { undoing, type Looked, type PlannedWrite, type ToWrite } from './planned-writing.js'
import { blockOf, mergesOf, READ } from './ranges-read.js'
import type { SheetBlock } from './rereading.js'
import { keyOf } from './snapshot.js'

/** Blocks that are looked at or written in one request, each about 1.2 kB of it. */
const BLOCKS_AT_ONCE = 2_500

/** A block of cells, and whether it may be written: null where some of its cells may. */
export type Guarded = Looked & { readonly locked: boolean | null }

/** Writes cells of the workbook that is open in Excel. */
export class ExcelWriter {
  /** what the pane left in the cells that it wrote, by key */
  readonly left = new Map<string, Held>()

  constructor(
    private readonly has: Has,
    private readonly echoes: Echoes,
  ) {}

  /** What the blocks hold, and whether they may be written. */
  async look(context: Context, blocks: readonly SheetBlock[]): Promise<readonly Guarded[]> {
    const looked: Guarded[] = []
    for (const part of parts(blocks)) looked.push(...(await this.#lookAt(context, part)))
    return looked
  }

  async #lookAt(context: Context, blocks: readonly SheetBlock[]): Promise<readonly Guarded[]> {
    const sheets = new Map<string, Sheet>()
    for (const { id } of blocks) {
      if (sheets.has(id)) continue
      const sheet = context.workbook.worksheets.getItem(id)
      sheet.protection.load('protected')
      sheets.set(id, sheet)
    }
    const asked = blocks.map(({ id, rect }) => {
      const range = sheets.get(id)!.getRange(addressOf(rect)).untrack()
      range.load(READ)
      range.format.protection.load('locked')
      const merged = this.has('1.13') ? range.getMergedAreasOrNullObject().untrack() : null
      merged?.load('address')
      return { id, rect, range, merged }
    })
    await context.sync()
    return asked.map(({ id, rect, range, merged }) => ({
      id,
      rect,
      block: blockOf(range, rect),
      merges: merged ? mergesOf(merged) : [],
      locked: range.format.protection.locked as boolean | null,
      protectedSheet: sheets.get(id)!.protection.protected,
    }))
  }

  /** The cells that protection forbids to write; where a block is locked in part, each of its cells is asked for. */
  async lockedAmong(context: Context, looked: readonly Guarded[]): Promise<readonly string[]> {
    const guarded = looked.filter(({ protectedSheet, locked }) => protectedSheet && locked !== false)
    const all = guarded.flatMap(({ id, rect, locked }) => cellsOf(rect).map(({ at }) => ({ id, at, locked })))
    const sure = all.filter(({ locked }) => locked === true)
    const asked = all
      .filter(({ locked }) => locked === null)
      .map(({ id, at }) => {
        const cell = context.workbook.worksheets.getItem(id).getRange(address(at.row, at.column)).untrack()
        cell.format.protection.load('locked')
        return { id, at, cell }
      })
    if (asked.length > 0) await context.sync()
    const found = asked.filter(({ cell }) => cell.format.protection.locked)
    return [...sure, ...found].map(({ id, at }) => keyOf(id, at))
  }

  /** A batch stops where it fails: what it wrote until then is put back. */
  async putAllOrNone(context: Context, planned: readonly PlannedWrite[]): Promise<void> {
    try {
      await this.put(context, planned)
    } catch (thrown) {
      await this.put(context, undoing(planned)).catch(() => undefined)
      throw thrown
    }
  }

  /** Writes, and remembers what that left in the cells. One request is one step of Excel's own undoing. */
  async put(context: Context, toWrite: readonly ToWrite[]): Promise<void> {
    for (const part of parts(toWrite)) await this.#putPart(context, part)
  }

  async #putPart(context: Context, toWrite: readonly ToWrite[]): Promise<void> {
    const asked = toWrite.map(({ id, rect, writings }) => {
      const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
      const before = writings.map((row) => row.map(({ formatBefore }) => formatBefore))
      const after = writings.map((row) => row.map(({ formatAfter }) => formatAfter))
      if (before.flat().some((format) => format !== null)) range.numberFormat = before
      range.values = writings.map((row) => row.map(({ value }) => value))
      if (after.flat().some((format) => format !== null)) range.numberFormat = after
      range.load(READ)
      this.echoes.expect(id, rect)
      return { id, rect, range }
    })
    await context.sync()
    for (const { id, rect, range } of asked) {
      const block = blockOf(range, rect)
      for (const cell of cellsOf(rect)) this.left.set(keyOf(id, cell.at), heldIn(block, cell))
    }
  }
}

function parts<T>(blocks: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(blocks.length / BLOCKS_AT_ONCE)
  return Array.from({ length: count }, (_, at) =>
    blocks.slice(at * BLOCKS_AT_ONCE, (at + 1) * BLOCKS_AT_ONCE),
  )
}
