import type { Column, Format, Section } from '../../../engine/format/format.js'
import { subcomponentLabel } from '../../../engine/format/labels.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import type { Publication } from '../publication.js'
import { type Entry, entriesOf } from '../report/figures/entries.js'
import { count } from '../report/words.js'
import type { Row, SheetSpec, StyleName, Value } from '../workbook/workbook-spec.js'
import { MergeList } from './merge-list.js'
import { type Slot, slotsOf } from './official-columns.js'
import { responsibleName } from './responsible-name.js'
import { blockRows, gapRow, type MergeSink, type OpenRow, pieceHeight, type Piece, stretch } from './stack.js'

const NOTHING_RECEIVED = 'Sin actividades recibidas'
const WITHOUT_SECTION = 'Actividades sin componente reconocido'

/** Activities that are shown one after another, by their place in the report. */
interface Chapter {
  readonly section: Section | undefined
  readonly places: number[]
}

/**
 * A format as the official document prints it, filled with the activities that stand; its rows are made as they are asked
 * for.
 */
export function officialTable(publication: Publication, format: Format): SheetSpec {
  return new OfficialTable(publication, format).sheet()
}

class OfficialTable {
  readonly #format: Format
  readonly #directory: Directory
  readonly #vigencia: number | null
  readonly #widths: readonly number[]
  readonly #merges = new MergeList()
  readonly #entries: readonly Entry[]
  readonly #chapters: readonly Chapter[]
  readonly #strays: Chapter = { section: undefined, places: [] }
  readonly #files = new Set<string>()
  /** ids of the activities that more than one file claims */
  readonly #contested = new Set<string>()
  /** how many rows there are so far */
  #next = 0
  #header: number | null = null
  #dubiousDates = false

  constructor({ consolidated, directory, formats }: Publication, format: Format) {
    this.#format = format
    this.#directory = directory
    this.#vigencia = consolidated.vigencia
    this.#widths = format.columns.map((c) => c.width)
    const sections = format.sections.length > 0 ? format.sections : [undefined]
    this.#chapters = sections.map((section) => ({ section, places: [] }))
    this.#entries = entriesOf(consolidated, formats)
    this.#sort()
  }

  /** Which activities go where. */
  #sort(): void {
    const chapterOf = new Map(this.#chapters.map((chapter) => [chapter.section?.number, chapter]))
    let place = 0
    for (const { activity, standing } of this.#entries) {
      const at = place++
      if (activity.format !== this.#format.id || standing === 'superseded') continue
      const chapter = chapterOf.get(this.#format.sections.length > 0 ? (activity.component ?? -1) : undefined)
      ;(chapter ?? this.#strays).places.push(at)
      if (standing === 'conflicting') this.#contested.add(firstClaim(activity))
    }
  }

  sheet(): SheetSpec {
    const rows = { [Symbol.iterator]: () => this.#rows() }
    const footer = (): string => this.#footer()
    const printTitles = (): string | undefined =>
      this.#header === null ? undefined : `${String(this.#header + 1)}:${String(this.#header + 1)}`
    return {
      name: this.#format.shortName,
      widths: this.#widths,
      rows,
      merges: this.#merges,
      get footer() {
        return footer()
      },
      get printTitles() {
        return printTitles()
      },
    }
  }

  *#rows(): Generator<Row> {
    this.#merges.clear()
    this.#next = 0
    this.#header = null
    this.#dubiousDates = false
    this.#files.clear()
    const { title } = this.#format
    yield* this.#across(this.#vigencia === null ? title : `${title} ${String(this.#vigencia)}`, 'title', 27)
    yield* this.#across(this.#directory.entity, 'subtitle', 20)
    yield* this.#passed([gapRow()])
    for (const { section, places } of this.#chapters) {
      if (section) yield* this.#across(section.title, 'banner', 22)
      if (section?.reference) yield* this.#across(section.reference, 'body-center', 20)
      if (places.length > 0) yield* this.#activities(section, places)
      else if (!section?.reference) yield* this.#passed([{ cells: [NOTHING_RECEIVED], style: 'note' }])
    }
    if (this.#strays.places.length === 0) return
    yield* this.#across(WITHOUT_SECTION, 'banner', 22)
    yield* this.#activities(undefined, this.#strays.places)
  }

  /** Where it comes from and what its marks mean, at the foot of the page: nothing stands below the table itself. */
  #footer(): string {
    return [
      this.#format.shortName,
      this.#directory.entity,
      `Consolidado a partir de ${count(this.#files.size, 'archivo', 'archivos')}`,
      this.#contested.size > 0 ? 'En cursiva: actividad que traen dos archivos' : '',
      this.#dubiousDates ? 'En rosado: fecha por corregir' : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }

  #across(value: Value, style: StyleName, height: number): readonly Row[] {
    return this.#passed(this.#block([{ value, style, left: 0, columns: this.#widths.length }], 1, 0, height))
  }

  /** Rows filled with pieces, so many rows below the next one. */
  #block(pieces: readonly Piece[], count: number, below: number, minimum = 0): OpenRow[] {
    return blockRows(pieces, { count, at: this.#next + below, minimum }, this.#widths, this.#merges)
  }

  #passed<R extends Row>(rows: readonly R[]): readonly R[] {
    this.#next += rows.length
    return rows
  }

  *#activities(section: Section | undefined, places: readonly number[]): Generator<Row> {
    const slots = slotsOf(this.#format, section)
    if (slots.length === this.#format.columns.length) this.#header ??= this.#next
    const headers = slots.map((slot) => ({
      ...placeOf(slot),
      value: slot.column.header,
      style: 'header' as const,
    }))
    yield* this.#passed(this.#block(headers, 1, 0, 20))
    const catalogue = slots.find(({ column }) => column.type === 'catalogue')
    const rest = slots.filter((slot) => slot !== catalogue)
    const key = this.#format.columns.find((c) => c.type === 'catalogue')?.key ?? ''
    const labels = new Map(
      section?.subcomponents.map(({ number }) => [number, subcomponentLabel(this.#format, section, number)]),
    )
    let group: Group | null = null
    for (const place of places) {
      const { activity } = this.#entries.at(place)!
      this.#files.add(activity.source.file)
      const { subcomponent } = activity
      const label =
        (subcomponent === null ? undefined : labels.get(subcomponent)) ?? activity.fields[key] ?? ''
      if (catalogue && group?.label !== label) {
        if (group) yield* this.#ended(group)
        const name: Piece = { ...placeOf(catalogue), value: label, style: 'body-strong' }
        group = new Group(name, this.#next, this.#widths)
      }
      if (group === null) yield* this.#passed(this.#activity(rest, activity, 0))
      else yield* this.#passed(group.add(this.#activity(rest, activity, group.waiting)))
    }
    if (group) yield* this.#ended(group)
  }

  *#ended(group: Group): Generator<Row> {
    yield* this.#passed(group.end(this.#merges))
  }

  /** As many rows as the activity has responsibles or windows, so many rows below the next one. */
  #activity(slots: readonly Slot[], activity: ConsolidatedActivity, below: number): OpenRow[] {
    const style = this.#styleOf(activity)
    const { responsibles, schedule } = activity
    const pieces: Piece[] = []
    let rows = 1
    for (const { column } of slots) {
      if (column.type === 'responsibles') rows = Math.max(rows, responsibles.length)
      else if (column.type === 'start' || column.type === 'end') rows = Math.max(rows, schedule.length)
    }
    for (const slot of slots) {
      const { type } = slot.column
      if (type === 'responsibles') {
        const names = new Spread(slot, rows, responsibles.length, pieces)
        for (const who of responsibles) names.add(responsibleName(this.#directory, who), style)
        if (responsibles.length === 0) names.add(null, style)
      } else if (type === 'start' || type === 'end') {
        const days = new Spread(slot, rows, schedule.length, pieces)
        for (const { start, end, text } of schedule) {
          if (type === 'start') this.#date(days, start, text[0])
          else this.#date(days, end, text[1])
        }
        if (schedule.length === 0) days.add(null, 'date')
      } else {
        const value = type === 'subject' ? numbered(activity) : textOf(slot.column, activity)
        new Spread(slot, rows, 1, pieces).add(value, style)
      }
    }
    return this.#block(pieces, rows, below)
  }

  #styleOf(activity: ConsolidatedActivity): StyleName {
    return this.#contested.size > 0 && this.#contested.has(firstClaim(activity)) ? 'warning' : 'body'
  }

  #date(days: Spread, iso: string | null, text: string): void {
    if (iso !== null) days.add({ date: iso }, 'date')
    else if (text === '') days.add(null, 'date')
    else {
      this.#dubiousDates = true
      days.add(text, 'date-error')
    }
  }
}

/** What an activity says in a column, over its rows: one row for each part, the last one down to the end. */
class Spread {
  #next = 0

  /** @param parts how many there will be; for none an empty one */
  constructor(
    private readonly slot: Slot,
    private readonly rows: number,
    private readonly parts: number,
    private readonly pieces: Piece[],
  ) {}

  add(value: Value, style: StyleName): void {
    const { left, columns } = this.slot
    const top = this.#next++
    const rows = this.#next >= this.parts ? this.rows - top : 1
    this.pieces.push({ value, style, left, columns, top, rows })
  }
}

/** Activities in a row that share a subcomponent, whose name stands beside all of their rows. */
class Group {
  readonly #name: Piece
  readonly #at: number
  readonly #needed: number
  #rows = 0
  #height = 0
  /** rows that the name may still make higher */
  #waiting: OpenRow[] = []

  /** @param at zero-based row of the first of its rows */
  constructor(name: Piece, at: number, widths: readonly number[]) {
    this.#name = name
    this.#at = at
    this.#needed = pieceHeight(name, widths)
  }

  get label(): Value {
    return this.#name.value
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes the rows of an activity; what it returns is final. */
  add(rows: readonly OpenRow[]): readonly OpenRow[] {
    const { value, style, left, columns = 1 } = this.#name
    for (const row of rows) {
      if (this.#rows++ === 0) row.cells[left] = value
      row.style.fill(style, left, left + columns)
      this.#height += row.height
    }
    if (this.#height < this.#needed) {
      this.#waiting.push(...rows)
      return []
    }
    const settled = this.#waiting.length === 0 ? rows : [...this.#waiting, ...rows]
    this.#waiting = []
    return settled
  }

  /** What is left of its rows, as high as the name needs. */
  end(merges: MergeSink): readonly OpenRow[] {
    const { left, columns = 1 } = this.#name
    if (this.#waiting.length > 0) stretch(this.#waiting, this.#needed)
    if (this.#rows > 1 || columns > 1)
      merges.push({ top: this.#at, left, bottom: this.#at + this.#rows - 1, right: left + columns - 1 })
    return this.#waiting
  }
}

function firstClaim(activity: ConsolidatedActivity): string {
  return activity.id.replace(/~\d+$/, '')
}

function placeOf({ left, columns }: Slot): { left: number; columns: number } {
  return { left, columns }
}

/** `5.1 Realizar seguimiento…` */
function numbered({ number, activity }: ConsolidatedActivity): string {
  return number === null ? activity : `${number} ${activity}`
}

function textOf({ key, type }: Column, activity: ConsolidatedActivity): string {
  if (type === 'goal') return activity.goal.text
  if (key === 'product') return activity.product ?? ''
  if (key === 'indicator') return activity.indicator ?? ''
  return activity.fields[key] ?? ''
}
