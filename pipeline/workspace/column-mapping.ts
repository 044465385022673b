import { z } from 'zod'
import type { Annex, Column, Format } from '../../engine/format/format.js'
import { formatSchema } from '../../engine/format/schema.js'
import { headerKey } from '../../engine/reading/header-names.js'
import { fold } from '../../engine/text/fold.js'

const headers = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
  error: 'debe ser un encabezado entre comillas o una lista de encabezados entre corchetes',
})

const tableMapping = z.strictObject({
  /** by header or key of the format's column, the header that the template prints; of several, findings name the first */
  columnas: z.record(z.string(), headers).default({}),
  /** columns of the format that the template does not have */
  ausentes: z.array(z.string()).default([]),
  /** headers of columns that only the template has; what they say is kept as it is */
  adicionales: z.array(z.string().min(1)).default([]),
})

/** `formatos/<id>.mapa.json`: how the entity's own template differs from a format. */
export const mappingSchema = z.strictObject({
  formato: z.string(),
  ...tableMapping.shape,
  /** the same of the format's other tables, by title or key */
  anexos: z.record(z.string(), tableMapping).default({}),
})

export type Mapping = z.output<typeof mappingSchema>
export type TableMapping = z.output<typeof tableMapping>

/** A table whose columns can be mapped: that of a format, or of one of its annexes. */
export type Table = Pick<Format, 'columns' | 'headerMinimum'>

/** A format as the entity's template prints it: its headers, without the columns that it lacks, with those that only it has. */
export function mapped(format: Format, mapping: Mapping): Format {
  const absent = absentKeys(format, mapping)
  const mappings = new Map(
    Object.entries(mapping.anexos).map(([name, inner]) => [annexNamed(format, name)?.key, inner] as const),
  )
  return {
    ...format,
    ...mappedTable(format, mapping),
    headerMustHave: format.headerMustHave.filter((key) => !absent.has(key)),
    annexes: format.annexes.map((annex) => {
      const inner = mappings.get(annex.key)
      return inner ? { ...annex, ...mappedTable(annex, inner) } : annex
    }),
  }
}

/** A table as the template prints it; the columns that only the template has come last. */
export function mappedTable(table: Table, mapping: TableMapping): Table {
  const names = new Map(
    Object.entries(mapping.columnas).flatMap(([name, text]) => {
      const column = columnNamed(table, name)
      return column ? [[column.key, typeof text === 'string' ? [text] : text] as const] : []
    }),
  )
  const absent = absentKeys(table, mapping)
  const taken = new Set([...names.values(), mapping.adicionales].flat().map(headerKey))
  const columns = table.columns.map((column): Column => {
    const [header = column.header, ...others] = names.get(column.key) ?? []
    const mine = new Set([header, ...others].map(headerKey))
    const before = header === column.header ? column.synonyms : [column.header, ...column.synonyms]
    const kept = before.filter((text) => !taken.has(headerKey(text)) || mine.has(headerKey(text)))
    const here = { ...column, header, synonyms: [...others, ...kept] }
    return absent.has(column.key) ? { ...here, required: false, printed: false } : here
  })
  return {
    columns: [...columns, ...extraColumns(columns, mapping.adicionales)],
    headerMinimum: Math.min(table.headerMinimum, columns.length - absent.size),
  }
}

/** The column that a person names: by its key, or by its header give or take accents and case. */
export function columnNamed({ columns }: Table, name: string): Column | undefined {
  return (
    columns.find(({ key }) => key === name) ??
    columns.find(({ header }) => headerKey(header) === headerKey(name))
  )
}

/** The annex that a person names: by its key, or by its title give or take accents and case. */
export function annexNamed({ annexes }: Format, name: string): Annex | undefined {
  return annexes.find(({ key }) => key === name) ?? annexes.find(({ title }) => fold(title) === fold(name))
}

function absentKeys(table: Table, { ausentes }: TableMapping): ReadonlySet<string> {
  return new Set(ausentes.flatMap((name) => columnNamed(table, name)?.key ?? []))
}

const columnSchema = formatSchema.shape.columns.element

function extraColumns(columns: readonly Column[], extra: readonly string[]): Column[] {
  const keys = new Set(columns.map(({ key }) => key))
  return extra.map((header) => {
    const stem = camelCase(header)
    let key = stem
    for (let n = 2; keys.has(key); n++) key = `${stem}${String(n)}`
    keys.add(key)
    const help = `Columna propia: ${header}.`
    return columnSchema.parse({ key, header, type: 'text', required: false, width: 24, help })
  })
}

/** "N.º de contrato" → "nDeContrato". */
function camelCase(text: string): string {
  const [first, ...rest] = fold(text)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
  const joined = [first ?? '', ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
  return /^[a-z]/.test(joined) ? joined : `columna${joined}`
}
