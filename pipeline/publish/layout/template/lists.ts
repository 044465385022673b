import { columnLetters } from '../../../../engine/grid/address.js'
import type { Directory } from '../../../../engine/directory/directory.js'
import type { Column, Format, Section } from '../../../../engine/format/format.js'
import { hasValues, subcomponentLabels } from '../../../../engine/format/labels.js'
import type { Row, SheetSpec } from '../../workbook/workbook-spec.js'

const SHEET = 'Listas'
const WIDTH = 50

interface List {
  readonly header: string
  readonly values: readonly string[]
}

/** The lists that drop-downs choose from, on a hidden sheet, and where each stands. */
export interface Lists {
  readonly sheet: SheetSpec
  /** the list of a column within a section, or null where it takes anything */
  readonly of: (column: Column, section: Section | undefined) => string | null
}

/** Lists for a format: the names of the directory, the subcomponents of each section, and the values of each column that has them. */
export function listsFor(format: Format, directory: Directory): Lists {
  const responsibles: List = {
    header: 'Responsables',
    values: [...directory.dependencias, ...directory.collectives].map((unit) => unit.name),
  }
  const bySection = new Map(
    format.sections.flatMap((section) => {
      const values = subcomponentLabels(format, section)
      return values.length > 0 ? [[section, { header: section.title, values }] as const] : []
    }),
  )
  const byValues = new Map<string, List>()
  for (const column of [format, ...format.annexes].flatMap(({ columns }) => columns)) {
    const key = column.values.join('\n')
    if (hasValues(column) && !byValues.has(key))
      byValues.set(key, { header: column.header, values: column.values })
  }
  const columns = [responsibles, ...bySection.values(), ...byValues.values()]
  const rows: Row[] = [{ cells: columns.map((c) => c.header), style: 'header' }]
  for (let i = 0; i < Math.max(...columns.map((c) => c.values.length)); i++)
    rows.push({ cells: columns.map((c) => c.values[i] ?? null), style: 'body' })
  const listOf = (column: Column, section: Section | undefined): List | undefined => {
    if (column.type === 'responsibles') return responsibles
    const ofSection = column.type === 'catalogue' && section ? bySection.get(section) : undefined
    return ofSection ?? (hasValues(column) ? byValues.get(column.values.join('\n')) : undefined)
  }
  return {
    sheet: { name: SHEET, widths: columns.map(() => WIDTH), rows, hidden: true, protect: true },
    of: (column, section) => {
      const list = listOf(column, section)
      if (!list) return null
      const letters = columnLetters(columns.indexOf(list))
      return `${SHEET}!$${letters}$2:$${letters}$${list.values.length + 1}`
    },
  }
}
