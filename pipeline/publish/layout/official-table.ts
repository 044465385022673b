import type { Column, Format, Section } from '../../../engine/format/format.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import type { Publication } from '../publication.js'
import { type Entry, entriesOf } from '../report/figures/entries.js'
import { count } from '../report/words.js'
import type { SheetSpec, StyleName, Value } from '../workbook/workbook-spec.js'
import { type Slot, slotsOf, subcomponentLabel } from './official-columns.js'
import { responsibleName } from './responsible-name.js'
import { type Piece, Stack } from './stack.js'

const NOTHING_RECEIVED = 'Sin actividades recibidas'
const WITHOUT_SECTION = 'Actividades sin componente reconocido'

/** One value of an activity and the rows it covers. */
interface Part {
  readonly value: Value
  readonly style: StyleName
}

/** A format as the official document prints it, filled with the activities that stand. */
export function officialTable(publication: Publication, format: Format): SheetSpec {
  const { consolidated, directory } = publication
  const entries = entriesOf(consolidated).filter(
    (e) => e.activity.format === format.id && e.standing !== 'superseded',
  )
  const table = new Table(format, directory, contested(entries))
  table.title(consolidated.vigencia)

  const sections = format.sections.length > 0 ? format.sections : [undefined]
  for (const section of sections) {
    const own = section ? entries.filter((e) => e.activity.component === section.number) : entries
    table.section(section, own)
  }
  const known = new Set(format.sections.map((s) => s.number as number | null))
  const strays = entries.filter((e) => !known.has(e.activity.component))
  if (format.sections.length > 0 && strays.length > 0) table.strays(strays)
  table.footnotes(entries)
  return table.sheet()
}

/** Activities that more than one file claims, all of their claims. */
function contested(entries: readonly Entry[]): ReadonlySet<ConsolidatedActivity> {
  const claimed = new Set(
    entries.filter((e) => e.standing === 'conflicting').map((e) => firstClaim(e.activity)),
  )
  return new Set(entries.map((e) => e.activity).filter((a) => claimed.has(firstClaim(a))))
}

function firstClaim(activity: ConsolidatedActivity): string {
  return activity.id.replace(/~\d+$/, '')
}

class Table {
  private readonly stack: Stack
  private header: number | null = null
  private dubiousDates = false

  constructor(
    private readonly format: Format,
    private readonly directory: Directory,
    private readonly contested: ReadonlySet<ConsolidatedActivity>,
  ) {
    this.stack = new Stack(format.columns.map((c) => c.width))
  }

  title(vigencia: number | null): void {
    this.stack.across([this.format.title, vigencia].filter((part) => part !== null).join(' '), 'title', 27)
    this.stack.across(this.directory.entity, 'subtitle', 20)
    this.stack.gap()
  }

  section(section: Section | undefined, entries: readonly Entry[]): void {
    if (section) this.stack.across(section.title, 'banner', 22)
    if (section?.reference) this.stack.across(section.reference, 'body-center', 20)
    if (entries.length > 0) this.activities(section, entries)
    else if (!section?.reference) this.stack.across(NOTHING_RECEIVED, 'note')
  }

  strays(entries: readonly Entry[]): void {
    this.stack.across(WITHOUT_SECTION, 'banner', 22)
    this.activities(undefined, entries)
  }

  footnotes(entries: readonly Entry[]): void {
    const files = new Set(entries.map((e) => e.activity.source.file)).size
    this.stack.gap()
    this.stack.across(`Consolidado a partir de ${count(files, 'archivo', 'archivos')}.`, 'note')
    if (this.contested.size > 0)
      this.stack.across(
        'En cursiva y con fondo amarillo: actividades que dos archivos presentan distintas.',
        'note',
      )
    if (this.dubiousDates)
      this.stack.across('En negrilla y con fondo rosado: fechas como fueron escritas, por corregir.', 'note')
  }

  sheet(): SheetSpec {
    const { rows, merges, widths } = this.stack
    return {
      name: this.format.shortName,
      widths,
      rows,
      merges,
      footer: `${this.format.shortName} · ${this.directory.entity}`,
      ...(this.header !== null && { printTitles: `${this.header + 1}:${this.header + 1}` }),
    }
  }

  private activities(section: Section | undefined, entries: readonly Entry[]): void {
    const slots = slotsOf(this.format, section)
    if (slots.length === this.format.columns.length) this.header ??= this.stack.next
    this.stack.block(
      slots.map(({ column, left, columns }) => ({ value: column.header, style: 'header', left, columns })),
      1,
      20,
    )
    for (const group of this.groups(section, entries)) this.group(slots, group)
  }

  /** Activities in a row that share a subcomponent. */
  private groups(section: Section | undefined, entries: readonly Entry[]): Group[] {
    const groups: Group[] = []
    for (const { activity } of entries) {
      const label =
        subcomponentLabel(this.format, section, activity.subcomponent) ??
        activity.fields['subcomponent'] ??
        ''
      const last = groups.at(-1)
      if (last?.label === label) last.activities.push(activity)
      else groups.push({ label, activities: [activity] })
    }
    return groups
  }

  private group(slots: readonly Slot[], { label, activities }: Group): void {
    const pieces: Piece[] = []
    let top = 0
    for (const activity of activities) {
      const parts = slots
        .filter(({ column }) => column.type !== 'catalogue')
        .map((slot) => ({ slot, parts: this.partsOf(slot.column, activity) }))
      const rows = Math.max(...parts.map((p) => p.parts.length))
      for (const { slot, parts: own } of parts) pieces.push(...spread(own, slot, top, rows))
      top += rows
    }
    const catalogue = slots.find(({ column }) => column.type === 'catalogue')
    if (catalogue)
      pieces.push({ ...placeOf(catalogue), value: label, style: 'body-strong', top: 0, rows: top })
    this.stack.block(pieces, top)
  }

  /** What an activity says in a column: one part, or one for each of its responsibles or windows. */
  private partsOf(column: Column, activity: ConsolidatedActivity): readonly Part[] {
    const style = this.contested.has(activity) ? 'warning' : 'body'
    switch (column.type) {
      case 'numbered':
        return [{ value: numbered(activity), style }]
      case 'responsibles':
        return orEmpty(
          activity.responsibles.map((who) => ({ value: responsibleName(this.directory, who), style })),
          style,
        )
      case 'start':
        return orEmpty(
          activity.schedule.map(({ start, text }) => this.date(start, text[0])),
          'date',
        )
      case 'end':
        return orEmpty(
          activity.schedule.map(({ end, text }) => this.date(end, text[1])),
          'date',
        )
      default:
        return [{ value: textOf(column, activity), style }]
    }
  }

  private date(iso: string | null, text: string): Part {
    if (iso !== null) return { value: { date: iso }, style: 'date' }
    if (text === '') return { value: null, style: 'date' }
    this.dubiousDates = true
    return { value: text, style: 'error' }
  }
}

interface Group {
  readonly label: string
  readonly activities: ConsolidatedActivity[]
}

function orEmpty(parts: readonly Part[], style: StyleName): readonly Part[] {
  return parts.length > 0 ? parts : [{ value: null, style }]
}

/** Parts over the rows of an activity: one row each, the last one down to the end. */
function spread(parts: readonly Part[], slot: Slot, top: number, rows: number): Piece[] {
  return parts.map((part, i) => ({
    ...placeOf(slot),
    ...part,
    top: top + i,
    rows: i === parts.length - 1 ? rows - i : 1,
  }))
}

function placeOf({ left, columns }: Slot): { left: number; columns: number } {
  return { left, columns }
}

/** `5.1 Realizar seguimiento…` */
export function numbered({ number, activity }: ConsolidatedActivity): string {
  return number === null || activity.startsWith(number) ? activity : `${number} ${activity}`
}

function textOf({ key, type }: Column, activity: ConsolidatedActivity): string {
  if (type === 'goal') return activity.goal.text
  if (key === 'product') return activity.product ?? ''
  if (key === 'indicator') return activity.indicator ?? ''
  return activity.fields[key] ?? ''
}
