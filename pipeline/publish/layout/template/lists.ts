import { columnLetters } from '../../../../engine/grid/address.js'
import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format, Section } from '../../../../engine/format/format.js'
import type { Row, SheetSpec } from '../../workbook/workbook-spec.js'
import { subcomponentLabel } from '../official-columns.js'

const SHEET = 'Listas'
const WIDTH = 50

/** The lists that drop-downs choose from, on a hidden sheet, and where each stands. */
export interface Lists {
  readonly sheet: SheetSpec
  readonly responsibles: string
  /** null for a section without subcomponents */
  readonly subcomponents: (section: Section) => string | null
}

/** Lists for a format: the names of the directory, and the subcomponents of each section. */
export function listsFor(format: Format, directory: Directory): Lists {
  const sections = format.sections.filter((s) => s.subcomponents.length > 0)
  const columns: readonly { readonly header: string; readonly values: readonly string[] }[] = [
    {
      header: 'Responsables',
      values: [...directory.dependencias, ...directory.collectives].map((unit) => unit.name),
    },
    ...sections.map((section) => ({
      header: section.title,
      values: section.subcomponents.map((s) => subcomponentLabel(format, section, s.number)!),
    })),
  ]
  const rows: Row[] = [{ cells: columns.map((c) => c.header), style: 'header' }]
  for (let i = 0; i < Math.max(...columns.map((c) => c.values.length)); i++)
    rows.push({ cells: columns.map((c) => c.values[i] ?? null), style: 'body' })
  const source = (column: number) => {
    const letters = columnLetters(column)
    return `${SHEET}!$${letters}$2:$${letters}$${columns[column]!.values.length + 1}`
  }
  return {
    sheet: { name: SHEET, widths: columns.map(() => WIDTH), rows, hidden: true, protect: true },
    responsibles: source(0),
    subcomponents: (section) => (sections.includes(section) ? source(sections.indexOf(section) + 1) : null),
  }
}
