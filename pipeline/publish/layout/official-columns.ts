import { type Column, type Format, type Section, columnsOf } from '../../../engine/format/format.js'

/** A column of a section and the columns of the sheet that it takes up. */
export interface Slot {
  readonly column: Column
  readonly left: number
  readonly columns: number
}

/** The columns of a section over the full width of the table: the room of one that it lacks goes to its neighbour. */
export function slotsOf(format: Format, section: Section | undefined): Slot[] {
  const present = columnsOf(format, section)
  const slots: Slot[] = []
  let left = 0
  for (const [at, column] of format.columns.entries()) {
    if (!present.includes(column)) continue
    slots.push({ column, left, columns: at + 1 - left })
    left = at + 1
  }
  const last = slots.at(-1)
  if (last) slots[slots.length - 1] = { ...last, columns: format.columns.length - last.left }
  return slots
}

const labels = new WeakMap<Section, string>()

/** `4. Servicio al ciudadano`: a section in few words. */
export function sectionLabel(format: Format | undefined, number: number | null): string {
  const section = format?.sections.find((s) => s.number === number)
  if (!section && number === null) return format?.sectionWord === null ? format.shortName : 'Sin componente'
  if (!section) return String(number)
  let label = labels.get(section)
  if (label === undefined)
    labels.set(section, (label = `${section.number}. ${section.aliases[0] ?? section.title}`))
  return label
}
