/** What a cell of the open data holds; null where there is nothing to say. */
export type Value = string | number | boolean | null

/** A row, by names of fields. */
export type Row = Readonly<Record<string, Value>>

/** A field of a table, as the package, the dictionary and the workbook tell of it. */
export interface Field {
  readonly name: string
  readonly title: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  /** what it means, for somebody who has never seen a plan */
  readonly means: string
  /** in what it is measured */
  readonly unit?: string
  /** how it is worked out, or when it is empty */
  readonly rule?: string
  readonly required?: true
  /** the only texts that it takes */
  readonly values?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: 'uri'
}

export interface ForeignKey {
  readonly fields: readonly string[]
  readonly table: string
  readonly references: readonly string[]
}

/** A table of the open data: what its file holds, and what each field of it means. */
export interface Table {
  /** name of the resource; its file is `<name>.csv` */
  readonly name: string
  readonly title: string
  readonly means: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly rows: readonly Row[]
}
