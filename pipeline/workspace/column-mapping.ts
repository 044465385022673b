import { z } from 'zod'
import { formatSchema, type Column, type Format } from '../../engine/format/format.js'
import { headerKey } from '../../engine/reading/header-names.js'
import { fold } from '../../engine/text/fold.js'
import { instead } from './nearest.js'
import { pathWords, type Fault, type Path } from './problem.js'

const headers = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
  error: 'debe ser un encabezado entre comillas o una lista de encabezados entre corchetes',
})

/** `formatos/<id>.mapa.json`: how the entity's own template differs from a format. */
export const mappingSchema = z.strictObject({
  formato: z.string(),
  /** by header or key of the format's column, the header that the template prints; of several, findings name the first */
  columnas: z.record(z.string(), headers).default({}),
  /** columns of the format that the template does not have */
  ausentes: z.array(z.string()).default([]),
  /** headers of columns that only the template has; what they say is kept as it is */
  adicionales: z.array(z.string().min(1)).default([]),
})

export type Mapping = z.output<typeof mappingSchema>

/** What is wrong in a mapping of a known format. */
export function mappingFaults(mapping: Mapping, format: Format): Fault[] {
  const faults: Fault[] = []
  const known = format.columns.map(({ header }) => header)
  const find = (name: string, path: Path): Column | undefined => {
    const column = columnNamed(format, name)
    if (!column) {
      faults.push({
        path,
        says: `«${pathWords(path)}» nombra la columna «${name}», que el formato «${format.id}» no tiene: ${instead(name, known)}`,
      })
    }
    return column
  }
  const renamed = new Map<string, string>()
  for (const name of Object.keys(mapping.columnas)) {
    const path: Path = ['columnas', name]
    const column = find(name, path)
    const before = column && renamed.get(column.key)
    if (column && before !== undefined) {
      faults.push({
        path,
        says: `«${pathWords(path)}» y «${pathWords(['columnas', before])}» son la misma columna del formato: deje una.`,
      })
    } else if (column) renamed.set(column.key, name)
  }
  for (const [i, name] of mapping.ausentes.entries()) {
    const path: Path = ['ausentes', i]
    const column = find(name, path)
    if (column?.type === 'subject') {
      faults.push({
        path,
        says: `«${pathWords(path)}» no puede ser «${name}»: sin esa columna no se sabe de qué trata cada fila.`,
      })
    } else if (column && renamed.has(column.key)) {
      faults.push({
        path,
        says: `«${pathWords(path)}» dice que «${name}» no está, y «columnas» le pone encabezado: deje una de las dos.`,
      })
    }
  }
  return faults.length > 0 ? faults : confusions(mapping, format)
}

/** Headers of the mapped format that could not be told apart; what the mapping writes is to blame, not the format. */
function confusions(mapping: Mapping, format: Format): Fault[] {
  const renamed = new Map(
    Object.keys(mapping.columnas).map(
      (name) => [columnNamed(format, name)!.key, ['columnas', name]] as const,
    ),
  )
  const columns = mapped(format, mapping).columns.filter(({ printed }) => printed)
  const own = columns.slice(columns.length - mapping.adicionales.length)
  const pathOf = ({ key }: Column): Path | undefined => {
    const index = own.findIndex((column) => column.key === key)
    return index >= 0 ? ['adicionales', index] : renamed.get(key)
  }
  const owners = new Map<string, string>()
  const written: (readonly [Column, Path])[] = []
  for (const column of columns) {
    const path = pathOf(column)
    if (path) written.push([column, path])
    else owners.set(compared(column), column.header)
  }
  return written.flatMap(([column, path]) => {
    const other = owners.get(compared(column))
    owners.set(compared(column), other ?? column.header)
    if (other === undefined) return []
    return [
      {
        path,
        says: `«${pathWords(path)}» dice «${column.header}», que se confunde con «${other}», otra columna de la misma plantilla.`,
      },
    ]
  })
}

function compared({ header, group }: Column): string {
  return `${headerKey(group ?? '')}/${headerKey(header)}`
}

/** A format as the entity's template prints it: its headers, without the columns that it lacks, with those that only it has. */
export function mapped(format: Format, mapping: Mapping): Format {
  const names = new Map(
    Object.entries(mapping.columnas).flatMap(([name, text]) => {
      const column = columnNamed(format, name)
      return column ? [[column.key, typeof text === 'string' ? [text] : text] as const] : []
    }),
  )
  const absent = new Set(mapping.ausentes.flatMap((name) => columnNamed(format, name)?.key ?? []))
  const taken = new Set([...names.values(), mapping.adicionales].flat().map(headerKey))
  const columns = format.columns.map((column) => {
    const [header = column.header, ...others] = names.get(column.key) ?? []
    const old = names.has(column.key) ? [column.header, ...column.synonyms] : column.synonyms
    const mine = new Set([header, ...others].map(headerKey))
    const synonyms = [
      ...others,
      ...old.filter((text) => !taken.has(headerKey(text)) || mine.has(headerKey(text))),
    ]
    const here = { ...column, header, synonyms: synonyms.filter((text) => text !== header) }
    return absent.has(column.key) ? { ...here, required: false, printed: false } : here
  })
  const printed = columns.length - absent.size
  return formatSchema.parse({
    ...format,
    columns: [...columns, ...extraColumns(columns, mapping.adicionales)],
    headerMinimum: Math.min(format.headerMinimum, printed),
    headerMustHave: format.headerMustHave.filter((key) => !absent.has(key)),
  })
}

/** The column that a person names: by its key, or by its header give or take accents and case. */
function columnNamed(format: Format, name: string): Column | undefined {
  return (
    format.columns.find(({ key }) => key === name) ??
    format.columns.find(({ header }) => headerKey(header) === headerKey(name))
  )
}

function extraColumns(columns: readonly Column[], extra: readonly string[]): object[] {
  const keys = new Set(columns.map(({ key }) => key))
  return extra.map((header) => {
    const stem = camelCase(header)
    let key = stem
    for (let n = 2; keys.has(key); n++) key = `${stem}${String(n)}`
    keys.add(key)
    return { key, header, type: 'text', required: false, width: 24, help: `Columna propia: ${header}.` }
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
