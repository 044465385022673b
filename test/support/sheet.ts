import { builtInCatalogue } from '../../pipeline/catalogue.js'
import type { RuleId } from '../../engine/findings/facts.js'
import type { Finding } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import { parseAddress } from '../../engine/grid/address.js'
import type { Cell, Grid, Rect } from '../../engine/grid/grid.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { readPlan, recognise, viewsOf } from '../../engine/reading/read-plan.js'
import { judge, type Judgement } from '../../engine/rules/judge.js'
import type { Settings } from '../../engine/settings.js'
import type { Workbook } from '../../engine/workbook/workbook.js'

export const { formats, directory, resolver } = builtInCatalogue()
/** An official format by its id. */
export function formatOf(id: string): Format {
  const format = formats.find((known) => known.id === id)
  if (!format) throw new Error(`no such format: ${id}`)
  return format
}
export const paac: Format = formatOf('paac-anexo-1')

export interface SheetOptions {
  readonly visibility?: Grid['visibility']
  /** as the spreadsheet numbers them */
  readonly hiddenRows?: readonly number[]
  /** by letter */
  readonly hiddenColumns?: readonly string[]
}

/**
 * A sheet from a drawing of it: one line per row, from row 1, and its cells between bars, from column A.
 *
 *     | Actividades  | Meta                | Responsable | Fecha Inicio |
 *     | 1.1 Sembrar… | {number 0.9 as 90%} | OPGI⏎SSI    | {2023-02-01} |
 *     | ^            | <                   |             | 1/03/2023    |
 *
 * `^` and `<` are merged with the cell above and to the left. `⏎` is a line break in the cell, `␣` a space and `⍽` a
 * no-break space that would otherwise be lost to the drawing. In braces: `{2023-02-01}` and `{2023-02-01 as 1-feb}` are
 * Excel dates, `{number 3}` and `{number 0.9 as 90%}` numbers, `{error #REF!}` an error; `{formula "…"}`, `{formula 3}`
 * and `{formula}` are formulas whose stored result is a text, a number, and none. `|` alone is an empty row.
 */
export function sheet(name: string, drawing: string, options: SheetOptions = {}): Grid {
  const lines = drawing
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line.startsWith('|'))
  const drawn = lines.map((line) =>
    line
      .slice(1, line.length > 1 && line.endsWith('|') ? -1 : undefined)
      .split('|')
      .map((text) => text.replace(/^ +| +$/g, '')),
  )
  const rows = new Map<number, ReadonlyMap<number, Cell>>()
  for (const [row, texts] of drawn.entries()) {
    const cells = texts.flatMap((text, column) => {
      const cell = cellFrom(text)
      return cell ? [[column, cell] as const] : []
    })
    if (cells.length > 0) rows.set(row, new Map(cells))
  }
  return {
    name,
    visibility: options.visibility ?? 'visible',
    rows,
    merges: mergesOf(drawn),
    hiddenRows: new Set((options.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(
      (options.hiddenColumns ?? []).map((letters) => parseAddress(`${letters}1`)!.column),
    ),
  }
}

function cellFrom(drawn: string): Cell | null {
  if (drawn === '' || drawn === '^' || drawn === '<') return null
  const inside = /^\{(.*)\}$/s.exec(drawn)?.[1]
  if (inside === undefined) return textCell(unescaped(drawn))
  const [, date, shownDate] = /^(\d{4}-\d\d-\d\d)(?: as (.*))?$/.exec(inside) ?? []
  if (date !== undefined) {
    const shown = shownDate ?? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
    return { ...textCell(shown), value: serial(date), date }
  }
  const [, number, shownNumber] = /^number (-?[\d.]+)(?: as (.*))?$/.exec(inside) ?? []
  if (number !== undefined) return { ...textCell(shownNumber ?? number), value: Number(number) }
  const [, error] = /^error (.+)$/.exec(inside) ?? []
  if (error !== undefined) return { ...textCell(error), error }
  const [, result] = /^formula(?: (.*))?$/.exec(inside) ?? []
  if (inside.startsWith('formula')) {
    if (result === undefined) return { ...textCell(''), value: null, formula: true }
    const text = /^"(.*)"$/.exec(result)?.[1]
    if (text !== undefined) return { ...textCell(unescaped(text)), formula: true }
    return { ...textCell(result), value: Number(result), formula: true }
  }
  throw new Error(`no such mark: ${drawn}`)
}

function textCell(text: string): Cell {
  return { text, value: text, date: null, formula: false, error: null }
}

function unescaped(drawn: string): string {
  return drawn.replaceAll('⏎', '\n').replaceAll('␣', ' ').replaceAll('⍽', '\u00A0')
}

/** Excel's day count; only dates after February 1900 are drawn here. */
function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569
}

function mergesOf(drawn: readonly (readonly string[])[]): Rect[] {
  const mark = (row: number, column: number): string => drawn[row]?.[column] ?? ''
  const isTail = (text: string): boolean => text === '^' || text === '<'
  return drawn.flatMap((texts, top) =>
    texts.flatMap((text, left): Rect[] => {
      if (isTail(text)) return []
      let right = left
      while (mark(top, right + 1) === '<') right++
      let bottom = top
      const goesOn = (row: number): boolean =>
        mark(row, left) === '^' &&
        Array.from({ length: right - left }, (_, i) => mark(row, left + 1 + i)).every(isTail)
      while (goesOn(bottom + 1)) bottom++
      return right > left || bottom > top ? [{ top, left, bottom, right }] : []
    }),
  )
}

const RISKS = 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.'
export const HEADER =
  '| Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |'

/** A sheet "Anexo 1" with a banner on row 1 (component 1's unless told), the official header on row 2, and rows from row 3 on. */
export function anexo(rows: string, banner = RISKS): Grid {
  return sheet('Anexo 1', `| ${banner} | < | < | < | < | < | < |\n${HEADER}\n${rows}`)
}

export interface Line {
  readonly subcomponent?: string
  readonly activity?: string
  readonly product?: string
  readonly goal?: string
  readonly responsible?: string
  readonly start?: string
  readonly end?: string
}

/** A drawn row in which nothing is wrong, but for what the test changes. */
export function line(changed: Line = {}): string {
  const cells: Required<Line> = {
    subcomponent: 'Subcomponente 1. Política de Administración de Riesgos de Corrupción',
    activity: '1.1 Pintar el mural de los riesgos',
    product: 'Mural pintado',
    goal: '1 mural pintado',
    responsible: 'Oficina de Comunicación Social',
    start: '{2023-03-01}',
    end: '{2023-03-31}',
    ...changed,
  }
  const { subcomponent, activity, product, goal, responsible, start, end } = cells
  return `| ${[subcomponent, activity, product, goal, responsible, start, end].join(' | ')} |`
}

/** A drawn row that goes on with the activity above it. */
export function more(cells: Pick<Line, 'responsible' | 'start' | 'end'>): string {
  return line({
    subcomponent: '',
    activity: '',
    product: '',
    goal: '',
    responsible: '',
    start: '',
    end: '',
    ...cells,
  })
}

/** A workbook as read from its bytes. */
export function book(sheets: Grid | readonly Grid[], facts: Partial<Workbook> = {}): Workbook {
  const grids = 'rows' in sheets ? [sheets] : sheets
  return { grids, properties: new Map(), names: new Map(), modified: null, notes: [], ...facts }
}

export interface ReadOptions extends Partial<Workbook> {
  readonly file?: string
  /** imposed; 2023 unless told, null to let the document say */
  readonly vigencia?: number | null
  /** the format by which it is read and judged; the PAAC unless told */
  readonly format?: Format
  readonly settings?: Settings
}

/** What a format's reader makes of sheets. */
export function read(sheets: Grid | readonly Grid[], options: ReadOptions = {}): Plan {
  const { file = 'entrega.xlsx', vigencia = 2023, format = paac, ...facts } = options
  const workbook = book(sheets, facts)
  return readPlan(workbook, recognise(viewsOf(workbook), format), { resolver, file, vigencia })
}

export interface Checked extends Judgement {
  readonly plan: Plan
}

/** What a format's reader and its rules make of sheets. */
export function check(sheets: Grid | readonly Grid[], options: ReadOptions = {}): Checked {
  const plan = read(sheets, options)
  const { format = paac, settings } = options
  return { plan, ...judge(plan, { format, directory, ...(settings && { settings }) }) }
}

/** `date-order G3` for each finding, in alphabetical order: everything that is said of a sheet, at a glance. */
export function says({ findings }: Pick<Judgement, 'findings'>): string[] {
  return findings.map(({ rule, place }) => (place.cell === null ? rule : `${rule} ${place.cell}`)).sort()
}

/** The findings of one rule. */
export function about<R extends RuleId>(
  rule: R,
  { findings }: Pick<Judgement, 'findings'>,
): Extract<Finding, { readonly rule: R }>[] {
  return findings.filter((found): found is Extract<Finding, { readonly rule: R }> => found.rule === rule)
}

/** The cells of a fix and what it leaves in each. */
export function edits(found: Finding | undefined): Record<string, string | number | null> | null {
  return found?.fix ? Object.fromEntries(found.fix.edits.map(({ cell, value }) => [cell, value])) : null
}

/** The text of an activity's columns, in official order: what a person would read off the sheet. */
export function texts(activity: Activity | undefined): Record<string, string> {
  return Object.fromEntries([...(activity?.fields ?? [])].map(([key, { text }]) => [key, text]))
}

/** `start…end` of each window of an activity; `-` where a side is not written, `?` where it is no date. */
export function windows(activity: Activity | undefined): string[] {
  const side = (mention: Activity['windows'][number]['start']): string =>
    mention === null ? '-' : (mention.iso ?? '?')
  return (activity?.windows ?? []).map(({ start, end }) => `${side(start)}…${side(end)}`)
}

/** Ids of who answers for an activity; the text in quotes where the directory does not know it. */
export function who(activity: Activity | undefined): string[] {
  return (activity?.responsibles ?? []).map(({ id, text }) => id ?? `"${text}"`)
}
