import { listed } from '../../words.js'

/** Where something is written: `Salud.xlsx, hoja Seguimiento, filas 4 y 5`. */
export function sourceWords({
  file,
  sheet,
  rows,
}: {
  readonly file: string
  readonly sheet: string
  readonly rows: readonly number[]
}): string {
  return `${file}, hoja ${sheet}, ${rows.length === 1 ? 'fila' : 'filas'} ${listed(rows.map(String))}`
}
