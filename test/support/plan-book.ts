import ExcelJS from 'exceljs'

/** What one row of a plan says, by column; what is not said is right. */
interface PlanRow {
  readonly activity: string
  readonly goal?: string
  readonly responsible?: string
  readonly start?: string | Date
  readonly end?: string | Date
}

export interface PlanBookOptions {
  /** rows with a wrong date that follow those of always */
  readonly wrongRows?: number
  /** the sheets cannot be written in, as the official workbook protects them */
  readonly isProtected?: boolean
  readonly heading?: readonly string[]
}

const HEADERS = [
  'Subcomponente / Proceso',
  'Actividades',
  'Producto',
  'Meta',
  'Responsable',
  'Fecha Inicio',
  'Fecha Final',
]
const HEADING = [
  'Plan Anticorrupción y de Atención al Ciudadano',
  'Vigencia: 2023',
  'Dependencia: Secretaría General',
]
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

const RISKS: readonly PlanRow[] = [
  { activity: '1.1 Pintar el mural de los riesgos' },
  { activity: '1.2 Ensayar la obra de títeres de los riesgos', end: '31/04/2023' },
  { activity: '1.3 Sembrar el jardín de las quejas', responsible: 'Secretaria General' },
  { activity: '1.4 Coser la bandera del buen trato', responsible: 'Secretaria General' },
  { activity: '1.5 Grabar la canción del mapa de riesgos', responsible: 'Secretaria  General ' },
  { activity: '1.6 Regar el jardín de las quejas', start: day('2023-06-01'), end: day('2023-05-01') },
]
const OPENNESS: readonly PlanRow[] = [
  { activity: '1.1 Dibujar el mapa de los datos' },
  { activity: '1.2 Contar el cuento de los datos', start: '30/02/2023' },
]

/**
 * An invented PAAC in which a person worked: the sheet «Anexo 1» with component 1 from row 6 on, «Transparencia» with
 * component 5, a hidden sheet and a very hidden one. The format's own conditional format makes dates that are text italic.
 */
export async function planBook(options: PlanBookOptions = {}): Promise<Uint8Array> {
  const { wrongRows = 0, heading = HEADING } = options
  const book = new ExcelJS.Workbook()
  const more = Array.from({ length: wrongRows }, (_, index) => ({
    activity: `1.${String(RISKS.length + 1 + index)} Barrer la plaza número ${String(index + 1)}`,
    end: '31/06/2023',
  }))
  fill(
    book,
    'Anexo 1',
    heading,
    'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.',
    [...RISKS, ...more],
  )
  fill(
    book,
    'Transparencia',
    heading,
    'Componente 5. Mecanismos para la transparencia y acceso a la información.',
    OPENNESS,
  )
  book.addWorksheet('Notas viejas', { state: 'hidden' }).getCell('A1').value = 'Reunión de febrero'
  book.addWorksheet('Listas', { state: 'veryHidden' }).getCell('A1').value = 'Sí'
  if (options.isProtected) for (const sheet of book.worksheets) await sheet.protect('', {})
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function fill(
  book: ExcelJS.Workbook,
  name: string,
  heading: readonly string[],
  banner: string,
  rows: readonly PlanRow[],
): void {
  const sheet = book.addWorksheet(name)
  for (const text of heading) sheet.addRow([text])
  sheet.addRow([banner])
  sheet.mergeCells(sheet.rowCount, 1, sheet.rowCount, HEADERS.length)
  sheet.addRow(HEADERS)
  for (const { activity, goal = '1 mural pintado', responsible = 'Secretaría General', start, end } of rows) {
    const added = sheet.addRow([
      'Subcomponente 1. Política de Administración de Riesgos de Corrupción',
      activity,
      'Mural pintado',
      goal,
      responsible,
      start ?? day('2023-03-01'),
      end ?? day('2023-03-31'),
    ])
    for (const column of [6, 7]) added.getCell(column).numFmt = 'dd/mm/yyyy'
  }
  const own = { font: { italic: true } }
  sheet.addConditionalFormatting({
    ref: 'F6:G40',
    rules: [{ type: 'expression', formulae: ['ISTEXT(F6)'], priority: 1, style: own }],
  })
}
