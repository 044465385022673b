import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { makeXlsx } from '../engine/workbook/make-xlsx.js'

/** A row of an invented PAAC; what is not said is right. */
export interface SmallRow {
  readonly activity: string
  readonly product?: string
  readonly goal?: string
  readonly responsible?: string
  /** `2026-03-01` goes in as a date, anything else as it is */
  readonly start?: string
  readonly end?: string
}

export interface SmallPlan {
  readonly rows: readonly SmallRow[]
  /** texts above the table; vigencia 2026 and no dependencia unless told */
  readonly heading?: readonly string[]
  readonly component?: 'risks' | 'openness'
  /** a sheet that nobody sees, with something in it */
  readonly isHiding?: boolean
}

const BANNERS = {
  risks: 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.',
  openness: 'Componente 5. Mecanismos para la transparencia y acceso a la información.',
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
const TITLE = 'Plan Anticorrupción y de Atención al Ciudadano'

/** The heading of a plan of a dependencia. */
export function headingOf(dependencia: string, vigencia = 2026): string[] {
  return [TITLE, `Vigencia: ${String(vigencia)}`, `Dependencia: ${dependencia}`]
}

/** Three activities in which nothing is wrong. */
export const THREE: readonly SmallRow[] = [
  { activity: '1.1 Pintar el mural de los riesgos' },
  { activity: '1.2 Sembrar el jardín de las quejas' },
  { activity: '1.3 Coser la bandera del buen trato' },
]

/** The bytes of a plan as exceljs writes them, the same whenever it does. */
export async function smallPlan(plan: SmallPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Anexo 1')
  for (const row of lines(plan))
    sheet.addRow(row.map((text) => (isIso(text) ? new Date(`${text}T00:00:00Z`) : text))).eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    })
  if (plan.isHiding) book.addWorksheet('Notas', { state: 'hidden' }).addRow(['Reunión de febrero'])
  book.created = book.modified = new Date('2026-01-10T15:00:00Z')
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
  return zipSync(parts, { mtime: new Date(2026, 0, 10, 9, 0, 0) })
}

/** The same plan as another program writes it: other parts, texts in the cells, dates in another style. */
export function sameWrittenByHand(plan: SmallPlan): Uint8Array {
  const data = lines(plan).map((row, r) => {
    const cells = row.map((text, c) => {
      const at = `${String.fromCharCode(65 + c)}${String(r + 1)}`
      return isIso(text)
        ? `<c r="${at}" s="1"><v>${String(serial(text))}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    })
    return `<row r="${String(r + 1)}">${cells.join('')}</row>`
  })
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
  return makeXlsx({ sheets: [{ name: 'Anexo 1', data: data.join('') }], styles })
}

function lines({ rows, heading = [TITLE, 'Vigencia: 2026'], component = 'risks' }: SmallPlan): string[][] {
  return [
    ...heading.map((text) => [text]),
    [BANNERS[component]],
    HEADERS,
    ...rows.map(({ activity, product, goal, responsible, start, end }) => [
      component === 'risks'
        ? 'Subcomponente 1. Política de Administración de Riesgos de Corrupción'
        : 'Subcomponente 1. Lineamientos de transparencia activa',
      activity,
      product ?? 'Mural pintado',
      goal ?? '1 mural pintado',
      responsible ?? 'Secretaría General',
      start ?? '2026-03-02',
      end ?? '2026-03-31',
    ]),
  ]
}

function isIso(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

/** Excel's day count. */
function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569
}
