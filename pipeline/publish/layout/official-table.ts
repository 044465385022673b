import type { Column, Format, Section } from '../../../engine/format/format.js'
import { subcomponentLabel } from '../../../engine/format/labels.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import type { Publication } from '../publication.js'
import { type Entry, entriesOf } from '../report/figures/entries.js'
import { count } from '../report/words.js'
import type { SheetSpec, StyleName, Value } from '../workbook/workbook-spec.js'
import { type Slot, slotsOf } from './official-columns.js'
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
  const entries = entriesOf(consolidated, publication.formats).filter(
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
  return table.sheet(entries)
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
    else if (!section?.reference) this.stack.row([NOTHING_RECEIVED], 'note')
  }

  strays(entries: readonly Entry[]): void {
    this.stack.across(WITHOUT_SECTION, 'banner', 22)
    this.activities(undefined, entries)
  }

  sheet(entries: readonly Entry[]): SheetSpec {
    const { rows, merges, widths } = this.stack
    return {
      name: this.format.shortName,
      widths,
      rows,
      merges,
      footer: this.footer(entries),
      ...(this.header !== null && { printTitles: `${this.header + 1}:${this.header + 1}` }),
    }
  }

  /** Where it comes from and what its marks mean, at the foot of the page: nothing stands below the table itself. */
  private footer(entries: readonly Entry[]): string {
    const files = new Set(entries.map((e) => e.activity.source.file)).size
    return [
      this.format.shortName,
      this.directory.entity,
      `Consolidado a partir de ${count(files, 'archivo', 'archivos')}`,
      this.contested.size > 0 ? 'En cursiva: actividad que traen dos archivos' : '',
      this.dubiousDates ? 'En rosado: fecha por corregir' : '',
    ]
      .filter(Boolean)
      .join(' · ')
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
    const catalogue = this.format.columns.find((c) => c.type === 'catalogue')?.key ?? ''
    const groups: Group[] = []
    for (const { activity } of entries) {
      const label =
        subcomponentLabel(this.format, section, activity.subcomponent) ?? activity.fields[catalogue] ?? ''
      const last = groups.at(-1)
      if (last?.label === label) last.activities.push(activity)
      else groups.push({ label, activities: [activity] })
    }
    return groups
  }

  private group(slots: readonly Slot[], { label, activities }: Group): void {
    const catalogue = slots.find(({ column }) => column.type === 'catalogue')
    const rest = slots.filter((slot) => slot !== catalogue)
    const rows = () => {
      for (const activity of activities) this.activity(rest, activity)
    }
    if (catalogue) this.stack.beside({ ...placeOf(catalogue), value: label, style: 'body-strong' }, rows)
    else rows()
  }

  /** As many rows as the activity has responsibles or windows. */
  private activity(slots: readonly Slot[], activity: ConsolidatedActivity): void {
    const parts = slots.map(({ column }) => this.partsOf(column, activity))
    const rows = Math.max(...parts.map((own) => own.length))
    this.stack.block(
      slots.flatMap((slot, i) => spread(parts[i]!, slot, rows)),
      rows,
    )
  }

  /** What an activity says in a column: one part, or one for each of its responsibles or windows. */
  private partsOf(column: Column, activity: ConsolidatedActivity): readonly Part[] {
    const style = this.contested.has(activity) ? 'warning' : 'body'
    switch (column.type) {
      case 'subject':
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
    return { value: text, style: 'date-error' }
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
function spread(parts: readonly Part[], slot: Slot, rows: number): Piece[] {
  return parts.map((part, i) => ({
    ...placeOf(slot),
    ...part,
    top: i,
    rows: i === parts.length - 1 ? rows - i : 1,
  }))
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
