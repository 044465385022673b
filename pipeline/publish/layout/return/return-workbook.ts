import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { ConsolidatedFile, FiledFinding } from '../../../consolidate/consolidated.js'
import { isOpenError } from '../../../../engine/findings/status.js'
import type { Publication } from '../../publication.js'
import { fateOf } from '../../report/figures/files.js'
import { statusLabel } from '../../report/labels.js'
import { count } from '../../report/words.js'
import type { SheetSpec, WorkbookSpec } from '../../workbook/workbook-spec.js'
import { SEVERITY_STYLE, STATUS_STYLE } from '../severity-style.js'
import { Stack } from '../stack.js'
import { bodyRows, headerRow, type TableColumn } from '../table.js'
import { proposal } from './proposal.js'

const TIDY_SHEET = 'Mejoras menores'

export interface Returned {
  readonly file: ConsolidatedFile
  readonly findings: readonly FiledFinding[]
}

/** Who sent the files; the name is null where nobody knows. */
export interface Sender {
  readonly name: string | null
  readonly files: readonly Returned[]
}

/** What one sender must correct, for people who work in Excel: errors, then warnings; tidying on a second sheet. */
export function returnWorkbook(publication: Publication, sender: Sender): WorkbookSpec {
  const standing = sender.files.filter(({ file }) => !isReplaced(file))
  const of: Record<FiledFinding['severity'], FiledFinding[]> = { error: [], warning: [], info: [] }
  const excepted: FiledFinding[] = []
  for (const { findings } of standing)
    for (const found of findings) (found.exception === null ? of[found.severity] : excepted).push(found)
  const title = `Devolución · ${sender.name ?? sender.files[0]!.file.file}`
  const severalFiles = standing.filter((f) => f.findings.length > 0).length > 1
  const columnsFrom = (first: number, ending?: Ending) => columnsFor(severalFiles, first, ending)
  const widths = columnsFrom(1).map((c) => c.width)
  const footer = `${title} · ${publication.directory.entity}`

  const main = new Stack(widths)
  heading(main, title, publication)
  received(main, sender.files)
  main.gap()
  main.across(verdict(of.error.length, of.warning.length, of.info.length), 'info')
  let first = 1
  for (const [severity, words] of [
    ['error', 'Errores: deben corregirse'],
    ['warning', 'Advertencias: revise y confirme'],
  ] as const) {
    const own = of[severity]
    if (own.length === 0) continue
    main.gap()
    list(main, columnsFrom(first), own, `${words} (${own.length})`)
    first += own.length
  }
  if (excepted.length > 0) {
    main.gap()
    const title = `Con excepción justificada: no hay que corregirlos (${excepted.length})`
    list(main, columnsFrom(first, EXCEPTION), excepted, title)
  }
  const sheets = [sheetOf('Por corregir', main, footer)]

  if (of.info.length > 0) {
    const tidy = new Stack(widths)
    tidy.across(TIDY_SHEET, 'title', 27)
    tidy.across('No cambian el sentido del plan ni impiden entregarlo; corrija lo que pueda.', 'subtitle', 20)
    tidy.gap()
    list(tidy, columnsFrom(1), of.info, `Sugerencias (${of.info.length})`)
    sheets.push(sheetOf(TIDY_SHEET, tidy, footer))
  }
  return { title, sheets }
}

function isReplaced(file: ConsolidatedFile): boolean {
  return file.duplicateOf !== null || file.supersededBy !== null
}

function heading(stack: Stack, title: string, { consolidated, directory, formats }: Publication): void {
  const format = formats.length === 1 ? formats[0]!.name : null
  const year = consolidated.vigencia === null ? null : `Vigencia ${consolidated.vigencia}`
  stack.across(title, 'title', 27)
  stack.across([format, year, directory.entity].filter((part) => part !== null).join(' · '), 'subtitle', 20)
  stack.gap()
}

function received(stack: Stack, files: readonly Returned[]): void {
  const width = stack.widths.length
  for (const { file, findings } of files) {
    const open = findings.filter(isOpenError).length
    stack.block(
      [
        { value: file.file, style: 'body-strong', left: 0, columns: 4 },
        { value: statusLabel(file.status, open), style: STATUS_STYLE[file.status], left: 4 },
        { value: fate(file), style: 'body', left: 5, columns: width - 5 },
      ],
      1,
    )
  }
}

function fate(file: ConsolidatedFile): string {
  const read = `${file.activities === 1 ? 'Se leyó' : 'Se leyeron'} ${count(file.activities, 'actividad', 'actividades')}.`
  switch (fateOf(file)) {
    case 'unreadable':
      return 'No se pudo leer: nada de este archivo entró al plan.'
    case 'duplicate':
      return `Es copia idéntica de «${file.duplicateOf}»: se cuenta una sola vez.`
    case 'superseded':
      return `Quedó reemplazado por «${file.supersededBy}»: no hay que corregirlo. Si el que vale es este, avise a la oficina de planeación.`
    case 'aside':
      return 'Quedó apartado: nada de este archivo entró al plan.'
    case 'unrecognized':
      return 'No corresponde a un formato oficial: nada de este archivo entró al plan.'
    case 'used':
      return [read, ...file.notes].join(' ')
  }
}

/** What there is to correct, and how to send it. */
export function verdict(errors: number, warnings: number, infos: number): string {
  const tidying =
    infos > 0 ? ` En la hoja «${TIDY_SHEET}» hay ${count(infos, 'sugerencia', 'sugerencias')}.` : ''
  if (errors > 0) {
    const also = warnings > 0 ? ` y ${count(warnings, 'advertencia', 'advertencias')} por revisar` : ''
    return `Hay ${count(errors, 'error que debe corregirse', 'errores que deben corregirse')}${also}. Corrija en el mismo libro, guárdelo y envíelo de nuevo completo.${tidying}`
  }
  if (warnings > 0)
    return `No hay errores. Hay ${count(warnings, 'advertencia', 'advertencias')} por revisar: si está bien así, no hay que cambiar nada.${tidying}`
  if (infos > 0) return `No hay errores ni advertencias.${tidying}`
  return 'No hay nada que corregir aquí.'
}

/** A table of findings under a title. */
export function list(
  stack: Stack,
  columns: readonly TableColumn<FiledFinding>[],
  findings: readonly FiledFinding[],
  title: string,
): void {
  stack.across(title, 'banner', 20)
  const header = headerRow(columns)
  stack.row(header.cells, header.style)
  for (const { cells, style } of bodyRows(columns, findings)) stack.row(cells, style)
}

type Ending = readonly [TableColumn<FiledFinding>, TableColumn<FiledFinding>]

/** What to do about it. */
const CORRECTION: Ending = [
  { header: 'Cómo se corrige', width: 32, style: 'body', value: (f) => f.how },
  { header: 'Propuesta', width: 20, style: 'body-strong', value: proposal },
]

/** Why nothing has to be done about it. */
const EXCEPTION: Ending = [
  {
    header: 'Excepción justificada',
    width: 32,
    style: 'body',
    value: ({ exception }) =>
      exception && `${exception.why} (${exception.who}, ${shownDate(exception.when)})`,
  },
  {
    header: 'Vale hasta',
    width: 20,
    style: 'body-strong',
    value: ({ exception }) => exception && shownDate(exception.until),
  },
]

/** The columns of a table of findings, numbered from `first` on. */
export function columnsFor(
  severalFiles: boolean,
  first: number,
  ending: Ending = CORRECTION,
): TableColumn<FiledFinding>[] {
  return [
    { header: 'N.º', width: 5, style: 'body-center', value: (_, index) => first + index },
    ...(severalFiles
      ? [{ header: 'Archivo', width: 22, style: 'body', value: (f: FiledFinding) => f.file } as const]
      : []),
    { header: 'Hoja', width: 11, style: 'body', value: (f) => f.sheet },
    {
      header: 'Celda',
      width: 8,
      style: 'body',
      value: (f) => f.cell,
      styleOf: ({ severity }) => SEVERITY_STYLE[severity],
    },
    { header: 'Columna', width: 14, style: 'body', value: (f) => f.column },
    { header: 'Actividad o fila', width: 30, style: 'body', value: (f) => f.row ?? 'Todo el archivo' },
    { header: 'Está escrito', width: 18, style: 'body', value: (f) => f.value },
    { header: 'Qué pasa', width: 32, style: 'body', value: (f) => f.message },
    { header: 'Por qué importa', width: 30, style: 'body', value: (f) => f.why },
    ...ending,
  ]
}

export function sheetOf(name: string, stack: Stack, footer: string): SheetSpec {
  return { name, widths: stack.widths, rows: stack.rows, merges: stack.merges, footer }
}
