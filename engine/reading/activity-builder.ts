import { officially, type Resolver } from '../directory/resolve.js'
import { columnOfType, type Column, type Format, type Section } from '../format/format.js'
import { PREPARED } from '../format/follow-up.js'
import { cellAt, type Cell } from '../grid/grid.js'
import type {
  Activity,
  DateMention,
  DateWindow,
  Edit,
  Field,
  FieldCell,
  GoalItem,
  Observation,
  Responsible,
} from '../plan/plan.js'
import { cleanLines } from '../text/clean.js'
import { parseGoal } from '../text/goal.js'
import { splitNumber } from './cell-kind.js'
import { emptyField, fieldOf, numberOf } from './field.js'
import { readDates } from './read-dates.js'
import type { Slot } from './row-alignment.js'
import type { SectionReader } from './section-reader.js'
import type { SheetView, Written } from './sheet-view.js'
import { isUnworkedShare, isUnworkedTotal } from './unworked-total.js'

/** A date cell of a row, with what it was read as. */
interface DatesCell {
  readonly written: Written
  readonly dates: readonly DateMention[]
}

/** Puts an activity together from its row and its continuation rows. */
export class ActivityBuilder {
  readonly row: number
  readonly #view: SheetView
  readonly #format: Format
  readonly #section: Section | undefined
  readonly #slots: readonly Slot[]
  readonly #label: Written | null
  readonly #resolver: Resolver
  readonly #sectionReader: SectionReader

  readonly #texts = new Map<string, Written[]>()
  readonly #cells: FieldCell[] = []
  readonly #responsibles: Responsible[] = []
  /** ids and texts of its responsibles so far */
  readonly #known = new Set<string>()
  readonly #texted = new Set<string>()
  readonly #windows: DateWindow[] = []
  readonly #otherDates = new Map<string, DateMention[]>()
  readonly #observations: Observation[] = []
  #lastRow: number

  constructor(
    view: SheetView,
    format: Format,
    section: Section | undefined,
    slots: readonly Slot[],
    row: number,
    label: Written | null,
    resolver: Resolver,
    sectionReader: SectionReader,
  ) {
    this.#view = view
    this.#format = format
    this.#section = section
    this.#slots = slots
    this.row = row
    this.#lastRow = row
    this.#label = label
    this.#resolver = resolver
    this.#sectionReader = sectionReader
  }

  /** Takes the activity's own row; what a merge shows there from above is taken too. */
  begin(cells: ReadonlyMap<string, Written>): void {
    let all: Map<string, Written> | null = null
    for (const { column, at } of this.#slots) {
      if (cells.has(column.key) || column.type === 'catalogue' || !this.#view.merges.covers(this.row, at))
        continue
      const shown = this.#view.shown(this.row, at)
      if (shown && shown.at.column === at) (all ??= new Map(cells)).set(column.key, shown)
    }
    this.#take(this.row, all ?? cells)
  }

  /** Takes a row that goes on with the activity: more responsibles, more dates, the rest of a text. */
  continue(row: number, cells: ReadonlyMap<string, Written>): void {
    this.#lastRow = row
    this.#take(row, cells)
  }

  /** The number of its one cell under a column, and the row in which that stands. */
  numberIn(key: string): { readonly row: number; readonly number: number } | null {
    const [only, ...others] = this.#texts.get(key) ?? []
    const number = only && others.length === 0 ? numberOf(only.cell) : null
    return number === null ? null : { row: only!.at.row, number }
  }

  finish(): { readonly activity: Activity; readonly observations: readonly Observation[] } {
    const fields = new Map<string, Field>()
    const label = this.#label
    for (const { column, at } of this.#slots) {
      if (!this.#liesInWiderCell(column, at) && !this.#isUnworked(column, at))
        fields.set(column.key, this.#field(column, at))
    }
    const numbered = this.#format.numbered ? columnOfType(this.#format, 'subject') : undefined
    const { number, rest } = splitNumber(fields.get(numbered?.key ?? '')?.text ?? '')
    if (numbered && number !== null) fields.set(numbered.key, { ...fields.get(numbered.key)!, text: rest })
    const goal = this.#texts.get(columnOfType(this.#format, 'goal')?.key ?? '') ?? []
    const activity: Activity = {
      sheet: this.#view.grid.name,
      row: this.row,
      lastRow: this.#lastRow,
      section: this.#section?.number ?? null,
      subcomponent: label ? this.#sectionReader.label(label.text, this.#section).number : null,
      number,
      fields,
      cells: this.#cells,
      goal: goalItems(goal, this.#format.numbered),
      responsibles: this.#responsibles,
      windows: this.#windows,
      dates: this.#otherDates,
    }
    return { activity, observations: this.#observations }
  }

  #take(row: number, cells: ReadonlyMap<string, Written>): void {
    let start: DatesCell | null = null
    let end: DatesCell | null = null
    for (const { column } of this.#slots) {
      const written = cells.get(column.key)
      if (!written || this.#isIdle(column, written.cell)) continue
      this.#checkCell(row, column, written)
      if (written.cell.error !== null) continue
      if (column.type === 'catalogue') {
        this.#cells.push({ key: column.key, at: written.at, raw: written.cell.text })
        continue
      }
      if (column.type === 'responsibles') this.#addResponsibles(row, written)
      else if (column.type === 'start') start = { written, dates: readDates(written) }
      else if (column.type === 'end') end = { written, dates: readDates(written) }
      else if (column.type === 'date') {
        const dates = this.#otherDates.get(column.key)
        if (dates) for (const date of readDates(written)) dates.push(date)
        else this.#otherDates.set(column.key, readDates(written))
      }
      if (written.text !== '') {
        this.#cells.push({ key: column.key, at: written.at, raw: written.cell.text })
        const texts = this.#texts.get(column.key)
        if (texts) texts.push(written)
        else this.#texts.set(column.key, [written])
      }
    }
    this.#addWindows(row, start, end)
  }

  #addResponsibles(row: number, written: Written): void {
    const { names, ambiguous } = this.#resolver.list(written.cell.text)
    for (const name of names) {
      const { id, text } = name
      const isNew = id === null ? !this.#texted.has(text) : !this.#known.has(id)
      if (!isNew) continue
      this.#texted.add(text)
      if (id !== null) this.#known.add(id)
      this.#responsibles.push({ ...name, at: written.at })
    }
    if (ambiguous) {
      const sheet = this.#view.grid.name
      this.#observations.push({
        kind: 'responsibles-ambiguous',
        sheet,
        at: written.at,
        row,
        text: written.text,
        names: names.map(({ name }) => name),
        lines: names.every(({ id }) => id !== null) ? names.map(officially) : null,
      })
    }
  }

  #addWindows(row: number, start: DatesCell | null, end: DatesCell | null): void {
    for (let i = 0; i < Math.max(start?.dates.length ?? 0, end?.dates.length ?? 0); i++) {
      this.#windows.push({ start: start?.dates[i] ?? null, end: end?.dates[i] ?? null })
    }
    for (const cell of [start, end]) {
      if (!cell || cell.dates.length < 2) continue
      this.#observations.push({
        kind: 'dates-in-cell',
        sheet: this.#view.grid.name,
        at: cell.written.at,
        row,
        text: cleanLines(cell.written.cell.text).join(' / '),
        count: cell.dates.length,
        edits: this.#spread(row, start, end),
      })
    }
  }

  /** One window on each row, where both cells hold as many real dates and the rows below are free and the activity's own. */
  #spread(row: number, start: DatesCell | null, end: DatesCell | null): Edit[] {
    if (!start || !end || start.dates.length !== end.dates.length) return []
    const last = row + start.dates.length - 1
    const subject = this.#slots.find(({ column }) => column.type === 'subject')
    if (!subject || (this.#view.merges.over(row, subject.at)?.bottom ?? row) < last) return []
    const edits: Edit[] = []
    for (const { written, dates } of [start, end]) {
      const { column } = written.at
      if (!this.#slots.some(({ at }) => at === column)) return []
      for (const [i, { iso }] of dates.entries()) {
        if (iso === null || this.#view.merges.over(row + i, column)) return []
        if (
          i > 0 &&
          this.#view.written(row + i).some(({ at }) => this.#slots.some((slot) => slot.at === at.column))
        )
          return []
        edits.push({ cell: { row: row + i, column }, value: iso })
      }
    }
    return edits
  }

  #checkCell(row: number, column: Column, { cell, at, text }: Written): void {
    const sheet = this.#view.grid.name
    const numeric = cell.formula && typeof cell.value === 'string' && /^-?[\d.,]+\s*%?$/.test(text)
    const cause =
      cell.error !== null
        ? 'error'
        : cell.formula && cell.value === null
          ? 'no-result'
          : cell.stale
            ? 'stale'
            : numeric
              ? 'text-number'
              : null
    if (cause)
      this.#observations.push({
        kind: 'cell-error',
        sheet,
        at,
        row,
        column: column.key,
        error: cell.error ?? text,
        cause,
      })
  }

  /** Whether the cell is the right part of one merged sideways, and so not a cell of its own. */
  #liesInWiderCell(column: Column, at: number): boolean {
    if (this.#texts.has(column.key)) return false
    const home = this.#view.merges.home(this.row, at)
    return home.column !== at
  }

  #isUnworked(column: Column, at: number): boolean {
    const { row, column: home } = this.#view.merges.home(this.row, at)
    return !this.#texts.has(column.key) && this.#isIdle(column, cellAt(this.#view.grid, row, home))
  }

  /** Whether a formula of ours shows nothing yet. */
  #isIdle(column: Column, cell: Cell | undefined): boolean {
    return (
      isUnworkedTotal(column, cell) ||
      (isUnworkedShare(column, cell) && this.#slots.some((slot) => slot.column.key === PREPARED))
    )
  }

  #field(column: Column, at: number): Field {
    const label = this.#label && [this.#label]
    const texts = column.type === 'catalogue' ? label : this.#texts.get(column.key)
    if (!texts) return emptyField({ row: this.row, column: at })
    const field = fieldOf(texts)
    return column.type === 'code' ? { ...field, text: codeText(field) } : field
  }
}

/** What a goal promises. A number in a column of numbers promises just that, also where it could be a year. */
function goalItems(texts: readonly Written[], numbered: boolean): GoalItem[] {
  const items = parseGoal(texts.map((written) => written.cell.text).join('\n')).map(
    ({ quantity, comparator, kind, unit }) => ({ quantity, comparator, kind, unit }),
  )
  const [only, ...others] = texts
  const bare = !numbered && only && others.length === 0 && typeof only.cell.value === 'number'
  const number = bare ? numberOf(only.cell) : null
  if (number === null) return items
  return [{ quantity: number, comparator: 'exactly', kind: items[0]?.kind ?? 'count', unit: '' }]
}

/** A code stored as a number shows all its digits: not `2.02E+12`, nor `2.024.520.010.001`. */
function codeText({ text, stored, number }: Field): string {
  const digits = stored === 'number' && number !== null && Number.isSafeInteger(number)
  return digits && !/^\d+$/.test(text) ? String(number) : text
}
