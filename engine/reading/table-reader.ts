import type { Resolver } from '../directory/resolve.js'
import {
  columnOfType,
  columnsOf,
  IN_DIGITS,
  NUMERIC,
  type Column,
  type Format,
  type Section,
} from '../format/format.js'
import type { Activity, Observation, SectionSeen, TotalsRow } from '../plan/plan.js'
import { cleanLine } from '../text/clean.js'
import { fold } from '../text/fold.js'
import type { CellAt } from '../grid/grid.js'
import { ActivityBuilder } from './activity-builder.js'
import { kindOf } from './cell-kind.js'
import { numberOf } from './field.js'
import { isFooter } from './footer.js'
import { firstOf, type Header } from './header.js'
import { moveEdits } from './moves.js'
import { align, REACH, type Alignment, type KindCell, type Slot } from './row-alignment.js'
import type { SectionReader } from './section-reader.js'
import type { SheetView, Written } from './sheet-view.js'
import { isTotal, isUnworkedTotal } from './unworked-total.js'

const REFERENCE =
  /^(ver|vease|consultar|consulte|remitirse|se remite|segun)\b.*\b(anexo|documento|archivo|estrategia|matriz|adjunto|hoja)\b/

/** Columns in which a continuation row may write. */
const SHARED: ReadonlySet<string> = new Set(['catalogue', 'subject', 'responsibles', 'start', 'end'])

/** Columns that add up. */
const SUMMED: ReadonlySet<string> = new Set([...NUMERIC, 'goal'])

/** How a row of totals opens. */
const TOTALS = /^(sub|gran )?total(es)?\b/

/** A row of totals has few words. */
const MOST_TOTAL_TEXTS = 3

/** A row after a footer that has this many cells of the table belongs to it again. */
const WHOLE_ROW = 3

/** More rows of titles than a letterhead has. */
const MOST_TITLES = 6

interface TablesOfSheet {
  readonly activities: readonly Activity[]
  readonly observations: readonly Observation[]
  readonly sections: readonly SectionSeen[]
  readonly totals: readonly TotalsRow[]
  /** header texts as written, by column key */
  readonly headers: ReadonlyMap<string, string>
  /** row of the first banner or header, zero-based */
  readonly firstRow: number
}

/** Reads the tables of one sheet, from top to bottom. */
export class TableReader {
  readonly #view: SheetView
  readonly #format: Format
  readonly #hasSubject: boolean
  readonly #tableHeaders: ReadonlyMap<number, Header>
  readonly #sectionReader: SectionReader
  readonly #resolver: Resolver

  readonly #activities: Activity[] = []
  readonly #observations: Observation[] = []
  readonly #sections: SectionSeen[] = []
  readonly #totals: TotalsRow[] = []
  readonly #headers = new Map<string, string>()
  readonly #reported = new Set<string>()

  #section: Section | undefined
  #sectionFrom: 'banner' | 'mention' | 'sheet' | null = null
  #header: Header | null = null
  /** the header whose lacks have been told */
  #judged: Header | null = null
  /** columns of the table that the format does not know */
  #extras: readonly number[] = []
  #slots: readonly Slot[] = []
  #slotAt: ReadonlyMap<number, Slot> = new Map()
  /** those whose columns add up */
  #summed: readonly Slot[] = []
  /** those whose headers are merged over several columns */
  #wide: readonly Slot[] = []
  /** columns of the sheet in which the table begins and ends */
  #left = Infinity
  #right = -Infinity
  #label: Written | null = null
  #open: ActivityBuilder | null = null
  /** what the rows of the table add up to so far, by column key, and the rows of the cells that count */
  readonly #sums = new Map<string, { readonly rows: Set<number>; sum: number }>()
  #firstRow = Infinity
  #head: ReadonlySet<string> | null = null
  /** after a footer what follows is another table (a list of changes, signatures) until an activity says otherwise */
  #ended = false
  /** last row of the table so far */
  #lastRow = -1

  constructor(
    view: SheetView,
    format: Format,
    headers: ReadonlyMap<number, Header>,
    sections: SectionReader,
    resolver: Resolver,
  ) {
    this.#view = view
    this.#format = format
    this.#hasSubject = columnOfType(format, 'subject') !== undefined
    this.#tableHeaders = headers
    this.#sectionReader = sections
    this.#resolver = resolver
  }

  read(): TablesOfSheet {
    this.#section = this.#sectionReader.ofSheetName(this.#view.grid.name) ?? undefined
    if (this.#section) this.#sectionFrom = 'sheet'
    else if (this.#format.sections.length === 1) this.#section = this.#format.sections[0]
    const titles = this.#titleRows()
    let skipTo = -1
    for (const row of this.#view.rows) {
      if (row <= skipTo) continue
      const written = this.#view.written(row)
      if (written.length === 0) continue
      const header = this.#tableHeaders.get(row)
      if (header) {
        skipTo = header.lastRow
        this.#openTable(header)
      } else if (!this.#banner(written) && this.#header && !titles.has(row)) this.#dataRow(row, written)
    }
    this.#close()
    if (this.#section && this.#sections.length === 0 && this.#header)
      this.#see(this.#section, this.#section.title, null)
    return {
      activities: this.#activities,
      observations: this.#observations,
      sections: this.#sections,
      totals: this.#totals,
      headers: this.#headers,
      firstRow: this.#firstRow,
    }
  }

  #openTable(header: Header): void {
    this.#firstRow = Math.min(this.#firstRow, header.row)
    if (header !== this.#header) this.#sums.clear()
    this.#header = header
    const columns = columnsOf(this.#format, this.#section)
    this.#slots = columns.flatMap((column) => {
      const found = header.columns.get(column.key)
      return found ? [{ column, at: found.column, to: found.lastColumn }] : []
    })
    this.#slotAt = new Map([...this.#slots].reverse().map((slot) => [slot.at, slot]))
    this.#summed = this.#slots.filter(({ column }) => SUMMED.has(column.type))
    this.#wide = this.#slots.filter(({ at, to }) => to > at)
    this.#extras = [...header.extra.keys()]
    const places = this.#slots.map(({ at }) => at)
    this.#left = Math.min(...places)
    this.#right = Math.max(...places)
    this.#ended = false
    this.#lastRow = Math.max(this.#lastRow, header.lastRow)
    for (const [key, found] of header.columns) if (found.named) this.#headers.set(key, found.text)
  }

  /** Rows of titles that a page break repeats above the header: texts alone in their rows, down to the header. */
  #titleRows(): ReadonlySet<number> {
    const titles = new Set<number>()
    const rows = this.#view.rows
    for (const [i, row] of rows.entries()) {
      if (!this.#tableHeaders.has(row)) continue
      for (let k = i - 1; k >= Math.max(0, i - MOST_TITLES); k--) {
        const [first, second, ...others] = this.#view.written(rows[k]!)
        if (!first || others.length > 0) break
        if (this.#sectionReader.opensWithWord(first.text)) continue
        if (second || !isTitle(this.#kindCell(first)) || !this.#standsLikeTitle(first, row)) break
        titles.add(rows[k]!)
      }
    }
    return titles
  }

  /** Titles stand at the edge of the table or over several columns, or are those of the sheet's own head. */
  #standsLikeTitle({ text, at }: Written, headerRow: number): boolean {
    const columns = [...this.#tableHeaders.get(headerRow)!.columns.values()]
    const edge = Math.min(...columns.map(({ column }) => column))
    return at.column <= edge || this.#isWide(at) || this.#headTexts().has(fold(text))
  }

  /** Folded texts above the sheet's first header. */
  #headTexts(): ReadonlySet<string> {
    const first = firstOf(this.#tableHeaders)
    this.#head ??= new Set(
      this.#view.rows
        .filter((row) => row < first)
        .flatMap((row) => this.#view.written(row).map(({ text }) => fold(text))),
    )
    return this.#head
  }

  /** Says what the header lacks, once rows show to which section it belongs. */
  #reportHeader(header: Header): void {
    if (this.#judged === header) return
    this.#judged = header
    const columns = columnsOf(this.#format, this.#section)
    const sheet = this.#view.grid.name
    for (const key of header.missing) {
      const column = columns.find((c) => c.key === key)
      if (!column?.required || this.#mayLack(column) || this.#alreadyReported(`missing ${key}`)) continue
      const guessed = header.columns.get(key)
      const nearest = guessed?.text ? { text: guessed.text, at: guessed.at } : null
      const at = nearest?.at ?? { row: header.row, column: Math.min(...this.#slots.map((slot) => slot.at)) }
      this.#observations.push({ kind: 'header-missing', sheet, at, column: key, nearest })
    }
    for (const { key, first, second, text } of header.duplicated) {
      if (this.#alreadyReported(`duplicated ${key}`)) continue
      this.#observations.push({ kind: 'header-duplicated', sheet, column: key, first, second, text })
    }
  }

  /** A section that the official document leaves to an annex prints no table, and so no labels to carry down. */
  #mayLack(column: Column): boolean {
    return column.type === 'catalogue' && typeof this.#section?.reference === 'string'
  }

  /** A section banner, a subcomponent banner or a reference to another document; true where the row was one. */
  #banner(written: readonly Written[]): boolean {
    const [first, second] = written
    if (!first || written.length > 2) return false
    const alone = written.length === 1
    const worded = this.#sectionReader.opensWithWord(first.text)
    if (second && second.text.length > 40 && !worded) return false
    const both = worded && second ? `${first.text} ${second.text}` : first.text
    const section = this.#sectionReader.banner(both) ?? this.#sectionReader.banner(first.text)
    if (section && this.#mayOpen(section, first, alone)) {
      if (section !== this.#section || this.#sectionFrom !== 'banner') this.#openSection(section, first)
      return true
    }
    if (alone && this.#beforeTable() && this.#sectionFrom !== 'banner') {
      const mentioned = this.#sectionReader.mentioned(first.text)
      if (mentioned) {
        this.#section = mentioned
        this.#sectionFrom = 'mention'
      }
    }
    if (!alone) return false
    if (this.#section && REFERENCE.test(fold(first.text)) && !this.#isNumbered(first)) {
      const last = this.#sections.at(-1)
      if (last?.number === this.#section.number)
        this.#sections[this.#sections.length - 1] = { ...last, reference: first.text }
      else this.#see(this.#section, this.#section.title, first, first.text)
      return true
    }
    if (this.#header && this.#isWide(first.at) && this.#sectionReader.isLabel(first.text, this.#section)) {
      this.#close()
      this.#label = first
      return true
    }
    return false
  }

  /** Inside a table a bare name opens a section only at its edge or over several columns; elsewhere it is part of a text. */
  #mayOpen(section: Section, written: Written, alone: boolean): boolean {
    if (this.#beforeTable() || this.#sectionReader.opensWithWord(written.text)) return true
    const edge = Math.min(...this.#slots.map(({ at }) => at))
    return (
      alone &&
      (written.at.column <= edge || this.#isWide(written.at) || this.#isFollowedByTable(written.at.row)) &&
      !this.#namesSubcomponent(written, section)
    )
  }

  /** Whether what follows, but for lone texts, is a header, or the reference that stands for a table. */
  #isFollowedByTable(row: number): boolean {
    for (let next = row + 1; next <= row + MOST_TITLES; next++) {
      if (this.#tableHeaders.has(next)) return true
      const [only, ...others] = this.#view.written(next)
      if (others.length > 0) return false
      if (only && REFERENCE.test(fold(only.text))) return true
    }
    return false
  }

  /** Inside a section's table its own name, without the section word, is rather a subcomponent of the same name. */
  #namesSubcomponent(written: Written, section: Section): boolean {
    return section === this.#section && this.#sectionReader.isLabel(written.text, section)
  }

  #openSection(section: Section, banner: Written): void {
    this.#close()
    this.#firstRow = Math.min(this.#firstRow, banner.at.row)
    this.#section = section
    this.#sectionFrom = 'banner'
    this.#lastRow = Math.max(this.#lastRow, banner.at.row)
    this.#label = null
    this.#see(section, banner.text, banner)
    if (this.#header) this.#openTable(this.#header)
  }

  #see(section: Section, title: string, at: Written | null, reference: string | null = null): void {
    this.#sections.push({
      number: section.number,
      title,
      sheet: this.#view.grid.name,
      at: at?.at ?? null,
      reference,
    })
  }

  #isWide({ row, column }: CellAt): boolean {
    const merge = this.#view.merges.over(row, column)
    return merge !== null && merge.right > merge.left
  }

  #beforeTable(): boolean {
    return this.#header === null
  }

  #dataRow(row: number, written: readonly Written[]): void {
    const near: Written[] = []
    const cells: KindCell[] = []
    let inTable = 0
    let telling = false
    let active = false
    for (const one of this.#underOneHeader(this.#withoutIdleTotals(written))) {
      const { column } = one.at
      if (column < this.#left - REACH || column > this.#right + REACH) continue
      near.push(one)
      const cell = this.#kindCell(one)
      const { kind } = cell
      cells.push(cell)
      if (this.#slotAt.has(column)) inTable++
      active ||= kind === 'activity'
      telling ||= kind === 'date' || kind === 'activity' || kind === 'names'
    }
    if (this.#totalsRow(row, near)) return
    const apart = row - this.#lastRow > 1 || near.some(({ at }) => this.#isWide(at))
    this.#lastRow = row
    if (isFooter(cells, apart)) {
      this.#ended = true
      return
    }
    const resumes = this.#format.numbered ? active : inTable >= WHOLE_ROW
    if (this.#ended && !resumes) return
    this.#ended = false
    if (inTable === 0 && !telling) return
    this.#reportHeader(this.#header!)
    const alignment = this.#alignRow(cells)
    this.#takeRow(row, alignment, written)
  }

  /** What people wrote in a row: no total whose formula shows nothing, nor one that finds nothing to add up below its activity. */
  #withoutIdleTotals(written: readonly Written[]): readonly Written[] {
    const slot = this.#slots.find(({ column }) => isTotal(column))
    const total = slot && written.find(({ at }) => at.column === slot.at)
    if (!total?.cell.formula) return written
    const amounts = this.#slots.filter(({ column }) => column.type === 'money' || column.type === 'subject')
    const alone = !written.some((cell) => cell !== total && amounts.some(({ at }) => at === cell.at.column))
    const idle = isUnworkedTotal(slot!.column, total.cell) || (alone && total.cell.value === 0)
    return idle ? written.filter((cell) => cell !== total) : written
  }

  /** Keeps a row of totals apart from the plan's rows; true where the row was one. */
  #totalsRow(row: number, written: readonly Written[]): boolean {
    const texts = written.filter(({ cell }) => typeof cell.value !== 'number')
    const [label] = texts
    const worded = label && texts.length <= MOST_TOTAL_TEXTS && TOTALS.test(fold(label.text))
    if (!worded && !written.every((cell) => this.#isSummed(cell))) return false
    const totals = new Map<string, { readonly number: number; readonly at: CellAt }>()
    for (const one of written) {
      const number = this.#isSummed(one) ? numberOf(one.cell) : null
      if (number !== null) totals.set(this.#slotAt.get(one.at.column)!.column.key, { number, at: one.at })
    }
    if (!(worded && totals.size > 0) && !(totals.size === written.length && this.#addsUp(totals)))
      return false
    this.#close()
    this.#totals.push({ sheet: this.#view.grid.name, row, label: label?.text ?? '', totals })
    return true
  }

  #isSummed({ at }: Written): boolean {
    const slot = this.#slotAt.get(at.column)
    return slot !== undefined && SUMMED.has(slot.column.type)
  }

  /** Whether every number is the sum of those above it in its column: totals that nobody labelled. */
  #addsUp(totals: TotalsRow['totals']): boolean {
    return [...totals].every(([key, { number }]) => {
      if (number === 0) return false
      const column = this.#sums.get(key)
      const open = this.#open && this.#isBelowHeader(this.#open) ? this.#open.numberIn(key) : null
      const own = open && !column?.rows.has(open.row) ? open.number : null
      const terms = (column?.rows.size ?? 0) + (own === null ? 0 : 1)
      const sum = (column?.sum ?? 0) + (own ?? 0)
      return terms > 1 && Math.abs(sum - number) < 0.5e-6 * Math.abs(number) + 1e-9
    })
  }

  #isBelowHeader({ row }: { readonly row: number }): boolean {
    return this.#header !== null && row > this.#header.lastRow
  }

  /** Adds the numbers of an activity to those above in their columns; a cell merged over several counts once. */
  #addUp({ row, fields }: Activity): void {
    if (!this.#isBelowHeader({ row })) return
    for (const { column } of this.#summed) {
      const field = fields.get(column.key)
      if (!field?.at || field.number === null) continue
      let sums = this.#sums.get(column.key)
      if (!sums) this.#sums.set(column.key, (sums = { rows: new Set(), sum: 0 }))
      if (sums.rows.has(field.at.row)) continue
      sums.rows.add(field.at.row)
      sums.sum += field.number
    }
  }

  /** The cells of a row, those under one merged header put together: number and text of an activity, say. */
  #underOneHeader(written: readonly Written[]): readonly Written[] {
    const wide = this.#wide
    if (wide.length === 0) return written
    const together: Written[] = []
    for (const cell of written) {
      const slot = wide.find(({ at, to }) => at <= cell.at.column && cell.at.column <= to)
      const before = together.at(-1)
      if (slot && before && before.at.column >= slot.at) {
        const text = `${before.text} ${cell.text}`
        together[together.length - 1] = {
          at: before.at,
          text: cleanLine(text),
          cell: { ...before.cell, text, value: text, date: null },
        }
      } else together.push(slot ? { ...cell, at: { row: cell.at.row, column: slot.at } } : cell)
    }
    return together
  }

  #kindCell(written: Written): KindCell {
    const kind = this.#isNumber(written) ? 'quantity' : kindOf(written, this.#resolver)
    const label =
      (kind === 'text' || kind === 'quantity') && this.#sectionReader.isLabel(written.text, this.#section)
    return { written, kind: label ? 'text' : kind, label }
  }

  /** Whether a number stands where numbers do, and so is no date however it looks. */
  #isNumber({ cell, at }: Written): boolean {
    if (typeof cell.value !== 'number' || cell.date !== null) return false
    const type = this.#slotAt.get(at.column)?.column.type
    return type !== undefined && (IN_DIGITS.has(type) || (type === 'goal' && !this.#format.numbered))
  }

  /** Aligns a whole row, or a lone name or window under an activity that stands in a wrong column. */
  #alignRow(cells: readonly KindCell[]): Alignment {
    const telling = cells.filter(({ kind }) => kind === 'date' || kind === 'names')
    const hasActivity = cells.some(({ kind }) => kind === 'activity')
    if (!hasActivity && telling.length > 0 && telling.length === cells.length && cells.length <= 3) {
      return this.#alignContinuation(cells)
    }
    return align(cells, this.#slots, this.#extras, this.#format.numbered)
  }

  #alignContinuation(cells: readonly KindCell[]): Alignment {
    const placed = new Map<string, Written>()
    let offset = 0
    const alone = cells.filter(({ kind }) => kind === 'date').length === 1
    const dateSlots = this.#slots
      .filter(({ column }) => column.type === 'start' || column.type === 'end')
      .sort((a, b) => (alone ? 0 : a.at - b.at))
    const nameSlot = this.#slots.find(({ column }) => column.type === 'responsibles')
    const dates = cells.filter(({ kind }) => kind === 'date')
    const datesRight = dates.every(({ written }) => dateSlots.some((slot) => slot.at === written.at.column))
    for (const { written, kind } of cells) {
      const right =
        kind === 'date'
          ? datesRight && dateSlots.find((slot) => slot.at === written.at.column)
          : nameSlot?.at === written.at.column && nameSlot
      const slot =
        right || (kind === 'date' ? dateSlots.find(({ column }) => !placed.has(column.key)) : nameSlot)
      if (!slot || placed.has(slot.column.key)) continue
      placed.set(slot.column.key, written)
      if (slot.at !== written.at.column) offset = written.at.column - slot.at
    }
    if (placed.size !== cells.length) return align(cells, this.#slots, this.#extras, this.#format.numbered)
    const moves = [...placed].flatMap(([key, written]) => {
      const { at } = this.#slots.find(({ column }) => column.key === key)!
      return at === written.at.column ? [] : [{ written, to: at }]
    })
    return { offset, cells: placed, moves, homeless: [] }
  }

  #takeRow(row: number, alignment: Alignment, written: readonly Written[]): void {
    const { cells } = alignment
    const get = (type: string): Written | undefined => {
      const slot = this.#slots.find(({ column }) => column.type === type && cells.has(column.key))
      return slot && cells.get(slot.column.key)
    }
    const label = get('catalogue')
    const activity = get('subject')
    const content = this.#slots.some(({ column }) => !SHARED.has(column.type) && cells.has(column.key))
    const goesOn = get('responsibles') ?? get('start') ?? get('end')

    if (label && label.text !== '' && label.cell.error === null) {
      const alone = cells.size === 1
      if (!alone || this.#sectionReader.isLabel(label.text, this.#section)) this.#label = label
      if (alone) return
    }
    if (!activity && !content && !goesOn) return
    const begins = !this.#format.numbered && this.#beginsRow(cells)
    const within = this.#open !== null && !begins && this.#activityCovers(row)
    const newRow = !this.#hasSubject
      ? content && !within
      : activity
        ? !within && !this.#goesOn(activity, cells)
        : content && !within && (begins || this.#looksWhole(cells))
    if (newRow) {
      this.#close()
      this.#open = new ActivityBuilder(
        this.#view,
        this.#format,
        this.#section,
        this.#slots,
        row,
        this.#label,
        this.#resolver,
        this.#sectionReader,
      )
      this.#open.begin(cells)
    } else if (this.#open) this.#open.continue(row, cells)
    else {
      const orphan = goesOn ?? activity ?? written[0]!
      this.#observations.push({
        kind: 'continuation-orphan',
        sheet: this.#view.grid.name,
        row,
        at: orphan.at,
        text: orphan.text,
      })
      return
    }
    if (alignment.offset !== 0) this.#reportShift(row, alignment, newRow)
  }

  /** Whether a text alone under an activity is the rest of its sentence: no number, lower case. */
  #goesOn(activity: Written, cells: ReadonlyMap<string, Written>): boolean {
    return this.#open !== null && this.#format.numbered && cells.size === 1 && /^\p{Ll}/u.test(activity.text)
  }

  /** Whether the activity cell of the row is the lower part of the open activity's merged cell. */
  #activityCovers(row: number): boolean {
    const slot = this.#slots.find(({ column }) => column.type === 'subject')
    return (
      slot !== undefined &&
      this.#view.merges.covers(row, slot.at) &&
      this.#view.merges.home(row, slot.at).row === this.#open!.row
    )
  }

  /** Whether cells are those of a row of its own, whatever its subject cell says: its numbers, or what names it. */
  #beginsRow(cells: ReadonlyMap<string, Written>): boolean {
    const named = this.#format.labelColumn !== null && cells.has(this.#format.labelColumn) && cells.size > 1
    return named || this.#slots.some(({ column }) => NUMERIC.has(column.type) && cells.has(column.key))
  }

  /** A row without its activity that still is one: at least two other things of an activity are there. */
  #looksWhole(cells: ReadonlyMap<string, Written>): boolean {
    const filled = this.#slots.filter(({ column }) => column.type !== 'catalogue' && cells.has(column.key))
    return filled.length >= 3
  }

  #reportShift(row: number, alignment: Alignment, whole: boolean): void {
    const { offset, moves } = alignment
    const responsible = this.#slots.find(({ column }) => column.type === 'responsibles')
    const what = whole ? 'row' : moves.some(({ to }) => to === responsible?.at) ? 'responsible' : 'dates'
    const at = moves[0]?.written.at ?? { row, column: 0 }
    this.#observations.push({
      kind: 'row-shifted',
      sheet: this.#view.grid.name,
      row,
      offset,
      at,
      text: moves[0]?.written.cell.text ?? '',
      edits: moveEdits(row, alignment, this.#slots, this.#view.merges),
      what,
    })
  }

  #isNumbered(written: Written): boolean {
    return kindOf(written, this.#resolver) === 'activity'
  }

  #close(): void {
    if (!this.#open) return
    const { activity, observations } = this.#open.finish()
    this.#activities.push(activity)
    this.#addUp(activity)
    for (const observation of observations) this.#observations.push(observation)
    this.#open = null
  }

  #alreadyReported(what: string): boolean {
    if (this.#reported.has(what)) return true
    this.#reported.add(what)
    return false
  }
}

/** A plain text: no label, name, date or number. */
function isTitle({ kind, label, written }: KindCell): boolean {
  return !label && (kind === 'text' || kind === 'quantity') && typeof written.cell.value === 'string'
}
