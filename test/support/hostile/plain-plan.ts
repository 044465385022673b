import { bookParts, escaped, type BookParts, type SheetParts } from '../../engine/workbook/make-xlsx.js'
import { makeZip, type Entry } from '../../engine/workbook/make-zip.js'

const TITLE = 'Plan Anticorrupción y de Atención al Ciudadano'
const BANNER = 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.'
/** The headers of its table. */
export const HEADERS = [
  'Subcomponente / Proceso',
  'Actividades',
  'Producto',
  'Meta',
  'Responsable',
  'Fecha Inicio',
  'Fecha Final',
]
const SUBCOMPONENT = 'Subcomponente 1. Política de Administración de Riesgos de Corrupción'

/** The three activities of the plain plan. */
export const ACTIVITIES = [
  '1.1 Pintar el mural de los riesgos',
  '1.2 Sembrar el jardín de las quejas',
  '1.3 Coser la bandera del buen trato',
]

/** The sheet of the plan that all the hostile workbooks are made around. */
export const PLAN: SheetParts = {
  name: 'Anexo 1',
  data: rowsOf([
    [TITLE],
    ['Vigencia: 2026'],
    ['Dependencia: Secretaría General'],
    [BANNER],
    HEADERS,
    ...ACTIVITIES.map((activity) => planRow(activity)),
  ]),
}

/** The cells of an activity in which nothing is wrong, but for what is given. */
export function planRow(activity: string, changed: Readonly<Record<number, string>> = {}): string[] {
  const cells = [
    SUBCOMPONENT,
    activity,
    'Mural pintado',
    '1 mural pintado',
    'Secretaría General',
    '02/03/2026',
    '31/03/2026',
  ]
  return cells.map((text, column) => changed[column] ?? text)
}

/** Rows of texts, from a row on, as `<sheetData>` holds them. */
export function rowsOf(rows: readonly (readonly string[])[], from = 1): string {
  return rows
    .map((cells, index) => {
      const row = from + index
      const inside = cells.map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      )
      return `<row r="${row}">${inside.join('')}</row>`
    })
    .join('')
}

/** The parts of a workbook with the plan on its first sheet and what is told besides. */
export function planParts({ sheets = [], ...more }: BookParts = {}): Entry[] {
  return bookParts({ ...more, sheets: [PLAN, ...sheets] })
}

/** The bytes of such a workbook. */
export function planBook(more: BookParts = {}): Uint8Array {
  return makeZip(planParts(more))
}

/** The plan alone, with what is told instead of a part's content. */
export function planWith(part: string, change: Partial<Entry>): Uint8Array {
  return makeZip(planParts().map((entry) => (entry.name === part ? { ...entry, ...change } : entry)))
}

/** The plan's own part. */
export const PLAN_PART = 'xl/worksheets/sheet1.xml'
