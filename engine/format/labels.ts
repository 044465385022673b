import type { Column, Format, Section } from './format.js'

/** `Subcomponente 4. Monitoreo y revisión`, the name alone where the format has no word for it, or null where the section has no such subcomponent. */
export function subcomponentLabel(
  format: Format,
  section: Section | undefined,
  number: number | null,
): string | null {
  const known = section?.subcomponents.find((s) => s.number === number)
  if (!known) return null
  return format.subcomponentWord === null
    ? known.name
    : `${format.subcomponentWord} ${known.number}. ${known.name}`
}

/** The subcomponents of a section as the official workbook writes them. */
export function subcomponentLabels(format: Format, section: Section): readonly string[] {
  return section.subcomponents.map(({ number }) => subcomponentLabel(format, section, number)!)
}

/** Whether a column takes only the official words of its own. */
export function hasValues({ type, values }: Column): boolean {
  return values.length > 0 && (type === 'choice' || type === 'catalogue')
}

/** What a cell of a column may say in a section, in the official words; empty where it takes anything else. */
export function choicesOf(format: Format, column: Column, section: Section | undefined): readonly string[] {
  const ofSection = column.type === 'catalogue' && section ? subcomponentLabels(format, section) : []
  if (ofSection.length > 0) return ofSection
  return hasValues(column) ? column.values : []
}
