import type { Column, Format } from '../../engine/format/format.js'
import { headerKey } from '../../engine/reading/header-names.js'
import {
  annexNamed,
  columnNamed,
  mappedTable,
  type Mapping,
  type Table,
  type TableMapping,
} from './column-mapping.js'
import { instead } from './nearest.js'
import { pathWords, type Fault, type Path } from './problem.js'

/** What is wrong in a mapping of a known format. */
export function mappingFaults(mapping: Mapping, format: Format): Fault[] {
  return [
    ...tableFaults(mapping, format, [], `el formato «${format.id}»`),
    ...Object.entries(mapping.anexos).flatMap(([name, inner]): Fault[] => {
      const path: Path = ['anexos', name]
      const annex = annexNamed(format, name)
      if (annex) return tableFaults(inner, annex, path, `el anexo «${annex.title}»`)
      const titles = format.annexes.map(({ title }) => title)
      const says = `«${pathWords(path)}» nombra el anexo «${name}», que el formato «${format.id}» no tiene`
      return [{ path, says: titles.length === 0 ? `${says}.` : `${says}: ${instead(name, titles)}` }]
    }),
  ]
}

/** @param of the table in words: "el formato «plan-accion»" */
function tableFaults(mapping: TableMapping, table: Table, path: Path, of: string): Fault[] {
  const faults: Fault[] = []
  const known = table.columns.map(({ header }) => header)
  const find = (name: string, at: Path): Column | undefined => {
    const column = columnNamed(table, name)
    if (!column) {
      faults.push({
        path: at,
        says: `«${pathWords(at)}» nombra la columna «${name}», que ${of} no tiene: ${instead(name, known)}`,
      })
    }
    return column
  }
  const renamed = new Map<string, Path>()
  for (const name of Object.keys(mapping.columnas)) {
    const at = [...path, 'columnas', name]
    const column = find(name, at)
    const before = column && renamed.get(column.key)
    if (before) {
      faults.push({
        path: at,
        says: `«${pathWords(at)}» y «${pathWords(before)}» son la misma columna: deje una.`,
      })
    } else if (column) renamed.set(column.key, at)
  }
  for (const [i, name] of mapping.ausentes.entries()) {
    const at = [...path, 'ausentes', i]
    const column = find(name, at)
    if (column?.type === 'subject') {
      faults.push({
        path: at,
        says: `«${pathWords(at)}» no puede ser «${name}»: sin esa columna no se sabe de qué trata cada fila.`,
      })
    } else if (column && renamed.has(column.key)) {
      faults.push({
        path: at,
        says: `«${pathWords(at)}» dice que «${name}» no está, y «columnas» le pone encabezado: deje una de las dos.`,
      })
    }
  }
  return faults.length > 0 ? faults : confusions(mapping, table, path, renamed)
}

/** Headers of the mapped table that could not be told apart; what the mapping writes is to blame, not the format. */
function confusions(
  mapping: TableMapping,
  table: Table,
  path: Path,
  renamed: ReadonlyMap<string, Path>,
): Fault[] {
  const { columns } = mappedTable(table, mapping)
  const firstOwn = columns.length - mapping.adicionales.length
  const owners = new Map<string, string>()
  const written: (readonly [Column, Path])[] = []
  for (const [i, column] of columns.entries()) {
    const at = i >= firstOwn ? [...path, 'adicionales', i - firstOwn] : renamed.get(column.key)
    if (at) written.push([column, at])
    else if (column.printed) owners.set(compared(column), column.header)
  }
  return written.flatMap(([column, at]) => {
    const other = owners.get(compared(column))
    owners.set(compared(column), other ?? column.header)
    if (other === undefined) return []
    return [
      {
        path: at,
        says: `«${pathWords(at)}» dice «${column.header}», que se confunde con «${other}», otra columna de la misma plantilla.`,
      },
    ]
  })
}

function compared({ header, group }: Column): string {
  return `${headerKey(group ?? '')}/${headerKey(header)}`
}
